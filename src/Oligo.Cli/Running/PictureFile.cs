namespace Oligo.Cli.Running;

/// <summary>The picture of the one molecule of a run, beside its table. Used by several threads at a time.</summary>
/// <param name="option">The option that asks for it.</param>
/// <param name="path">The file.</param>
internal sealed class PictureFile(string option, string path)
{
    private readonly Lock _lock = new();
    private Func<string>? _draw;
    private long _molecules;

    public string Option => option;

    public string Path => path;

    /// <summary>Takes a molecule of the run.</summary>
    /// <param name="draw">Draws it.</param>
    public void Add(Func<string> draw)
    {
        lock (_lock)
        {
            _molecules++;
            _draw = draw;
        }
    }

    /// <summary>The picture; <see langword="null"/> where the run has no molecule.</summary>
    /// <exception cref="ToolException">There are several molecules, or the picture cannot hold what it should show.</exception>
    public string? Draw()
    {
        if (_molecules > 1)
        {
            throw new ToolException(
                ExitCode.BadInput, FormattableString.Invariant($"A picture shows one molecule; the input has {_molecules}."),
                "give one notation, or a file with one row");
        }
        return _draw?.Invoke();
    }
}
