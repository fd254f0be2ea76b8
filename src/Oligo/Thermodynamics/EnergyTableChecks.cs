using System.Globalization;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>
/// What a table of energies must fulfil before it is used. Each check has found an error in a table that is published or in use; rows with
/// a reason to be left out are not checked.
/// </summary>
internal sealed class EnergyTableChecks(EnergyTables? known, DiagnosticBag bag)
{
    private const decimal MostOfStep = 4;
    private const decimal MostOfLockedStep = 4.2m;

    // The values of tables are printed with one decimal; computed ones with three.
    private const decimal PrintedTolerance = 0.06m;
    private const decimal ComputedTolerance = 0.001m;

    private const string LockedReference = "DNA_AllawiSantaLucia1997";
    private const string AbsoluteSuffix = "_absolute";
    private const string IncrementSuffix = "_increment";

    public void Check(List<EnergyTableReader.Line> lines)
    {
        foreach (var table in lines.GroupBy(line => line.Row.Table, StringComparer.OrdinalIgnoreCase))
        {
            List<EnergyTableReader.Line> rows = [.. table.Where(line => !line.Row.IsExcluded)];
            foreach (EnergyTableReader.Line line in rows)
            {
                CheckKey(line);
                CheckValues(line);
            }
            CheckKeysDiffer(rows);
            CheckSteps(table.Key, rows);
            CheckLocked(lines, rows);
        }
    }

    private void CheckKey(EnergyTableReader.Line line)
    {
        EnergyRow row = line.Row;
        if (EnergyKeyRules.FaultOf(row) is { } fault)
        {
            bag.Report(ThermodynamicsDiagnostics.BadKey, line.Span, row.Key, EnergyKinds.WordOf(row.Kind), fault);
        }
    }

    private void CheckValues(EnergyTableReader.Line line)
    {
        EnergyRow row = line.Row;
        if (row is { ComputedFreeEnergy37: { } computed, FreeEnergy37: { } stated })
        {
            decimal tolerance = line.Decimals < 3 ? PrintedTolerance : ComputedTolerance;
            if (decimal.Abs(computed - stated) > tolerance)
            {
                bag.Report(ThermodynamicsDiagnostics.Inconsistent, line.Span, row.ToString(), Text(stated), Text(computed));
            }
        }
        else if (row.FreeEnergy37 is null || row.Enthalpy is null != row.Entropy is null)
        {
            bag.Report(ThermodynamicsDiagnostics.BadCell, line.Span, "", "dg37_kcal_mol", "dG37 alone, or dH, dS and dG37");
            return;
        }
        CheckPlausible(line, row.FreeEnergy37!.Value);
    }

    private void CheckPlausible(EnergyTableReader.Line line, decimal freeEnergy)
    {
        EnergyRow row = line.Row;
        (decimal most, string what) = row.Kind switch
        {
            EnergyKind.LnaSingle or EnergyKind.LnaTandem or EnergyKind.LnaTandemMismatch => (MostOfLockedStep, "a step"),
            EnergyKind.Repeats => (decimal.MaxValue, ""),
            _ when row.Key.StartsWith("type=", StringComparison.Ordinal) => (decimal.MaxValue, ""),
            _ when row.Key.Contains(' ', StringComparison.Ordinal) || row.Kind == EnergyKind.Modified => (2 * MostOfStep, "two steps"),
            EnergyKind.Step or EnergyKind.Mismatch or EnergyKind.Wobble or EnergyKind.Inosine or EnergyKind.Dangling or EnergyKind.Bulge
                => (MostOfStep, "a step"),
            _ => (decimal.MaxValue, ""),
        };
        bool isDrivenByEntropy = row.Kind is EnergyKind.Step or EnergyKind.Wobble or EnergyKind.Inosine or EnergyKind.Modified
            && row.Enthalpy > 0 && freeEnergy < -1;
        if (decimal.Abs(freeEnergy) > most || isDrivenByEntropy)
        {
            bag.Report(ThermodynamicsDiagnostics.Implausible, line.Span, row.ToString(), Text(freeEnergy),
                isDrivenByEntropy ? "a step that takes up heat" : what);
        }
    }

    private void CheckKeysDiffer(List<EnergyTableReader.Line> rows)
    {
        var seen = new Dictionary<(EnergyKind, string), EnergyRow>();
        foreach (EnergyTableReader.Line line in rows)
        {
            EnergyRow row = line.Row;
            bool isKnown = seen.TryGetValue((row.Kind, row.Key), out EnergyRow? other);
            if (!isKnown && EnergyKey.TryReverse(row, out string? reversed) && seen.TryGetValue((row.Kind, reversed), out other))
            {
                isKnown = other.Enthalpy != row.Enthalpy || other.Entropy != row.Entropy || other.FreeEnergy37 != row.FreeEnergy37;
            }
            if (isKnown)
            {
                bag.Report(ThermodynamicsDiagnostics.RepeatedKey, line.Span, row.ToString(), other!.Key,
                    Text(other.Enthalpy), Text(other.Entropy));
            }
            seen.TryAdd((row.Kind, row.Key), row);
        }
    }

    private void CheckSteps(string name, List<EnergyTableReader.Line> rows)
    {
        var table = new EnergyTable(name, [.. rows.Select(line => line.Row)]);
        foreach (IGrouping<EnergyKind, EnergyTableReader.Line> kind in rows.GroupBy(line => line.Row.Kind))
        {
            string[] missing = [.. EnergyKeyRules.RequiredKeys(kind.First().Row, table).Where(key => table.Find(kind.Key, key) is null)];
            if (missing.Length > 0)
            {
                bag.Report(ThermodynamicsDiagnostics.MissingStep, kind.First().Span, name, Suggestion.List([.. missing], "and"));
            }
        }
    }

    private void CheckLocked(List<EnergyTableReader.Line> all, List<EnergyTableReader.Line> rows)
    {
        foreach (EnergyTableReader.Line line in rows)
        {
            EnergyRow row = line.Row;
            if (!row.Table.EndsWith(AbsoluteSuffix, StringComparison.Ordinal)
                || !EnergyKey.TrySplit(row.Key, out EnergyKey.Strand first, out _))
            {
                continue;
            }
            string increments = row.Table[..^AbsoluteSuffix.Length] + IncrementSuffix;
            string step = first.Residues + "/" + EnergyKeyRules.Complement(first.Residues);
            EnergyRow? increment = Find(all, increments, row.Kind, row.Key);
            EnergyRow? plain = Find(all, LockedReference, EnergyKind.Step, step);
            if (increment is null || plain is null)
            {
                continue;
            }
            decimal? enthalpy = increment.Enthalpy + plain.Enthalpy;
            decimal? entropy = increment.Entropy + plain.Entropy;
            if (row.Enthalpy != enthalpy || row.Entropy != entropy)
            {
                bag.Report(ThermodynamicsDiagnostics.NotTheSum, line.Span, row.ToString(), Text(row.Enthalpy),
                    Text(row.Entropy), step, Text(enthalpy), Text(entropy));
            }
        }
    }

    private EnergyRow? Find(List<EnergyTableReader.Line> lines, string table, EnergyKind kind, string key)
    {
        foreach (EnergyTableReader.Line line in lines)
        {
            if (line.Row.Table == table && line.Row.Kind == kind && !line.Row.IsExcluded
                && (line.Row.Key == key || (EnergyKey.TryReverse(line.Row, out string? reversed) && reversed == key)))
            {
                return line.Row;
            }
        }
        return known?.Find(table)?.Find(kind, key);
    }

    private static string Text(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "nothing";
}
