namespace Oligo.Cli.Running;

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
