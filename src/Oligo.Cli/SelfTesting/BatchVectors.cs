using Oligo.Batches;
using Oligo.Catalog;
using Oligo.Chemistry;

namespace Oligo.Cli.SelfTesting;

/// <summary>What the vector code for tables computes on the processor at hand.</summary>
internal static class BatchVectors
{
    public static IEnumerable<VectorCheck> Formulas(VectorTable table)
    {
        VectorTable.Row[] rows = [.. table.Rows.Where(row => row["free_acid"].Length > 0)];
        NucleicAcid?[] molecules = [.. rows.Select(row => DrugCatalog.Default.Find(row["name"])?.Molecule)];
        using StrandBatch batch = StrandBatch.Create(molecules.OfType<NucleicAcid>());
        using StrandBatchMasses masses = batch.ComputeMasses(AtomicWeights.Current, CounterIon.Sodium);
        int next = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            string name = rows[i]["name"];
            if (molecules[i] is null)
            {
                yield return new(name, rows[i]["free_acid"], "");
                continue;
            }
            int row = next++;
            string sodium = rows[i]["sodium"].Length == 0 ? rows[i]["free_acid"] : rows[i]["sodium"];
            var formula = MolecularFormula.Parse(rows[i]["free_acid"]);
            yield return new(name, rows[i]["free_acid"], batch.GetFormula(row).ToString());
            yield return new(name + ", sodium", sodium, batch.GetFormula(row, Salt.Full(CounterIon.Sodium)).ToString());
            yield return new(name + ", monoisotopic", Text(formula.MonoisotopicMass), Text(masses.GetMonoisotopicMass(row)));
            yield return new(name + ", average", Text(formula.GetAverageMass().Value), Text(masses.GetAverageMass(row)));
        }
    }

    private static string Text(Mass mass) => VectorNumber.Write(mass.Daltons);
}
