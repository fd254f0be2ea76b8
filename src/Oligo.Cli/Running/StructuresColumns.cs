using Oligo.Cli.Tables;
using Oligo.Drawing;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo structures</c>.</summary>
internal static class StructuresColumns
{
    public const int EnergyDecimals = 3;

    private static readonly string[] s_usual =
        ["id", "kind", "dg_kcal_mol", "tm_c", "dh_kcal_mol", "ds_cal_mol_k", "structure", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<StructuresRecord> All { get; } = new(
        [
            RowColumns.Id<StructuresRecord>(),
            RowColumns.Number<StructuresRecord>(),
            RowColumns.Input<StructuresRecord>(),
            RowColumns.Text<StructuresRecord>(),
            RowColumns.Name<StructuresRecord>(),
            RowColumns.ReadAs<StructuresRecord>(),
            RowColumns.Notation<StructuresRecord>(),
            new("kind", ColumnType.Text, "hairpin, self-dimer or hetero-dimer, and whether the 3' end is paired", (record, cells) =>
                cells.Add(record.Kind)),
            OfNumber("dg_kcal_mol", "dG at the temperature; empty where nothing pairs", "kcal/mol", one => one.FreeEnergy),
            OfNumber("tm_c", "Melting temperature, of dimers at the concentration of the strands", "C", one => one.MeltingCelsius),
            OfNumber("dh_kcal_mol", "dH", "kcal/mol", one => one.Enthalpy),
            OfNumber("ds_cal_mol_k", "dS with its salt", "cal/(mol K)", one => one.Entropy),
            OfText("structure", "Pairs as brackets; strands of a dimer separated by &", one => one.ToDotBracket()),
            OfText("drawing", "The lines of ntthal, separated by ` / `", one => OneLine(one.ToNtthalText())),
            OfText("picture", "Strands one above the other with bars between pairs; lines separated by ` / `", one =>
                OneLine(one.ToPicture())),
            OfText("svg", "A picture as SVG", one => StructureSvg.Write(one).Replace("\n", "", StringComparison.Ordinal)),
            new("pairs", ColumnType.Integer, "Number of pairs", (record, cells) =>
            {
                if (record.Structure is { } structure)
                {
                    cells.Add(structure.Pairs.Length);
                    return;
                }
                cells.AddNothing();
            }),
            OfText("model", "Rules by which the structure was found", one =>
                one.Model == StructureModel.Ntthal261 ? "ntthal-2.6.1" : "least free energy"),
            RowColumns.Findings<StructuresRecord>("of the notation and of the structures"),
            RowColumns.Messages<StructuresRecord>(),
            RowColumns.Status<StructuresRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));

    private static string OneLine(string lines) => lines.Replace("\n", " / ", StringComparison.Ordinal);

    private static RecordColumn<StructuresRecord> OfText(string name, string description, Func<SecondaryStructure, string> text) =>
        new(name, ColumnType.Text, description, (record, cells) => cells.Add(record.Structure is { } structure ? text(structure) : ""));

    private static RecordColumn<StructuresRecord> OfNumber(
        string name, string description, string unit, Func<SecondaryStructure, double> value) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (record.Structure is { } structure && double.IsFinite(value(structure)))
            {
                cells.Add((decimal)value(structure), EnergyDecimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = EnergyDecimals };
}
