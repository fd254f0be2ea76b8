using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Formulas and masses of blocks, in any dialect. Used by several threads at a time.</summary>
internal sealed class MassCalculator(InputOptions reading, AtomicWeights weights, OnError onError)
{
    // Room for the cells of most rows; longer ones ask again.
    private const int UsualRow = 1024;

    private readonly StrandBatchReader _reader = new(reading.Dialect, reading.Notation);
    private readonly ConcurrentBag<Bench> _benches = [];

    /// <summary>Works out the rows of a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="results">What came of them, row for row.</param>
    public void Compute(RowBlock block, MassRows results)
    {
        results.Reset(block.Rows.Count);
        Bench bench = _benches.TryTake(out Bench? used) ? used : new Bench(_reader.Options);
        bench.Errors.Clear();
        Read(block, results, bench);
        using (StrandBatch batch = bench.Builder.Build())
        {
            using StrandBatchMasses masses = batch.ComputeMasses(weights, CounterIon.Sodium);
            masses.PrepareTexts(MassRows.MonoisotopicDecimals, MassRows.AverageDecimals);
            Fill(block, results, batch, masses, bench.Errors);
        }
        _benches.Add(bench);
    }

    /// <summary>Reads the rows: whole lines many at a time where the reader can, any other row by itself.</summary>
    private void Read(RowBlock block, MassRows results, Bench bench)
    {
        ReadOnlySpan<byte> lines = default;
        int endOfLines = 0;
        for (int row = 0; row < block.Rows.Count; row++)
        {
            if (row >= endOfLines)
            {
                lines = block.LinesFrom(row, out endOfLines);
            }
            int plain = _reader.ReadPlainLines(lines, bench.Builder, out int bytes);
            CollectionsMarshal.SetCount(bench.Errors, bench.Errors.Count + plain);
            row += plain;
            if (row == block.Rows.Count)
            {
                return;
            }
            lines = row < endOfLines ? lines[(bytes + block.Rows[row].TextLength + 1)..] : default;
            string? error = Read(block, row, results, bench.Builder);
            bench.Errors.Add(error);
            if (error is not null && onError == OnError.Fail)
            {
                results.Stop();
                return;
            }
        }
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
        if (ReadText(block, row, results, builder) is not { } result)
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

    /// <summary>Reads the text of a row as a notation; what nothing reads may be a name of the catalogue.</summary>
    /// <returns>What there is to say; <see langword="null"/> for nothing.</returns>
    private ParseResult<NucleicAcid>? ReadText(RowBlock block, int row, MassRows results, StrandBatchBuilder builder)
    {
        if (block.InPairs)
        {
            return ReadPair(block, row, builder);
        }
        if (_reader.TryReadRow(block.TextOf(row), default, builder, out ParseResult<NucleicAcid>? result, out INotation? readAs))
        {
            if (_reader.Notation is null)
            {
                results.CountDialect(readAs);
            }
            return result;
        }
        if (reading.FindByName(result.Input) is { } drug)
        {
            results.ReadByName++;
            block.NameByText(row);
            result = CatalogNames.Read(drug, result.Input, reading.Notation.Library);
        }
        return Add(result, builder);
    }

    private ParseResult<NucleicAcid> ReadPair(RowBlock block, int row, StrandBatchBuilder builder) =>
        Add(reading.ReadPair(Encoding.UTF8.GetString(block.TextOf(row))), builder);

    private static ParseResult<NucleicAcid> Add(ParseResult<NucleicAcid> result, StrandBatchBuilder builder)
    {
        if (result.TryGetValue(out NucleicAcid? molecule))
        {
            builder.Add(molecule);
        }
        else
        {
            builder.AddEmpty();
        }
        return result;
    }

    private void Fill(RowBlock block, MassRows results, StrandBatch batch, StrandBatchMasses masses, List<string?> errors)
    {
        ReadOnlySpan<int> lengths = batch.Lengths;
        for (int row = 0; row < errors.Count; row++)
        {
            if (errors[row] is { } code)
            {
                results.AddBad(block, code, inTable: onError != OnError.Skip);
                continue;
            }
            // No single isotopic composition is that of a mixture.
            bool isMixture = batch.IsPolydisperseAt(row);
            int size = UsualRow;
            CellWriter cells = results.BeginRow(block, size);
            while (!TryWrite(masses, row, lengths[row], isMixture, ref cells))
            {
                cells = results.BeginRow(block, size *= 2);
            }
            results.EndRow(lengths[row], cells);
        }
    }

    /// <summary>Writes the cells of a row in the order of <see cref="MassCells"/>; false where there is too little room.</summary>
    private static bool TryWrite(StrandBatchMasses masses, int row, int length, bool isMixture, ref CellWriter cells)
    {
        int monoisotopic = 0;
        return cells.TryWriteNumber(length)
            && masses.TryFormatFormula(row, cells.Room, out int written) && cells.End(written)
            && (isMixture || masses.TryFormatMonoisotopicMass(row, MassRows.MonoisotopicDecimals, cells.Room, out monoisotopic)) && cells.End(monoisotopic)
            && masses.TryFormatAverageMass(row, MassRows.AverageDecimals, cells.Room, out written) && cells.End(written)
            && masses.TryFormatSaltFormula(row, cells.Room, out written) && cells.End(written)
            && masses.TryFormatSaltAverageMass(row, MassRows.AverageDecimals, cells.Room, out written) && cells.End(written);
    }

    /// <summary>What one thread works with at a time.</summary>
    private sealed class Bench(NotationOptions options)
    {
        public StrandBatchBuilder Builder { get; } = new(options.Library);

        public List<string?> Errors { get; } = [];
    }
}
