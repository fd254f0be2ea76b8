using Oligo.Chemistry;

namespace Oligo.Structures;

/// <summary>A structure as atoms and bonds, put together from fragments. Mutable while it is built; never handed out.</summary>
internal sealed class MolecularGraph
{
    /// <summary>Stands for an implicit hydrogen in <see cref="GraphAtom.Stereo"/>.</summary>
    public const int Hydrogen = -1;

    public List<GraphAtom> Atoms { get; } = [];

    public List<GraphBond> Bonds { get; } = [];

    /// <summary>Whether any configuration, of an atom or of a double bond, is stated.</summary>
    public bool HasStereo => Atoms.Exists(atom => atom.Stereo is not null) || Bonds.Exists(bond => bond.Stereo is not null);

    /// <summary>Whether the structure is a constitution only: where it is matched, configurations do not count.</summary>
    public bool IsConstitution { get; init; }

    public int AddAtom(GraphAtom atom)
    {
        Atoms.Add(atom);
        return Atoms.Count - 1;
    }

    public GraphBond AddBond(int from, int to, int order = 1, bool isAromatic = false)
    {
        var bond = new GraphBond { From = from, To = to, Order = order, IsAromatic = isAromatic };
        AddBond(bond);
        return bond;
    }

    private void AddBond(GraphBond bond)
    {
        Bonds.Add(bond);
        Atoms[bond.From].Bonds.Add(bond);
        Atoms[bond.To].Bonds.Add(bond);
    }

    public IEnumerable<int> NeighborsOf(int atom) => Atoms[atom].Bonds.Select(bond => bond.Other(atom));

    public GraphBond? BondBetween(int one, int other) => Atoms[one].Bonds.Find(bond => bond.Other(one) == other);

    /// <summary>Copies another structure into this one.</summary>
    /// <returns>What to add to an atom's number in the other structure to have its number here.</returns>
    public int Append(MolecularGraph other)
    {
        int offset = Atoms.Count;
        foreach (GraphAtom atom in other.Atoms)
        {
            Atoms.Add(new GraphAtom
            {
                Element = atom.Element,
                Charge = atom.Charge,
                Hydrogens = atom.Hydrogens,
                IsAromatic = atom.IsAromatic,
                Mark = atom.Mark,
                Owner = atom.Owner,
                Stereo = atom.Stereo is null
                    ? null
                    : Array.ConvertAll(atom.Stereo, neighbor => neighbor == Hydrogen ? Hydrogen : neighbor + offset),
            });
        }
        foreach (GraphBond bond in other.Bonds)
        {
            GraphBond copy = AddBond(bond.From + offset, bond.To + offset, bond.Order, bond.IsAromatic);
            copy.Stereo = bond.Stereo is { } stereo ? new BondStereo(stereo.AtFrom + offset, stereo.AtTo + offset, stereo.IsCis) : null;
        }
        return offset;
    }

    /// <summary>The number of the attachment point of a mark, or -1.</summary>
    public int FindMark(int mark) => Atoms.FindIndex(atom => atom.Element is null && atom.Mark == mark);

    /// <summary>Puts a hydrogen in the place of an attachment point.</summary>
    public void CapWithHydrogen(int attachment)
    {
        GraphBond bond = Atoms[attachment].Bonds[0];
        int neighbor = bond.Other(attachment);
        Atoms[neighbor].Hydrogens += bond.Order;
        Redirect(neighbor, attachment, Hydrogen);
        RemoveBond(bond);
    }

    /// <summary>Puts a hydroxyl in the place of an attachment point.</summary>
    public void CapWithHydroxyl(int attachment)
    {
        Atoms[attachment].Element = Element.Oxygen;
        Atoms[attachment].Hydrogens = 1;
    }

    /// <summary>Puts an atom of the structure in the place of an attachment point.</summary>
    public void Attach(int attachment, int atom)
    {
        GraphBond old = Atoms[attachment].Bonds[0];
        int neighbor = old.Other(attachment);
        Redirect(neighbor, attachment, atom);
        RemoveBond(old);
        AddBond(neighbor, atom, old.Order);
    }

    /// <summary>Takes an atom with a single neighbour out and puts another in its place.</summary>
    public void Replace(int terminal, int atom)
    {
        GraphBond old = Atoms[terminal].Bonds[0];
        int neighbor = old.Other(terminal);
        Redirect(neighbor, terminal, atom);
        RemoveBond(old);
        AddBond(neighbor, atom, old.Order);
    }

    public void RemoveBond(GraphBond bond)
    {
        Atoms[bond.From].Bonds.Remove(bond);
        Atoms[bond.To].Bonds.Remove(bond);
        // What is put together is taken apart near its end: looking from there keeps long chains linear.
        Bonds.RemoveAt(Bonds.LastIndexOf(bond));
    }

    /// <summary>
    /// The structure without the atoms that are no longer bound: used attachment points and replaced atoms. It takes atoms and bonds over,
    /// and this one is of no use afterwards.
    /// </summary>
    /// <param name="keep">Whether an atom without bonds stays.</param>
    public MolecularGraph Compact(Func<GraphAtom, bool> keep)
    {
        var places = new int[Atoms.Count];
        var compact = new MolecularGraph();
        for (int i = 0; i < Atoms.Count; i++)
        {
            places[i] = Atoms[i].Bonds.Count > 0 || keep(Atoms[i]) ? compact.AddAtom(Atoms[i]) : Hydrogen;
        }
        foreach (GraphAtom atom in compact.Atoms)
        {
            atom.Bonds.Clear();
            for (int i = 0; i < (atom.Stereo?.Length ?? 0); i++)
            {
                atom.Stereo![i] = atom.Stereo[i] == Hydrogen ? Hydrogen : places[atom.Stereo[i]];
            }
        }
        foreach (GraphBond bond in Bonds)
        {
            (bond.From, bond.To) = (places[bond.From], places[bond.To]);
            bond.Stereo = bond.Stereo is { } stereo ? new BondStereo(places[stereo.AtFrom], places[stereo.AtTo], stereo.IsCis) : null;
            compact.AddBond(bond);
        }
        return compact;
    }

    /// <summary>Sum formula; the charge is left to the caller.</summary>
    public MolecularFormula ToFormula()
    {
        var sum = new FormulaSum();
        foreach (GraphAtom atom in Atoms)
        {
            if (atom.Element is not null)
            {
                sum.Add(atom.Element, 1);
            }
            sum.Add(Element.Hydrogen, atom.Hydrogens);
        }
        return sum.ToFormula();
    }

    public int NetCharge => Atoms.Sum(atom => atom.Charge);

    private void Redirect(int neighbor, int from, int to)
    {
        if (Atoms[neighbor].Stereo is { } stereo)
        {
            stereo[Array.IndexOf(stereo, from)] = to;
        }
        foreach (GraphBond bond in Atoms[neighbor].Bonds)
        {
            if (bond.Stereo is { } geometry && to != Hydrogen && (geometry.AtFrom == from || geometry.AtTo == from))
            {
                bond.Stereo =
                    geometry with
                    {
                        AtFrom = geometry.AtFrom == from ? to : geometry.AtFrom,
                        AtTo = geometry.AtTo == from ? to : geometry.AtTo
                    };
            }
        }
    }
}
