using Oligo.Batches;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo mass</c>.</summary>
internal static class MassColumns
{
    public const int MonoisotopicDecimals = 6;
    public const int AverageDecimals = 4;

    // Bytes of a formula or a mass; longer ones ask again.
    private const int UsualCell = 64;

    private const string Dalton = "Da";

    private static readonly string[] s_usual =
        ["id", "length", "formula", "monoisotopic_da", "average_da", "sodium_formula", "sodium_average_da", "status"];

    private static readonly string[] s_results = ["monoisotopic_da", "average_da"];

    private static readonly string[] s_optical = ["e260_per_m_cm", "nmol_per_od", "ug_per_od", "sodium_ug_per_od"];

    private static readonly string[] s_ofSalt = ["salt", "salt_formula", "salt_average_da"];

    // Molecules of the catalogue by themselves: a strand is found however it was written.
    private static readonly Lazy<Dictionary<NucleicAcid, string>> s_names = new(() => DrugCatalog.Default.All
        .Where(drug => drug.Molecule is not null).DistinctBy(drug => drug.Molecule).ToDictionary(
            drug => drug.Molecule!, drug => drug.Name));

    private delegate bool TryWrite(StrandBatchMasses masses, int row, Span<byte> room, out int written);

    /// <summary>
    /// All columns, and the usual ones: with a salt named, those of the salt too; in NDJSON, which has no other place for it, the
    /// edition.
    /// </summary>
    /// <param name="salt">The salt form that was asked for.</param>
    public static ColumnSet<MassRecord> Of(Salt? salt) => new(All, (column, format) =>
        s_usual.Contains(column.Name)
            || (salt is not null && s_ofSalt.Contains(column.Name)) || (format == TableFormat.Ndjson && column.Name == "weights"));

    /// <summary>All columns.</summary>
    public static IReadOnlyList<RecordColumn<MassRecord>> All { get; } =
    [
        RowColumns.Id<MassRecord>(),
        RowColumns.Number<MassRecord>(),
        RowColumns.Input<MassRecord>(),
        RowColumns.Text<MassRecord>(),
        OfMolecule("name", ColumnType.Text, "Name of the molecule in the catalogue", (record, molecule, cells) =>
            cells.Add(record.Drug?.Name ?? s_names.Value.GetValueOrDefault(molecule, ""))),
        RowColumns.ReadAs<MassRecord>(),
        Good(
            "length",
            ColumnType.Integer,
            "Nucleotides, of all strands",
            (record, cells) => cells.Add(record.Batch.Lengths[record.Row]),
            unit: "nt"),
        OfMolecule("sequence", ColumnType.Text, "Bases as letters, 5' to 3'; strands separated by |", (_, molecule, cells) =>
            cells.Add(OfStrands(molecule, strand => strand.Sequence))),
        OfMolecule("notation", ColumnType.Text, "Canonical notation (the Ionis form)", (_, molecule, cells) =>
            cells.Add(molecule.ToString())),
        .. Notations.All.Where(dialect => dialect.CanWrite).Select(OfDialect),
        Good("formula", ColumnType.Text, "Formula of the free acid, in Hill's order", (record, cells) => Add(record, cells, Formula)),
        Good(
            "monoisotopic_da",
            ColumnType.Number,
            "Monoisotopic mass of the free acid; none for a mixture of lengths",
            AddMonoisotopic,
            Dalton,
            MonoisotopicDecimals),
        Good(
            "average_da",
            ColumnType.Number,
            "Average mass of the free acid",
            (record, cells) => Add(record, cells, Average),
            Dalton,
            AverageDecimals),
        OfAverage("average_half_width_da", "Half the width of the interval of the average mass", mass => mass.HalfWidth),
        OfAverage("average_low_da", "Lower bound of the average mass", mass => mass.Low),
        OfAverage("average_high_da", "Upper bound of the average mass", mass => mass.High),
        .. MassIonColumns.All,
        Good("sodium_formula", ColumnType.Text, "Formula of the full sodium salt, in Hill's order", (record, cells) =>
            Add(record, cells, SodiumFormula)),
        Good(
            "sodium_average_da",
            ColumnType.Number,
            "Average mass of the full sodium salt",
            (record, cells) => Add(record, cells, SodiumAverage),
            Dalton,
            AverageDecimals),
        OfMolecule("salt", ColumnType.Text, "Salt form of --salt or of the name, or why the molecule does not form it",
            (record, molecule, cells) => cells.Add(record.Salt is { } salt ? DescribeSalt(salt, molecule) : "")),
        OfSalt("salt_formula", ColumnType.Text, "Formula of that salt, in Hill's order", (_, salt, molecule, cells) =>
            cells.Add(molecule.GetFormula(salt).ToString())),
        OfSalt(
            "salt_monoisotopic_da",
            ColumnType.Number,
            "Monoisotopic mass of that salt; none for a mixture of lengths",
            AddSaltMonoisotopic,
            Dalton,
            MonoisotopicDecimals),
        OfSalt("salt_average_da", ColumnType.Number, "Average mass of that salt", (record, salt, molecule, cells) =>
            cells.Add(molecule.GetFormula(salt).GetAverageMass(record.Weights).Value.Daltons, AverageDecimals), Dalton, AverageDecimals),
        OfCoefficient("e260_per_m_cm", "Extinction coefficient at 260 nm by nearest neighbors", "L/(mol cm)", 0, (_, value) => value),
        OfCoefficient("nmol_per_od", "Amount in one OD", "nmol", QuantityColumns.AmountDecimals, (_, value) => 1e6 / value),
        OfCoefficient("ug_per_od", "Mass of the free acid in one OD", "ug", QuantityColumns.AmountDecimals, (record, value) =>
            1000 * record.Masses.GetAverageMass(record.Row).ToDouble() / value),
        OfCoefficient("sodium_ug_per_od", "Mass of the full sodium salt in one OD", "ug", QuantityColumns.AmountDecimals, (record, value) =>
            1000 * record.Masses.GetSaltAverageMass(record.Row).ToDouble() / value),
        Good("acidic_protons", ColumnType.Integer, "Acidic protons: counter-ions of charge 1 in the full salt", (record, cells) =>
            cells.Add(record.Masses.GetAcidicProtons(record.Row))),
        OfMolecule(
            "fixed_charge",
            ColumnType.Integer,
            "Permanent positive charges, at any pH",
            (_, molecule, cells) => cells.Add(molecule.FixedCharge),
            unit: "e"),
        OfMolecule(
            "unbalanced_charge",
            ColumnType.Integer,
            "Permanent positive charges without an acidic proton to balance them: formula and masses lack one H for each",
            (_, molecule, cells) => cells.Add(molecule.UnbalancedCharge),
            unit: "e"),
        OfMolecule(
            "gc_count",
            ColumnType.Integer,
            "Bases that read as G or C, modified or not",
            (_, molecule, cells) => cells.Add(CountGc(molecule)),
            unit: "nt"),
        OfMolecule("gc_percent", ColumnType.Number, "Share of G and C in the length", AddGcPercent, unit: "%", decimals: 1),
        OfMolecule("class", ColumnType.Text, "Class of the architecture, such as gapmer; strands separated by |", (_, molecule, cells) =>
            cells.Add(OfStrands(molecule, strand => StrandArchitecture.Create(strand).ClassName))),
        OfMolecule("design", ColumnType.Text, "Lengths of runs and their chemistry; strands separated by |", (_, molecule, cells) =>
            cells.Add(OfStrands(molecule, strand => StrandArchitecture.Create(strand).ToString()))),
        OfMolecule("architecture", ColumnType.Text, "Description of the architecture; strands separated by |", (_, molecule, cells) =>
            cells.Add(OfStrands(molecule, strand => StrandArchitecture.Create(strand).Description))),
        OfMelting("tm_c", "Melting temperature on the perfect complement, under the usual conditions of `tm`", result => result.Celsius, 4),
        OfMelting("tm_low_c", "Lower end of the plausible range of the melting temperature", result => result.Low, 1),
        OfMelting("tm_high_c", "Upper end of the plausible range of the melting temperature", result => result.High, 1),
        OfStructure("hairpin_dg_kcal_mol", "dG at 37 C of the best hairpin, under the usual conditions of `structures`", "kcal/mol",
            strand => strand.Hairpin, structure => structure.FreeEnergy),
        OfStructure("hairpin_tm_c", "Melting temperature of that hairpin", "C",
            strand => strand.Hairpin, structure => structure.MeltingCelsius),
        OfStructure("self_dimer_dg_kcal_mol", "dG at 37 C of the best dimer of two molecules of a strand", "kcal/mol",
            strand => strand.SelfDimer, structure => structure.FreeEnergy),
        OfStructure("self_dimer_tm_c", "Melting temperature of that dimer", "C",
            strand => strand.SelfDimer, structure => structure.MeltingCelsius),
        RowColumns.Findings<MassRecord>("of the notation and of the design rules"),
        RowColumns.Messages<MassRecord>(),
        new("weights", ColumnType.Text, "Edition of the atomic weights", (record, cells) => cells.Add(record.WeightsName))
        {
            IsRequired = true,
        },
        RowColumns.Status<MassRecord>(),
    ];

    /// <summary>Whether a column is of the extinction coefficient.</summary>
    public static bool IsOptical(Column column) => s_optical.Contains(column.Name);

    /// <summary>Whether columns are those of the usual table, with or without the edition.</summary>
    /// <param name="columns">The columns of a table.</param>
    /// <param name="withWeights">Whether the edition is among them.</param>
    public static bool AreUsual(IReadOnlyList<RecordColumn<MassRecord>> columns, out bool withWeights)
    {
        withWeights = columns.Count == s_usual.Length + 1;
        IEnumerable<string> names = columns.Select(column => column.Name);
        return names.SequenceEqual(withWeights ? [.. s_usual[..^1], "weights", s_usual[^1]] : s_usual);
    }

    /// <summary>Writes the cells of a row of the usual table that was worked out; false where there is too little room.</summary>
    public static bool TryWriteUsual(MassRecord record, bool withWeights, ref CellWriter cells)
    {
        StrandBatchMasses masses = record.Masses;
        int row = record.Row;
        int monoisotopic = 0;
        return RowRecord.TryWriteId(record.Rows, row, ref cells)
            && cells.TryWriteNumber(record.Batch.Lengths[row])
            && Formula(masses, row, cells.Room, out int written) && cells.End(written)
            && (record.IsMixture || Monoisotopic(masses, row, cells.Room, out monoisotopic)) && cells.End(monoisotopic)
            && Average(masses, row, cells.Room, out written) && cells.End(written)
            && SodiumFormula(masses, row, cells.Room, out written) && cells.End(written)
            && SodiumAverage(masses, row, cells.Room, out written) && cells.End(written)
            && (!withWeights || cells.TryWritePlain(record.WeightsName))
            && cells.TryWritePlain(RowRecord.Ok);
    }

    private static bool Formula(StrandBatchMasses masses, int row, Span<byte> room, out int written) =>
        masses.TryFormatFormula(row, room, out written);

    private static bool Monoisotopic(StrandBatchMasses masses, int row, Span<byte> room, out int written) =>
        masses.TryFormatMonoisotopicMass(row, MonoisotopicDecimals, room, out written);

    private static bool Average(StrandBatchMasses masses, int row, Span<byte> room, out int written) =>
        masses.TryFormatAverageMass(row, AverageDecimals, room, out written);

    private static bool SodiumFormula(StrandBatchMasses masses, int row, Span<byte> room, out int written) =>
        masses.TryFormatSaltFormula(row, room, out written);

    private static bool SodiumAverage(StrandBatchMasses masses, int row, Span<byte> room, out int written) =>
        masses.TryFormatSaltAverageMass(row, AverageDecimals, room, out written);

    private static void Add(MassRecord record, TableRows rows, TryWrite write)
    {
        for (int size = UsualCell; ; size *= 2)
        {
            CellWriter cells = rows.Begin(size);
            if (write(record.Masses, record.Row, cells.Room, out int written) && cells.End(written))
            {
                rows.End(cells);
                return;
            }
        }
    }

    private static void AddMonoisotopic(MassRecord record, TableRows cells)
    {
        if (record.IsMixture)
        {
            cells.AddNothing();
            return;
        }
        Add(record, cells, Monoisotopic);
    }

    private static void AddSaltMonoisotopic(MassRecord record, Salt salt, NucleicAcid molecule, TableRows cells)
    {
        if (molecule.IsPolydisperse)
        {
            cells.AddNothing();
            return;
        }
        cells.Add(molecule.GetFormula(salt).MonoisotopicMass.Daltons, MonoisotopicDecimals);
    }

    private static void AddGcPercent(MassRecord record, NucleicAcid molecule, TableRows cells)
    {
        int length = record.Batch.Lengths[record.Row];
        if (length == 0)
        {
            cells.AddNothing();
            return;
        }
        cells.Add(100m * CountGc(molecule) / length, 1);
    }

    private static int CountGc(NucleicAcid molecule) => molecule.Strands.Sum(strand =>
        strand.Sequence.Count(letter => letter is 'G' or 'C'));

    private static string OfStrands(NucleicAcid molecule, Func<Strand, string> say) => string.Join(" | ", molecule.Strands.Select(say));

    /// <summary>A column of the extinction coefficient; empty for a row that has none.</summary>
    private static RecordColumn<MassRecord> OfCoefficient(
        string name, string description, string unit, int decimals, Func<MassRecord, double, double> value) =>
        Good(
            name,
            ColumnType.Number,
            description,
            (record, cells) =>
            {
                double coefficient = record.Coefficient;
                if (double.IsNaN(coefficient))
                {
                    cells.AddNothing();
                    return;
                }
                cells.Add((decimal)value(record, coefficient), decimals);
            },
            unit,
            decimals);

    /// <summary>A column of rows that were worked out.</summary>
    private static RecordColumn<MassRecord> Good(
        string name, ColumnType type, string description, Action<MassRecord, TableRows> write, string unit = "", int decimals = 0) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.IsGood)
            {
                write(record, cells);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = decimals, IsResult = s_results.Contains(name) };

    private static RecordColumn<MassRecord> OfMelting(
        string name, string description, Func<HybridizationResult, double?> number, int decimals) =>
        OfMolecule(
            name,
            ColumnType.Number,
            description,
            (record, _, cells) =>
            {
                if (number(record.Solution!.Melting) is { } celsius)
                {
                    cells.Add((decimal)celsius, decimals);
                    return;
                }
                cells.AddNothing();
            },
            "C",
            decimals);

    /// <summary>A column of the structure of least dG among the strands; empty where nothing pairs.</summary>
    private static RecordColumn<MassRecord> OfStructure(
        string name, string description, string unit, Func<StrandStructures, SecondaryStructure?> kind,
        Func<SecondaryStructure, double> number) =>
        OfMolecule(
            name,
            ColumnType.Number,
            description,
            (record, _, cells) =>
            {
                SecondaryStructure? best = record.Solution!.Structures.Select(kind).OfType<SecondaryStructure>()
                    .MinBy(structure => structure.FreeEnergy);
                if (best is not null && double.IsFinite(number(best)))
                {
                    cells.Add((decimal)number(best), StructuresColumns.EnergyDecimals);
                    return;
                }
                cells.AddNothing();
            },
            unit,
            StructuresColumns.EnergyDecimals);

    private static RecordColumn<MassRecord> OfMolecule(
        string name,
        ColumnType type,
        string description,
        Action<MassRecord, NucleicAcid, TableRows> write,
        string unit = "",
        int decimals = 0) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Molecule is { } molecule)
            {
                write(record, molecule, cells);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = decimals, NeedsMolecule = true };

    private static RecordColumn<MassRecord> OfAverage(string name, string description, Func<AverageMass, Mass> part) =>
        OfMolecule(name, ColumnType.Number, description, (record, molecule, cells) =>
            cells.Add(part(molecule.GetAverageMass(record.Weights)).Daltons, AverageDecimals), Dalton, AverageDecimals);

    /// <summary>A column of the salt that was asked for; a molecule with too few protons for it has no such salt.</summary>
    private static string DescribeSalt(Salt salt, NucleicAcid molecule) => salt.IsPossibleFor(molecule.AcidicProtons)
        ? salt.Describe(molecule.AcidicProtons)
        : $"not possible: {CountedNoun.Of(molecule.AcidicProtons, "acidic proton")}";

    private static RecordColumn<MassRecord> OfSalt(
        string name,
        ColumnType type,
        string description,
        Action<MassRecord, Salt, NucleicAcid, TableRows> write,
        string unit = "",
        int decimals = 0) =>
        OfMolecule(
            name, type, description, (record, molecule, cells) =>
            {
                if (record.Salt is { } salt && salt.IsPossibleFor(molecule.AcidicProtons))
                {
                    write(record, salt, molecule, cells);
                    return;
                }
                cells.AddNothing();
            },
            unit,
            decimals);

    private static RecordColumn<MassRecord> OfDialect(INotation dialect)
    {
        string name = "notation:" + dialect.Name;
        string description = $"Notation in the dialect {dialect.Name} ({dialect.Title}); empty where it cannot express the molecule";
        return OfMolecule(name, ColumnType.Text, description, (record, molecule, cells) =>
        {
            FormatResult result = dialect.Write(molecule);
            if (!result.Success || result.Diagnostics.Length > 0)
            {
                record.Results.CountLoss(name);
            }
            cells.Add(result.Success ? result.Text : "");
        });
    }
}
