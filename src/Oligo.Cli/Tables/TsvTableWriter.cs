namespace Oligo.Cli.Tables;

/// <summary>TSV: cells between tabs; a tab or line end inside a text is written <c>\t</c>, <c>\n</c>, <c>\r</c>.</summary>
internal sealed class TsvTableWriter(Stream output, IReadOnlyList<Column> columns, bool withHeader, bool forSheet) : TableWriter
{
    public override void Begin()
    {
        if (withHeader)
        {
            output.Write(SeparatedCell.Header(columns, CellWriter.Separator, csv: false, forSheet));
        }
    }

    public override void Prepare(TableRows rows)
    {
        if (IsReady(rows))
        {
            return;
        }
        rows.Text.Clear();
        for (int row = 0; row < rows.Count; row++)
        {
            for (int i = 0; i < columns.Count; i++)
            {
                SeparatedCell.Append(rows.Text, rows.CellOf(row, i), columns[i], csv: false, forSheet);
                rows.Text.Append((byte)(i < columns.Count - 1 ? '\t' : '\n'));
            }
        }
    }

    public override void Write(TableRows rows) => output.Write(IsReady(rows) ? rows.Lines : rows.Text.Written);

    private bool IsReady(TableRows rows) => rows.IsPlain && !forSheet;
}
