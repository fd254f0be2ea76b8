namespace Oligo.Structures;

/// <summary>A bond of a structure.</summary>
internal sealed class GraphBond
{
    public int From { get; set; }

    public int To { get; set; }

    /// <summary>1, 2 or 3; 1 for an aromatic bond.</summary>
    public int Order { get; set; } = 1;

    public bool IsAromatic { get; set; }

    /// <summary>Geometry of a double bond, where it is stated.</summary>
    public BondStereo? Stereo { get; set; }

    public int Other(int atom) => atom == From ? To : From;
}

/// <summary>A neighbour at each end of a double bond, and whether the two lie on one side.</summary>
internal readonly record struct BondStereo(int AtFrom, int AtTo, bool IsCis);
