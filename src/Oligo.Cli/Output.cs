namespace Oligo.Cli;

/// <summary>Where data goes: stdout, or a file that appears when the run has succeeded.</summary>
internal sealed class Output : IDisposable
{
    private readonly AtomicFile? _file;

    private Output(AtomicFile? file, TextWriter writer)
    {
        _file = file;
        Writer = writer;
    }

    public TextWriter Writer { get; }

    public static Output Open(string? path, Session session)
    {
        if (path is null or "-")
        {
            return new Output(null, session.Out);
        }
        AtomicFile file = AtomicFile.Create(path);
        return new Output(file, file.OpenWriter());
    }

    public void Commit()
    {
        Writer.Flush();
        _file?.Commit();
    }

    public void Dispose() => _file?.Dispose();
}
