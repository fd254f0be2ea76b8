using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A unit found in a structure, with the linkages and groups at its sites.</summary>
internal sealed class StructureUnit(StructureTemplate template, int[] map, Nucleobase? nucleobase, int[] atoms)
{
    public StructureTemplate Template { get; } = template;

    public Nucleobase? Base { get; } = nucleobase;

    /// <summary>Its atoms in the structure.</summary>
    public int[] Atoms { get; } = atoms;

    public Dictionary<SugarSites, StructureLink> Links { get; } = [];

    /// <summary>Groups directly at a site.</summary>
    public Dictionary<SugarSites, Group> Ends { get; } = template.Fused.ToDictionary(end => end.Site, end => end.Group);

    public bool IsBound(SugarSites site) => Links.ContainsKey(site) || Ends.ContainsKey(site);

    /// <summary>The atom of a site in the structure, or -1.</summary>
    public int AtomOf(SugarSites site) => Template.SiteOf(site) is var atom and >= 0 ? map[atom] : -1;

    public SugarSites SiteOf(int atom) =>
        AtomOf(SugarSites.Five) == atom ? SugarSites.Five : AtomOf(SugarSites.Three) == atom ? SugarSites.Three : SugarSites.Two;

    public static void Join(StructureUnit one, SugarSites oneSite, StructureUnit other,
        SugarSites otherSite, Linkage linkage, int phosphorus)
    {
        one.Links[oneSite] = new StructureLink(other, oneSite, otherSite, linkage, phosphorus);
        other.Links[otherSite] = new StructureLink(one, otherSite, oneSite, linkage, phosphorus);
    }
}

/// <summary>A linkage as seen from one of its two units.</summary>
internal sealed record StructureLink(StructureUnit Next, SugarSites Site, SugarSites NextSite, Linkage Linkage, int Phosphorus);

/// <summary>Why a structure could not be read: what was expected at an atom, or why it is not a strand.</summary>
internal readonly record struct StructureFault(int Atom, string? Expected, string? Reason);
