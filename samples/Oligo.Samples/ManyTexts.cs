using Oligo.Batches;
using Oligo.Notation;

namespace Samples;

/// <summary>Texts as one batch; one of them cannot be read.</summary>
internal static class ManyTexts
{
    public static void Run()
    {
        string[] texts = ["Ges mCes Te", "Ges Qe", "Ads Td"];
        using StrandBatchBlock rows = new StrandBatchReader().Read(texts);
        using StrandBatchMasses masses = rows.Batch.ComputeMasses();
        for (int row = 0; row < rows.Batch.Count; row++)
        {
            Console.WriteLine(rows.FindRemark(row) is { Success: false } failed
                ? $"{row}: {failed.Errors.First().Message}"
                : $"{row}: {rows.Batch.GetFormula(row)} {masses.GetMonoisotopicMass(row):F4}");
        }
    }
}
