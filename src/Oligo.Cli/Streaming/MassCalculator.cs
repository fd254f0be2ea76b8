using System.Collections.Concurrent;
using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Streaming;

/// <summary>Formulas and masses of blocks, in any dialect. Used by several threads at a time.</summary>
internal sealed class MassCalculator(InputOptions reading, AtomicWeights weights)
{
    // Room for most formulas; longer ones ask again.
    private const int UsualCell = 64;

    private readonly StrandBatchReader _reader = new(reading.Dialect, reading.Notation);
    private readonly ConcurrentBag<Bench> _benches = [];

    private delegate bool Format(int row, Span<byte> destination, out int written);

    /// <summary>Works out the rows of a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="results">What came of them, row for row.</param>
    /// <param name="stopAtError">Whether the first row in error is the last one.</param>
    public void Compute(RowBlock block, MassRows results, bool stopAtError)
    {
        results.Reset(block.Rows.Count);
        Bench bench = _benches.TryTake(out Bench? used) ? used : new Bench(_reader.Options);
        bench.Errors.Clear();
        for (int row = 0; row < block.Rows.Count; row++)
        {
            string? error = Read(block, row, results, bench.Builder);
            bench.Errors.Add(error);
            if (error is not null && stopAtError)
            {
                results.Stop();
                break;
            }
        }
        using (StrandBatch batch = bench.Builder.Build())
        {
            using StrandBatchMasses masses = batch.ComputeMasses(weights, CounterIon.Sodium);
            Fill(results, batch, masses, bench.Errors);
        }
        _benches.Add(bench);
    }

    /// <summary>Reads one row.</summary>
    /// <returns>The code of its first error; <see langword="null"/> for none.</returns>
    private string? Read(RowBlock block, int row, MassRows results, StrandBatchBuilder builder)
    {
        if (block.FaultOf(row) is { } fault)
        {
            builder.AddEmpty();
            results.Report(row, [], fault);
            return fault.Code;
        }
        if (_reader.ReadRow(block.TextOf(row), default, builder) is not { } result)
        {
            return null;
        }
        ImmutableArray<Diagnostic> shown = [.. Reporter.Shown(result.Diagnostics)];
        if (!shown.IsEmpty)
        {
            results.Report(row, shown, null);
        }
        return result.Success ? null : result.Errors.First().Code;
    }

    private static void Fill(MassRows results, StrandBatch batch, StrandBatchMasses masses, List<string?> errors)
    {
        Format monoisotopic = (int row, Span<byte> room, out int written) => masses.TryFormatMonoisotopicMass(row, MassRows.MonoisotopicDecimals, room, out written);
        ReadOnlySpan<int> lengths = batch.Lengths;
        Format average = (int row, Span<byte> room, out int written) => masses.TryFormatAverageMass(row, MassRows.AverageDecimals, room, out written);
        Format sodiumAverage = (int row, Span<byte> room, out int written) => masses.TryFormatSaltAverageMass(row, MassRows.AverageDecimals, room, out written);
        Format formula = masses.TryFormatFormula;
        Format sodiumFormula = masses.TryFormatSaltFormula;
        for (int row = 0; row < errors.Count; row++)
        {
            if (errors[row] is { } code)
            {
                results.AddBad(code);
                continue;
            }
            Utf8Buffer cells = results.AddGood(lengths[row]);
            AddCell(formula, row, cells, results);
            if (batch.IsPolydisperseAt(row))
            {
                // No single isotopic composition is the molecule's.
                results.EndCell();
            }
            else
            {
                AddCell(monoisotopic, row, cells, results);
            }
            AddCell(average, row, cells, results);
            AddCell(sodiumFormula, row, cells, results);
            AddCell(sodiumAverage, row, cells, results);
        }
    }

    private static void AddCell(Format format, int row, Utf8Buffer cells, MassRows results)
    {
        int written;
        for (int size = UsualCell; !format(row, cells.GetSpan(size), out written); size *= 2)
        {
        }
        cells.Advance(written);
        results.EndCell();
    }

    /// <summary>What one thread works with at a time.</summary>
    private sealed class Bench(NotationOptions options)
    {
        public StrandBatchBuilder Builder { get; } = new(options.Library);

        public List<string?> Errors { get; } = [];
    }
}
