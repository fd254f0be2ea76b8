namespace Oligo;

/// <summary>How two strands of a <see cref="StrandComplex"/> lie beside each other. Immutable and thread-safe.</summary>
public sealed record StrandPairing
{
    /// <summary>A pairing of two strands.</summary>
    /// <param name="first">0-based index of the strand that comes first in the complex.</param>
    /// <param name="second">0-based index of the other strand, greater than <paramref name="first"/>.</param>
    /// <param name="register">
    /// Residues by which the 3' end of the second strand passes the 5' end of the first; negative when it falls short.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative, or the second is not greater than the first.</exception>
    public StrandPairing(int first, int second, int register)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(second, first);
        First = first;
        Second = second;
        Register = register;
    }

    /// <summary>0-based index of the strand that comes first in the complex.</summary>
    public int First { get; }

    /// <summary>0-based index of the other strand.</summary>
    public int Second { get; }

    /// <summary>
    /// Residues by which the 3' end of the second strand passes the 5' end of the first, as in a <see cref="Duplex"/> of the two.
    /// </summary>
    public int Register { get; }

    /// <summary>The pairing as the canonical text states it before the second strand.</summary>
    /// <returns>The 1-based number of the first strand and the register: <c>1:0</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{First + 1}:{Register}");
}
