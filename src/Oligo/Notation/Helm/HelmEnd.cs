using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>One end of a polymer: its phosphate, and what is bound there.</summary>
internal sealed class HelmEnd
{
    /// <summary>The phosphate, or <see langword="null"/> where a hydroxyl is free.</summary>
    public Linkage? Phosphate { get; set; }

    public PhosphorusStereo Stereo { get; set; }

    /// <summary>Phosphates in a row: two make a diphosphate, three a triphosphate.</summary>
    public int Phosphates { get; set; }

    public SourceSpan Span { get; set; }

    /// <summary>The oxygen of the unit that the end is on: 5' on the left; 3', or 2' of a sugar whose R2 is there, on the right.</summary>
    public SugarSites Site { get; set; }

    /// <summary>The group bound directly at the end.</summary>
    public Group? Group { get; set; }

    /// <summary>The other end that a connection joins to this one.</summary>
    public (HelmPolymer Polymer, bool IsLeft)? Joined
    {
        get => _joined is null ? null : (_joined, _isLeft);
        set => (_joined, _isLeft) = (value?.Polymer, value?.IsLeft == true);
    }

    private HelmPolymer? _joined;
    private bool _isLeft;

    /// <summary>Whether nothing more can be bound here.</summary>
    public bool IsClosed { get; set; }
}
