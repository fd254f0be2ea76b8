using System.Collections.Concurrent;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Monomers;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>How the melting temperatures of rows are computed. Used by several threads at a time.</summary>
internal sealed class TmSettings
{
    /// <summary>Columns of a row that count before the conditions of all rows.</summary>
    public static IReadOnlyList<string> ConditionColumns { get; } = ["na_mm", "mg_mm", "total_nm"];

    private readonly ConcurrentDictionary<HybridizationConditions, Hybridization> _others = [];

    /// <summary>The preset; <see langword="null"/> for none.</summary>
    public HybridizationPreset? Preset { get; init; }

    /// <summary>What complements are; <see langword="null"/> where the sugars decide.</summary>
    public NucleicAcidKind? TargetKind { get; init; }

    /// <summary>The target of every row; <see langword="null"/> where rows state theirs, or the perfect complement counts.</summary>
    public string? Target { get; init; }

    public required HybridizationOptions Options { get; init; }

    public required EnergyTables Tables { get; init; }

    /// <summary>Conditions of duplexes of DNA on DNA.</summary>
    public required HybridizationConditions OnDna { get; init; }

    /// <summary>Conditions of duplexes with RNA.</summary>
    public required HybridizationConditions OnRna { get; init; }

    /// <summary>Whether each term is a row.</summary>
    public bool Explains { get; init; }

    /// <summary>The calculation for a target, under the conditions that a row states or the usual ones.</summary>
    public Hybridization For(NucleicAcidKind target, InputRow row)
    {
        HybridizationConditions conditions = target == NucleicAcidKind.Dna ? OnDna : OnRna;
        foreach (string column in ConditionColumns)
        {
            if (TryReadNumber(row, column, out double number))
            {
                conditions = column switch
                {
                    "na_mm" => conditions with { SodiumMillimolar = number },
                    "mg_mm" => conditions with { MagnesiumMillimolar = number },
                    _ => conditions with { TotalNanomolar = number },
                };
            }
        }
        return _others.GetOrAdd(conditions, stated => Hybridization.Create(Options, stated, Tables));
    }

    /// <summary>A number from 0 in a column of a row; <see langword="false"/> where the cell is empty or there is none.</summary>
    public static bool TryReadNumber(InputRow row, string column, out double number)
    {
        number = 0;
        return row.Others.TryGetValue(column, out string? cell)
            && double.TryParse(cell.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)
            && (number >= 0 || column == TmWork.Measured);
    }
}
