namespace Oligo.Structures;

/// <summary>Whether two structures are one: the same atoms with the same neighbours, and at those the same configurations.</summary>
/// <remarks>
/// Elements, charges and hydrogens are compared, orders of bonds are not: they follow from the hydrogens, and an aromatic ring has two
/// drawings. So the constitution is that of the first block of an InChIKey, but without mobile hydrogens.
/// </remarks>
internal sealed class StructureComparison
{
    // Symmetric parts can be laid on each other in several ways, and all but the first matter to configurations alone.
    private const int MostWays = 64;

    // Choices among like atoms; a strand with its conjugate needs fewer than a hundred.
    private const int MostChoices = 2000;

    private readonly MolecularGraph _one;
    private readonly MolecularGraph _other;
    private List<int>? _leastDifferent;
    private int _ways;
    private int _choices;

    private StructureComparison(MolecularGraph one, MolecularGraph other)
    {
        _one = one;
        _other = other;
    }

    /// <summary>Lays one structure on another.</summary>
    /// <param name="one">A structure.</param>
    /// <param name="other">The other.</param>
    /// <returns>
    /// The atoms of the first whose configuration is another or stated in one structure only, as few as possible: none for the same
    /// molecule; <see langword="null"/> where the constitutions differ.
    /// </returns>
    public static IReadOnlyList<int>? FindOtherStereo(MolecularGraph one, MolecularGraph other)
    {
        if (one.Atoms.Count != other.Atoms.Count || one.Bonds.Count != other.Bonds.Count)
        {
            return null;
        }
        var comparison = new StructureComparison(one, other);
        comparison.Search(AtomClasses.Of(one), AtomClasses.Of(other));
        return comparison._leastDifferent;
    }

    private void Search(AtomClasses one, AtomClasses other)
    {
        one.Refine();
        other.Refine();
        if (!one.HasSameCounts(other))
        {
            return;
        }
        if (one.FindShared() is not { } atom)
        {
            Consider(one.MapTo(other));
            return;
        }
        foreach (int candidate in other.AtomsLike(one, atom))
        {
            if (IsDone || ++_choices > MostChoices)
            {
                return;
            }
            Search(one.With(atom), other.With(candidate));
        }
    }

    private bool IsDone => _leastDifferent is { Count: 0 } || _ways >= MostWays;

    /// <summary>Keeps a way of laying the structures on each other that is one, and better than those before.</summary>
    private void Consider(int[] map)
    {
        if (!_one.Bonds.TrueForAll(bond => _other.BondBetween(map[bond.From], map[bond.To]) is not null))
        {
            return;
        }
        _ways++;
        List<int> different = [.. Enumerable.Range(0, map.Length).Where(atom => !HasSameStereo(atom, map))];
        different.AddRange(_one.Bonds.Where(bond => !HasSameGeometry(bond, map)).Select(bond => bond.From));
        if (_leastDifferent is null || different.Count < _leastDifferent.Count)
        {
            _leastDifferent = different;
        }
    }

    private bool HasSameStereo(int atom, int[] map)
    {
        int[]? wanted = _one.Atoms[atom].Stereo;
        int[]? found = _other.Atoms[map[atom]].Stereo;
        if (wanted is null && found is null)
        {
            return true;
        }
        bool isSame = wanted is not null && found is not null
            && Permutation.IsEven([.. wanted.Select(neighbor => neighbor < 0 ? neighbor : map[neighbor])], found);
        return isSame || !StereoCentre.IsPossible(_one, atom);
    }

    private bool HasSameGeometry(GraphBond bond, int[] map)
    {
        GraphBond found = _other.BondBetween(map[bond.From], map[bond.To])!;
        if (bond.Stereo is not { } wanted || found.Stereo is not { } geometry)
        {
            return bond.Stereo is null && found.Stereo is null;
        }
        bool isSameWay = found.From == map[bond.From];
        int atFrom = isSameWay ? geometry.AtFrom : geometry.AtTo;
        int atTo = isSameWay ? geometry.AtTo : geometry.AtFrom;
        // Another neighbour of the same end lies on the other side.
        return wanted.IsCis == (geometry.IsCis ^ (atFrom != map[wanted.AtFrom]) ^ (atTo != map[wanted.AtTo]));
    }
}
