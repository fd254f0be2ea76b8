namespace Oligo.Design;

/// <summary>
/// Every piece of a sequence of A, C, G and T, and where each ends last. Built in time and memory linear in the length; other letters end a
/// piece.
/// </summary>
/// <remarks>
/// Source: Blumer et al., Theor. Comput. Sci. 40, 31 (1985). A state represents the pieces that end at the same places; they are suffixes
/// of one another.
/// </remarks>
internal sealed class SuffixAutomaton
{
    /// <summary>The state of the empty piece.</summary>
    public const int Root = 0;

    private const int None = -1;
    private const int Letters = 4;

    // Four transitions a state, side by side.
    private readonly int[] _next;
    private readonly int[] _link;
    private readonly int[] _longest;
    private readonly int[] _lastEnd;
    private int _count = 1;

    /// <summary>Builds the automaton of a sequence.</summary>
    /// <param name="sequence">The letters.</param>
    public SuffixAutomaton(string sequence)
    {
        // Each letter adds a state and perhaps a copy of one.
        int states = (2 * sequence.Length) + 1;
        _next = new int[Letters * states];
        _link = new int[states];
        _longest = new int[states];
        _lastEnd = new int[states];
        Array.Fill(_next, None);
        _link[Root] = None;
        int last = Root;
        for (int i = 0; i < sequence.Length; i++)
        {
            last = IndexOf(sequence[i]) is var letter and not None ? Append(last, letter, i + 1) : Root;
        }
        PassEndsOn(sequence.Length);
    }

    /// <summary>Where the pieces of a state end last: the number of letters up to there.</summary>
    public int LastEndOf(int state) => _lastEnd[state];

    /// <summary>The longest suffix of a piece and a further letter that occurs in the sequence.</summary>
    /// <param name="state">State of the piece.</param>
    /// <param name="length">Its length.</param>
    /// <param name="letter">The letter after it.</param>
    public (int State, int Length) Extend(int state, int length, char letter)
    {
        int index = IndexOf(letter);
        if (index == None)
        {
            return (Root, 0);
        }
        while (state != Root && _next[(state * Letters) + index] == None)
        {
            state = _link[state];
            length = _longest[state];
        }
        int next = _next[(state * Letters) + index];
        return next == None ? (Root, 0) : (next, length + 1);
    }

    /// <summary>A piece without its first letter.</summary>
    public (int State, int Length) Shorten(int state, int length)
    {
        length--;
        return length == _longest[_link[state]] ? (_link[state], length) : (state, length);
    }

    private int Append(int last, int letter, int end)
    {
        int known = _next[(last * Letters) + letter];
        if (known != None)
        {
            // Only after a letter outside the alphabet, where the pieces begin anew.
            int target = _longest[known] == _longest[last] + 1 ? known : Split(last, known, letter);
            _lastEnd[target] = Math.Max(_lastEnd[target], end);
            return target;
        }
        int added = Add(_longest[last] + 1, end);
        int state = last;
        while (state != None && _next[(state * Letters) + letter] == None)
        {
            _next[(state * Letters) + letter] = added;
            state = _link[state];
        }
        if (state == None)
        {
            _link[added] = Root;
            return added;
        }
        int following = _next[(state * Letters) + letter];
        _link[added] = _longest[following] == _longest[state] + 1 ? following : Split(state, following, letter);
        return added;
    }

    /// <summary>Gives the shorter pieces of a state, those that end at more places, a state of their own.</summary>
    private int Split(int from, int state, int letter)
    {
        int copy = Add(_longest[from] + 1, 0);
        _next.AsSpan(state * Letters, Letters).CopyTo(_next.AsSpan(copy * Letters));
        _link[copy] = _link[state];
        _link[state] = copy;
        while (from != None && _next[(from * Letters) + letter] == state)
        {
            _next[(from * Letters) + letter] = copy;
            from = _link[from];
        }
        return copy;
    }

    private int Add(int longest, int end)
    {
        _longest[_count] = longest;
        _lastEnd[_count] = end;
        return _count++;
    }

    /// <summary>Where a piece ends, its suffixes end too: from the longest pieces to the shortest.</summary>
    private void PassEndsOn(int length)
    {
        int[] byLength = new int[_count];
        int[] starts = new int[length + 2];
        for (int state = 0; state < _count; state++)
        {
            starts[_longest[state] + 1]++;
        }
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
        for (int state = 0; state < _count; state++)
        {
            byLength[starts[_longest[state]]++] = state;
        }
        for (int i = _count - 1; i > 0; i--)
        {
            int state = byLength[i];
            int link = _link[state];
            _lastEnd[link] = Math.Max(_lastEnd[link], _lastEnd[state]);
        }
    }

    private static int IndexOf(char letter) => letter switch { 'A' => 0, 'C' => 1, 'G' => 2, 'T' => 3, _ => None };
}
