namespace Oligo.Thermodynamics;

/// <summary>Room for the residues of two strands: as they are, and side by side.</summary>
internal ref struct LayoutBuffers
{
    private readonly Span<byte> _top;
    private readonly Span<byte> _bottom;
    private readonly Span<byte> _topLinks;
    private readonly Span<byte> _bottomLinks;
    private int _count;

    /// <summary>Bytes for two strands of lengths that sum up to a number, with a bulge.</summary>
    public static int SizeFor(int residues) => 4 * (residues + 1);

    public LayoutBuffers(Span<byte> room)
    {
        int quarter = room.Length / 4;
        _top = room[..quarter];
        _bottom = room.Slice(quarter, quarter);
        _topLinks = room.Slice(2 * quarter, quarter);
        _bottomLinks = room.Slice(3 * quarter, quarter);
    }

    public readonly DuplexLayout Layout => new(_top[.._count], _bottom[.._count], _topLinks[.._count], _bottomLinks[.._count]);

    /// <summary>The same duplex with its strands in the other order.</summary>
    public readonly DuplexLayout Swap()
    {
        Span<byte> top = _top[.._count];
        Span<byte> bottom = _bottom[.._count];
        top.Reverse();
        bottom.Reverse();
        ReverseLinks(_topLinks[.._count]);
        ReverseLinks(_bottomLinks[.._count]);
        return new DuplexLayout(bottom, top, _bottomLinks[.._count], _topLinks[.._count]);
    }

    /// <summary>A strand and its perfect complement.</summary>
    public void Fill(scoped ReadOnlySpan<byte> top, scoped ReadOnlySpan<byte> links, ResidueSugar sugar)
    {
        _count = top.Length;
        top.CopyTo(_top);
        links.CopyTo(_topLinks);
        _bottomLinks[.._count].Clear();
        for (int i = 0; i < top.Length; i++)
        {
            _bottom[i] = PairedResidue.With(PairedResidue.Complement(top[i]), sugar);
        }
    }

    /// <summary>Two strands side by side.</summary>
    /// <param name="top">The upper strand, 5' to 3'.</param>
    /// <param name="topLinks">Its links.</param>
    /// <param name="bottom">The lower strand, 3' to 5'.</param>
    /// <param name="bottomLinks">Its links, each to the residue on the right.</param>
    /// <param name="alignment">How they lie.</param>
    public void Fill(
        scoped ReadOnlySpan<byte> top, scoped ReadOnlySpan<byte> topLinks, scoped ReadOnlySpan<byte> bottom,
        scoped ReadOnlySpan<byte> bottomLinks, StrandAlignment alignment)
    {
        int topAt = Math.Max(0, alignment.Register);
        int bottomAt = Math.Max(0, -alignment.Register);
        int gapAt = alignment.BulgeAt < 0 ? -1 : topAt + alignment.BulgeAt;
        _top.Fill(PairedResidue.Gap);
        _bottom.Fill(PairedResidue.Gap);
        _topLinks.Clear();
        _bottomLinks.Clear();
        int topEnd = Copy(top, topLinks, _top, _topLinks, topAt, alignment.IsBulgeOnTop ? -1 : gapAt);
        int bottomEnd = Copy(bottom, bottomLinks, _bottom, _bottomLinks, bottomAt, alignment.IsBulgeOnTop ? gapAt : -1);
        _count = Math.Max(topEnd, bottomEnd);
    }

    private static int Copy(
        scoped ReadOnlySpan<byte> residues, scoped ReadOnlySpan<byte> links, Span<byte> to, Span<byte> linksTo, int at, int gapAt)
    {
        for (int i = 0; i < residues.Length; i++)
        {
            at += at == gapAt ? 1 : 0;
            to[at] = residues[i];
            linksTo[at] = links[i];
            at++;
        }
        return at;
    }

    /// <summary>A link belongs to the residue on its left, which the order decides.</summary>
    private static void ReverseLinks(Span<byte> links)
    {
        if (links.Length > 1)
        {
            links[..^1].Reverse();
        }
    }
}
