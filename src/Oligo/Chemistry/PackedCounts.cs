using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Oligo.Chemistry;

/// <summary>
/// Counts of the first eight elements (C, H, N, O, P, S, F, Na) in lanes of 16 bits, so that one addition adds a whole formula.
/// A formula fits when it holds nothing else and no count is above 255; <see cref="MostSummands"/> such formulas can be added before a lane
/// is full.
/// </summary>
/// <remarks>
/// The lanes of a formula that does not fit are full, and a full lane stays full whatever is added: one look at the sum says whether all
/// have fitted.
/// </remarks>
internal readonly struct PackedCounts(Vector128<ushort> lanes)
{
    /// <summary>Formulas that can be added up.</summary>
    public const int MostSummands = (ushort.MaxValue / byte.MaxValue) - 1;

    private readonly Vector128<ushort> _lanes = lanes;

    /// <summary>Represents any formula that does not fit.</summary>
    public static PackedCounts Unfit => new(Vector128<ushort>.AllBitsSet);

    /// <summary>Whether all formulas that were added fit.</summary>
    public bool Fits => !Vector128.EqualsAny(_lanes, Vector128<ushort>.AllBitsSet);

    /// <summary>The counts of a formula.</summary>
    public static PackedCounts Of(MolecularFormula formula)
    {
        bool fits = !formula.HasLabels && formula.UsedLength <= Vector128<ushort>.Count
            && !formula.Counts.ContainsAnyExceptInRange(0, byte.MaxValue);
        if (!fits)
        {
            return Unfit;
        }
        Span<ushort> counts = stackalloc ushort[Vector128<ushort>.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = (ushort)formula.Counts[i];
        }
        return new PackedCounts(Vector128.Create<ushort>(counts));
    }

    /// <summary>Adds the lanes to counts of all elements.</summary>
    public void AddTo(Span<int> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, Vector128<ushort>.Count);
        ref int first = ref MemoryMarshal.GetReference(counts);
        (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(_lanes);
        (Vector128.LoadUnsafe(ref first) + lower.AsInt32()).StoreUnsafe(ref first);
        (Vector128.LoadUnsafe(ref first, (nuint)Vector128<int>.Count) + upper.AsInt32())
            .StoreUnsafe(ref first, (nuint)Vector128<int>.Count);
    }

    /// <summary>Adds lane by lane.</summary>
    public static PackedCounts operator +(PackedCounts left, PackedCounts right) => new(Vector128.AddSaturate(left._lanes, right._lanes));
}
