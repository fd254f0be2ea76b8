using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>How many protons a molecule gives and takes.</summary>
/// <remarks>
/// An upper bound, against absurd requests: in the gas phase strands lose the protons of their acids first and then at most one of each
/// base, and take at most one for each nucleotide or group.
/// </remarks>
internal readonly struct ChargeSites
{
    // The usual charges of tables: the largest, unless the molecule has fewer acids.
    private const int MostUsual = 20;

    private readonly int _acids;
    private readonly int _bases;
    private readonly int _takers;

    /// <summary>The sites of a whole molecule.</summary>
    public ChargeSites(NucleicAcid molecule)
        : this(molecule.AcidicProtons, molecule.Strands.Sum(strand => strand.Length),
            molecule.Strands.Sum(strand => strand.Units.Length) + molecule.FixedCharge)
    {
    }

    /// <summary>The sites of a part of one.</summary>
    /// <param name="acids">Its acidic protons.</param>
    /// <param name="bases">Its bases.</param>
    /// <param name="takers">Its nucleotides, groups and fixed charges.</param>
    public ChargeSites(int acids, int bases, int takers)
    {
        _acids = acids;
        _bases = bases;
        _takers = takers;
    }

    /// <summary>Largest usual charge: of negative ions the acidic protons where there are any, and 20 at most.</summary>
    public int UsualCharge(bool isPositive) =>
        Math.Clamp(isPositive ? _takers : _acids > 0 ? _acids : _bases, 1, MostUsual);

    /// <summary>Largest charge by protons alone.</summary>
    public int MostCharges(bool isPositive) => isPositive ? _takers : _acids + _bases;

    /// <summary>Whether the molecule can have an ion.</summary>
    public bool Allow(int charge, AdductSum adducts)
    {
        int protons = charge - adducts.Charge;
        return Math.Abs(protons) <= MostCharges(protons > 0);
    }

    /// <summary>The numbers in words.</summary>
    public string InWords(bool isPositive) => isPositive
        ? CountedNoun.Of(_takers, "site") + " for protons"
        : $"{CountedNoun.Of(_acids, "acidic proton")} and {CountedNoun.Of(_bases, "base")}";
}
