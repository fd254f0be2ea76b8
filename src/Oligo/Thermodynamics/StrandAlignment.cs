namespace Oligo.Thermodynamics;

/// <summary>
/// How two strands lie beside each other: the register with the most pairs, and a single bulge where that gives three pairs more.
/// </summary>
internal readonly record struct StrandAlignment
{
    // A pair of Watson and Crick counts twice: a wobble does not move a bulge.
    private const int WeightOfPair = 2;
    private const int LeastGainOfBulge = 3 * WeightOfPair;

    private StrandAlignment(int register, int pairs, int bulgeAt = -1, bool isBulgeOnTop = false)
    {
        Register = register;
        Pairs = pairs;
        BulgeAt = bulgeAt;
        IsBulgeOnTop = isBulgeOnTop;
    }

    /// <summary>Residues by which the lower strand, read 3' to 5', begins before the upper one; negative when it begins later.</summary>
    public int Register { get; }

    /// <summary>Twice the pairs of Watson and Crick, and the others that bind.</summary>
    public int Pairs { get; }

    /// <summary>Index in the upper strand of the bulged base, or of the base after the gap opposite a bulge; -1 for none.</summary>
    public int BulgeAt { get; }

    /// <summary>Whether it is the upper strand that bulges.</summary>
    public bool IsBulgeOnTop { get; }

    public static StrandAlignment At(int register) => new(register, 0);

    /// <summary>The alignment with the most pairs; the least overhang decides where several have them.</summary>
    /// <param name="top">The upper strand, 5' to 3'.</param>
    /// <param name="bottom">The lower strand, 3' to 5'.</param>
    public static StrandAlignment Best(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom)
    {
        var best = new StrandAlignment(0, Count(top, bottom, 0));
        if (best.Pairs == WeightOfPair * Math.Min(top.Length, bottom.Length))
        {
            return best;
        }
        for (int register = 1 - top.Length; register < bottom.Length; register++)
        {
            int pairs = Count(top, bottom, register);
            if (pairs > best.Pairs || (pairs == best.Pairs && Math.Abs(register) < Math.Abs(best.Register)))
            {
                best = new StrandAlignment(register, pairs);
            }
        }
        return WithBulge(top, bottom, best);
    }

    private static int Count(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, int register)
    {
        int pairs = 0;
        int end = Math.Min(top.Length, bottom.Length - register);
        for (int i = Math.Max(0, -register); i < end; i++)
        {
            pairs += IsBound(top[i], bottom[i + register]);
        }
        return pairs;
    }

    private static StrandAlignment WithBulge(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, StrandAlignment plain)
    {
        StrandAlignment best = plain;
        for (int register = 1 - top.Length; register < bottom.Length; register++)
        {
            int left = 0;
            for (int at = 1; at < top.Length - 1; at++)
            {
                int opposite = at - 1 + register;
                left += opposite >= 0 && opposite < bottom.Length ? IsBound(top[at - 1], bottom[opposite]) : 0;
                if (opposite < 0 || opposite + 1 >= bottom.Length)
                {
                    continue;
                }
                int onTop = left + CountFrom(top, bottom, at + 1, register - 1);
                int onBottom = left + CountFrom(top, bottom, at, register + 1);
                // Of several places that pair alike, the last of the strand that bulges, 5' to 3', whichever is the upper one.
                if (onTop >= best.Pairs && onTop >= plain.Pairs + LeastGainOfBulge)
                {
                    best = new StrandAlignment(register, onTop, at, isBulgeOnTop: true);
                }
                if (onBottom > best.Pairs && onBottom >= plain.Pairs + LeastGainOfBulge)
                {
                    best = new StrandAlignment(register, onBottom, at);
                }
            }
        }
        return best;
    }

    private static int CountFrom(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, int start, int register)
    {
        int pairs = 0;
        for (int i = start; i < top.Length && i + register < bottom.Length; i++)
        {
            pairs += i + register >= 0 ? IsBound(top[i], bottom[i + register]) : 0;
        }
        return pairs;
    }

    private static int IsBound(byte top, byte bottom) =>
        PairedResidue.IsPair(top, bottom) ? WeightOfPair : PairedResidue.IsBound(top, bottom) ? 1 : 0;
}
