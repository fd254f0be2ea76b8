using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>
/// How another program computes a melting temperature, in the options and conditions of this one. Immutable and thread-safe.
/// </summary>
public sealed class HybridizationPreset
{
    internal HybridizationPreset(
        string name, string version, string words, HybridizationOptions options, HybridizationConditions conditions)
    {
        Name = name;
        Version = version;
        Words = words;
        Options = options;
        Conditions = conditions;
    }

    /// <summary>Name of the preset, such as <c>primer3</c>.</summary>
    public string Name { get; }

    /// <summary>The release whose numbers it gives.</summary>
    public string Version { get; }

    /// <summary>Its words with the values that hold, such as <c>tp=1 sc=1 mv=50 dv=1.5 n=0.6 d=50</c>.</summary>
    public string Words { get; }

    /// <summary>The rules.</summary>
    public HybridizationOptions Options { get; }

    /// <summary>What is in the tube.</summary>
    public HybridizationConditions Conditions { get; }

    /// <summary>What letters without sugars are.</summary>
    public NucleicAcidKind Oligo { get; internal init; } = NucleicAcidKind.Dna;

    /// <summary>What the complement is.</summary>
    public NucleicAcidKind Target { get; internal init; } = NucleicAcidKind.Dna;

    /// <summary>Whether the oligo is 2'-O-methyl RNA where its letters state no sugar.</summary>
    public bool IsMethylRna { get; internal init; }

    /// <summary>Name, release and words.</summary>
    /// <returns>For example <c>primer3 2.6.1 tp=1 sc=1 mv=50 dv=1.5 n=0.6 d=50</c>.</returns>
    public override string ToString() => $"{Name} {Version} {Words}".TrimEnd();
}
