using System.Globalization;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>The words of a preset by key. Words that the program does not have are errors.</summary>
internal sealed class PresetWords
{
    private readonly Dictionary<string, PresetWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticBag _bag;

    public PresetWords(IEnumerable<PresetWord> words, IReadOnlyList<string> known, DiagnosticBag bag)
    {
        _bag = bag;
        foreach (PresetWord word in words)
        {
            if (!known.Contains(word.Key, StringComparer.OrdinalIgnoreCase))
            {
                string hint = Suggestion.DidYouMean(word.Key, known) ?? $"words are {Suggestion.List(known, "and")}";
                bag.ReportWithHint(ThermodynamicsDiagnostics.NoPresetWord, word.Span, hint, word.Key);
            }
            else if (!_words.TryAdd(word.Key, word))
            {
                bag.Report(ThermodynamicsDiagnostics.BadPresetWord, word.Span, word.Key, word.Value ?? "", "one value");
            }
        }
    }

    /// <summary>Whether a word is there, alone or as true.</summary>
    public bool Has(string key) =>
        _words.TryGetValue(key, out PresetWord word) && word.Value is not { Length: > 0 } value
            || (word.Value is { } text && text is not ("0" or "False" or "false"));

    /// <summary>A number from 0.</summary>
    public double Number(double usual, params ReadOnlySpan<string> keys)
    {
        if (Find(keys) is not { } word)
        {
            return usual;
        }
        if (double.TryParse(word.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) && number >= 0)
        {
            return number;
        }
        _bag.Report(ThermodynamicsDiagnostics.BadPresetWord, word.Span, word.Key, word.Value ?? "", "a number from 0");
        return usual;
    }

    /// <summary>One of several values; the first is the usual one.</summary>
    public T Choose<T>(ReadOnlySpan<string> keys, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (Find(keys) is not { } word)
        {
            return choices[0].Value;
        }
        var names = new List<string>();
        foreach ((string name, T value) in choices)
        {
            if (name.Equals(word.Value, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
            names.Add(name);
        }
        _bag.Report(ThermodynamicsDiagnostics.BadPresetWord, word.Span, word.Key, word.Value ?? "", Suggestion.List(names));
        return choices[0].Value;
    }

    public PresetWord? Find(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (_words.TryGetValue(key, out PresetWord word))
            {
                return word;
            }
        }
        return null;
    }

    public void Refuse(PresetWord word, string value, string expected) =>
        _bag.Report(ThermodynamicsDiagnostics.BadPresetWord, word.Span, word.Key, value, expected);

    /// <summary>A concentration of M in nM, to the last digit that anybody states.</summary>
    public static double Nanomolar(double molar) => Math.Round(molar * 1e9, 6);

    /// <summary>A number as words state it.</summary>
    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
