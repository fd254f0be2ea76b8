namespace Oligo.Thermodynamics;

/// <summary>The steps of the composite model at 0.1 M Na+, put together from the tables of hybrids and of RNA.</summary>
internal sealed class CompositeTables
{
    /// <summary>Na+ in M at which the energies hold.</summary>
    public const double Sodium = 0.1;

    /// <summary>37 C in thousands of K: a free energy in kcal/mol over it is an entropy in cal/(mol K).</summary>
    public const double KilokelvinAt37 = 0.31015;

    // dS of steps of RNA from 1 M to 0.1 M, cal/(mol K): what Tan and Chen (2007) have for each step and, by length, for all of them.
    private static readonly double s_log = Math.Log(Sodium);
    private static readonly double s_rnaStep = SaltCorrection.TanChen(s_log);
    private static readonly double s_rnaStepByLength = SaltCorrection.TanChenByLength(s_log);

    private readonly StepTable _hybrid = new();
    private readonly StepTable _hybridAtOneMolar = new();
    private readonly StepTable _hybridMismatches = new();
    private readonly StepTable _rna = new();
    private readonly StepTable _rnaWobbles = new();
    private readonly StepTable _dna = new();
    private readonly StepTable _dnaMismatches = new();
    private readonly Dictionary<int, EnergyRow> _hybridFreeEnergies = [];
    private readonly EnergyRow _rnaInitiation;

    // dH in kcal/mol and dS in cal/(mol K) of initiation and 0, 1 and 2 ends with A and T or U.
    private readonly (double Enthalpy, double Entropy)[] _hybridEnds;
    private readonly (double Enthalpy, double Entropy)[] _rnaEnds;

    public CompositeTables(EnergyTables tables)
    {
        EnergyTable sugimoto = tables["HYB_Sugimoto1995"];
        EnergyTable banerjee = tables["HYB_Banerjee2020_dG37"];
        EnergyTable xia = tables["RNA_Xia1998"];
        AddHybrid(sugimoto, banerjee);
        _hybridMismatches.Add(tables["HYB_Watkins2011_MM"].Rows, reversible: false);
        _rna.Add(xia.Rows);
        _rnaWobbles.Add(tables["RNA_Chen2012_GU"].Rows);
        _dna.Add(tables["DNA_AllawiSantaLucia1997"].Rows);
        _dnaMismatches.Add(tables["DNA_MM"].Rows);
        DanglingEnds.Add(tables["RNA_DanglingEnds_Turner2004"].Rows);
        _hybridEnds = HybridEnds(sugimoto, banerjee);
        HybridRows = [Demand(sugimoto, EnergyKind.Initiation, "all"), Demand(banerjee, EnergyKind.Initiation, "init")];
        _rnaInitiation = Demand(xia, EnergyKind.Initiation, "all");
        _rnaEnds = RnaEnds(xia);
        Increments = new ModificationIncrements(tables["MOD_increment_on_RNA"]);
    }

    public ModificationIncrements Increments { get; }

    public StepTable DanglingEnds { get; } = new();

    /// <summary>Initiation of the hybrid in the table of its enthalpies and in that of its free energies.</summary>
    public EnergyRow[] HybridRows { get; }

    /// <summary>Steps of the hybrid at 0.1 M; the upper strand is DNA.</summary>
    public StepTable Hybrid => _hybrid;

    /// <summary>What the salt rule of RNA adds for the length of a duplex, in cal/(mol K).</summary>
    public static double EntropyByLength(double steps, int pairs) => steps * s_rnaStepByLength / pairs;

    /// <summary>A step of two pairs.</summary>
    /// <param name="top">Its first residue.</param>
    /// <param name="next">Its second residue.</param>
    /// <param name="likeDna">How many of them are like DNA.</param>
    /// <param name="explains">Whether all rows are asked for, which takes memory for each step.</param>
    public CompositeStep Paired(byte top, byte next, int likeDna, bool explains = false)
    {
        int index = StepTable.IndexOf(top, PairedResidue.Complement(top), next, PairedResidue.Complement(next));
        return likeDna switch
        {
            2 => new CompositeStep(_hybrid[index], "step of hybrid", _hybrid.RowAt(index), explains ? [FreeEnergyOf(index)] : [], false),
            0 => new CompositeStep(RnaAt(index), "step of RNA", _rna.RowAt(index), [], false),
            _ => new CompositeStep(
                Mean(_hybrid[index], RnaAt(index)), "mean of hybrid and RNA", null,
                explains ? [_hybrid.RowAt(index), FreeEnergyOf(index), _rna.RowAt(index)] : [], false),
        };
    }

    /// <summary>
    /// A step with a mismatch: its own row where all residues are plain, else the paired step and the penalty of the nearest row.
    /// </summary>
    public CompositeStep Mismatched(byte top, byte bottom, byte next, byte nextBottom, int likeDna, bool isPlain, bool explains)
    {
        int index = StepTable.IndexOf(top, bottom, next, nextBottom);
        if (isPlain && likeDna == 2 && _hybridMismatches[index] != PackedEnergy.None)
        {
            return new CompositeStep(ToLowSalt(_hybridMismatches[index]), "mismatch", _hybridMismatches.RowAt(index), [], false);
        }
        if (likeDna == 0 && _rnaWobbles[index] != PackedEnergy.None)
        {
            return new CompositeStep(WithRnaSalt(_rnaWobbles[index]), "step with G-U", _rnaWobbles.RowAt(index), [], !isPlain);
        }
        int paired = StepTable.IndexOf(top, PairedResidue.Complement(top), next, PairedResidue.Complement(next));
        double? penalty = Penalty(_hybridMismatches, _hybridAtOneMolar, index, paired) ?? Penalty(_dnaMismatches, _dna, index, paired);
        CompositeStep step = Paired(top, next, likeDna, explains);
        EnergyRow? row = _hybridMismatches.RowAt(index) ?? _dnaMismatches.RowAt(index);
        return penalty is { } cost && step.IsKnown
            ? new CompositeStep(
                step.Energy + PackedEnergy.Pack(0, (int)Math.Round(-1000 * cost / KilokelvinAt37)), "mismatch by its penalty", row,
                explains ? [step.Row, .. step.Others] : [], true)
            : new CompositeStep(PackedEnergy.None, "", null, [], true);
    }

    /// <summary>dH in cal/mol and dS in cal/(mol K) of initiation and ends.</summary>
    /// <param name="share">Share of residues like DNA.</param>
    /// <param name="weak">Ends with A and T or U.</param>
    public (double Enthalpy, double Entropy) Ends(double share, int weak)
    {
        (double hybridEnthalpy, double hybridEntropy) = _hybridEnds[weak];
        (double rnaEnthalpy, double rnaEntropy) = _rnaEnds[weak];
        return (1000 * ((share * hybridEnthalpy) + ((1 - share) * rnaEnthalpy)), (share * hybridEntropy) + ((1 - share) * rnaEntropy));
    }

    /// <summary>Rows of initiation that <see cref="Ends"/> is from.</summary>
    public EnergyRow[] EndRows(double share) =>
        share == 1 ? HybridRows : share == 0 ? [_rnaInitiation] : [.. HybridRows, _rnaInitiation];

    private EnergyRow? FreeEnergyOf(int index) => _hybridFreeEnergies.GetValueOrDefault(index);

    private static (double Enthalpy, double Entropy)[] HybridEnds(EnergyTable sugimoto, EnergyTable banerjee)
    {
        double enthalpy = (double)Demand(sugimoto, EnergyKind.Initiation, "all").Enthalpy!.Value;
        double initiation = (double)Demand(banerjee, EnergyKind.Initiation, "init").FreeEnergy37!.Value;
        double weakEnd = (double)Demand(banerjee, EnergyKind.Initiation, "term_rA-dT_or_rU-dA").FreeEnergy37!.Value;
        return [.. Enumerable.Range(0, 3).Select(weak => (enthalpy, (enthalpy - initiation - (weak * weakEnd)) / KilokelvinAt37))];
    }

    private static (double Enthalpy, double Entropy)[] RnaEnds(EnergyTable xia)
    {
        EnergyRow initiation = Demand(xia, EnergyKind.Initiation, "all");
        EnergyRow weakEnd = Demand(xia, EnergyKind.Terminal, "per_A/U");
        return
        [
            .. Enumerable.Range(0, 3).Select(weak => (
                (double)(initiation.Enthalpy!.Value + (weak * weakEnd.Enthalpy!.Value)),
                (double)(initiation.Entropy!.Value + (weak * weakEnd.Entropy!.Value)))),
        ];
    }

    private static EnergyRow Demand(EnergyTable table, EnergyKind kind, string key) =>
        table.Find(kind, key) ?? throw new InvalidDataException($"The table {table.Name} has no row {key}.");

    private void AddHybrid(EnergyTable sugimoto, EnergyTable banerjee)
    {
        _hybridAtOneMolar.Add(sugimoto.Rows, reversible: false);
        foreach (EnergyRow row in sugimoto.Rows.Where(row => row.Kind == EnergyKind.Step))
        {
            EnergyKey.TrySplit(row.Key, out EnergyKey.Strand dna, out EnergyKey.Strand rna);
            // The other table has the strand of RNA first, 5' to 3'.
            string key = $"{rna.Residues[1]}{rna.Residues[0]}/{dna.Residues[1]}{dna.Residues[0]}";
            EnergyRow free = Demand(banerjee, EnergyKind.Step, key);
            decimal entropy = 1000 * (row.Enthalpy!.Value - free.FreeEnergy37!.Value) / EnergyRow.Kelvin37;
            int index = StepTable.IndexOf(dna.Residues, rna.Residues);
            _hybrid.Put(index, PackedEnergy.Of(row.Enthalpy.Value, entropy), row);
            _hybridFreeEnergies[index] = free;
        }
    }

    private long RnaAt(int index) => _rna[index] == PackedEnergy.None ? PackedEnergy.None : WithRnaSalt(_rna[index]);

    private static long WithRnaSalt(long energy) => energy + PackedEnergy.Pack(0, (int)Math.Round(1000 * s_rnaStep));

    private static long ToLowSalt(long energy) =>
        energy + PackedEnergy.Pack(0, (int)Math.Round(1000 * SaltCorrection.EntropyOfPhosphates * s_log));

    private static long Mean(long one, long other) =>
        one == PackedEnergy.None || other == PackedEnergy.None
            ? PackedEnergy.None
            : PackedEnergy.Pack(
                (PackedEnergy.Enthalpy(one) + PackedEnergy.Enthalpy(other)) / 2,
                (PackedEnergy.Entropy(one) + PackedEnergy.Entropy(other)) / 2);

    /// <summary>What a mismatch costs beside the paired step, in kcal/mol at 37 C.</summary>
    private static double? Penalty(StepTable mismatches, StepTable steps, int index, int paired) =>
        mismatches[index] == PackedEnergy.None || steps[paired] == PackedEnergy.None
            ? null
            : FreeEnergy(mismatches[index]) - FreeEnergy(steps[paired]);

    private static double FreeEnergy(long energy) =>
        (PackedEnergy.Enthalpy(energy) / 1000.0) - (KilokelvinAt37 * PackedEnergy.Entropy(energy) / 1000);
}
