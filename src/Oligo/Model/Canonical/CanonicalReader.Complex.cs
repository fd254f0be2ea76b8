using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo;

// Several strands, rings, and strands of one residue without a base.
internal ref partial struct CanonicalReader
{
    /// <summary>
    /// Reads the strands after the first, each after <c>&amp;</c> and how it pairs with those before it: <c>|1:0,2:-3|</c>.
    /// </summary>
    private StrandComplex? ReadComplex(Strand? first)
    {
        var strands = new List<Strand?> { first };
        var pairings = new List<(StrandPairing Pairing, SourceSpan Span)>();
        int start = _cursor.Position;
        while (!_cursor.AtEnd && !Stop)
        {
            if (!_cursor.TryRead('&'))
            {
                Fail(ModelDiagnostics.BadPairing, _cursor.CurrentSpan, "in a complex it follows the `&` before its strand: & |1:0|");
                return null;
            }
            SkipBlanks();
            if (_cursor.Current == '|' && !ReadPairings(strands.Count, pairings))
            {
                return null;
            }
            strands.Add(ReadStrand());
        }
        return _failed || strands.Contains(null) ? null : BuildComplex([.. strands!], pairings, _cursor.SpanFrom(start));
    }

    private bool ReadPairings(int second, List<(StrandPairing Pairing, SourceSpan Span)> pairings)
    {
        int start = _cursor.Position;
        _cursor.Advance();
        do
        {
            int entry = _cursor.Position;
            if (!ReadInteger(negative: false, "the number of an earlier strand", out int number))
            {
                return false;
            }
            if (number > second)
            {
                return Fail(ModelDiagnostics.BadPairing, _cursor.SpanFrom(entry), "it names a strand that does not come before");
            }
            if (!_cursor.TryRead(':'))
            {
                return Fail(
                    ModelDiagnostics.BadPairing, _cursor.CurrentSpan, "a colon and the register follow the number of the strand: |1:0|");
            }
            if (!ReadInteger(negative: true, "the register, a number", out int register))
            {
                return false;
            }
            pairings.Add((new StrandPairing(number - 1, second, register), _cursor.SpanFrom(entry)));
        }
        while (_cursor.TryRead(','));
        return _cursor.TryRead('|')
            || Fail(ModelDiagnostics.UnclosedBracket, _cursor.CurrentSpan, "|", _text[start.._cursor.Position].ToString(), Describe());
    }

    private StrandComplex? BuildComplex(
        ImmutableArray<Strand> strands, List<(StrandPairing Pairing, SourceSpan Span)> pairings, SourceSpan span)
    {
        for (int i = 0; i < pairings.Count; i++)
        {
            (StrandPairing pairing, SourceSpan place) = pairings[i];
            bool isRepeated = pairings.Take(i).Any(before =>
                (before.Pairing.First, before.Pairing.Second) == (pairing.First, pairing.Second));
            string? fault = isRepeated ? "the two strands are paired already" : StrandComplex.FindFault(strands, pairing);
            if (fault is not null)
            {
                Fail(ModelDiagnostics.BadPairing, place, fault);
                return null;
            }
        }
        return new StrandComplex(strands, [.. pairings.Select(entry => entry.Pairing)]);
    }

    /// <summary>The end of a ring: its parenthesis, no group at an end, and nothing after it.</summary>
    private void CloseRing(int start)
    {
        if (!_cursor.TryRead(')'))
        {
            Fail(ModelDiagnostics.UnclosedBracket, _cursor.CurrentSpan, ")", RingStart, Describe());
            return;
        }
        SourceSpan ring = _cursor.SpanFrom(start);
        SkipBlanks();
        if ((_fivePrime ?? _threePrime) is { } end)
        {
            Fail(ModelDiagnostics.RingEnd, _fivePrime is null ? _threePrimeSpan : _fivePrimeSpan, end.ToString());
        }
        else if (!_cursor.AtEnd && !IsBetweenStrands)
        {
            Fail(ModelDiagnostics.RingEnd, _cursor.CurrentSpan, Describe());
        }
        else if (!_failed && _units is [.., { HasLinkage: false } last])
        {
            string name = last.IsGroup ? _library.Groups[last.GroupCode].Token : Number(_residue);
            _failed = true;
            _bag?.ReportWithHint(
                ModelDiagnostics.MissingLinkage, ring, "the linkage after the last residue of a ring leads to the first", name);
        }
    }

    /// <summary>A second group before any unit: one of the two is the residue of the strand, the other is at one of its ends.</summary>
    private bool ReadSecondGroup(AttachedGroup group, SourceSpan span)
    {
        if (group.Group.IsResidue && group.Repeats == 0)
        {
            AddUnit(new PackedUnit(group.Group), span, new SourceSpan(span.End, 0), default);
            return true;
        }
        if (TakeEndAsUnit())
        {
            (_threePrime, _threePrimeSpan) = (group, span);
            return true;
        }
        return Fail(ModelDiagnostics.WrongPlace, span, group.Group.Token, group.Group.Name, "after another group without a linkage");
    }

    /// <summary>Takes the group at the 5' end for the residue of the strand, where it is one and there is no other.</summary>
    private bool TakeEndAsUnit()
    {
        if (_fivePrime is not { Group.IsResidue: true, Repeats: 0 } residue)
        {
            return false;
        }
        AddUnit(new PackedUnit(residue.Group), _fivePrimeSpan, new SourceSpan(_fivePrimeSpan.End, 0), default);
        _fivePrime = null;
        return true;
    }
}
