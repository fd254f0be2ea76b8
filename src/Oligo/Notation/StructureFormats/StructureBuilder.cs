using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>Puts the structure of a strand together from the fragments of its rows.</summary>
/// <remarks>
/// Acid form throughout; each fixed charge takes the proton of one acidic group, so that the structure is neutral as the formula is.
/// </remarks>
internal sealed class StructureBuilder
{
    private readonly Strand _strand;
    private readonly MonomerLibrary _library;
    private readonly MolecularGraph _graph = new();
    private readonly Part[] _parts;
    private readonly List<(int Phosphorus, PhosphorusStereo Stereo, int Unit)> _centres = [];

    private StructureBuilder(Strand strand)
    {
        _strand = strand;
        _library = strand.Library;
        _parts = new Part[strand.PackedUnits.Length];
    }

    /// <summary>The atoms of a unit that bind its neighbours; -1 where there is none.</summary>
    private readonly record struct Part(int Five, int Three, int Two)
    {
        public int At(SugarSites site) => site switch { SugarSites.Five => Five, SugarSites.Three => Three, _ => Two };
    }

    /// <summary>The owner of atoms: even for a base, odd for the rest of a unit with the linkage after it; the ends lie outside.</summary>
    public static int OwnerOf(int unit, bool isBase = false) => (2 * unit) + (isBase ? 0 : 1);

    /// <summary>The unit of an owner; -1 for a group at the 5' end, the number of units for one at the 3' end.</summary>
    public static int UnitOf(int owner) => owner >> 1;

    /// <summary>Why a strand has no structure, or <see langword="null"/>.</summary>
    public static string? FindObstacle(Strand strand)
    {
        if (strand.IsPolydisperse)
        {
            return "a polymer of a mean length, which has no single structure";
        }
        if (strand.Pendants is [var pendant, ..])
        {
            return $"the pendant group <{pendant.Group.Symbol}>, whose place on the residue is not stated";
        }
        return RowsOf(strand).FirstOrDefault(row => row.Smiles is null) is { } bare ? $"{bare.Name}, a row without a SMILES" : null;
    }

    /// <summary>The structure of a strand without an obstacle; the owner of each atom is <see cref="OwnerOf"/> its unit.</summary>
    /// <exception cref="InvalidOperationException">A stated configuration has no meaning at a phosphorus whose neighbours are
    /// alike.</exception>
    public static MolecularGraph Build(Strand strand)
    {
        var builder = new StructureBuilder(strand);
        builder.AddUnits();
        builder.AddLinkages();
        builder.AddEnds();
        MolecularGraph graph = builder._graph.Compact(_ => false);
        return builder.Finish(graph);
    }

    private static IEnumerable<Monomer> RowsOf(Strand strand)
    {
        foreach (PackedUnit unit in strand.PackedUnits)
        {
            if (unit.IsGroup)
            {
                yield return strand.Library.Groups[unit.GroupCode];
            }
            else
            {
                yield return strand.Library.Bases[unit.BaseCode];
                yield return strand.Library.Sugars[unit.SugarCode];
            }
            if (unit.HasLinkage)
            {
                yield return strand.Library.Linkages[unit.LinkageCode];
            }
        }
        foreach (AttachedGroup? end in new[] { strand.FivePrimeGroup, strand.ThreePrimeGroup })
        {
            if (end is not null)
            {
                yield return end.Group;
            }
        }
    }

    private void AddUnits()
    {
        for (int i = 0; i < _strand.PackedUnits.Length; i++)
        {
            PackedUnit unit = _strand.PackedUnits[i];
            _parts[i] = unit.IsGroup
                ? AddGroupUnit(i, _library.Groups[unit.GroupCode])
                : AddNucleotide(i, _library.Bases[unit.BaseCode], _library.Sugars[unit.SugarCode]);
        }
    }

    private Part AddNucleotide(int unit, Nucleobase nucleobase, Sugar sugar)
    {
        int start = Append(sugar, OwnerOf(unit));
        int baseBond = FindMark(start, MonomerStructure.BaseMark);
        int five = Free(FindMark(start, MonomerStructure.FivePrimeMark));
        int three = Free(FindMark(start, MonomerStructure.ThreePrimeMark));
        int two = (sugar.Sites & SugarSites.Two) == 0 ? -1 : FindTwoPrime(_graph, NeighborOf(baseBond), three);
        int baseStart = Append(nucleobase, OwnerOf(unit, isBase: true));
        int dummy = FindMark(baseStart, MonomerStructure.BaseMark);
        int atom = NeighborOf(dummy);
        _graph.RemoveBond(_graph.Atoms[dummy].Bonds[0]);
        _graph.Attach(baseBond, atom);
        return new Part(five, three, two);
    }

    private Part AddGroupUnit(int unit, Group group)
    {
        int start = Append(group, OwnerOf(unit));
        int first = Free(FindMark(start, MonomerStructure.FirstMark));
        int mark = FindMark(start, MonomerStructure.SecondMark);
        int second = mark < 0 ? first : Free(mark);
        // At the 5' end a group that is not a nucleoside is turned round: it binds the chain through its first hydroxyl at both ends.
        bool isTurned = unit == 0 && !group.IsDirectional && !_strand.IsCircular;
        return isTurned ? new Part(second, first, -1) : new Part(first, second, -1);
    }

    /// <summary>The hydroxyl oxygen on the carbon beside the one that carries the base.</summary>
    public static int FindTwoPrime(MolecularGraph graph, int anomericCarbon, int three)
    {
        foreach (int carbon in graph.NeighborsOf(anomericCarbon))
        {
            foreach (int oxygen in graph.NeighborsOf(carbon))
            {
                GraphAtom atom = graph.Atoms[oxygen];
                if (oxygen != three && atom.Element == Element.Oxygen && atom.Hydrogens == 1)
                {
                    return oxygen;
                }
            }
        }
        throw new InvalidOperationException("The sugar states a 2' site that its SMILES does not draw.");
    }

    private void AddLinkages()
    {
        int count = _strand.PackedUnits.Length;
        for (int i = 0; i < (_strand.IsCircular ? count : count - 1); i++)
        {
            PackedUnit unit = _strand.PackedUnits[i];
            int start = Append(_library.Linkages[unit.LinkageCode], OwnerOf(i));
            int phosphorus = NeighborOf(FindMark(start, MonomerStructure.FirstMark));
            Bind(FindMark(start, MonomerStructure.FirstMark), _parts[i].At(unit.Joint.Left));
            Bind(FindMark(start, MonomerStructure.SecondMark), _parts[(i + 1) % count].At(unit.Joint.Right));
            if (unit.Stereo is PhosphorusStereo.Rp or PhosphorusStereo.Sp)
            {
                _centres.Add((phosphorus, unit.Stereo, i));
            }
        }
    }

    private void AddEnds()
    {
        int last = _strand.PackedUnits.Length - 1;
        SugarSites usedFirst = last > 0 ? _strand.PackedUnits[0].Joint.Left : SugarSites.None;
        SugarSites usedLast = last > 0 ? _strand.PackedUnits[last - 1].Joint.Right : SugarSites.None;
        if (_strand.FivePrimeGroup is { } fivePrime)
        {
            AddEnd(fivePrime.Group, 0, OwnerOf(-1),
                ChainRules.FreeSite(ChainRules.SitesOf(_strand.PackedUnits[0], _library), usedFirst, isFivePrime: true));
        }
        if (_strand.ThreePrimeGroup is { } threePrime)
        {
            AddEnd(threePrime.Group, last, OwnerOf(last + 1),
                ChainRules.FreeSite(ChainRules.SitesOf(_strand.PackedUnits[last], _library), usedLast, isFivePrime: false));
        }
    }

    private void AddEnd(Group group, int unit, int owner, SugarSites site)
    {
        int atom = _parts[unit].At(site);
        int start = Append(group, owner);
        int dummy = FindMark(start, MonomerStructure.FirstMark);
        switch (group.Bond)
        {
            case GroupBond.Oxygen:
                Bind(dummy, atom);
                break;
            case GroupBond.Cyclic:
                Bind(dummy, _parts[unit].Three);
                Bind(FindMark(start, MonomerStructure.SecondMark), _parts[unit].Two);
                break;
            case GroupBond.TwoPrime:
                Bind(dummy, _parts[unit].Two);
                break;
            default:
                ReplaceOxygen(_graph, atom, dummy, group);
                break;
        }
    }

    /// <summary>Puts a group in the place of a terminal oxygen.</summary>
    public static void ReplaceOxygen(MolecularGraph graph, int oxygen, Group group)
    {
        int start = graph.Append(MonomerStructure.Read(group));
        ReplaceOxygen(graph, oxygen, graph.Atoms.FindIndex(start, atom => atom.Element is null), group);
    }

    /// <summary>Binds a group to the 3' oxygen of a sugar and the 2' oxygen beside it.</summary>
    /// <param name="graph">The sugar, whose 3' oxygen is free.</param>
    /// <param name="anomericCarbon">The carbon of the base.</param>
    /// <param name="three">The 3' oxygen.</param>
    /// <param name="group">The group.</param>
    public static void BindCycle(MolecularGraph graph, int anomericCarbon, int three, Group group)
    {
        int two = FindTwoPrime(graph, anomericCarbon, three);
        int start = graph.Append(MonomerStructure.Read(group));
        Bind(graph, FindMark(graph, start, MonomerStructure.FirstMark), three);
        Bind(graph, FindMark(graph, start, MonomerStructure.SecondMark), two);
    }

    private static void ReplaceOxygen(MolecularGraph graph, int oxygen, int dummy, Group group)
    {
        GraphBond bond = graph.Atoms[dummy].Bonds[0];
        int neighbor = bond.Other(dummy);
        graph.RemoveBond(bond);
        int carbon = graph.NeighborsOf(oxygen).First();
        graph.Replace(oxygen, neighbor);
        if (group.Bond == GroupBond.Vinyl)
        {
            MakeDouble(graph, carbon, neighbor);
        }
    }

    /// <summary>The (E) double bond between C5' and the group.</summary>
    private static void MakeDouble(MolecularGraph graph, int carbon, int neighbor)
    {
        GraphBond bond = graph.BondBetween(carbon, neighbor)!;
        bond.Order = 2;
        graph.Atoms[carbon].Hydrogens--;
        int chain = graph.NeighborsOf(carbon).First(atom => atom != neighbor);
        int rest = graph.NeighborsOf(neighbor).First(atom => atom != carbon);
        bond.Stereo = bond.From == carbon ? new BondStereo(chain, rest, false) : new BondStereo(rest, chain, false);
    }

    /// <summary>Sets the configurations of phosphorus and makes the structure neutral.</summary>
    private MolecularGraph Finish(MolecularGraph compact)
    {
        // Compacting keeps the order of atoms, so that the places can be counted.
        int[] places = new int[_graph.Atoms.Count];
        int next = 0;
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = next < compact.Atoms.Count && ReferenceEquals(compact.Atoms[next], _graph.Atoms[i]) ? next++ : -1;
        }
        if (_centres.Count > 0)
        {
            MolecularGraph kekulized = Copy(compact);
            Kekulization.Apply(kekulized);
            var cip = new CipOrder(kekulized);
            foreach ((int phosphorus, PhosphorusStereo stereo, int unit) in _centres)
            {
                int[] ranked = cip.Rank(places[phosphorus])
                    ?? throw new InvalidOperationException(
                        $"The configuration of the linkage after unit {unit + 1} has no meaning: neighbours of its phosphorus are alike.");
                compact.Atoms[places[phosphorus]].Stereo = PhosphorusCentre.ToStereo(ranked, stereo);
            }
        }
        for (int i = 0; i < compact.Atoms.Count; i++)
        {
            if (compact.Atoms[i].Stereo is not null && !StereoCentre.IsPossible(compact, i))
            {
                compact.Atoms[i].Stereo = null;
            }
        }
        Neutralize(compact);
        return compact;
    }

    /// <summary>
    /// Takes a proton of an acid for each fixed charge: of the acids on phosphorus first, then of carboxylic acids, which are weaker.
    /// </summary>
    private static void Neutralize(MolecularGraph graph)
    {
        int charge = graph.NetCharge;
        for (int atom = 0; atom < graph.Atoms.Count && charge > 0; atom++)
        {
            if (graph.Atoms[atom].Element != Element.Phosphorus)
            {
                continue;
            }
            while (charge > 0 && FindAcid(graph, atom) is { } acid)
            {
                acid.Hydrogens = 0;
                acid.Charge = -1;
                charge--;
            }
        }
        foreach (GraphAtom acid in CarboxylicAcid.HydroxylsOf(graph).Take(charge))
        {
            acid.Hydrogens = 0;
            acid.Charge = -1;
            charge--;
        }
        if (charge != 0)
        {
            throw new InvalidOperationException("it has more fixed charges than acids, so that no neutral structure exists.");
        }
    }

    /// <summary>
    /// An acid on a phosphorus: a hydroxyl or thiol, the NH of a sulfonyl phosphoramidate, the carboxyl of a phosphonoacetate.
    /// </summary>
    private static GraphAtom? FindAcid(MolecularGraph graph, int phosphorus)
    {
        foreach (int neighbor in graph.NeighborsOf(phosphorus))
        {
            GraphAtom atom = graph.Atoms[neighbor];
            bool isHydroxyl = atom.Bonds.Count == 1 && (atom.Element == Element.Oxygen || atom.Element == Element.Sulfur);
            bool isSulfonamide = atom.Element == Element.Nitrogen
                && graph.NeighborsOf(neighbor).Any(other => graph.Atoms[other].Element == Element.Sulfur);
            if (atom is { Charge: 0, Hydrogens: 1 } && (isHydroxyl || isSulfonamide))
            {
                return atom;
            }
            if (atom.Element == Element.Carbon && atom.Hydrogens == 2)
            {
                int carboxyl = graph.NeighborsOf(neighbor).First(other => other != phosphorus);
                GraphAtom? acid = graph.NeighborsOf(carboxyl).Select(other => graph.Atoms[other])
                    .FirstOrDefault(other =>
                        other.Element == Element.Oxygen && other is { Charge: 0, Hydrogens: 1 }
                        && graph.Atoms[carboxyl].Bonds.Exists(bond => bond.Order == 2));
                if (acid is not null)
                {
                    return acid;
                }
            }
        }
        return null;
    }

    private static MolecularGraph Copy(MolecularGraph graph)
    {
        var copy = new MolecularGraph();
        copy.Append(graph);
        return copy;
    }

    private int Append(Monomer row, int owner)
    {
        int start = _graph.Append(MonomerStructure.Of(row));
        for (int atom = start; atom < _graph.Atoms.Count; atom++)
        {
            _graph.Atoms[atom].Owner = owner;
        }
        return start;
    }

    private int FindMark(int start, int mark) => FindMark(_graph, start, mark);

    private static int FindMark(MolecularGraph graph, int start, int mark) =>
        graph.Atoms.FindIndex(start, atom => atom.Element is null && atom.Mark == mark && atom.Bonds.Count > 0);

    private int NeighborOf(int atom) => _graph.Atoms[atom].Bonds[0].Other(atom);

    /// <summary>Caps an attachment point with hydrogen and gives the atom that carried it.</summary>
    private int Free(int attachment)
    {
        int neighbor = NeighborOf(attachment);
        _graph.CapWithHydrogen(attachment);
        return neighbor;
    }

    /// <summary>Binds an attachment point to an atom, which loses a hydrogen.</summary>
    private void Bind(int attachment, int atom) => Bind(_graph, attachment, atom);

    private static void Bind(MolecularGraph graph, int attachment, int atom)
    {
        graph.Atoms[atom].Hydrogens--;
        graph.Attach(attachment, atom);
    }
}
