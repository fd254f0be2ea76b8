using System.Text;
using Oligo.Batches;
using Oligo.Notation;
using Oligo.Text;

namespace Samples;

/// <summary>
/// Reads a file of any size on all processors and writes formulas and masses in its order; what a bad line says is written beside it.
/// </summary>
internal static class MassesOfManyStrands
{
    public static async Task RunAsync(string file)
    {
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis));
        await using FileStream input = File.OpenRead(file);
        await foreach (string table in pipeline.RunAsync(input, WriteTable))
        {
            Console.Write(table);
        }
    }

    private static string WriteTable(StrandBatchBlock block)
    {
        var table = new StringBuilder();
        Dictionary<int, Diagnostic> errors = block.Remarks.Where(remark => !remark.Result.Success)
            .ToDictionary(remark => remark.Row, remark => remark.Result.Errors.First());
        using StrandBatchMasses masses = block.Batch.ComputeMasses();
        for (int row = 0; row < block.Batch.Count; row++)
        {
            string result = errors.TryGetValue(row, out Diagnostic? error)
                ? error.ToString()
                : $"{block.Batch.GetFormula(row)}\t{masses.GetMonoisotopicMass(row):F6}\t{masses.GetSaltAverageMass(row):F4}";
            table.Append(block.Lines[row]).Append('\t').AppendLine(result);
        }
        return table.ToString();
    }
}
