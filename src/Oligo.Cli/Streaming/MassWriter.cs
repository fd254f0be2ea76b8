namespace Oligo.Cli.Streaming;

/// <summary>Writes the table of masses.</summary>
internal abstract class MassWriter : IDisposable
{
    /// <summary>Makes what can be made of a block beside others; on any thread.</summary>
    public virtual void Prepare(MassBlock block)
    {
    }

    /// <summary>Begins the table.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Writes a prepared block; in order, one at a time.</summary>
    public abstract void Write(MassBlock block);

    /// <summary>Ends the table.</summary>
    public virtual void End()
    {
    }

    public virtual void Dispose()
    {
    }
}

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
