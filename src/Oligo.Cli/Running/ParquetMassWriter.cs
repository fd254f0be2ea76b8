using System.Globalization;
using System.Text;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Running;

/// <summary>Writes the table as Parquet: the same numbers as in the text formats, as doubles; row groups of a fixed size.</summary>
internal sealed class ParquetMassWriter : MassWriter
{
    // Enough for readers to skip and to share work, and little enough for memory.
    private const int RowsOfGroup = 100_000;

    private static readonly DataField<string> Id = new(RowFormatter.Columns[0], false);
    private static readonly DataField<int?> Length = new(RowFormatter.Columns[1]);
    private static readonly DataField<string> Formula = new(RowFormatter.Columns[2], true);
    private static readonly DataField<double?> Monoisotopic = new(RowFormatter.Columns[3]);
    private static readonly DataField<double?> Average = new(RowFormatter.Columns[4]);
    private static readonly DataField<string> SodiumFormula = new(RowFormatter.Columns[5], true);
    private static readonly DataField<double?> SodiumAverage = new(RowFormatter.Columns[6]);
    private static readonly DataField<string> Status = new(RowFormatter.Columns[7], false);

    private readonly ParquetWriter _parquet;
    private readonly bool _skipBad;
    private readonly List<string> _ids = [];
    private readonly int?[] _lengths = new int?[RowsOfGroup];
    private readonly List<string?> _formulas = [];
    private readonly double?[] _monoisotopic = new double?[RowsOfGroup];
    private readonly double?[] _average = new double?[RowsOfGroup];
    private readonly List<string?> _sodiumFormulas = [];
    private readonly double?[] _sodiumAverage = new double?[RowsOfGroup];
    private readonly List<string> _status = [];

    public ParquetMassWriter(Stream output, AtomicWeights weights, bool skipBad)
    {
        _skipBad = skipBad;
        var schema = new ParquetSchema(Id, Length, Formula, Monoisotopic, Average, SodiumFormula, SodiumAverage, Status);
        _parquet = ParquetWriter.CreateAsync(schema, output, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }, append: false).GetAwaiter().GetResult();
        _parquet.CustomMetadata = new Dictionary<string, string>
        {
            ["oligo.version"] = ToolVersion.Text,
            ["oligo.isotope_masses"] = DataEditions.IsotopeMasses,
            ["oligo.atomic_weights"] = weights.Name,
            ["oligo.atomic_weights_source"] = weights.Source,
        };
    }

    public override void Write(MassBlock block)
    {
        MassRows results = block.Results;
        for (int row = 0; row < results.Count; row++)
        {
            if (results.IsGood(row) || !_skipBad)
            {
                Add(block.Rows, results, row);
            }
        }
    }

    public override void End()
    {
        if (_ids.Count > 0)
        {
            Flush();
        }
        // The footer is written here, and only here: a run that fails leaves no table.
        _parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void Add(RowBlock rows, MassRows results, int row)
    {
        int at = _ids.Count;
        bool good = results.IsGood(row);
        _ids.Add(rows.NameOf(row));
        _lengths[at] = good ? results.LengthOf(row) : null;
        _formulas.Add(good ? Encoding.ASCII.GetString(results.CellOf(row, MassCells.Formula)) : null);
        _monoisotopic[at] = good ? Number(results.CellOf(row, MassCells.Monoisotopic)) : null;
        _average[at] = good ? Number(results.CellOf(row, MassCells.Average)) : null;
        _sodiumFormulas.Add(good ? Encoding.ASCII.GetString(results.CellOf(row, MassCells.SodiumFormula)) : null);
        _sodiumAverage[at] = good ? Number(results.CellOf(row, MassCells.SodiumAverage)) : null;
        _status.Add(results.StatusOf(row));
        if (_ids.Count == RowsOfGroup)
        {
            Flush();
        }
    }

    /// <summary>The double nearest to what the text formats state; <see langword="null"/> where they state nothing.</summary>
    private static double? Number(ReadOnlySpan<byte> cell) => cell.IsEmpty ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private void Flush()
    {
        int count = _ids.Count;
        using (ParquetRowGroupWriter group = _parquet.CreateRowGroup())
        {
            WriteAll(group, count).GetAwaiter().GetResult();
            group.CompleteValidate();
        }
        _ids.Clear();
        _formulas.Clear();
        _sodiumFormulas.Clear();
        _status.Clear();
    }

    private async Task WriteAll(ParquetRowGroupWriter group, int count)
    {
        await group.WriteAsync(Id, _ids).ConfigureAwait(false);
        await group.WriteAsync<int>(Length, _lengths.AsMemory(0, count)).ConfigureAwait(false);
        await group.WriteAsync(Formula, _formulas).ConfigureAwait(false);
        await group.WriteAsync<double>(Monoisotopic, _monoisotopic.AsMemory(0, count)).ConfigureAwait(false);
        await group.WriteAsync<double>(Average, _average.AsMemory(0, count)).ConfigureAwait(false);
        await group.WriteAsync(SodiumFormula, _sodiumFormulas).ConfigureAwait(false);
        await group.WriteAsync<double>(SodiumAverage, _sodiumAverage.AsMemory(0, count)).ConfigureAwait(false);
        await group.WriteAsync(Status, _status).ConfigureAwait(false);
    }
}
