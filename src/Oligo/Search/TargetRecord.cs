namespace Oligo.Search;

/// <summary>A sequence of a <see cref="TargetDatabase"/>: a transcript, a gene, a chromosome. Immutable and thread-safe.</summary>
public sealed class TargetRecord
{
    internal TargetRecord(int index, string header, long start, long end, bool isCircular, bool writesUracil)
    {
        Index = index;
        Header = header;
        Start = start;
        End = end;
        IsCircular = isCircular;
        WritesUracil = writesUracil;
        int blank = header.AsSpan().IndexOfAny(' ', '\t');
        Id = blank < 0 ? header : header[..blank];
    }

    /// <summary>0-based position in the database.</summary>
    public int Index { get; }

    /// <summary>The first word of the header: the name by which sites are listed.</summary>
    public string Id { get; }

    /// <summary>The whole header, without <c>&gt;</c>.</summary>
    public string Header { get; }

    /// <summary>Number of letters.</summary>
    public long Length => End - Start;

    /// <summary>Whether the last letter is followed by the first.</summary>
    public bool IsCircular { get; }

    /// <summary>First letter in the text of all records.</summary>
    internal long Start { get; }

    /// <summary>Letter after the last in the text of all records.</summary>
    internal long End { get; }

    /// <summary>Whether the file writes U, not T.</summary>
    internal bool WritesUracil { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
