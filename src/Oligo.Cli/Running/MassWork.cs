using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>Formulas and masses of blocks, in any dialect. Used by several threads at a time.</summary>
internal sealed class MassWork : IRowWork
{
    // Room for the cells of most rows; longer ones ask again.
    private const int UsualRow = 1024;

    private readonly InputOptions _reading;
    private readonly RecordColumn<MassRecord>[] _columns;
    private readonly AtomicWeights _weights;
    private readonly Salt? _salt;
    private readonly OnError _onError;
    private readonly bool _areUsual;
    private readonly bool _withWeights;
    private readonly bool _needsMolecules;
    private readonly BatchExtinction? _extinction;
    private readonly NamedSalts _namedSalts;
    private readonly StrandBatchReader _reader;
    private readonly ConcurrentBag<Scratch> _scratches = [];

    public MassWork(
        InputOptions reading, IReadOnlyList<RecordColumn<MassRecord>> columns, AtomicWeights weights, Salt? salt, OnError onError)
    {
        _reading = reading;
        _columns = [.. columns];
        _weights = weights;
        _salt = salt;
        _onError = onError;
        _areUsual = MassColumns.AreUsual(columns, out _withWeights);
        _needsMolecules = columns.Any(column => column.NeedsMolecule);
        _extinction = columns.Any(MassColumns.IsOptical) ? new BatchExtinction() : null;
        _namedSalts = new NamedSalts(salt, columns);
        _reader = new StrandBatchReader(reading.Dialect, reading.Notation);
    }

    public IReadOnlyList<Column> Columns => _columns;

    public void Compute(RowBlock rows, RowResults results)
    {
        Scratch scratch = _scratches.TryTake(out Scratch? used) ? used : new Scratch(_reader.Options);
        scratch.Errors.Clear();
        scratch.Readings.Clear();
        Read(rows, results, scratch);
        using (StrandBatch batch = scratch.Builder.Build())
        {
            using StrandBatchMasses masses = batch.ComputeMasses(_weights, CounterIon.Sodium);
            var record = new MassRecord(_weights)
            {
                Rows = rows,
                Batch = batch,
                Masses = masses,
                Results = results,
                Reading = _reading,
                Coefficients = Coefficients(batch),
            };
            Fill(rows, results, record, scratch);
        }
        _scratches.Add(scratch);
    }

    private double[] Coefficients(StrandBatch batch)
    {
        if (_extinction is null)
        {
            return [];
        }
        double[] coefficients = new double[batch.Count];
        _extinction.CopyTo(batch, coefficients);
        return coefficients;
    }

    /// <summary>Reads the rows: whole lines many at a time where the reader can, any other row by itself.</summary>
    private void Read(RowBlock block, RowResults results, Scratch scratch)
    {
        ReadOnlySpan<byte> lines = default;
        int endOfLines = 0;
        for (int row = 0; row < block.Rows.Count; row++)
        {
            if (row >= endOfLines && !_needsMolecules)
            {
                lines = block.LinesFrom(row, out endOfLines);
            }
            int plain = _reader.ReadPlainLines(lines, scratch.Builder, out int bytes, out INotation? readAs);
            if (_reader.Notation is null && readAs is not null)
            {
                results.CountDialect(readAs, plain);
            }
            CollectionsMarshal.SetCount(scratch.Errors, scratch.Errors.Count + plain);
            row += plain;
            if (row == block.Rows.Count)
            {
                return;
            }
            results.Row = row;
            lines = row < endOfLines ? lines[(bytes + block.Rows[row].TextLength + 1)..] : default;
            string? error = Read(block, row, results, scratch);
            scratch.Errors.Add(error);
            if (error is not null && _onError == OnError.Fail)
            {
                results.Stop();
                return;
            }
        }
    }

    /// <summary>Reads one row.</summary>
    /// <returns>The code of its first error; <see langword="null"/> for none.</returns>
    private string? Read(RowBlock block, int row, RowResults results, Scratch scratch)
    {
        if (block.FaultOf(row) is { } fault)
        {
            scratch.Builder.AddEmpty();
            results.Report(row, [], fault);
            return fault.Code;
        }
        if (ReadText(block, row, results, scratch) is not { } result)
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
    private ParseResult<NucleicAcid>? ReadText(RowBlock block, int row, RowResults results, Scratch scratch)
    {
        if (_needsMolecules || block.InPairs)
        {
            return ReadMolecule(block, row, results, scratch);
        }
        if (_reader.TryReadRow(block.TextOf(row), default, scratch.Builder, out ParseResult<NucleicAcid>? result, out INotation? readAs))
        {
            if (_reader.Notation is null)
            {
                results.CountDialect(readAs);
            }
            if (result is not null)
            {
                _namedSalts.Count(result, Notations.FindSalt(result), results);
            }
            return result;
        }
        if (_reading.ReadElse(result.Input, result) is { } other)
        {
            results.CountName(other, block, row);
            _namedSalts.Count(other, results);
            result = other.Result;
        }
        return Add(result, scratch.Builder);
    }

    /// <summary>Reads a row by itself, and keeps the molecule for the columns.</summary>
    private ParseResult<NucleicAcid> ReadMolecule(RowBlock block, int row, RowResults results, Scratch scratch)
    {
        RowReading reading = results.Read(block, row, _reading);
        scratch.Readings[row] = reading;
        _namedSalts.Count(reading, results);
        return Add(reading.Result, scratch.Builder);
    }

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

    private void Fill(RowBlock block, RowResults results, MassRecord record, Scratch scratch)
    {
        for (int row = 0; row < scratch.Errors.Count; row++)
        {
            record.Row = row;
            results.Row = row;
            record.Error = scratch.Errors[row];
            results.Count(record.IsGood);
            if (!record.IsGood && _onError == OnError.Skip)
            {
                continue;
            }
            if (_needsMolecules)
            {
                AddMolecule(record, scratch);
            }
            if (_areUsual && record.IsGood)
            {
                WriteUsual(record, results.Table);
                continue;
            }
            RecordColumn<MassRecord>.WriteRow(_columns, record, results.Table);
        }
    }

    private void AddMolecule(MassRecord record, Scratch scratch)
    {
        RowReading? reading = scratch.Readings.GetValueOrDefault(record.Row);
        record.Drug = reading?.Drug;
        record.Fault = record.Rows.FaultOf(record.Row);
        record.ReadAs = reading?.NameDialect(_reading.Dialect);
        record.Salt = _salt ?? reading?.Salt;
        record.Molecule = record.IsGood ? reading!.Result.Value : null;
        record.Diagnostics = reading?.Result.Diagnostics ?? [];
    }

    private void WriteUsual(MassRecord record, TableRows table)
    {
        int size = UsualRow;
        CellWriter cells = table.Begin(size);
        while (!MassColumns.TryWriteUsual(record, _withWeights, ref cells))
        {
            cells = table.Begin(size *= 2);
        }
        table.End(cells);
    }

    /// <summary>What one thread works with at a time.</summary>
    private sealed class Scratch(NotationOptions options)
    {
        public StrandBatchBuilder Builder { get; } = new(options.Library);

        public List<string?> Errors { get; } = [];

        /// <summary>What was read, by row, where columns ask for molecules.</summary>
        public Dictionary<int, RowReading> Readings { get; } = [];
    }
}
