namespace Oligo.Thermodynamics;

/// <summary>The energies of stacks, ends and loops of one nucleic acid, by the numbers of bases: A, C, G, T or U. Immutable.</summary>
/// <remarks>
/// A pair is named by the base of the strand that is read, since its partner is the complement. Ends and mismatches are seen from the pair
/// that closes them: the base that follows in the strand of the pair, then the one that faces it.
/// </remarks>
internal sealed class StructureTables
{
    public const int Bases = 4;
    public const int LargestLoop = 30;

    private const int Pairs = Bases * Bases;

    private readonly StructureEnergy[] _steps = new StructureEnergy[Pairs];
    private readonly StructureEnergy?[] _mismatches = new StructureEnergy?[Pairs * Bases];
    private readonly StructureEnergy[] _terminal = new StructureEnergy[Pairs * Bases];
    private readonly StructureEnergy[] _threePrime = new StructureEnergy[Pairs];
    private readonly StructureEnergy[] _fivePrime = new StructureEnergy[Pairs];
    private readonly StructureEnergy[] _ends = new StructureEnergy[Bases];
    private readonly StructureEnergy[] _hairpins = new StructureEnergy[LargestLoop + 1];
    private readonly StructureEnergy[] _bulges = new StructureEnergy[LargestLoop + 1];
    private readonly StructureEnergy[] _internals = new StructureEnergy[LargestLoop + 1];
    private readonly Dictionary<int, StructureEnergy> _closedLoops = [];

    private StructureTables()
    {
    }

    /// <summary>DNA: steps of 1997, loops and ends of 2004.</summary>
    public static StructureTables Dna => Lazies.Dna.Value;

    /// <summary>DNA with the rows that primer3 2.6.1 has in place of published ones.</summary>
    public static StructureTables Ntthal => Lazies.Ntthal.Value;

    /// <summary>RNA: steps of 1998, loops and dangling ends of 2004.</summary>
    public static StructureTables Rna => Lazies.Rna.Value;

    /// <summary>What a dimer pays for its first pair.</summary>
    public StructureEnergy Initiation { get; private init; }

    /// <summary>For each nucleotide by which one side of an internal loop is longer.</summary>
    public StructureEnergy Asymmetry { get; private init; }

    /// <summary>Jacobson and Stockmayer beyond the largest loop, in units of R.</summary>
    public double BeyondLargest { get; private init; }

    public StructureEnergy Step(int first, int second) => _steps[(Bases * first) + second];

    public StructureEnergy? Mismatch(int pair, int next, int facing) => _mismatches[(Pairs * pair) + (Bases * next) + facing];

    public StructureEnergy Terminal(int pair, int next, int facing) => _terminal[(Pairs * pair) + (Bases * next) + facing];

    /// <summary>A base that hangs over the pair at the 3' end of the strand of the pair.</summary>
    public StructureEnergy ThreePrimeDangle(int pair, int next) => _threePrime[(Bases * pair) + next];

    /// <summary>A base that hangs over the pair at the 5' end of the other strand.</summary>
    public StructureEnergy FivePrimeDangle(int pair, int facing) => _fivePrime[(Bases * pair) + facing];

    /// <summary>A pair at the end of a helix.</summary>
    public StructureEnergy End(int pair) => _ends[pair];

    public StructureEnergy Hairpin(int size) => Sized(_hairpins, size);

    public StructureEnergy Bulge(int size) => Sized(_bulges, size);

    public StructureEnergy Internal(int size) => Sized(_internals, size);

    /// <summary>What a hairpin loop of three or four bases has beside its size.</summary>
    /// <param name="bases">The bases with the pair that closes them.</param>
    public StructureEnergy ClosedLoop(ReadOnlySpan<byte> bases) => _closedLoops.GetValueOrDefault(KeyOf(bases));

    private static int KeyOf(ReadOnlySpan<byte> bases)
    {
        int key = 1;
        foreach (byte one in bases)
        {
            key = (key * Bases) + one;
        }
        return key;
    }

    private StructureEnergy Sized(StructureEnergy[] loops, int size)
    {
        if (size <= LargestLoop)
        {
            return loops[size];
        }
        double more = BeyondLargest * StructureConditions.GasConstant * Math.Log((double)size / LargestLoop);
        StructureEnergy largest = loops[LargestLoop];
        return largest with { Entropy = largest.Entropy - (long)Math.Round(more * StructureEnergy.EntropyUnit) };
    }

    private static StructureTables OfDna(bool asPrimer3)
    {
        EnergyTables all = EnergyTables.Default;
        EnergyTable loops = all["DNA_Structure"];
        var reader = new StructureRows("ACGT", "TGCA");
        var tables = new StructureTables
        {
            Initiation = StructureRows.Value(loops, EnergyKind.Initiation, "all"),
            Asymmetry = StructureRows.Value(loops, EnergyKind.Asymmetry, "per_nucleotide"),
            BeyondLargest = 2.44,
        };
        EnergyRow[] quirks = asPrimer3 ? [.. all["DNA_Structure_primer3_quirks"].Excluded] : [];
        tables.Fill(reader, all["DNA_AllawiSantaLucia1997"], all["DNA_DanglingEnds"], loops);
        tables.FillMismatches(reader, all["DNA_MM"], quirks);
        tables.FillTerminal(reader, all["DNA_TerminalMM"], loops, quirks);
        StructureEnergy weak = StructureRows.Value(loops, EnergyKind.Terminal, "per_A/T");
        tables._ends[0] = tables._ends[3] = weak;
        foreach (EnergyRow row in loops.Rows.Where(row => row.Kind is EnergyKind.Triloop or EnergyKind.Tetraloop))
        {
            StructureEnergy value = StructureEnergy.Of(row);
            // Entropies of tetraloops are printed in thousandths.
            value = row.Kind == EnergyKind.Triloop ? value : value with { Entropy = value.Entropy / 1000 };
            tables._closedLoops.Add(KeyOf(reader.BasesOf(row.Key)), value);
        }
        return tables;
    }

    private static StructureTables OfRna()
    {
        EnergyTables all = EnergyTables.Default;
        EnergyTable steps = all["RNA_Xia1998"];
        var reader = new StructureRows("ACGU", "UGCA");
        var tables = new StructureTables
        {
            Initiation = StructureRows.Value(steps, EnergyKind.Initiation),
            BeyondLargest = 1.75,
        };
        tables.Fill(reader, steps, all["RNA_DanglingEnds_Turner2004"], all["RNA_Structure_Turner2004"]);
        // Loops of two and three bases have tables of their own, which are not here.
        tables._internals[2] = tables._internals[3] = tables._internals[4];
        StructureEnergy half = new(tables._internals[2].Enthalpy / 2, tables._internals[2].Entropy / 2);
        for (int i = 0; i < Pairs * Bases; i++)
        {
            tables._mismatches[i] = half;
            (int pair, int next, int facing) = (i / Pairs, i / Bases % Bases, i % Bases);
            tables._terminal[i] = tables.ThreePrimeDangle(pair, next) + tables.FivePrimeDangle(pair, facing);
        }
        tables._ends[0] = tables._ends[3] = StructureRows.Value(steps, EnergyKind.Terminal);
        return tables;
    }

    private void Fill(StructureRows reader, EnergyTable steps, EnergyTable dangling, EnergyTable loops)
    {
        for (int first = 0; first < Bases; first++)
        {
            for (int second = 0; second < Bases; second++)
            {
                int at = (Bases * first) + second;
                _steps[at] = StructureRows.Value(steps, EnergyKind.Step, reader.Step(first, second));
                _threePrime[at] = StructureRows.Value(dangling, EnergyKind.Dangling, reader.ThreePrime(first, second));
                _fivePrime[at] = StructureRows.Value(dangling, EnergyKind.Dangling, reader.FivePrime(first, second));
            }
        }
        foreach (EnergyRow row in loops.Rows)
        {
            StructureEnergy[]? sized = row.Kind switch
            {
                EnergyKind.HairpinLoop => _hairpins,
                EnergyKind.BulgeLoop => _bulges,
                EnergyKind.InternalLoop => _internals,
                _ => null,
            };
            if (sized is not null)
            {
                sized[int.Parse(row.Key, System.Globalization.CultureInfo.InvariantCulture)] = StructureEnergy.Of(row);
            }
        }
    }

    private void FillMismatches(StructureRows reader, EnergyTable table, EnergyRow[] quirks)
    {
        for (int i = 0; i < Pairs * Bases; i++)
        {
            string key = reader.Mismatch(i / Pairs, i / Bases % Bases, i % Bases);
            _mismatches[i] = StructureRows.Find(table, EnergyKind.Mismatch, key, quirks);
        }
    }

    private void FillTerminal(StructureRows reader, EnergyTable mismatches, EnergyTable loops, EnergyRow[] quirks)
    {
        for (int i = 0; i < Pairs * Bases; i++)
        {
            string key = reader.Mismatch(i / Pairs, i / Bases % Bases, i % Bases);
            _terminal[i] = StructureRows.Find(mismatches, EnergyKind.TerminalMismatch, key, quirks)
                ?? StructureRows.Value(loops, EnergyKind.TerminalUnextended, key);
        }
    }

    private static class Lazies
    {
        public static readonly Lazy<StructureTables> Dna = new(() => OfDna(false));
        public static readonly Lazy<StructureTables> Ntthal = new(() => OfDna(true));
        public static readonly Lazy<StructureTables> Rna = new(OfRna);
    }
}
