using System.Globalization;
using System.Text.Json;
using Oligo.Chemistry;

namespace Oligo.Cli;

/// <summary>One row of the table of masses.</summary>
internal sealed record MassRow(string Id, int Length, string Formula, decimal Monoisotopic, decimal Average, string SodiumFormula, decimal SodiumAverage, string Status)
{
    public bool IsGood => Status == "ok";

    public static MassRow Of(string id, NucleicAcid molecule, AtomicWeights weights)
    {
        MolecularFormula sodium = molecule.GetFormula(Salt.Full(CounterIon.Sodium));
        return new MassRow(
            id, molecule.Strands.Sum(strand => strand.Length), molecule.Formula.ToString(), molecule.ExactMonoisotopicMass,
            molecule.GetAverageMass(weights).Value, sodium.ToString(), sodium.GetAverageMass(weights).Value, "ok");
    }

    public static MassRow Bad(string id, string code) => new(id, 0, "", 0, 0, "", 0, code);

    public string[] Cells() => IsGood
        ? [Id, Length.ToString(CultureInfo.InvariantCulture), Formula, Fixed(Monoisotopic, 6), Fixed(Average, 4), SodiumFormula, Fixed(SodiumAverage, 4), Status]
        : [Id, "", "", "", "", "", "", Status];

    public static string Fixed(decimal value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <summary>Writes the table of masses in one of its formats.</summary>
internal abstract class MassTable(TextWriter writer)
{
    public static readonly string[] Columns = ["id", "length", "formula", "monoisotopic_da", "average_da", "sodium_formula", "sodium_average_da", "status"];

    protected TextWriter Writer { get; } = writer;

    public static MassTable Create(string format, TextWriter writer, AtomicWeights weights) => format switch
    {
        "tsv" => new Separated(writer, '\t'),
        "csv" => new Separated(writer, ','),
        "ndjson" => new JsonLines(writer, weights),
        "json" => new JsonDocumentTable(writer, weights),
        _ => throw ToolException.Usage($"--format `{format}`: tsv, csv, ndjson or json is expected."),
    };

    public virtual void Begin()
    {
    }

    public abstract void Write(MassRow row);

    public virtual void End()
    {
    }

    private static void WriteObject(Utf8JsonWriter json, MassRow row, AtomicWeights? weights)
    {
        json.WriteStartObject();
        json.WriteString(Columns[0], row.Id);
        if (row.IsGood)
        {
            json.WriteNumber(Columns[1], row.Length);
            json.WriteString(Columns[2], row.Formula);
            json.WritePropertyName(Columns[3]);
            json.WriteRawValue(MassRow.Fixed(row.Monoisotopic, 6));
            json.WritePropertyName(Columns[4]);
            json.WriteRawValue(MassRow.Fixed(row.Average, 4));
            json.WriteString(Columns[5], row.SodiumFormula);
            json.WritePropertyName(Columns[6]);
            json.WriteRawValue(MassRow.Fixed(row.SodiumAverage, 4));
        }
        if (weights is not null)
        {
            json.WriteString("weights", weights.Name);
        }
        json.WriteString(Columns[7], row.Status);
        json.WriteEndObject();
    }

    private sealed class Separated(TextWriter writer, char separator) : MassTable(writer)
    {
        public override void Begin() => WriteCells(Columns);

        public override void Write(MassRow row) => WriteCells(row.Cells());

        private void WriteCells(string[] cells) => Writer.WriteLine(string.Join(separator, separator == ',' ? cells.Select(Quote) : cells));

        // RFC 4180: quotes around cells with a separator, a quote or a line end; quotes doubled.
        private static string Quote(string cell) =>
            cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private sealed class JsonLines(TextWriter writer, AtomicWeights weights) : MassTable(writer)
    {
        public override void Write(MassRow row) => Writer.WriteLine(Json.Write(indented: false, json => WriteObject(json, row, weights)));
    }

    private sealed class JsonDocumentTable(TextWriter writer, AtomicWeights weights) : MassTable(writer)
    {
        private readonly List<MassRow> _rows = [];

        public override void Write(MassRow row) => _rows.Add(row);

        public override void End() => Writer.WriteLine(Json.Document("oligo.mass/1", json =>
        {
            json.WriteString("weights", weights.Name);
            json.WriteString("weights_source", weights.Source);
            json.WriteStartArray("rows");
            foreach (MassRow row in _rows)
            {
                WriteObject(json, row, null);
            }
            json.WriteEndArray();
        }));
    }
}
