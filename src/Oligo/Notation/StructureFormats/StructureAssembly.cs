using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>Puts the units of a structure in order, 5' to 3', and makes them a strand.</summary>
internal sealed partial class StructureAssembly
{
    private readonly MolecularGraph _molecule;
    private readonly MonomerLibrary _library;
    private readonly List<StructureUnit> _chain;

    private StructureAssembly(MolecularGraph molecule, MonomerLibrary library, List<StructureUnit> chain)
    {
        _molecule = molecule;
        _library = library;
        _chain = chain;
    }

    public static Strand? Make(MolecularGraph molecule, MonomerLibrary library, List<StructureUnit> units, out StructureFault fault)
    {
        fault = default;
        if (units.Find(unit => unit.Links.Count > 2) is { } branched)
        {
            fault = new StructureFault(branched.Atoms[0], null, "a unit has three neighbours");
            return null;
        }
        if (units.Find(unit => unit.Links.Count < 2) is not { } end)
        {
            return MakeRing(molecule, library, units, out fault);
        }
        List<StructureUnit> chain = Follow(end);
        List<StructureUnit> other = [.. Enumerable.Reverse(chain)];
        (int score, int otherScore) = (Direction(chain), Direction(other));
        if (otherScore > score || (otherScore == score && chain[0].Atoms.Min() > chain[^1].Atoms.Min()))
        {
            (chain, other, otherScore) = (other, chain, score);
        }
        Strand? strand = new StructureAssembly(molecule, library, chain).Make(out fault);
        // Joints such as 5'-5' leave the direction open; groups at the ends or inside may fit one way only.
        return strand is null && otherScore >= 0 ? new StructureAssembly(molecule, library, other).Make(out _) : strand;
    }

    private static List<StructureUnit> Follow(StructureUnit end)
    {
        List<StructureUnit> chain = [end];
        StructureUnit? before = null;
        while (chain[^1].Links.Values.FirstOrDefault(link => link.Next != before) is { } link)
        {
            before = chain[^1];
            chain.Add(link.Next);
        }
        return chain;
    }

    private static StructureLink? LinkBehind(List<StructureUnit> chain, int at) =>
        at + 1 < chain.Count ? chain[at].Links.Values.First(link => link.Next == chain[at + 1]) : null;

    /// <summary>How many more joints lead to a 5' site than from one; a strand is written so that it is not negative.</summary>
    private static int Direction(List<StructureUnit> chain)
    {
        int forward = 0;
        for (int i = 0; i + 1 < chain.Count; i++)
        {
            StructureLink link = LinkBehind(chain, i)!;
            bool leavesFive = !IsPlain(chain[i]) && link.Site == SugarSites.Five;
            bool entersFive = IsPlain(chain[i + 1]) || link.NextSite == SugarSites.Five;
            forward += (entersFive ? 1 : 0) - (leavesFive ? 1 : 0);
        }
        return forward;
    }

    /// <summary>A group that reads the same from both sides.</summary>
    private static bool IsPlain(StructureUnit unit) => unit.Template.Row is Group { IsDirectional: false };

    private Strand? Make(out StructureFault fault)
    {
        var units = new PackedUnit[_chain.Count];
        CipOrder? cip = null;
        for (int i = 0; i < units.Length; i++)
        {
            StructureUnit unit = _chain[i];
            if (IsPlain(unit) && !IsRightWayRound(i))
            {
                fault = new StructureFault(unit.Atoms[0], null, "a spacer lies the wrong way round");
                return null;
            }
            units[i] = unit.Base is null ? new PackedUnit((Group)unit.Template.Row) : new PackedUnit(unit.Base, (Sugar)unit.Template.Row);
            if (LinkBehind(_chain, i) is { } link)
            {
                var joint = new Joint(IsPlain(unit) ? SugarSites.Three : link.Site, IsPlain(link.Next) ? SugarSites.Five : link.NextSite);
                units[i] = units[i].WithLinkage(link.Linkage, StereoOf(link, ref cip), joint);
            }
        }
        if (FindLostStereo(_chain.SelectMany(unit => unit.Links.Values)) is { } atom)
        {
            fault = new StructureFault(atom, null, "the phosphorus of a group states a configuration, which a strand cannot");
            return null;
        }
        return Finish(units, out fault);
    }

    private Strand? Finish(PackedUnit[] units, out StructureFault fault)
    {
        SugarSites usedFirst = units.Length > 1 ? units[0].Joint.Left : SugarSites.None;
        SugarSites usedLast = units.Length > 1 ? units[^2].Joint.Right : SugarSites.None;
        Group? fivePrime =
            EndAt(_chain[0], ChainRules.FreeSite(ChainRules.SitesOf(units[0], _library), usedFirst, isFivePrime: true), out int taken);
        Group? threePrime =
            EndAt(_chain[^1], ChainRules.FreeSite(ChainRules.SitesOf(units[^1], _library), usedLast, isFivePrime: false),
                out int takenLast);
        for (int i = 0; i < _chain.Count; i++)
        {
            int known = (i == 0 ? taken : 0) + (i == _chain.Count - 1 ? takenLast : 0);
            if (_chain[i].Ends.Count > known)
            {
                fault = new StructureFault(_chain[i].AtomOf(_chain[i].Ends.Keys.First()), null, "a group is beside the chain");
                return null;
            }
        }
        AttachedGroup? first = fivePrime is null ? null : new AttachedGroup(fivePrime);
        AttachedGroup? last = threePrime is null ? null : new AttachedGroup(threePrime);
        if (ChainRules.FindFault(units, _library, first, last, [], []) is { } broken)
        {
            fault = new StructureFault(_chain[broken.Unit].Atoms[0], null, broken.Descriptor.Format(broken.Arguments));
            return null;
        }
        fault = default;
        return new Strand([.. units], _library, first, last);
    }

    /// <summary>The group at a site of a unit, and at how many sites it is.</summary>
    private static Group? EndAt(StructureUnit unit, SugarSites site, out int sites)
    {
        // The hydroxyls of a group that reads the same from both sides have no names of their own.
        SugarSites place = IsPlain(unit) && unit.Ends.Count == 1 ? unit.Ends.Keys.First() : site;
        bool isThere = unit.Ends.TryGetValue(place, out Group? group)
            || (site == SugarSites.Three && unit.Ends.TryGetValue(SugarSites.Two, out group) && group.Bond == GroupBond.TwoPrime);
        sites = !isThere ? 0 : group!.Bond == GroupBond.Cyclic ? 2 : 1;
        return group;
    }

    /// <summary>
    /// At an end a group is bound by its first hydroxyl, inside the chain by its first toward the 5' end; symmetric ones always are.
    /// </summary>
    private bool IsRightWayRound(int at)
    {
        StructureUnit unit = _chain[at];
        bool isEnd = at == 0 || at == _chain.Count - 1;
        StructureLink toward = at > 0 ? unit.Links.Values.First(link => link.Next == _chain[at - 1]) : LinkBehind(_chain, at)!;
        int first = unit.AtomOf(toward.Site);
        bool isFirst = toward.Site == SugarSites.Five;
        return isFirst || (unit.Template.Match(_molecule, (unit.Template.Five, first)) is not null && (isEnd || unit.Links.Count == 2));
    }

    private PhosphorusStereo StereoOf(StructureLink link, ref CipOrder? cip)
    {
        if (!link.Linkage.IsChiral || _molecule.Atoms[link.Phosphorus].Stereo is not { } stereo)
        {
            return PhosphorusStereo.Unspecified;
        }
        if (cip is null)
        {
            var kekulized = new MolecularGraph();
            kekulized.Append(_molecule);
            Kekulization.Apply(kekulized);
            cip = new CipOrder(kekulized);
        }
        return cip.Rank(link.Phosphorus) is { } ranked ? PhosphorusCentre.FromStereo(ranked, stereo) : PhosphorusStereo.Unspecified;
    }

    private int? FindLostStereo(IEnumerable<StructureLink> links)
    {
        HashSet<int> linking = [.. links.Select(link => link.Phosphorus)];
        for (int i = 0; i < _molecule.Atoms.Count; i++)
        {
            GraphAtom atom = _molecule.Atoms[i];
            if (atom.Element == Element.Phosphorus && atom.Stereo is not null && !linking.Contains(i))
            {
                return i;
            }
        }
        return null;
    }
}
