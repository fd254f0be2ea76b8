using System.Collections.Immutable;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>V3000 molfiles of the free acid. Written, not read.</summary>
internal sealed class MolfileNotation : INotation
{
    internal const string FormName = "molfile";

    // The title line holds 80 characters (CTfile formats, header block).
    private const int MaxTitleLength = 80;

    public string Name => "molfile";

    public string Title => "V3000 molfiles";

    public bool StatesAtoms => true;

    public ImmutableArray<string> FileExtensions => [".mol"];

    public bool IsMultiline => true;

    public bool CanRead => false;

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null) => NotRead(text, FormName);

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        List<MolecularGraph>? graphs = StructureLoss.Build(molecule, FormName, bag, isDrawn: true);
        return new FormatResult(graphs is null ? null : MolfileWriter.Write(molecule, graphs), bag.ToImmutable());
    }

    public string WriteRecord(string text, string? id) => WithTitle(text, id);

    /// <summary>A molfile with an identifier on its title line.</summary>
    internal static string WithTitle(string molfile, string? id) =>
        id is null ? molfile : $"{(id.Length > MaxTitleLength ? id[..MaxTitleLength] : id)}{molfile}";

    /// <summary>The answer of dialects that are only written.</summary>
    internal static ParseResult<NucleicAcid> NotRead(ReadOnlySpan<char> text, string form)
    {
        var bag = new DiagnosticBag();
        bag.ReportWithHint(NotationDiagnostics.NotRead, new SourceSpan(0, Math.Min(1, text.Length)),
            "SMILES of the same structure can be read", form);
        return new ParseResult<NucleicAcid>(SourceText.Of(text), null, bag.ToImmutable());
    }
}
