using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>A place where a strand pairs with a record, wholly or with differences. Immutable and thread-safe.</summary>
public sealed class TargetSite
{
    private readonly TargetDatabase _database;

    // Where the site begins and how many letters of the record it has, from there on or, in a ring, on beyond its origin.
    private readonly long _start;
    private readonly int _span;

    internal TargetSite(
        TargetDatabase database, TargetQuery query, TargetPattern pattern, TargetRecord record, long start, int span,
        ImmutableArray<PairStep> steps, bool isPlace)
    {
        _database = database;
        _start = start;
        _span = span;
        Query = query;
        QueryIndex = pattern.Query;
        Strand = pattern.Strand;
        Record = record;
        Steps = steps;
        IsPlace = isPlace;
        Wobbles = steps.Count(step => step == PairStep.Wobble);
        Gaps = steps.Count(step => step is PairStep.OligoOnly or PairStep.TargetOnly);
        Mismatches = steps.Count(step => step == PairStep.Mismatch) + (pattern.WobbleIsFree ? 0 : Wobbles);
    }

    /// <summary>The bases that were searched for.</summary>
    public TargetQuery Query { get; }

    /// <summary>0-based index of the query in the search.</summary>
    public int QueryIndex { get; }

    /// <summary>The record.</summary>
    public TargetRecord Record { get; }

    /// <summary>The strand of the record that the oligonucleotide pairs with.</summary>
    public TargetStrand Strand { get; }

    /// <summary>Position of the first letter of the site in the record as it is written, from 1.</summary>
    public long Start => _start - Record.Start + 1;

    /// <summary>Position of the last letter; less than <see cref="Start"/> for a site over the origin of a circular record.</summary>
    public long End => Start + _span - 1 is var end && end > Record.Length ? end - Record.Length : end;

    /// <summary>Bases of both sides that face each other and do not pair; wobble pairs among them, unless those were free.</summary>
    public int Mismatches { get; }

    /// <summary>Pairs of G with U or T.</summary>
    public int Wobbles { get; }

    /// <summary>Bases of either side without a partner.</summary>
    public int Gaps { get; }

    /// <summary>Mismatches and gaps.</summary>
    public int Edits => Mismatches + Gaps;

    /// <summary>Whether it is the best alignment of a place within the edits; else it is a window within the mismatches.</summary>
    public bool IsPlace { get; }

    /// <summary>What pairs with what, along the record.</summary>
    public ImmutableArray<PairStep> Steps { get; }

    /// <summary>The letters of the record, as its file has them, along the record.</summary>
    public string Letters => string.Concat(Parts().Select(part =>
        _database.Text.ReadLetters(part.Start, (int)(part.End - part.Start), Record.WritesUracil)));

    /// <summary>Whether a letter of the site is small in the file, as repeats are.</summary>
    public bool IsMasked => Parts().Any(part => _database.Text.Small.Touches(part.Start, part.End));

    /// <summary>Whether a letter of the site is none of A, C, G, T and U.</summary>
    public bool IsAmbiguous => Parts().Any(part => _database.Text.Ambiguous.Touches(part.Start, part.End));

    /// <summary>What differs from a perfect duplex, along the oligonucleotide from 5' to 3'.</summary>
    public ImmutableArray<SiteDifference> Differences
    {
        get
        {
            string letters = Letters;
            bool isPlus = Strand == TargetStrand.Plus;
            var differences = ImmutableArray.CreateBuilder<SiteDifference>();
            // The position in the oligonucleotide goes down along the record where that is the RNA.
            int oligo = isPlus ? Query.Length : 1;
            int record = 0;
            foreach (PairStep step in Steps)
            {
                bool hasOligo = step != PairStep.TargetOnly;
                bool hasTarget = step != PairStep.OligoOnly;
                if (step != PairStep.Pair)
                {
                    int position = hasOligo || !isPlus ? oligo - (hasOligo ? 0 : 1) : oligo;
                    long place = Start + record - (hasTarget ? 0 : 1);
                    differences.Add(new SiteDifference(
                        step, position, place > Record.Length ? place - Record.Length : place,
                        hasOligo ? Query.Sequence[oligo - 1] : '-', hasTarget ? BaseOfTarget(letters[record], isPlus) : '-'));
                }
                oligo += hasOligo ? (isPlus ? -1 : 1) : 0;
                record += hasTarget ? 1 : 0;
            }
            if (isPlus)
            {
                differences.Reverse();
            }
            return differences.ToImmutable();
        }
    }

    /// <summary>The steps with their numbers, along the record.</summary>
    /// <returns>As in SAM: <c>=</c> a pair of Watson and Crick, <c>X</c> two bases that are none, <c>I</c> a base of the oligonucleotide
    /// without a partner, <c>D</c> one of the target; for example <c>2=1I17=</c>.</returns>
    public string ToCigar()
    {
        var text = new StringBuilder();
        for (int first = 0; first < Steps.Length;)
        {
            char letter = LetterOf(Steps[first]);
            int next = first + 1;
            while (next < Steps.Length && LetterOf(Steps[next]) == letter)
            {
                next++;
            }
            text.Append(CultureInfo.InvariantCulture, $"{next - first}{letter}");
            first = next;
        }
        return text.ToString();
    }

    /// <summary>Record, place, strand and steps.</summary>
    /// <returns>For example <c>NM_000384.2:3249-3268(+) 20=</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Record.Id}:{Start}-{End}({(Strand == TargetStrand.Plus ? '+' : '-')}) {ToCigar()}");

    /// <summary>Where the first letter is, in the text of all records.</summary>
    internal long Place => _start;

    private static char LetterOf(PairStep step) => step switch
    {
        PairStep.Pair => '=',
        PairStep.OligoOnly => 'I',
        PairStep.TargetOnly => 'D',
        _ => 'X',
    };

    private static char BaseOfTarget(char letter, bool isPlus)
    {
        int set = IupacLetters.SetOf((byte)letter);
        return IupacLetters.LetterOf(isPlus ? set : IupacLetters.Complement(set));
    }

    private IEnumerable<(long Start, long End)> Parts()
    {
        long end = _start + _span;
        if (end <= Record.End)
        {
            return [(_start, end)];
        }
        return [(_start, Record.End), (Record.Start, end - Record.Length)];
    }
}
