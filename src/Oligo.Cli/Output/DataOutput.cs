namespace Oligo.Cli.Output;

/// <summary>Where data goes: stdout, or a file that appears when the run has succeeded.</summary>
internal sealed class DataOutput : IDisposable
{
    private readonly AtomicFile? _file;

    private DataOutput(AtomicFile? file, TextWriter writer)
    {
        _file = file;
        Writer = writer;
    }

    public TextWriter Writer { get; }

    public static DataOutput Open(string? path, Session session)
    {
        if (path is null or "-")
        {
            return new DataOutput(null, session.Out);
        }
        AtomicFile file = AtomicFile.Create(path);
        return new DataOutput(file, file.OpenWriter());
    }

    public void Commit()
    {
        Writer.Flush();
        _file?.Commit();
    }

    public void Dispose() => _file?.Dispose();
}
