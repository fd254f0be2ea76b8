using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>BED and SAM: lines of cells between tabs, after lines that say what the records are. Rows without a site have none.</summary>
/// <param name="output">Takes the bytes.</param>
/// <param name="columns">The columns of the format, of which the first is the name of the record or of the strand.</param>
/// <param name="head">Lines before the first row; empty for none.</param>
internal sealed class SiteLinesWriter(Stream output, IReadOnlyList<Column> columns, string head) : TableWriter
{
    public override void Begin() => output.Write(Encoding.UTF8.GetBytes(head));

    public override void Prepare(TableRows rows)
    {
        rows.Text.Clear();
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows.CellOf(row, 0).IsEmpty)
            {
                continue;
            }
            for (int i = 0; i < columns.Count; i++)
            {
                SeparatedCell.Append(rows.Text, rows.CellOf(row, i), columns[i], csv: false, forSheet: false);
                rows.Text.Append((byte)(i < columns.Count - 1 ? '\t' : '\n'));
            }
        }
    }

    public override void Write(TableRows rows) => output.Write(rows.Text.Written);
}
