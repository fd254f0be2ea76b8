namespace Oligo.Thermodynamics;

/// <summary>Initiation, ends and symmetry as a table books them.</summary>
internal sealed class EndTerms
{
    private readonly List<(EnergyRow Row, long Energy, Condition When)> _rows = [];

    private long _symmetry;

    private EndTerms()
    {
    }

    private enum Condition
    {
        Always,
        ForEachWeakEnd,
        ForEachStrongEnd,
        WithStrongPair,
        WithoutStrongPair,
        ForEachThymineAtFivePrime,
    }

    /// <summary>The term of a self-complementary duplex.</summary>
    private EnergyRow? Symmetry { get; init; }

    /// <summary>
    /// What the misprints of a preset put in the place of the initiation of the table; <see cref="PackedEnergy.None"/> for nothing.
    /// </summary>
    private long Initiation { get; init; } = PackedEnergy.None;

    public static EndTerms Of(EnergyTable table, MisprintedRows misprints)
    {
        long initiation = misprints.HasFlag(MisprintedRows.Primer3Breslauer)
            ? PackedEnergy.Pack(0, -10_800)
            : misprints.HasFlag(MisprintedRows.ThermoBreslauer)
            ? PackedEnergy.Pack(-3400, -12_400)
            : PackedEnergy.None;
        var terms = new EndTerms { Symmetry = table.Find(EnergyKind.Symmetry, "all"), Initiation = initiation };
        if (terms.Symmetry is { } symmetry)
        {
            terms._symmetry = PackedEnergy.Of(symmetry.Enthalpy!.Value, symmetry.Entropy!.Value);
        }
        foreach (EnergyRow row in table.Rows)
        {
            Condition? when = (row.Kind, row.Key) switch
            {
                (EnergyKind.Initiation, "all") => Condition.Always,
                (EnergyKind.Initiation, "one_GC_Pair") => Condition.WithStrongPair,
                (EnergyKind.Initiation, "all_AT_pairs") => Condition.WithoutStrongPair,
                (EnergyKind.Initiation, "per_G/C") => Condition.ForEachStrongEnd,
                (EnergyKind.Initiation or EnergyKind.Terminal, "per_A/T" or "per_A/U") => Condition.ForEachWeakEnd,
                (EnergyKind.Terminal, "5_T/A") => Condition.ForEachThymineAtFivePrime,
                _ => null,
            };
            if (when is { } condition && row is { Enthalpy: not null, Entropy: not null }
                && (initiation == PackedEnergy.None || row.Kind != EnergyKind.Initiation))
            {
                terms._rows.Add((row, PackedEnergy.Of(row.Enthalpy!.Value, row.Entropy!.Value), condition));
            }
        }
        return terms;
    }

    /// <summary>The terms of a duplex.</summary>
    /// <param name="ends">Its ends.</param>
    /// <param name="terms">Takes the rows, or <see langword="null"/>.</param>
    public long Sum(in DuplexEnds ends, List<MeltingTerm>? terms)
    {
        long sum = Initiation == PackedEnergy.None ? 0 : Initiation;
        if (sum != 0)
        {
            terms?.Add(new MeltingTerm("initiation of the preset", "", sum, null));
        }
        foreach ((EnergyRow row, long single, Condition when) in _rows)
        {
            int count = when switch
            {
                Condition.Always => 1,
                Condition.ForEachWeakEnd => ends.Weak,
                Condition.ForEachStrongEnd => ends.Strong,
                Condition.WithStrongPair => ends.HasStrongPair ? 1 : 0,
                Condition.WithoutStrongPair => ends.HasStrongPair ? 0 : 1,
                _ => ends.ThymineAtFivePrime,
            };
            if (count > 0)
            {
                long energy = count * single;
                sum += energy;
                terms?.Add(new MeltingTerm(
                    EnergyKinds.WordOf(row.Kind) + (count == 1 ? "" : " of two ends"), row.Key, energy, row));
            }
        }
        if (ends.IsSymmetric && Symmetry is { } symmetry)
        {
            sum += _symmetry;
            terms?.Add(new MeltingTerm("symmetry", "", _symmetry, symmetry));
        }
        return sum;
    }
}
