using System.Globalization;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.SelfTesting;

/// <summary>Published texts against the molecules that they state.</summary>
internal static class NotationVectors
{
    // Printed masses were computed with other editions of the atomic weights, or by adding rounded residues.
    private const decimal UnitsOfLastDigit = 3;

    public static IEnumerable<VectorCheck> Dialects(VectorTable table) =>
        from row in table.Rows
        let read = Notations.Find(row["dialect"])!.Read(row.Unescaped("text"))
        select new VectorCheck($"{row["dialect"]} {row["text"]}", row["strand"], TextOf(read));

    public static IEnumerable<VectorCheck> Helm(VectorTable table) =>
        table.Rows.Select(row => new VectorCheck(row["helm"], row["strand"], TextOf(Notations.Helm.Read(row["helm"]))));

    public static IEnumerable<VectorCheck> Names(VectorTable table) =>
        table.Rows.Select(row => new VectorCheck(row["name"], row["strand"], TextOf(Notations.Name.Read(row["name"]))));

    /// <summary>Inputs whose dialect is known.</summary>
    public static IEnumerable<VectorCheck> PublicCases(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows.Where(row => row["dialect"] != "auto"))
        {
            ParseResult<NucleicAcid> read = Notations.Find(row["dialect"])!.Read(row.Unescaped("input"));
            read.TryGetValue(out NucleicAcid? molecule);
            string id = $"{row["id"]} {row["dialect"]}";
            yield return row["kind"] switch
            {
                "error" => new(id, "refused", molecule is null ? "refused" : molecule.ToString()!),
                "formula" => new(id, row["expected"], molecule?.Formula.ToString() ?? FirstError(read)),
                "average" => Mass(id, row["expected"], molecule?.GetAverageMass().Value.Daltons),
                "mono" => Mass(id, row["expected"], molecule?.MonoisotopicMass.Daltons),
                _ => new(id, row["expected"], TextOf(read)),
            };
        }
    }

    /// <summary>Faulty texts of dialects that need no option to be read: the code of the error is among those that are reported.</summary>
    public static IEnumerable<VectorCheck> Refusals(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            if (row["options"].Length > 0 || Notations.Find(row["dialect"]) is not { CanRead: true } dialect)
            {
                continue;
            }
            ParseResult<NucleicAcid> read = dialect.Read(row.Unescaped("text"));
            string[] codes = [.. read.Diagnostics.Select(said => said.Code)];
            string found = read.Success ? read.Value.ToString()! : codes.Contains(row["code"]) ? row["code"] : string.Join(' ', codes);
            yield return new($"{row["dialect"]} {row["text"]}", row["code"], found);
        }
    }

    private static VectorCheck Mass(string id, string printed, decimal? found)
    {
        int decimals = printed.Length - 1 - printed.IndexOf('.', StringComparison.Ordinal);
        decimal unit = VectorNumber.Read("1e-" + decimals.ToString(CultureInfo.InvariantCulture));
        return new(id, printed, VectorNumber.Write(found ?? 0)) { Tolerance = UnitsOfLastDigit * unit };
    }

    /// <summary>The canonical text of what was read, or the code of the first error.</summary>
    public static string TextOf(ParseResult<NucleicAcid> read) => read.Success ? read.Value.ToString()! : FirstError(read);

    private static string FirstError(ParseResult<NucleicAcid> read) => read.Errors.FirstOrDefault()?.Code ?? "";
}
