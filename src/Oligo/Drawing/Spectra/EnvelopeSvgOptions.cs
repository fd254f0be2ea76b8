using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>How an isotope pattern is drawn. Immutable and thread-safe.</summary>
public sealed record EnvelopeSvgOptions
{
    /// <summary>The defaults: sticks without a profile.</summary>
    public static EnvelopeSvgOptions Default { get; } = new();

    /// <summary>Title above the picture, or <see langword="null"/> for none.</summary>
    public string? Title { get; init; }

    /// <summary>A line below the title, or <see langword="null"/> for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Resolving power of the profile; <see langword="null"/> for sticks alone.</summary>
    public ResolvingPower? Power { get; init; }
}
