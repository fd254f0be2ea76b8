using System.Text;

namespace Oligo.Search;

/// <summary>A sequence of a <see cref="TargetDatabase"/>: a transcript, a gene, a chromosome. Immutable and thread-safe.</summary>
public sealed class TargetRecord
{
    // Transcripts have some hundred bytes of header each, and few of them are ever asked for theirs.
    private readonly ReadOnlyMemory<byte> _header;

    /// <param name="index">Position in the database.</param>
    /// <param name="header">The header in UTF-8; part of a longer memory, or of its own.</param>
    /// <param name="start">First letter in the text of all records.</param>
    /// <param name="end">Letter after the last.</param>
    /// <param name="isCircular">Whether the last letter is followed by the first.</param>
    /// <param name="writesUracil">Whether the file writes U, not T.</param>
    internal TargetRecord(int index, ReadOnlyMemory<byte> header, long start, long end, bool isCircular, bool writesUracil)
    {
        Index = index;
        _header = header;
        Start = start;
        End = end;
        IsCircular = isCircular;
        WritesUracil = writesUracil;
        int blank = header.Span.IndexOfAny((byte)' ', (byte)'\t');
        Id = Encoding.UTF8.GetString(blank < 0 ? header.Span : header.Span[..blank]);
    }

    /// <summary>0-based position in the database.</summary>
    public int Index { get; }

    /// <summary>The first word of the header: the name by which sites are listed.</summary>
    public string Id { get; }

    /// <summary>The whole header, without <c>&gt;</c>.</summary>
    public string Header => Encoding.UTF8.GetString(_header.Span);

    /// <summary><see cref="Header"/> in UTF-8.</summary>
    internal ReadOnlySpan<byte> HeaderBytes => _header.Span;

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
