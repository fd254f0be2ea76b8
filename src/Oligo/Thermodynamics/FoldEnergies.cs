namespace Oligo.Thermodynamics;

/// <summary>
/// The energies of structures of DNA, RNA and modified strands at one temperature and salt, for searches by free energy. Immutable.
/// </summary>
/// <remarks>
/// A pair has one of 16 codes: the base of the strand that is read, and whether that residue and its partner are like RNA. Where all four
/// residues of a step are like DNA, or like RNA, its row is taken; otherwise the mean of both, as at the junctions of gapmers.
/// </remarks>
internal sealed class FoldEnergies
{
    public const int PairCodes = 16;
    private const int Bases = StructureTables.Bases;
    private const int Neighbours = Bases + 1;

    private readonly StructureTables[] _tables = [StructureTables.Dna, StructureTables.Rna];
    private readonly double _kelvin;
    private readonly double _saltEntropy;
    private readonly Term[] _steps = new Term[PairCodes * PairCodes];
    private readonly Term[] _mismatches = new Term[PairCodes * Bases * Bases];
    private readonly Term[] _terminal = new Term[PairCodes * Bases * Bases];
    private readonly Term[] _ends = new Term[PairCodes * Neighbours * Neighbours];
    private readonly Term[] _helixEnds = new Term[PairCodes];
    private readonly Term[,] _hairpins = new Term[3, StructureTables.LargestLoop + 1];
    private readonly Term[,] _bulges;
    private readonly Term[,] _internals;
    private readonly long[] _leastBulge;
    private readonly long[] _leastInternal;
    private readonly long[] _leastBulgeFrom;
    private readonly long[] _leastInternalFrom;
    private readonly Term _asymmetry;

    // The dG of the same, for searches that look at many loops and keep few.
    private readonly long[] _stepEnergies;
    private readonly long[] _endEnergies;
    private readonly long[] _mismatchEnergies;
    private readonly long[] _terminalEnergies;
    private readonly long[] _bulgeEnergies;
    private readonly long[] _internalEnergies;
    private readonly int _sizes;

    public FoldEnergies(StructureConditions conditions)
    {
        _kelvin = conditions.Kelvin;
        _saltEntropy = conditions.SaltEntropy;
        Salt = TermOf(new StructureEnergy(0, (long)Math.Round(_saltEntropy * StructureEnergy.EntropyUnit)));
        _asymmetry = TermOf(StructureTables.Dna.Asymmetry);
        for (int pair = 0; pair < PairCodes; pair++)
        {
            FillPair(pair);
        }
        int sizes = Math.Max(conditions.MaxLoop, 1) + 1;
        _bulges = new Term[3, sizes];
        _internals = new Term[3, sizes];
        _leastBulge = new long[sizes];
        _leastInternal = new long[sizes];
        for (int size = 1; size < sizes; size++)
        {
            FillLoops(size);
        }
        _leastBulgeFrom = LeastFrom(_leastBulge);
        _leastInternalFrom = LeastFrom(_leastInternal);
        _sizes = sizes;
        _stepEnergies = [.. _steps.Select(step => step.FreeEnergy + Salt.FreeEnergy)];
        _endEnergies = EnergiesOf(_ends);
        _mismatchEnergies = EnergiesOf(_mismatches);
        _terminalEnergies = EnergiesOf(_terminal);
        _bulgeEnergies = EnergiesOf(_bulges.Cast<Term>());
        _internalEnergies = EnergiesOf(_internals.Cast<Term>());
        MostEnd = _endEnergies.Max();
        LeastMismatch = _terminalEnergies.Min();
        LeastLoop = Math.Min(_leastBulgeFrom[1], Salt.FreeEnergy + (2 * _mismatchEnergies.Min()));
        LeastLoop = sizes > 3 ? Math.Min(LeastLoop, _leastInternalFrom[3] + (2 * LeastMismatch)) : LeastLoop;
        for (int size = NtthalHairpin.LeastLoop; size <= StructureTables.LargestLoop; size++)
        {
            for (int kind = 0; kind < 3; kind++)
            {
                _hairpins[kind, size] = HairpinOf(kind, size);
            }
        }
    }

    /// <summary>What salt adds for each stack.</summary>
    public Term Salt { get; }

    /// <summary>The code of a pair.</summary>
    /// <param name="nucleobase">The base of the strand that is read.</param>
    /// <param name="own">What its residue is like: 0 DNA, 1 RNA.</param>
    /// <param name="partner">What its partner is like.</param>
    public static int CodeOf(int nucleobase, int own, int partner) => nucleobase | (own << 2) | (partner << 3);

    /// <summary>The code of the same pair from the other strand.</summary>
    public static int Turned(int pair) => (Bases - 1 - (pair & 3)) | ((pair & 4) << 1) | ((pair & 8) >> 1);

    public Term TermOf(StructureEnergy energy) => new(energy, energy.FreeEnergyAt(_kelvin));

    /// <summary>What a dimer pays for its first pair, by what its strands are like.</summary>
    public Term Initiation(bool hasDna, bool hasRna) => TermOf(Mean(hasDna, hasRna, tables => tables.Initiation));

    public Term Step(int first, int second) => _steps[(PairCodes * first) + second];

    /// <summary>dG of a step with its salt.</summary>
    public long StepEnergy(int first, int second) => _stepEnergies[(PairCodes * first) + second];

    /// <summary>dG of <see cref="End"/>.</summary>
    public long EndEnergy(int pair, int next, int facing) => _endEnergies[(((pair * Neighbours) + next + 1) * Neighbours) + facing + 1];

    /// <summary>dG of one more unpaired base on one side of an internal loop than on the other.</summary>
    public long AsymmetryEnergy => _asymmetry.FreeEnergy;

    /// <summary>The best end of a helix.</summary>
    /// <param name="pair">Its last pair.</param>
    /// <param name="next">The base after it, or -1.</param>
    /// <param name="facing">The base that faces that one, or -1.</param>
    public Term End(int pair, int next, int facing) => _ends[(((pair * Neighbours) + next + 1) * Neighbours) + facing + 1];

    /// <summary>The least that bulges of each size add to dG, and from each size on: most loops need not be looked at.</summary>
    public (long[] Sizes, long[] From) LeastBulge => (_leastBulge, _leastBulgeFrom);

    /// <summary>The same of internal loops, without the mismatches at their ends.</summary>
    public (long[] Sizes, long[] From) LeastInternal => (_leastInternal, _leastInternalFrom);

    /// <summary>The most that an end of a helix adds to dG.</summary>
    public long MostEnd { get; }

    /// <summary>The least that a mismatch of an internal loop adds to dG.</summary>
    public long LeastMismatch { get; }

    /// <summary>The least that a bulge or an internal loop of any size adds to dG.</summary>
    public long LeastLoop { get; }

    /// <summary>dG of the mismatch of an internal loop at the pair before it.</summary>
    public long OuterEnd(int pair, int next, int facing) => _terminalEnergies[AtEnd(pair, next, facing)];

    /// <summary>dG of the mismatch of an internal loop at the pair after it.</summary>
    public long InnerEnd(int pair, int before, int facingBefore) => _terminalEnergies[AtEnd(Turned(pair), facingBefore, before)];

    /// <summary>A bulge or an internal loop.</summary>
    /// <param name="outer">The pair before it.</param>
    /// <param name="inner">The pair after it, seen from the same strand.</param>
    /// <param name="bases">Unpaired bases of that strand.</param>
    /// <param name="others">Unpaired bases of the other strand.</param>
    /// <param name="next">The base after the outer pair.</param>
    /// <param name="facing">The base that faces it.</param>
    /// <param name="before">The base before the inner pair.</param>
    /// <param name="facingBefore">The base that faces that one.</param>
    /// <param name="term">What it adds.</param>
    /// <returns><see langword="false"/> for two bases that would pair.</returns>
    public bool TryLoop(
        int outer, int inner, int bases, int others, int next, int facing, int before, int facingBefore, out Term term)
    {
        int size = bases + others;
        int kind = KindOf(outer, inner);
        if (bases == 0 || others == 0)
        {
            term = _bulges[kind, size] + (size == 1 ? Step(outer, inner) : _helixEnds[outer] + _helixEnds[inner]);
            return true;
        }
        int back = Turned(inner);
        if (size == 2)
        {
            term = _mismatches[AtEnd(outer, next, facing)] + _mismatches[AtEnd(back, facingBefore, before)];
            return !FoldSequence.ArePaired(next, facing);
        }
        term = _internals[kind, size] + _terminal[AtEnd(outer, next, facing)] + _terminal[AtEnd(back, facingBefore, before)]
            + (Math.Abs(bases - others) * _asymmetry);
        return true;
    }

    /// <summary>What <see cref="TryLoop"/> adds to dG, with the salt of its stack; <see cref="FoldCells.Never"/> for none.</summary>
    public long LoopEnergy(int outer, int inner, int bases, int others, int next, int facing, int before, int facingBefore)
    {
        unchecked
        {
            int size = bases + others;
            int at = (KindOf(outer, inner) * _sizes) + size;
            if (bases == 0 || others == 0)
            {
                return Salt.FreeEnergy + _bulgeEnergies[at]
                    + (size == 1
                        ? _steps[(PairCodes * outer) + inner].FreeEnergy
                        : _helixEnds[outer].FreeEnergy + _helixEnds[inner].FreeEnergy);
            }
            int end = AtEnd(outer, next, facing);
            int start = AtEnd(Turned(inner), facingBefore, before);
            if (size == 2)
            {
                return FoldSequence.ArePaired(next, facing)
                    ? FoldCells.Never
                    : Salt.FreeEnergy + _mismatchEnergies[end] + _mismatchEnergies[start];
            }
            return Salt.FreeEnergy + _internalEnergies[at] + _terminalEnergies[end] + _terminalEnergies[start]
                + (Math.Abs(bases - others) * _asymmetry.FreeEnergy);
        }
    }

    /// <summary>The loop of a hairpin.</summary>
    /// <param name="pair">The pair that closes it.</param>
    /// <param name="bases">Its bases with those of the pair.</param>
    public Term Hairpin(int pair, ReadOnlySpan<byte> bases)
    {
        int size = bases.Length - 2;
        int kind = KindOf(pair, pair);
        Term sum = size <= StructureTables.LargestLoop ? _hairpins[kind, size] : HairpinOf(kind, size);
        sum += size == NtthalHairpin.LeastLoop ? _helixEnds[pair] : _terminal[AtEnd(pair, bases[1], bases[^2])];
        return (pair & 12) == 0 && size <= NtthalHairpin.LeastLoop + 1 ? sum + TermOf(StructureTables.Dna.ClosedLoop(bases)) : sum;
    }

    private Term HairpinOf(int kind, int size) =>
        TermOf(Mean(kind != 1, kind != 0, _tables[0].Hairpin(size), _tables[1].Hairpin(size)));

    private static long[] LeastFrom(long[] sizes)
    {
        long[] least = new long[sizes.Length];
        long lowest = FoldCells.Never;
        for (int size = sizes.Length - 1; size > 0; size--)
        {
            lowest = Math.Min(lowest, sizes[size]);
            least[size] = lowest;
        }
        return least;
    }

    private static long[] EnergiesOf(IEnumerable<Term> terms) => [.. terms.Select(term => term.FreeEnergy)];

    private static int AtEnd(int pair, int next, int facing) => (((pair * Bases) + next) * Bases) + facing;

    // 0 where all residues are like DNA, 1 where all are like RNA, 2 for both.
    private static int KindOf(int pair, int other)
    {
        int classes = (pair & 12) | ((other & 12) << 2);
        return classes == 0 ? 0 : classes == 60 ? 1 : 2;
    }

    private StructureEnergy Mean(bool hasDna, bool hasRna, Func<StructureTables, StructureEnergy> value) =>
        Mean(hasDna, hasRna, value(_tables[0]), value(_tables[1]));

    private static StructureEnergy Mean(bool hasDna, bool hasRna, StructureEnergy dna, StructureEnergy rna) =>
        !hasRna ? dna : !hasDna ? rna : StructureEnergy.Mean(dna, rna);

    private Term MeanTerm(int kind, Func<StructureTables, StructureEnergy> value) => TermOf(Mean(kind != 1, kind != 0, value));

    private void FillPair(int pair)
    {
        int own = pair & 3;
        int kind = KindOf(pair, pair);
        _helixEnds[pair] = MeanTerm(kind, tables => tables.End(own));
        for (int other = 0; other < PairCodes; other++)
        {
            _steps[(PairCodes * pair) + other] = MeanTerm(KindOf(pair, other), tables => tables.Step(own, other & 3));
        }
        for (int next = 0; next < Bases; next++)
        {
            for (int facing = 0; facing < Bases; facing++)
            {
                (int one, int two) = (next, facing);
                _mismatches[AtEnd(pair, next, facing)] = MeanTerm(kind, tables => tables.Mismatch(own, one, two) ?? default);
                _terminal[AtEnd(pair, next, facing)] = MeanTerm(kind, tables => tables.Terminal(own, one, two));
            }
        }
        for (int next = -1; next < Bases; next++)
        {
            for (int facing = -1; facing < Bases; facing++)
            {
                _ends[(((pair * Neighbours) + next + 1) * Neighbours) + facing + 1] = BestEnd(pair, kind, next, facing);
            }
        }
    }

    private Term BestEnd(int pair, int kind, int next, int facing)
    {
        int own = pair & 3;
        Term bare = _helixEnds[pair];
        Term best = bare;
        if (next >= 0 && facing >= 0 && FoldSequence.ArePaired(next, facing))
        {
            return bare;
        }
        Term hanging = bare;
        if (next >= 0)
        {
            hanging += MeanTerm(kind, tables => tables.ThreePrimeDangle(own, next));
            best = Term.Lower(best, hanging);
        }
        if (facing >= 0)
        {
            Term other = MeanTerm(kind, tables => tables.FivePrimeDangle(own, facing));
            best = Term.Lower(best, bare + other);
            best = Term.Lower(best, hanging + other);
        }
        return next >= 0 && facing >= 0 ? Term.Lower(best, bare + _terminal[AtEnd(pair, next, facing)]) : best;
    }

    private void FillLoops(int size)
    {
        for (int kind = 0; kind < 3; kind++)
        {
            _bulges[kind, size] = MeanTerm(kind, tables => tables.Bulge(size));
            _internals[kind, size] = size == 1 ? default : MeanTerm(kind, tables => tables.Internal(size));
        }
        long closing = size == 1 ? _steps.Min(step => step.FreeEnergy) : 2 * _helixEnds.Min(end => Math.Min(0, end.FreeEnergy));
        _leastBulge[size] = FoldCells.Never;
        _leastInternal[size] = FoldCells.Never;
        for (int kind = 0; kind < 3; kind++)
        {
            _leastBulge[size] = Math.Min(_leastBulge[size], _bulges[kind, size].FreeEnergy + closing + Salt.FreeEnergy);
            _leastInternal[size] = Math.Min(_leastInternal[size], _internals[kind, size].FreeEnergy + Salt.FreeEnergy);
        }
    }

    /// <summary>A part and its dG at the temperature, in 1e-6 cal/mol.</summary>
    internal readonly record struct Term(StructureEnergy Energy, long FreeEnergy)
    {
        public static Term Lower(Term one, Term other) => other.FreeEnergy < one.FreeEnergy ? other : one;

        public static Term operator +(Term one, Term other) => new(one.Energy + other.Energy, one.FreeEnergy + other.FreeEnergy);

        public static Term operator *(int times, Term term) =>
            new(new StructureEnergy(times * term.Energy.Enthalpy, times * term.Energy.Entropy), times * term.FreeEnergy);
    }
}
