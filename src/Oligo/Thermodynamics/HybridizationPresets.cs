using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>The presets, and the words in which the programs state their settings.</summary>
public static class HybridizationPresets
{
    private static readonly ImmutableArray<PresetReader> s_readers =
        [new Primer3Preset(), new BiopythonPreset(), new MeltingPreset(), new IdtPreset(), new ThermoPreset(), new MatlabPreset()];

    /// <summary>Every preset with the defaults of its program.</summary>
    public static ImmutableArray<HybridizationPreset> All { get; } = [.. s_readers.Select(reader => Read(reader.Name).Value)];

    /// <summary>
    /// Reads a name and the words of the program after it: <c>primer3 tp=1 sc=2 mv=50</c>, <c>melting -H dnadna -nn all97 -E Na=0.05</c>.
    /// </summary>
    /// <param name="text">The text. A release may follow the name after a hyphen or a blank.</param>
    /// <returns>The preset, or what is wrong with the words.</returns>
    public static ParseResult<HybridizationPreset> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bag = new DiagnosticBag();
        List<PresetWord> words = PresetWord.Split(text);
        string name = words.Count == 0 ? "" : words[0].Key;
        PresetReader? found = s_readers.FirstOrDefault(reader =>
            name.Equals(reader.Name, StringComparison.OrdinalIgnoreCase)
            || name.Equals($"{reader.Name}-{reader.Version}", StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            string[] names = [.. s_readers.Select(reader => reader.Name)];
            string hint = Suggestion.DidYouMean(name, names) ?? $"presets are {Suggestion.List(names, "and")}";
            bag.ReportWithHint(ThermodynamicsDiagnostics.NoPreset, new SourceSpan(0, text.Length), hint, name);
            return new ParseResult<HybridizationPreset>(text, null, bag.ToImmutable());
        }
        words.RemoveAt(0);
        if (words.Count > 0 && words[0].Key == found.Version && words[0].Value is null)
        {
            words.RemoveAt(0);
        }
        HybridizationPreset? preset = found.Read(new PresetWords(words, found.Words, bag));
        return new ParseResult<HybridizationPreset>(text, bag.ErrorCount == 0 ? preset : null, bag.ToImmutable());
    }
}
