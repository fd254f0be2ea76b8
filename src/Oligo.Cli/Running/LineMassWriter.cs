namespace Oligo.Cli.Running;

/// <summary>Writes tables that are text, line for line.</summary>
internal sealed class LineMassWriter(Stream output, RowFormatter formatter, bool withHeader) : MassWriter
{
    public override void Begin()
    {
        if (withHeader)
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes(formatter.Header));
        }
    }

    public override void Prepare(MassBlock block) => formatter.Format(block);

    public override void Write(MassBlock block) => output.Write(block.Text.Written);
}
