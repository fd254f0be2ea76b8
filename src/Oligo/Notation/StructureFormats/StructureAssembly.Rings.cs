using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

// Units that form a ring.
internal sealed partial class StructureAssembly
{
    private static Strand? MakeRing(MolecularGraph molecule, MonomerLibrary library, List<StructureUnit> units, out StructureFault fault)
    {
        if (units.Find(unit => unit.Ends.Count > 0) is { } beside)
        {
            fault = new StructureFault(beside.AtomOf(beside.Ends.Keys.First()), null, "a group is beside a ring");
            return null;
        }
        Strand? strand = null;
        fault = default;
        // One of the two ways round has at least as many joints that lead to a 5' site as from one; the strand puts its units in order.
        foreach (SugarSites exit in units[0].Links.Keys.Order())
        {
            List<StructureLink> links = FollowRing(units[0], exit, out List<StructureUnit> ring);
            strand ??= new StructureAssembly(molecule, library, ring).MakeRing(links, out fault);
        }
        return strand;
    }

    private static List<StructureLink> FollowRing(StructureUnit start, SugarSites exit, out List<StructureUnit> ring)
    {
        var links = new List<StructureLink>();
        ring = [];
        StructureUnit unit = start;
        do
        {
            StructureLink link = unit.Links[exit];
            ring.Add(unit);
            links.Add(link);
            unit = link.Next;
            exit = unit.Links.Keys.First(site => site != link.NextSite);
        }
        while (unit != start);
        return links;
    }

    private Strand? MakeRing(List<StructureLink> links, out StructureFault fault)
    {
        var units = new PackedUnit[links.Count];
        CipOrder? cip = null;
        for (int i = 0; i < units.Length; i++)
        {
            StructureUnit unit = _chain[i];
            StructureLink link = links[i];
            SugarSites entry = links[(i + units.Length - 1) % units.Length].NextSite;
            bool isRightWayRound = !IsPlain(unit) || entry == SugarSites.Five
                || unit.Template.Match(_molecule, (unit.Template.Five, unit.AtomOf(entry))) is not null;
            if (!isRightWayRound)
            {
                fault = new StructureFault(unit.Atoms[0], null, "a spacer lies the wrong way round");
                return null;
            }
            var joint = new Joint(IsPlain(unit) ? SugarSites.Three : link.Site, IsPlain(link.Next) ? SugarSites.Five : link.NextSite);
            units[i] = (unit.Base is null ? new PackedUnit((Group)unit.Template.Row) : new PackedUnit(unit.Base, (Sugar)unit.Template.Row))
                .WithLinkage(link.Linkage, StereoOf(link, ref cip), joint);
        }
        if (FindLostStereo(links) is { } atom)
        {
            fault = new StructureFault(atom, null, "the phosphorus of a group states a configuration, which a strand cannot");
            return null;
        }
        if (ChainRules.FindFault(units, _library, null, null, [], [], isRing: true) is { } broken)
        {
            fault = new StructureFault(_chain[broken.Unit].Atoms[0], null, broken.Descriptor.Format(broken.Arguments));
            return null;
        }
        fault = default;
        return new Strand([.. units], _library).Ordered;
    }
}
