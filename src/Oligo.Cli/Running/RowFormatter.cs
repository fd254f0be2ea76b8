using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Makes the text of a block of results. Used by several threads at a time.</summary>
internal abstract class RowFormatter(bool skipBad)
{
    /// <summary>Names of the columns, in the order of the table.</summary>
    public static readonly string[] Columns = ["id", "length", "formula", "monoisotopic_da", "average_da", "sodium_formula", "sodium_average_da", "status"];

    /// <summary>What comes before the first row, once.</summary>
    public virtual string Header => "";

    public void Format(MassBlock block)
    {
        block.Text.Clear();
        for (int row = 0; row < block.Results.Count; row++)
        {
            if (block.Results.IsGood(row) || !skipBad)
            {
                Append(block.Text, block.Rows, block.Results, row);
            }
        }
    }

    protected abstract void Append(Utf8Buffer text, RowBlock rows, MassRows results, int row);
}
