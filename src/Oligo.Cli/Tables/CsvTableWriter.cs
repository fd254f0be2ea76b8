using System.Buffers;
using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>CSV as RFC 4180 has it, lines ended by LF: quotes around cells with commas, quotes or line ends.</summary>
internal sealed class CsvTableWriter(Stream output, IReadOnlyList<Column> columns, bool withHeader, bool withMark, bool forSheet)
    : TableWriter
{
    private const byte Comma = (byte)',';

    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\""u8);

    public override void Begin()
    {
        if (withMark)
        {
            output.Write(Encoding.UTF8.Preamble);
        }
        if (withHeader)
        {
            output.Write(SeparatedCell.Header(columns, Comma, csv: true, forSheet));
        }
    }

    public override void Prepare(TableRows rows)
    {
        Utf8Buffer text = rows.Text;
        text.Clear();
        if (!forSheet && rows.IsPlain && !rows.Lines.ContainsAny(Quoted))
        {
            Span<byte> room = text.GetSpan(rows.Lines.Length)[..rows.Lines.Length];
            rows.Lines.Replace(room, CellWriter.Separator, Comma);
            text.Advance(room.Length);
            return;
        }
        for (int row = 0; row < rows.Count; row++)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                SeparatedCell.Append(text, rows.CellOf(row, i), columns[i], csv: true, forSheet);
                text.Append(i < columns.Count - 1 ? Comma : (byte)'\n');
            }
        }
    }

    public override void Write(TableRows rows) => output.Write(rows.Text.Written);
}
