namespace Oligo.Thermodynamics;

/// <summary>Makes the models of the kinds of duplexes out of tables.</summary>
internal sealed class DuplexModels(EnergyTables tables, HybridizationOptions options)
{
    private const string DnaTable = "DNA_AllawiSantaLucia1997";

    // Root mean square errors in degrees of the defaults against the measured sets of tests/data/experimental-tm.tsv.
    private const double DnaError = 1.8;
    private const double RnaError = 1.9;
    private const double HybridError = 2.5;
    private const double LockedError = 1.7;

    private readonly Lazy<CompositeTables> _composite = new(() => new CompositeTables(tables));

    /// <summary>The model of a kind; <see langword="null"/> where the table of the options is of other strands.</summary>
    public DuplexModel? Create(DuplexKind kind, HybridizationConditions conditions)
    {
        EnergyTable? table = options.Table is { } name ? tables.Find(name) : null;
        return kind switch
        {
            DuplexKind.Dna when table is null || table.Duplex == "DNA/DNA" => Dna(table ?? tables[DnaTable], table is null),
            DuplexKind.LockedDna when table is null || table.Duplex == "DNA/DNA" => LockedDna(table ?? tables[DnaTable]),
            DuplexKind.Rna or DuplexKind.RnaOfChen when table?.Duplex == "RNA/RNA" => Rna(table),
            DuplexKind.Rna when table is null => Rna(tables["RNA_Xia1998"]),
            DuplexKind.RnaOfChen when table is null => Rna(tables["RNA_Chen2012"]),
            DuplexKind.Hybrid when table?.Duplex == "DNA/RNA" => Hybrid(table),
            DuplexKind.Hybrid when table is null => new HybridModel(
                new CompositeModel(_composite.Value, options), Hybrid(tables["HYB_Sugimoto1995"]),
                SaltCorrection.SodiumEquivalent(conditions, options.CountsMagnesiumAsSodium), _composite.Value.HybridRows),
            DuplexKind.MethylRna when table?.Duplex == "2OMeRNA/RNA" => MethylRna(table),
            DuplexKind.Composite when table is null => new CompositeModel(_composite.Value, options),
            _ => null,
        };
    }

    private PlainModel Dna(EnergyTable table, bool withIncrements)
    {
        return new PlainModel(table.Name, new PlainModelTables
        {
            Steps = [DnaSteps(table)],
            Ends = EndTerms.Of(table, options.Misprints),
            DanglingEnds = Steps("DNA_DanglingEnds"),
            TerminalMismatches = Steps("DNA_TerminalMM"),
            Bulges = tables["DNA_SingleBulge"],
            Increments = withIncrements ? _composite.Value.Increments : null,
            DefaultSalt = SaltRule.SantaLucia1998,
            DefaultConditions = HybridizationConditions.Primer,
            Error = DnaError,
        }, options);
    }

    private StepTable Steps(string table)
    {
        var steps = new StepTable();
        steps.Add(tables[table].Rows);
        return steps;
    }

    private StepTable DnaSteps(EnergyTable table)
    {
        var steps = new StepTable();
        if (options.Misprints.HasFlag(MisprintedRows.SantaLuciaHicks2004))
        {
            EnergyRow row = tables["DNA_SantaLuciaHicks2004_as_printed"].Excluded[0];
            steps.Add([row]);
        }
        steps.Add(table.Rows.Where(row => row.Kind == EnergyKind.Step));
        steps.Add(tables["DNA_MM"].Rows);
        steps.Add(tables["DNA_TandemMM"].Rows);
        steps.Add(tables["DNA_Inosine"].Rows);
        return steps;
    }

    private PlainModel LockedDna(EnergyTable table)
    {
        EnergyTable single = tables["LNA_McTigue2004_single_absolute"];
        EnergyTable tandem = tables["LNA_Owczarzy2011_tandem_absolute"];
        int decimals = options.Misprints.HasFlag(MisprintedRows.RoundedSingleLna) ? 1 : 3;
        StepTable first = new();
        StepTable second = new();
        StepTable both = new();
        first.Add(single.Rows, locked: 1, reversible: false, decimals);
        second.Add(single.Rows, locked: 2, reversible: false, decimals);
        if (options.Misprints.HasFlag(MisprintedRows.MeltingTandemLna))
        {
            EnergyRow row = tandem.Find(EnergyKind.LnaTandem, "+T+C/AG")!;
            both.Replace(row, row.Enthalpy!.Value, -21.735m);
        }
        both.Add(tandem.Rows, locked: 3, reversible: false);
        both.Add(tables["LNA_Owczarzy2011_mismatch_absolute"].Rows, locked: 3, reversible: false);
        return new PlainModel($"{table.Name}, LNA_McTigue2004, LNA_Owczarzy2011", new PlainModelTables
        {
            Steps = [DnaSteps(table), first, second, both],
            Ends = EndTerms.Of(table, options.Misprints),
            DanglingEnds = Steps("DNA_DanglingEnds"),
            DefaultSalt = SaltRule.SantaLucia1998,
            DefaultConditions = HybridizationConditions.Primer,
            Error = LockedError,
        }, options);
    }

    private PlainModel Rna(EnergyTable table)
    {
        var steps = new StepTable();
        steps.Add(table.Rows.Where(row => row.Kind == EnergyKind.Step));
        steps.Add(tables["RNA_Chen2012_GU"].Rows);
        steps.Add(tables["RNA_Inosine_IU"].Rows);
        return new PlainModel(table.Name, new PlainModelTables
        {
            Steps = [steps],
            Ends = EndTerms.Of(table, options.Misprints),
            DanglingEnds = Steps("RNA_DanglingEnds_Turner2004"),
            Mismatches = new RnaMismatches(tables["RNA_SingleMM_Davis2007"]),
            DefaultSalt = SaltRule.TanChen2007,
            DefaultConditions = HybridizationConditions.Antisense,
            Error = RnaError,
        }, options);
    }

    private PlainModel Hybrid(EnergyTable table)
    {
        var steps = new StepTable();
        steps.Add(table.Rows.Where(row => row.Kind == EnergyKind.Step), reversible: false);
        steps.Add(tables["HYB_Watkins2011_MM"].Rows, reversible: false);
        return Plain(table, steps, SaltRule.SantaLucia1998, 1);
    }

    private PlainModel MethylRna(EnergyTable table)
    {
        var steps = new StepTable();
        steps.Add(table.Rows.Where(row => row.Kind == EnergyKind.Step), reversible: false);
        return Plain(table, steps, SaltRule.TanChen2007, CompositeTables.Sodium);
    }

    private PlainModel Plain(EnergyTable table, StepTable steps, SaltRule salt, double sodium) =>
        new(table.Name, new PlainModelTables
        {
            Steps = [steps],
            Ends = EndTerms.Of(table, options.Misprints),
            DefaultSalt = salt,
            DefaultConditions = HybridizationConditions.Antisense,
            Sodium = sodium,
            Error = HybridError,
        }, options);
}
