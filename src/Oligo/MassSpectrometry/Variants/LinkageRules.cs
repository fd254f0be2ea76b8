using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Changes of linkages: sulfur for oxygen and the reverse, and groups that synthesis left on them.</summary>
internal static class LinkageRules
{
    private static readonly ImmutableArray<(Linkage Sulfur, Linkage Oxygen)> s_pairs =
    [
        (Linkage.Phosphorothioate, Linkage.Phosphodiester),
        (Linkage.Phosphorodithioate, Linkage.Phosphorothioate),
        (Linkage.Methylphosphonothioate, Linkage.Methylphosphonate),
    ];

    /// <summary>Oxygen in the place of one sulfur of a linkage.</summary>
    public static SiteRule Desulfurised { get; } = new(
        VariantPlace.Linkage, "PS to PO", unit => OxygenOf(unit.Linkage) is { } other ? other.Formula - unit.Linkage!.Formula : null,
        unit => unit.WithLinkage(OxygenOf(unit.Linkage), joint: unit.Joint), isRepeated: true);

    /// <summary>Sulfur in the place of oxygen of a phosphodiester.</summary>
    public static SiteRule Sulfurised { get; } = new(
        VariantPlace.Linkage, "PO to PS",
        unit => IsPhosphodiester(unit) ? Linkage.Phosphorothioate.Formula - Linkage.Phosphodiester.Formula : null,
        unit => unit.WithLinkage(Linkage.Phosphorothioate, joint: unit.Joint), isRepeated: true);

    /// <summary>Something bound to linkages that are acids.</summary>
    public static SiteRule Bound(string name, string delta, bool isRepeated = false)
    {
        var gain = MolecularFormula.Parse(delta);
        return new(VariantPlace.Linkage, name, unit => unit.Linkage is { AcidicProtons: > 0 } ? gain : null, isRepeated: isRepeated);
    }

    /// <summary>A change of one kind of linkage to something that no row is.</summary>
    public static SiteRule Changed(string name, Linkage linkage, string delta)
    {
        var gain = MolecularFormula.Parse(delta);
        return new(VariantPlace.Linkage, name, unit => unit.Linkage is not null && unit.Linkage.Equals(linkage) ? gain : null);
    }

    private static bool IsPhosphodiester(StrandUnit unit) => unit.Linkage is not null && unit.Linkage.Equals(Linkage.Phosphodiester);

    private static Linkage? OxygenOf(Linkage? linkage) =>
        linkage is null ? null : s_pairs.FirstOrDefault(pair => pair.Sulfur.Equals(linkage)).Oxygen;
}
