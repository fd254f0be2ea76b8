namespace Oligo.Search;

/// <summary>
/// Finds the places within a number of edits. Ends of alignments that lie near each other are one place, which is its best alignment: the
/// fewest edits, the fewest gaps, the first start. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Filter: k edits touch at most k of k + 1 pieces of a pattern, so one piece is found unchanged, at a place that k letters inserted or
/// deleted before it may have moved. A text without any piece has no such place. Strands too short for pieces of four letters, and those
/// whose positions accept several letters, are aligned with the whole text.
/// </remarks>
internal sealed class EditSearch
{
    private const int ShortestWord = 4;
    private const int LongestWord = 10;

    private readonly TargetPattern[] _patterns;
    private readonly EditKernel[] _kernels;
    private readonly int _limit;
    private readonly bool _mayMatch;
    private readonly WordTable? _table;
    private readonly int[] _whole;
    private readonly int _reach;

    public EditSearch(TargetPattern[] patterns, int limit, bool mayMatch, bool useFilter)
    {
        _patterns = patterns;
        _limit = limit;
        _mayMatch = mayMatch;
        _kernels = [.. patterns.Select(pattern => new EditKernel(pattern, Math.Min(limit, pattern.Length - 1), mayMatch))];
        _reach = _kernels.Max(kernel => kernel.Reach);
        int[] filtered = [.. Enumerable.Range(0, patterns.Length).Where(index => useFilter && !mayMatch
            && patterns[index].IsOfSingleLetters && patterns[index].Length / (limit + 1) >= ShortestWord)];
        _whole = [.. Enumerable.Range(0, patterns.Length).Except(filtered)];
        _table = filtered.Length == 0 ? null : MakeTable(filtered);
    }

    /// <summary>Ends that are this far apart at most belong to one place: a perfect site alone has ends so far apart.</summary>
    private int Gap => 2 * _limit;

    /// <summary>Finds the places that begin in a range of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="record">First letter of the record, and the letter after its last.</param>
    /// <param name="from">The first start.</param>
    /// <param name="to">Start after the last; in the record.</param>
    public List<(int Pattern, EditAlignment Alignment, long End)> Find(PackedText text, (long Start, long End) record, long from, long to)
    {
        // A place that begins here ends before this; what of its ends lies outside is looked for when it matters.
        long endsTo = Math.Min(record.End, to + _reach);
        var ends = new List<EditEnd>();
        foreach (int index in _whole)
        {
            _kernels[index].Find(text, record.Start, from, endsTo, index, ends);
        }
        if (_table is not null)
        {
            FindByWords(text, record, from, endsTo, ends);
        }
        EditEnd[] sorted = [.. ends.Distinct().OrderBy(end => end.Pattern).ThenBy(end => end.Place)];
        var places = new List<(int, EditAlignment, long)>();
        for (int first = 0; first < sorted.Length;)
        {
            int next = first + 1;
            while (next < sorted.Length && Touches(sorted[next - 1], sorted[next]))
            {
                next++;
            }
            if (BestOf(text, record, (from, to), sorted.AsSpan(first, next - first), endsTo) is { } place)
            {
                places.Add((sorted[first].Pattern, place.Alignment, place.End));
            }
            first = next;
        }
        return places;
    }

    /// <summary>Whether a window belongs to a place within the edits: an alignment within them ends with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="record">The record of the window.</param>
    /// <param name="start">The first letter of the window.</param>
    /// <param name="index">Index of its pattern.</param>
    /// <param name="mismatches">Its mismatches.</param>
    public bool HasEnd(PackedText text, TargetRecord record, long start, int index, int mismatches)
    {
        long end = start + _patterns[index].Length - 1;
        if (mismatches <= _limit && end < record.End)
        {
            return true;
        }
        var ends = new List<EditEnd>();
        if (end < record.End)
        {
            _kernels[index].Find(text, record.Start, end, end + 1, index, ends);
        }
        return ends.Count > 0;
    }

    private bool Touches(EditEnd one, EditEnd next) => one.Pattern == next.Pattern && next.Place - one.Place <= Gap;

    /// <summary>The best alignment of a place, if it begins in the range; else another range has it.</summary>
    private (EditAlignment Alignment, long End)? BestOf(
        PackedText text, (long Start, long End) record, (long From, long To) range, ReadOnlySpan<EditEnd> ends, long endsTo)
    {
        int index = ends[0].Pattern;
        var choice = new PlaceChoice(text, record.Start, _patterns[index], index, _kernels[index], _mayMatch);
        foreach (EditEnd end in ends)
        {
            choice.Add(end);
        }
        // The ends of the range may belong to a place that others begin; if one of theirs is better, theirs is the place.
        bool isOurs = choice.Start >= range.From && choice.Start < range.To
            && ExploreLeft(text, record.Start, range.From, ends[0].Place, choice);
        if (isOurs)
        {
            ExploreRight(text, record.End, endsTo, ends[^1].Place, choice);
        }
        return isOurs && choice.Start < range.To ? (choice.Alignment, choice.End) : null;
    }

    /// <summary>Takes in the ends of a place before those that are known.</summary>
    /// <returns>Whether the best alignment still begins in the range.</returns>
    private bool ExploreLeft(PackedText text, long recordStart, long from, long first, PlaceChoice choice)
    {
        var ends = new List<EditEnd>();
        for (long explored = from; first - explored <= Gap && explored > recordStart;)
        {
            long next = Math.Max(recordStart, explored - Gap - 1);
            ends.Clear();
            choice.Kernel.Find(text, recordStart, next, explored, choice.Index, ends);
            for (int i = ends.Count - 1; i >= 0 && first - ends[i].Place <= Gap; i--)
            {
                first = ends[i].Place;
                choice.Add(ends[i]);
            }
            if (choice.Start < from)
            {
                return false;
            }
            explored = next;
        }
        return true;
    }

    /// <summary>Takes in the ends of a place after those that are known, unless none can be better.</summary>
    private void ExploreRight(PackedText text, long recordEnd, long to, long last, PlaceChoice choice)
    {
        var ends = new List<EditEnd>();
        for (long explored = to; explored - last <= Gap && explored < recordEnd && choice.Edits > 0;)
        {
            long next = Math.Min(recordEnd, explored + Gap + 1);
            ends.Clear();
            choice.Kernel.Find(text, choice.RecordStart, explored, next, choice.Index, ends);
            foreach (EditEnd end in ends.TakeWhile(end => end.Place - last <= Gap))
            {
                last = end.Place;
                choice.Add(end);
            }
            explored = next;
        }
    }

    private WordTable MakeTable(int[] filtered)
    {
        int length = Math.Min(LongestWord, filtered.Min(index => _patterns[index].Length / (_limit + 1)));
        var words = new List<(uint, WordEntry)>();
        foreach (int index in filtered)
        {
            TargetPattern pattern = _patterns[index];
            for (int piece = 0; piece <= _limit; piece++)
            {
                int offset = piece * (pattern.Length / (_limit + 1));
                words.Add((WordTable.WordOf(pattern.Low >> offset, pattern.High >> offset, length), new WordEntry(index, offset)));
            }
        }
        return WordTable.Create(length, words);
    }

    private void FindByWords(PackedText text, (long Start, long End) record, long from, long to, List<EditEnd> ends)
    {
        Span<WordPlace> places = stackalloc WordPlace[WordTable.Room];
        for (long at = Math.Max(record.Start, from - _reach); at < to; at += WordTable.Piece)
        {
            int count = _table!.Find(text, at, (int)Math.Min(WordTable.Piece, to - at), places);
            foreach (WordPlace place in places[..count])
            {
                AddEnds(text, record.Start, at + place.After, place.Word, (from, to), ends);
            }
        }
    }

    /// <summary>Adds the ends of alignments that have a word at a place.</summary>
    private void AddEnds(PackedText text, long recordStart, long place, uint word, (long From, long To) range, List<EditEnd> ends)
    {
        foreach (WordEntry entry in _table!.EntriesOf(word))
        {
            // Where the pattern ends if no letter is inserted or deleted after the word.
            long end = place - entry.Offset + _patterns[entry.Pattern].Length - 1;
            long first = Math.Max(range.From, end - _limit);
            long next = Math.Min(range.To, end + _limit + 1);
            if (first < next)
            {
                _kernels[entry.Pattern].Find(text, recordStart, first, next, entry.Pattern, ends);
            }
        }
    }
}
