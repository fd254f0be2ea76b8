using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// Reads one structure as the units of a strand: finds a residue and walks from it along the linkages, matching a monomer of the library at
/// every step.
/// </summary>
internal sealed class StructureWalk
{
    private const int Unused = -1;
    private const int Linking = -2;

    private static readonly SugarSites[] s_sites = [SugarSites.Five, SugarSites.Three, SugarSites.Two];

    private readonly MolecularGraph _molecule;
    private readonly StructureTemplates _templates;
    private readonly int[] _unitOf;

    private StructureWalk(MolecularGraph molecule, MonomerLibrary library)
    {
        _molecule = molecule;
        _templates = StructureTemplates.Of(library);
        _unitOf = new int[molecule.Atoms.Count];
        Array.Fill(_unitOf, Unused);
    }

    public List<StructureUnit> Units { get; } = [];

    /// <summary>Walks over a structure in acid form.</summary>
    /// <param name="molecule">The structure; one part.</param>
    /// <param name="library">The monomers.</param>
    /// <param name="fault">Where and why it stopped.</param>
    /// <returns>The units with their links, in no order, or <see langword="null"/>.</returns>
    public static List<StructureUnit>? Walk(MolecularGraph molecule, MonomerLibrary library, out StructureFault fault)
    {
        fault = new StructureFault(0, null, "it holds no residue of the library with every configuration of its sugar stated");
        var seen = new bool[molecule.Atoms.Count];
        int furthest = 0;
        while (true)
        {
            // A cap holds a nucleoside of its own, from which no linkage leads on: the walk then starts elsewhere.
            var walk = new StructureWalk(molecule, library);
            StructureUnit? found = walk.FindStart(seen) ?? (furthest <= 1 ? walk.FindAbasic(seen) : null)
                ?? (furthest == 0 ? walk.FindClosed(seen) : null);
            if (found is not { } start)
            {
                return null;
            }
            if (walk.Walk(start, out StructureFault stopped))
            {
                return walk.Units;
            }
            if (walk.Units.Count > furthest)
            {
                (fault, furthest) = (stopped, walk.Units.Count);
            }
            for (int atom = 0; atom < seen.Length; atom++)
            {
                seen[atom] |= walk._unitOf[atom] >= 0;
            }
        }
    }

    private bool Walk(StructureUnit start, out StructureFault fault)
    {
        Add(start);
        for (int i = 0; i < Units.Count; i++)
        {
            foreach (SugarSites site in s_sites)
            {
                if (OutsideOf(i, site) is { } outside && !Units[i].IsBound(site) && !Follow(i, site, outside, out fault))
                {
                    return false;
                }
            }
        }
        int left = Array.IndexOf(_unitOf, Unused);
        fault = left < 0 ? default : new StructureFault(left, "a monomer", null);
        return left < 0;
    }

    private StructureUnit? FindStart(bool[] seen)
    {
        for (int atom = 0; atom < _molecule.Atoms.Count; atom++)
        {
            Element? element = _molecule.Atoms[atom].Element;
            if (seen[atom] || (element != Element.Oxygen && element != Element.Nitrogen))
            {
                continue;
            }
            if ((FindNucleotide(atom, SugarSites.Five) ?? FindNucleotide(atom, SugarSites.Three)) is { } unit)
            {
                return unit;
            }
        }
        return null;
    }

    /// <summary>A sugar without a base, from which a strand that has no base is read.</summary>
    private StructureUnit? FindAbasic(bool[] seen)
    {
        for (int atom = 0; atom < _molecule.Atoms.Count; atom++)
        {
            if (!seen[atom] && _molecule.Atoms[atom].Element == Element.Oxygen
                && FindUnit(atom, SugarSites.Five) is { Template.Row: Group { IsResidue: true } } unit)
            {
                return unit;
            }
        }
        return null;
    }

    /// <summary>A nucleoside whose ends both are groups in place of oxygen, found by the carbon of its base: a strand of its own.</summary>
    private StructureUnit? FindClosed(bool[] seen)
    {
        for (int atom = 0; atom < _molecule.Atoms.Count; atom++)
        {
            if (seen[atom] || _molecule.Atoms[atom].Element != Element.Carbon)
            {
                continue;
            }
            foreach (StructureTemplate sugar in _templates.Sugars)
            {
                if (sugar is { Five: < 0, Three: < 0 } && MatchNucleotide(sugar, sugar.BaseCarbon, atom) is { } unit)
                {
                    return unit;
                }
            }
        }
        return null;
    }

    private StructureUnit? FindNucleotide(int atom, SugarSites site)
    {
        foreach (StructureTemplate sugar in _templates.Sugars)
        {
            if (sugar.SiteOf(site) is var anchor and >= 0 && MatchNucleotide(sugar, anchor, atom) is { } unit)
            {
                return unit;
            }
        }
        return null;
    }

    /// <summary>A sugar one of whose atoms is an atom of the structure, with the base that it has there.</summary>
    private StructureUnit? MatchNucleotide(StructureTemplate sugar, int anchor, int atom)
    {
        if (sugar.Match(_molecule, (anchor, atom)) is not { } map)
        {
            return null;
        }
        int carbon = map[sugar.BaseCarbon];
        foreach (StructureTemplate candidate in _templates.Bases)
        {
            int bound = candidate.Graph.NeighborsOf(candidate.First).First();
            if (candidate.Match(_molecule, (bound, map[sugar.First]), (candidate.First, carbon)) is { } baseMap)
            {
                return new StructureUnit(sugar, map, (Nucleobase)candidate.Row, [.. Owned(sugar, map), .. Owned(candidate, baseMap)]);
            }
        }
        return null;
    }

    private StructureUnit? FindUnit(int atom, SugarSites likely)
    {
        SugarSites other = likely == SugarSites.Five ? SugarSites.Three : SugarSites.Five;
        foreach (SugarSites site in new[] { likely, other, SugarSites.Two })
        {
            if (FindNucleotide(atom, site) is { } nucleotide)
            {
                return nucleotide;
            }
        }
        foreach (StructureTemplate group in _templates.Units)
        {
            foreach (SugarSites site in new[] { likely, other })
            {
                if (group.SiteOf(site) is var anchor and >= 0 && group.Match(_molecule, (anchor, atom)) is { } map)
                {
                    return new StructureUnit(group, map, null, [.. Owned(group, map)]);
                }
            }
        }
        return null;
    }

    /// <summary>The atom beyond a site, if the site is bound.</summary>
    private int? OutsideOf(int unit, SugarSites site)
    {
        int atom = Units[unit].AtomOf(site);
        if (atom < 0)
        {
            return null;
        }
        foreach (int neighbor in _molecule.NeighborsOf(atom))
        {
            if (_unitOf[neighbor] != unit)
            {
                return neighbor;
            }
        }
        return null;
    }

    private bool Follow(int at, SugarSites site, int outside, out StructureFault fault)
    {
        StructureUnit unit = Units[at];
        int atom = unit.AtomOf(site);
        int beyond = -1;
        foreach (StructureTemplate linkage in _templates.Linkages)
        {
            int phosphorus = linkage.Graph.NeighborsOf(linkage.First).First();
            foreach ((int ours, int theirs) in new[] { (linkage.First, linkage.Second), (linkage.Second, linkage.First) })
            {
                if (linkage.Match(_molecule, (phosphorus, outside), (ours, atom)) is not { } map)
                {
                    continue;
                }
                if (_unitOf[map[theirs]] is var met and >= 0 && CanClose(unit, site, Units[met], map[theirs]))
                {
                    Claim(Owned(linkage, map), Linking);
                    StructureUnit.Join(unit, site, Units[met], Units[met].SiteOf(map[theirs]), (Linkage)linkage.Row, outside);
                    fault = default;
                    return true;
                }
                if (_unitOf[map[theirs]] != Unused)
                {
                    continue;
                }
                beyond = map[theirs];
                SugarSites likely = site == SugarSites.Five ? SugarSites.Three : SugarSites.Five;
                if (FindUnit(beyond, likely) is { } next)
                {
                    Claim(Owned(linkage, map), Linking);
                    Add(next);
                    StructureUnit.Join(unit, site, next, next.SiteOf(beyond), (Linkage)linkage.Row, outside);
                    fault = default;
                    return true;
                }
            }
        }
        if (FindEnd(unit, site, atom, outside))
        {
            fault = default;
            return true;
        }
        bool leadsOn = beyond >= 0 && _molecule.Atoms[beyond].Hydrogens == 0;
        fault = new StructureFault(leadsOn ? beyond : outside,
            leadsOn ? "a sugar with its base, or a group," : "a linkage or a group", null);
        return false;
    }

    /// <summary>
    /// Whether a linkage leads to a free site of a unit that is known already, which makes a ring. One on the 2' and 3' oxygens of one
    /// sugar is a group.
    /// </summary>
    private static bool CanClose(StructureUnit unit, SugarSites site, StructureUnit met, int atom)
    {
        SugarSites metSite = met.SiteOf(atom);
        bool isGroup = unit == met && (site | metSite) == (SugarSites.Two | SugarSites.Three);
        return met.AtomOf(metSite) == atom && !met.IsBound(metSite) && !(unit == met && site == metSite) && !isGroup;
    }

    private bool FindEnd(StructureUnit unit, SugarSites site, int atom, int outside)
    {
        foreach (StructureTemplate end in _templates.Ends)
        {
            var group = (Group)end.Row;
            int bound = end.Graph.NeighborsOf(end.First).First();
            if (group.Bond == GroupBond.Cyclic)
            {
                int two = unit.AtomOf(SugarSites.Two);
                if (site == SugarSites.Three && two >= 0
                    && end.Match(_molecule, (bound, outside), (end.First, atom), (end.Second, two)) is { } ring)
                {
                    Claim(Owned(end, ring), Linking);
                    unit.Ends[SugarSites.Three] = unit.Ends[SugarSites.Two] = group;
                    return true;
                }
            }
            else if ((group.Bond != GroupBond.TwoPrime || site == SugarSites.Two)
                && end.Match(_molecule, (bound, outside), (end.First, atom)) is { } map)
            {
                Claim(Owned(end, map), Linking);
                unit.Ends[site] = group;
                return true;
            }
        }
        return false;
    }

    private void Add(StructureUnit unit)
    {
        Claim(unit.Atoms, Units.Count);
        Units.Add(unit);
    }

    private void Claim(IEnumerable<int> atoms, int owner)
    {
        foreach (int atom in atoms)
        {
            _unitOf[atom] = owner;
        }
    }

    private static IEnumerable<int> Owned(StructureTemplate template, int[] map) =>
        Enumerable.Range(0, map.Length).Where(i => map[i] >= 0 && template.Graph.Atoms[i].Element is not null).Select(i => map[i]);
}
