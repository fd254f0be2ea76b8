using System.Text;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Writes TSV: the lines of the results as they are.</summary>
internal sealed class TsvMassWriter(Stream output, bool withHeader) : MassWriter
{
    public override void Begin()
    {
        if (withHeader)
        {
            output.Write(Encoding.UTF8.GetBytes(string.Join((char)CellWriter.Separator, RowFormatter.Columns) + "\n"));
        }
    }

    public override void Write(MassBlock block) => output.Write(block.Results.Lines);
}
