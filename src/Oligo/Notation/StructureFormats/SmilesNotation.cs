using System.Collections.Immutable;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Isomeric SMILES of the free acid; the strands of a duplex are joined by a dot.</summary>
internal sealed class SmilesNotation : INotation, IFreeForm, IBoundedNotation, IRecordLayout
{
    internal const string FormName = "SMILES";

    public string Name => "smiles";

    public string Title => "isomeric SMILES";

    public bool StatesAtoms => true;

    public ImmutableArray<string> FileExtensions => [".smi", ".smiles"];

    public bool IsForPrograms => true;

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) => SmilesLines.MakeRecords(lines);

    public string WriteRecord(string text, string? id) => id is null ? $"{text}\n" : $"{text}\t{id}\n";

    // Every strand has a ring, and so a digit. Of the small letters those of the elements of strands and counter-ions.
    public TextBounds MakeBounds() =>
        TextBounds.OfCharacters("ABCFHIKLMNOPSZabceghilnoprs0123456789%()[]=#@+-./\\:$~", "BCFINOPSbcnops[", "0123456789");

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside, hasDots: true))
        {
            return inside;
        }
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = SmilesStrandReader.Read(text, options ?? NotationOptions.None, bag);
        return ReadingLimits.Result(SourceText.Of(text), molecule, bag, options);
    }

    /// <summary>
    /// The letters of any code are atoms; a phosphate or a configuration, which every strand has, is written with <c>=</c> or <c>@</c>.
    /// </summary>
    public bool IsLike(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length > 0 && (trimmed[0] == '[' || char.IsAsciiLetter(trimmed[0]))
            && trimmed.IndexOfAny(['=', '@']) >= 0 && trimmed.IndexOfAny([' ', '{', '$', '\'', '→']) < 0;
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (StructureLoss.Build(molecule, FormName, bag) is not { } graphs)
        {
            return new FormatResult(null, bag.ToImmutable());
        }
        string?[] parts = [.. graphs.Select(graph => SmilesWriter.Write(graph, StructureLoss.WritingOrder(graph)))];
        if (parts.Contains(null))
        {
            bag.Report(NotationDiagnostics.CannotWrite, default, FormName, "more than 99 rings that are open at one place");
            return new FormatResult(null, bag.ToImmutable());
        }
        return new FormatResult(string.Join('.', parts), bag.ToImmutable());
    }
}
