using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.SelfTesting;

/// <summary>Structures and identifiers against those of other programs.</summary>
internal static class StructureVectors
{
    // Four decimals are printed.
    private const decimal PrintedMass = 0.00005m;

    public static IEnumerable<VectorCheck> Strands(VectorTable table) =>
        from row in table.Rows
        let expected = NotationVectors.TextOf(NucleicAcid.Read(row["text"]))
        select new VectorCheck(row["id"], expected, NotationVectors.TextOf(Notations.Smiles.Read(row["smiles"])));

    public static IEnumerable<VectorCheck> Rings(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            ParseResult<NucleicAcid> read = Notations.Smiles.Read(row["smiles"]);
            read.TryGetValue(out NucleicAcid? ring);
            yield return new(row["name"], row["text"], NotationVectors.TextOf(read));
            yield return new(row["name"] + ", HELM", row["text"], NotationVectors.TextOf(Notations.Helm.Read(row["helm"])));
            yield return new(row["name"] + ", formula", row["formula"], ring?.Formula.ToString() ?? "");
            yield return new(row["name"] + ", monoisotopic", row["monoisotopic"], VectorNumber.Write(ring?.MonoisotopicMass.Daltons ?? 0))
            {
                Tolerance = PrintedMass,
            };
        }
    }

    public static IEnumerable<VectorCheck> InChIKeys(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            ParseResult<string> key = InChIKey.FromInChI(row["inchi"]);
            yield return new(row["id"], row["inchikey"], key.Success ? key.Value : "");
        }
    }
}
