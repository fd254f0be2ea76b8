using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A polymer of a HELM text as read: a chain with phosphates in front or after, or one chemical group.</summary>
internal sealed class HelmPolymer(string id, int start)
{
    public string Id { get; } = id;

    public int Start { get; } = start;

    public List<PackedUnit> Units { get; } = [];

    /// <summary>The phosphate in front of the first unit.</summary>
    public HelmEnd Left { get; } = new();

    /// <summary>The phosphate after the last unit.</summary>
    public HelmEnd Right { get; } = new();

    /// <summary>The group of a CHEM polymer.</summary>
    public Group? Group { get; set; }

    /// <summary>The inline structure of that group, or <see langword="null"/> for a name.</summary>
    public string? Structure { get; set; }

    /// <summary>The connections of a CHEM polymer, each with a chain.</summary>
    public List<HelmGroupBond> Bonds => _bonds ??= [];

    // Of chains there are hundreds of thousands, none of which has any.
    private List<HelmGroupBond>? _bonds;

    /// <summary>Whether it is part of a strand that was found.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>
    /// Whether it is one group inside a strand that has to be entered by its first hydroxyl: inside a strand that one is toward the 5' end.
    /// </summary>
    public bool IsOneWay => Group is { IsDirectional: false, IsSymmetric: false };

    /// <summary>Whether it is one group that reads the same from both sides, as far as joints are concerned.</summary>
    public bool IsPlain => Group is { IsDirectional: false };

    /// <summary>Monomers: sugars, bases and phosphates count one each.</summary>
    public int Count { get; set; }

    /// <summary>The position of the last monomer of the backbone, which bears R2.</summary>
    public int LastPosition { get; set; }

    /// <summary>The position of each residue's base.</summary>
    public List<int> BasePositions { get; } = [];

    public HelmEnd EndAt(bool isLeft) => isLeft ? Left : Right;
}
