namespace Oligo.Search;

/// <summary>Chooses the best alignment of a place among those of its ends. Not thread-safe.</summary>
internal sealed class PlaceChoice(
    PackedText text, long recordStart, TargetPattern pattern, int index, EditKernel kernel, bool mayMatch)
{
    private EditAlignment? _best;

    public long RecordStart => recordStart;

    /// <summary>Index of the pattern.</summary>
    public int Index => index;

    public EditKernel Kernel => kernel;

    public EditAlignment Alignment => _best!;

    /// <summary>The last letter of the best alignment.</summary>
    public long End { get; private set; }

    public long Start => _best!.Start;

    public int Edits => _best!.Edits;

    public int Gaps => _best!.Gaps;

    /// <summary>Takes an end into account; in any order.</summary>
    public void Add(in EditEnd end)
    {
        // Without gaps, an alignment that ends later begins later.
        if (_best is not null && (end.Edits > Edits || (end.Edits == Edits && Gaps == 0 && end.Place > End)))
        {
            return;
        }
        int reach = kernel.Reach;
        long start = Math.Max(recordStart, end.Place - reach + 1);
        Span<byte> sets = stackalloc byte[2 * TargetQuery.MaxLength];
        sets = reach <= sets.Length ? sets[..(int)(end.Place + 1 - start)] : new byte[end.Place + 1 - start];
        text.ReadSets(start, sets, mayMatch);
        EditAlignment alignment = EditAlignment.Create(pattern, sets, start);
        if (_best is null
            || (alignment.Edits, alignment.Gaps, alignment.Start, end.Place).CompareTo((Edits, Gaps, Start, End)) < 0)
        {
            _best = alignment;
            End = end.Place;
        }
    }
}
