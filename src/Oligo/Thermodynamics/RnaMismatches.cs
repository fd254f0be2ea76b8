namespace Oligo.Thermodynamics;

/// <summary>
/// A single mismatch of RNA: terms of the two bases, of the purines and pyrimidines around them, and of the pairs that close it. Davis and
/// Znosko, Biochemistry 46, 13425 (2007).
/// </summary>
internal sealed class RnaMismatches(EnergyTable table)
{
    /// <summary>The energy of the pair, mismatch and pair at an index; <see cref="PackedEnergy.None"/> where there is none.</summary>
    public long Energy(in DuplexLayout layout, int at, List<MeltingTerm>? terms)
    {
        string key = layout.KeyAt(at, 3);
        if (key is not [var a, var b, var c, '/', var d, var e, var f] || b == '.' || e == '.' || !IsClosed(layout, at)
            || !IsClosed(layout, at + 2) || PairedResidue.IsBound(layout.Top[at + 1], layout.Bottom[at + 1]))
        {
            return PackedEnergy.None;
        }
        string bases = b < e ? $"{b}/{e}" : $"{e}/{b}";
        string classes = $"{ClassOf(a)}{ClassOf(b)}{ClassOf(c)}/{ClassOf(d)}{ClassOf(e)}{ClassOf(f)}";
        return Add(table.Find(EnergyKind.MismatchBases, bases), "mismatch", terms)
            + Add(FindClasses(classes), "mismatch and its neighbors", terms)
            + AddClosure(layout, at, terms)
            + AddClosure(layout, at + 2, terms);
    }

    private EnergyRow? FindClasses(string key)
    {
        char[] reversed = key.ToCharArray();
        Array.Reverse(reversed);
        return table.Find(EnergyKind.Mismatch, key) ?? table.Find(EnergyKind.Mismatch, new string(reversed));
    }

    private long AddClosure(in DuplexLayout layout, int at, List<MeltingTerm>? terms) =>
        PairedResidue.IsWobble(layout.Top[at], layout.Bottom[at])
            ? Add(table.Find(EnergyKind.MismatchClosure, "per_G/U"), "closing pair", terms)
            : PairedResidue.BaseOf(layout.Top[at]) is PairedResidue.Adenine or PairedResidue.Thymine
            ? Add(table.Find(EnergyKind.MismatchClosure, "per_A/U"), "closing pair", terms)
            : 0;

    private static long Add(EnergyRow? row, string label, List<MeltingTerm>? terms)
    {
        if (row is null)
        {
            return 0;
        }
        long energy = PackedEnergy.Of(row.Enthalpy!.Value, row.Entropy!.Value);
        terms?.Add(new MeltingTerm(label, row.Key, energy, row));
        return energy;
    }

    private static bool IsClosed(in DuplexLayout layout, int at) =>
        PairedResidue.IsPair(layout.Top[at], layout.Bottom[at]) || PairedResidue.IsWobble(layout.Top[at], layout.Bottom[at]);

    private static char ClassOf(char letter) => letter is 'A' or 'G' ? 'R' : 'Y';
}
