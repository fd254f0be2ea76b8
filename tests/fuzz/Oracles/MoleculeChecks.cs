using Oligo.Fuzz.Inputs;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Fuzz.Oracles;

/// <summary>A molecule is its canonical text, and what every dialect writes without a loss is read back as the same molecule.</summary>
internal static class MoleculeChecks
{
    private static readonly INotation[] s_writers = [.. Notations.All.Where(notation => notation.CanWrite)];

    public static Fault? Check(NucleicAcid molecule) => CheckCanonical(molecule) ?? s_writers.Select(writer => CheckWriter(writer, molecule))
        .FirstOrDefault(fault => fault is not null);

    private static Fault? CheckCanonical(NucleicAcid molecule)
    {
        string text = molecule.ToString();
        ParseResult<NucleicAcid> result = NucleicAcid.Read(text, molecule.Library);
        if (!result.Success)
        {
            return new Fault("canonical", result.Errors.First().Code, $"{text} is refused: {DiagnosticChecks.Describe(result.Diagnostics)}");
        }
        NucleicAcid read = result.Value;
        return read.Equals(molecule) && read.ToString() == text && read.Formula.Equals(molecule.Formula)
            ? null
            : new Fault("canonical", "another molecule", $"{text} ({molecule.Formula}) is read as {read} ({read.Formula})");
    }

    private static Fault? CheckWriter(INotation writer, NucleicAcid molecule)
    {
        FormatResult written = writer.Write(molecule);
        if (!written.Success)
        {
            return null;
        }
        // What a dialect loses it says, and what is left is another molecule; DialectContract compares it less the losses.
        if (!written.Diagnostics.IsEmpty || !writer.CanRead || writer.TakesDesign
            || (writer.StatesAtoms && HasLookedUp(molecule)))
        {
            return null;
        }
        ParseResult<NucleicAcid> result = writer.Read(written.Text, new NotationOptions { Library = molecule.Library });
        if (!result.Success)
        {
            return new Fault("writer", $"{writer.Name} {result.Errors.First().Code}",
                $"{molecule} is written as {written.Text} in {writer.Name}, which is refused: {DiagnosticChecks.Describe(result.Diagnostics)}");
        }
        return result.Value.Equals(molecule) || IsDrawnAlike(writer, molecule, result.Value)
            ? null
            : new Fault("writer", $"{writer.Name}, another molecule",
                $"{molecule} is written as {written.Text} in {writer.Name}, which is read as {result.Value}");
    }

    /// <summary>Whether a unit is of the published libraries, whose rows are looked up by symbol only and not searched in structures.</summary>
    private static bool HasLookedUp(NucleicAcid molecule)
    {
        HashSet<Monomer> rows = [.. molecule.Library.AllRows()];
        return molecule.Strands.SelectMany(RowsOf).Any(row => row is not null && !rows.Contains(row));
    }

    private static IEnumerable<Monomer?> RowsOf(Strand strand) => strand.Units
        .SelectMany(unit => new Monomer?[]
        {
            (unit as Nucleotide)?.Base, (unit as Nucleotide)?.Sugar, (unit as GroupUnit)?.Group, unit.Linkage, unit.Pendant,
        })
        .Append(strand.FivePrimeGroup?.Group).Append(strand.ThreePrimeGroup?.Group);

    /// <summary>A structure is drawn alike for several texts, such as a 3'-amine of a deoxyribose and the sugar n3d.</summary>
    private static bool IsDrawnAlike(INotation writer, NucleicAcid molecule, NucleicAcid read) =>
        writer.StatesAtoms && molecule.Formula.Equals(read.Formula) && writer.Write(molecule).Text == writer.Write(read).Text;
}
