using System.Buffers;
using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>
/// Reads plain strands of a dialect of words: a word for each nucleotide, and what joins two of them. What they mean is asked of the reader
/// of the dialect itself (<see cref="TokenMeanings"/>), once, when there have been so many rows that it pays; every text with anything else
/// in it is left to that reader. Thread-safe.
/// </summary>
/// <param name="notation">The dialect.</param>
/// <param name="words">Its words for nucleotides; others may be among them.</param>
/// <param name="links">What may be between two of them; empty for nothing.</param>
/// <param name="options">What the rows themselves do not say.</param>
internal sealed class TokenRowReader(INotation notation, Func<IEnumerable<string>> words, IReadOnlyList<string> links,
    NotationOptions options) : RowReader
{
    /// <summary>Rows after which the meanings are asked.</summary>
    public const int RowsBefore = 1000;

    // In lower case and nothing else, letters of bases may be a masked sequence: of such a text a caller may think otherwise than the
    // dialect does.
    private static readonly SearchValues<byte> s_maskedLetters = SearchValues.Create("acgu \t\r\n"u8);

    private readonly Lazy<TokenMeanings> _meanings = new(() => new TokenMeanings(notation, words(), links, options));
    private int _rows;

    /// <summary>Whether a text is of letters that a masked sequence has too, and of nothing else.</summary>
    public static bool IsMasked(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(s_maskedLetters);

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Span<PackedUnit> units = writer.UnitsFor(text.Length);
        int count = Read(text, units);
        return count > 0 && writer.AddChain(units[..count], identifier);
    }

    /// <summary>Reads a text that is plain.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="units">Takes the units; as long as the text.</param>
    /// <returns>Number of units; 0 for a text that the reader of the dialect must decide.</returns>
    public int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units)
    {
        if (!_meanings.IsValueCreated && Interlocked.Increment(ref _rows) <= RowsBefore)
        {
            return 0;
        }
        return _meanings.Value.Read(text, units);
    }
}
