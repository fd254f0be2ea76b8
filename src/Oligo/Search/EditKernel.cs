namespace Oligo.Search;

/// <summary>
/// Finds the places of a text at which alignments of a pattern end, with the least edits of each: the dynamic programme with a free
/// start, a column of the matrix in one word. Immutable and thread-safe.
/// </summary>
/// <remarks>G. Myers, J. ACM 46 (1999) 395-415, doi 10.1145/316542.316550; the form is that of H. Hyyrö, 2001.</remarks>
internal sealed class EditKernel(TargetPattern pattern, int limit, bool mayMatch)
{
    private const int Piece = 512;

    private readonly ulong[] _positions = pattern.PositionsBySet();

    /// <summary>Letters that an alignment within the limit has at most.</summary>
    public int Reach { get; } = pattern.Length + limit;

    /// <summary>Adds the ends within the limit from one place to another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="recordStart">First letter of the record: no alignment begins before it.</param>
    /// <param name="from">The first end.</param>
    /// <param name="to">End after the last; in the same record.</param>
    /// <param name="index">Index of the pattern.</param>
    /// <param name="ends">Takes the ends, in their order.</param>
    public void Find(PackedText text, long recordStart, long from, long to, int index, List<EditEnd> ends)
    {
        Span<byte> sets = stackalloc byte[Piece];
        var column = new EditColumn(pattern.Length);
        // What is before this letter is in no alignment that ends at the first place or later and is within the limit.
        for (long at = Math.Max(recordStart, from - Reach + 1); at < to; at += Piece)
        {
            Span<byte> piece = sets[..(int)Math.Min(Piece, to - at)];
            text.ReadSets(at, piece, mayMatch);
            for (int i = 0; i < piece.Length; i++)
            {
                int edits = column.Add(_positions[piece[i]]);
                if (edits <= limit && at + i >= from)
                {
                    ends.Add(new EditEnd(index, at + i, edits));
                }
            }
        }
    }
}
