using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Reads tables of energies: a header, then a row a line, tabs between the columns.</summary>
internal static class EnergyTableReader
{
    private const string Table = "table";
    private const string Duplex = "duplex";
    private const string Kind = "kind";
    private const string Key = "key_5to3_slash_3to5";
    private const string Enthalpy = "dh_kcal_mol";
    private const string Entropy = "ds_cal_mol_k";
    private const string FreeEnergy = "dg37_kcal_mol";
    private const string Transcriptions = "transcriptions";

    private static readonly string[] s_required = [Table, Duplex, Kind, Key, Enthalpy, Entropy, FreeEnergy];

    private static readonly string[] s_optional =
        ["conditions", "primary_literature", "source", Transcriptions, "exclude_reason", "note"];

    /// <summary>Every column, in the order of the built-in tables.</summary>
    public static IEnumerable<string> Columns => [.. s_required, .. s_optional];

    public static List<Line> Read(string text, DiagnosticBag bag)
    {
        var lines = new List<Line>();
        ImmutableArray<string> header = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            string line = text[start..end].TrimEnd('\r');
            var span = new SourceSpan(start, line.Length);
            if (line.Length > 0 && line[0] != '#')
            {
                if (header.IsEmpty)
                {
                    header = [.. line.Split('\t')];
                    if (!CheckHeader(header, span, bag))
                    {
                        return lines;
                    }
                }
                else if (ReadRow(header, line, span, bag) is { } row)
                {
                    lines.Add(row);
                }
            }
            start = end + 1;
        }
        if (lines.Count == 0 && bag.ErrorCount == 0)
        {
            bag.Report(ThermodynamicsDiagnostics.NoRows, new SourceSpan(0, 0));
        }
        return lines;
    }

    private static bool CheckHeader(ImmutableArray<string> header, SourceSpan span, DiagnosticBag bag)
    {
        foreach (string column in s_required.Where(column => !header.Contains(column)))
        {
            bag.Report(ThermodynamicsDiagnostics.MissingColumn, span, column);
        }
        foreach (string column in header.Where(column => !Columns.Contains(column)))
        {
            bag.ReportWithHint(
                ThermodynamicsDiagnostics.UnknownColumn, span, Suggestion.DidYouMean(column, Columns), column);
        }
        return bag.ErrorCount == 0;
    }

    private static Line? ReadRow(ImmutableArray<string> header, string line, SourceSpan span, DiagnosticBag bag)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != header.Length)
        {
            bag.Report(ThermodynamicsDiagnostics.WrongCells, span, CountedNoun.Of(cells.Length, "cell"),
                header.Length.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        string Cell(string column) => header.IndexOf(column) is var at and >= 0 ? cells[at] : "";
        int before = bag.ErrorCount;
        if (!EnergyKinds.TryParse(Cell(Kind), out EnergyKind kind))
        {
            bag.ReportWithHint(ThermodynamicsDiagnostics.BadCell, span, Suggestion.DidYouMean(Cell(Kind), EnergyKinds.Words),
                Cell(Kind), Kind, "a kind of rows");
        }
        decimal? Number(string column)
        {
            string cell = Cell(column);
            if (cell.Length == 0)
            {
                return null;
            }
            if (!decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out decimal number))
            {
                bag.Report(ThermodynamicsDiagnostics.BadCell, span, cell, column, "a number");
            }
            return number;
        }
        string stated = Cell(Transcriptions);
        if (!int.TryParse(stated.Length == 0 ? "1" : stated, NumberStyles.None, CultureInfo.InvariantCulture, out int transcriptions)
            || transcriptions < 1)
        {
            bag.Report(ThermodynamicsDiagnostics.BadCell, span, stated, Transcriptions, "a whole number from 1");
        }
        var row = new EnergyRow(Cell(Table), Cell(Duplex), kind, Cell(Key))
        {
            Enthalpy = Number(Enthalpy),
            Entropy = Number(Entropy),
            FreeEnergy37 = Number(FreeEnergy),
            Conditions = Cell("conditions"),
            Literature = Cell("primary_literature"),
            Source = Cell("source"),
            Transcriptions = transcriptions,
            ExcludeReason = Cell("exclude_reason"),
            Note = Cell("note"),
        };
        if (bag.ErrorCount > before)
        {
            return null;
        }
        int decimals = Cell(FreeEnergy) is var printed && printed.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? printed.Length - point - 1
            : 0;
        return new Line(row, span, decimals);
    }

    /// <summary>A row and where it is.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Span">Its line in the text.</param>
    /// <param name="Decimals">Decimals of dG37 as printed.</param>
    internal readonly record struct Line(EnergyRow Row, SourceSpan Span, int Decimals);
}
