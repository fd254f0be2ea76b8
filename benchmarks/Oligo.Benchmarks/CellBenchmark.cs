using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Oligo.Batches;
using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>
/// The cells of a table as UTF-8, from a batch against what the base class library writes of the same values; time for one cell.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CellBenchmark
{
    private readonly byte[] _cell = new byte[256];
    private readonly decimal[] _values = new decimal[Inputs.Rows];
    private readonly MolecularFormula[] _formulas = new MolecularFormula[Inputs.Rows];
    private StrandBatchMasses? _masses;

    [GlobalSetup]
    public void Setup()
    {
        StrandBatch batch = Inputs.Batch(Inputs.Strands(Inputs.Rows, 20, 20));
        _masses = batch.ComputeMasses();
        for (int row = 0; row < Inputs.Rows; row++)
        {
            _values[row] = _masses.GetMonoisotopicMass(row).Daltons;
            _formulas[row] = batch.GetFormula(row);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass, 6 decimals")]
    public int DecimalToText()
    {
        int length = 0;
        foreach (decimal value in _values)
        {
            value.TryFormat(_cell, out int written, "F6", CultureInfo.InvariantCulture);
            length += written;
        }
        return length;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass, 6 decimals")]
    public int MassToText()
    {
        int length = 0;
        for (int row = 0; row < Inputs.Rows; row++)
        {
            _masses!.TryFormatMonoisotopicMass(row, 6, _cell, out int written);
            length += written;
        }
        return length;
    }

    // The formula object of each row is there already; only its text is made.
    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public int FormulaObjectToText()
    {
        int length = 0;
        foreach (MolecularFormula formula in _formulas)
        {
            formula.TryFormat(_cell, out int written);
            length += written;
        }
        return length;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public int FormulaToText()
    {
        int length = 0;
        for (int row = 0; row < Inputs.Rows; row++)
        {
            _masses!.TryFormatFormula(row, _cell, out int written);
            length += written;
        }
        return length;
    }
}
