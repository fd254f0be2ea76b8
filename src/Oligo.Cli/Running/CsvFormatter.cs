using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>CSV.</summary>
internal sealed class CsvFormatter(bool skipBad) : RowFormatter(skipBad)
{
    private const byte Comma = (byte)',';

    public override string Header => string.Join((char)Comma, Columns) + "\n";

    protected override void Append(Utf8Buffer text, RowBlock rows, MassRows results, int row)
    {
        if (rows.Rows[row].IdLength > 0)
        {
            SeparatedCell.Append(text, rows.IdOf(row), csv: true);
        }
        else
        {
            text.Append(rows.DefaultIdOf(row));
        }
        text.Append(Comma);
        if (results.IsGood(row))
        {
            ReadOnlySpan<byte> cells = results.CellsOf(row);
            Span<byte> room = text.GetSpan(cells.Length)[..cells.Length];
            cells.Replace(room, CellWriter.Separator, Comma);
            text.Advance(cells.Length);
        }
        else
        {
            text.GetSpan(MassCells.Count)[..MassCells.Count].Fill(Comma);
            text.Advance(MassCells.Count);
        }
        text.Append(results.StatusOf(row));
        text.Append((byte)'\n');
    }
}
