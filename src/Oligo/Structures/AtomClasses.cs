namespace Oligo.Structures;

/// <summary>Atoms of a structure by what they are and what is around them, ever further out, until nothing more tells them apart.</summary>
/// <remarks>
/// A class is a number that depends on the surroundings alone, so that like atoms of two structures are in one class whatever their
/// order. Two classes could share a number by chance; whoever pairs atoms by classes checks their bonds.
/// </remarks>
internal sealed class AtomClasses
{
    private readonly MolecularGraph _graph;
    private ulong[] _classes;

    private AtomClasses(MolecularGraph graph, ulong[] classes)
    {
        _graph = graph;
        _classes = classes;
    }

    /// <summary>Atoms by element, charge, hydrogens and number of bonds.</summary>
    public static AtomClasses Of(MolecularGraph graph) => new(graph, [.. graph.Atoms.Select(atom =>
        Mix(Mix(Mix(Mix((ulong)(atom.Element?.AtomicNumber ?? 0)) ^ unchecked((ulong)atom.Charge)) ^ (ulong)atom.Hydrogens)
            ^ (ulong)atom.Bonds.Count))]);

    /// <summary>The same with one atom in a class of its own.</summary>
    public AtomClasses With(int atom)
    {
        ulong[] classes = [.. _classes];
        classes[atom] = Mix(~classes[atom]);
        return new AtomClasses(_graph, classes);
    }

    /// <summary>Tells atoms apart by the classes of their neighbours, until that gives no further class.</summary>
    public void Refine()
    {
        int count = Count(_classes);
        while (true)
        {
            ulong[] next = [.. Enumerable.Range(0, _classes.Length).Select(atom => Mix(_classes[atom] ^ Around(atom)))];
            int now = Count(next);
            if (now == count)
            {
                return;
            }
            (_classes, count) = (next, now);
        }
    }

    /// <summary>Whether both structures have the same classes, with as many atoms in each.</summary>
    public bool HasSameCounts(AtomClasses other) => _classes.Order().SequenceEqual(other._classes.Order());

    /// <summary>
    /// An atom that is not alone in its class, of the smallest such class; <see langword="null"/> where every atom is alone.
    /// </summary>
    public int? FindShared()
    {
        IGrouping<ulong, int>? shared = Enumerable.Range(0, _classes.Length).GroupBy(atom => _classes[atom])
            .Where(atoms => atoms.Skip(1).Any()).MinBy(atoms => atoms.Count());
        return shared?.First();
    }

    /// <summary>The atoms in the class that an atom of another structure is in.</summary>
    public IEnumerable<int> AtomsLike(AtomClasses other, int atom) =>
        Enumerable.Range(0, _classes.Length).Where(candidate => _classes[candidate] == other._classes[atom]);

    /// <summary>The atom of another structure that is in the class of each atom, where every atom is alone in its class.</summary>
    public int[] MapTo(AtomClasses other)
    {
        var places = new Dictionary<ulong, int>(other._classes.Length);
        for (int atom = 0; atom < other._classes.Length; atom++)
        {
            places[other._classes[atom]] = atom;
        }
        return [.. _classes.Select(number => places[number])];
    }

    private ulong Around(int atom)
    {
        ulong sum = 0;
        foreach (GraphBond bond in _graph.Atoms[atom].Bonds)
        {
            sum = unchecked(sum + Mix(_classes[bond.Other(atom)] ^ 0x9E3779B97F4A7C15));
        }
        return sum;
    }

    private static int Count(ulong[] classes) => new HashSet<ulong>(classes).Count;

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
