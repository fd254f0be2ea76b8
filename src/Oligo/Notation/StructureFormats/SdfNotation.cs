using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A record of an SD file: the V3000 molfile, then what registries keep beside it. Written, not read.</summary>
/// <param name="helm">Writes the HELM text beside the structure.</param>
internal sealed class SdfNotation(INotation helm) : INotation
{
    private const string FormName = "SD file";

    private const string EndOfRecord = "$$$$\n";

    public string Name => "sdf";

    public string Title => "SD files with V3000 molfiles";

    public bool StatesAtoms => true;

    public ImmutableArray<string> FileExtensions => [".sdf", ".sd"];

    public bool IsMultiline => true;

    public bool CanRead => false;

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null) =>
        MolfileNotation.NotRead(text, FormName);

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (StructureLoss.Build(molecule, FormName, bag, keepsRegister: true, isDrawn: true) is not { } graphs)
        {
            return new FormatResult(null, bag.ToImmutable());
        }
        var text = new StringBuilder(MolfileWriter.Write(molecule, graphs));
        Field(text, "NOTATION", molecule.ToString()!);
        if (helm.Write(molecule) is { Success: true } written)
        {
            Field(text, "HELM", written.Text);
            Field(text, "HELM_LIBRARY", "HELM core; structures inline where it has no symbol");
        }
        Field(text, "STRANDS", molecule.Strands.Length.ToString(CultureInfo.InvariantCulture));
        if (molecule is Duplex duplex)
        {
            Field(text, "REGISTER", duplex.Register.ToString(CultureInfo.InvariantCulture));
        }
        Field(text, "SEQUENCE", OfEach(molecule, strand => strand.Sequence));
        Field(text, "MODIFIED_SEQUENCE", OfEach(molecule, ResiduesOf));
        Field(text, "LINKAGES", OfEach(molecule, LinkagesOf));
        Field(text, "BACKBONE", OfEach(molecule, strand => strand.Length > 1 ? StrandArchitecture.Create(strand).Backbone : "none"));
        string[] groups = [.. molecule.Strands.SelectMany(GroupsOf)];
        Field(text, "CONJUGATES", groups.Length == 0 ? "none" : string.Join("; ", groups));
        Field(text, "FORMULA", molecule.Formula.ToString());
        Field(text, "MONOISOTOPIC_MASS", molecule.MonoisotopicMass.ToString("F6", null) + " (AME2020)");
        // Drawn as free acid: the salt of a lot is stated here, at most one counter-ion for each acidic proton.
        Field(text, "SALT_CODE", "free acid");
        Field(text, "SALT_COUNT", "0");
        Field(text, "ACIDIC_PROTONS", molecule.AcidicProtons.ToString(CultureInfo.InvariantCulture));
        return new FormatResult(text.Append(EndOfRecord).ToString(), bag.ToImmutable());
    }

    // The title line is short, the field is not.
    public string WriteRecord(string text, string? id)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (id?.StartsWith("$$$$", StringComparison.Ordinal) == true)
        {
            // At the beginning of a line it would end the record.
            id = " " + id;
        }
        string record = MolfileNotation.WithTitle(text, id);
        return id is null || !record.EndsWith(EndOfRecord, StringComparison.Ordinal)
            ? record
            : $"{record[..^EndOfRecord.Length]}> <ID>\n{id}\n\n{EndOfRecord}";
    }

    private static string OfEach(NucleicAcid molecule, Func<Strand, string> value) => string.Join(" | ", molecule.Strands.Select(value));

    /// <summary>Bases with their sugars, without linkages.</summary>
    private static string ResiduesOf(Strand strand) =>
        string.Join(' ', Enumerable.Range(0, strand.Length).Select(residue => strand[residue].ToString()));

    /// <summary>One symbol for each linkage, groups' included.</summary>
    private static string LinkagesOf(Strand strand) =>
        strand.PackedUnits.Length == 1
            ? "none"
            : string.Join(' ', strand.PackedUnits[..^1].Select(unit => strand.Library.Linkages[unit.LinkageCode].Symbol));

    private static IEnumerable<string> GroupsOf(Strand strand)
    {
        if (strand.FivePrimeGroup is { } first)
        {
            yield return first.Group.Name;
        }
        foreach (PackedUnit unit in strand.PackedUnits)
        {
            if (unit.IsGroup)
            {
                yield return strand.Library.Groups[unit.GroupCode].Name;
            }
        }
        if (strand.ThreePrimeGroup is { } last)
        {
            yield return last.Group.Name;
        }
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append("> <").Append(name).Append(">\n").Append(value).Append("\n\n");
}
