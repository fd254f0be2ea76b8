namespace Oligo.Chemistry;

/// <summary>
/// Counts of the first eight elements (C, H, N, O, P, S, F, Na) in lanes of 16 bits, so that two additions add a whole formula.
/// A formula fits when it holds nothing else and no count is above 255; 256 such formulas can be added before a lane is full.
/// </summary>
internal readonly record struct PackedCounts(ulong First, ulong Second)
{
    /// <summary>Formulas that can be added up.</summary>
    public const int MostSummands = ushort.MaxValue / byte.MaxValue;

    private const int Lanes = 4;
    private const int LaneBits = 16;

    /// <summary>Whether a formula fits.</summary>
    public static bool Fits(MolecularFormula formula) =>
        !formula.HasLabels && formula.UsedLength <= 2 * Lanes && !formula.Counts.ContainsAnyExceptInRange(0, byte.MaxValue);

    /// <summary>The counts of a formula that fits; nothing for another.</summary>
    public static PackedCounts Of(MolecularFormula formula)
    {
        if (!Fits(formula))
        {
            return default;
        }
        ulong first = 0;
        ulong second = 0;
        for (int lane = Lanes - 1; lane >= 0; lane--)
        {
            first = (first << LaneBits) | (uint)formula.Counts[lane];
            second = (second << LaneBits) | (uint)formula.Counts[Lanes + lane];
        }
        return new PackedCounts(first, second);
    }

    /// <summary>Adds the lanes to counts of all elements.</summary>
    public void AddTo(Span<int> counts)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            counts[lane] += (ushort)((First >> (LaneBits * lane)) & ushort.MaxValue);
            counts[Lanes + lane] += (ushort)((Second >> (LaneBits * lane)) & ushort.MaxValue);
        }
    }

    /// <summary>Adds lane by lane. No lane may overflow.</summary>
    public static PackedCounts operator +(PackedCounts left, PackedCounts right) => new(unchecked(left.First + right.First), unchecked(left.Second + right.Second));
}
