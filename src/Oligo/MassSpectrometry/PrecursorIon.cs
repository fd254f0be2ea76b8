using System.Globalization;
using System.Text;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>
/// An ion of a molecule: the neutral molecule, adducts, and as many protons more or fewer as its charge requires. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// The charge is carried by protons, whose mass is that of <see cref="PhysicalConstants.ProtonMass"/>, and by cations, whose mass is that
/// of their atoms less <see cref="PhysicalConstants.ElectronMass"/> for each charge. Masses are exact in these values; m/z is the nearest
/// <see cref="double"/> of the mass, divided by the absolute charge.
/// </remarks>
public sealed class PrecursorIon
{
    private readonly MolecularFormula _molecule;

    private PrecursorIon(MolecularFormula molecule, int charge, AdductSum adducts)
    {
        _molecule = molecule;
        Charge = charge;
        Adducts = adducts;
        Protons = checked(charge - adducts.Charge);
        Formula = molecule + adducts.Formula;
        Formula = Formula.With(Element.Hydrogen, checked(Formula[Element.Hydrogen] + Protons));
    }

    /// <summary>Largest absolute charge.</summary>
    public const int MaxCharge = 1_000_000;

    /// <summary>Charge with its sign, in units of the elementary charge; never 0.</summary>
    public int Charge { get; }

    /// <summary>What the ion carries beside protons.</summary>
    public AdductSum Adducts { get; }

    /// <summary>Protons that were added, or with a negative sign taken away.</summary>
    public int Protons { get; }

    /// <summary>The atoms of the ion.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Monoisotopic mass of the ion.</summary>
    public Mass MonoisotopicMass => Charged(_molecule.MonoisotopicMass, Adducts.Formula.MonoisotopicMass);

    /// <summary>Monoisotopic mass over charge.</summary>
    public double MonoisotopicMz => MonoisotopicMass.ToDouble() / Math.Abs(Charge);

    /// <summary>An ion of a molecule.</summary>
    /// <param name="molecule">Formula of the neutral molecule, as free acid.</param>
    /// <param name="charge">Charge with its sign, not 0, at most <see cref="MaxCharge"/> in absolute value.</param>
    /// <param name="adducts">What the ion carries beside protons.</param>
    /// <returns>The ion. Whether the molecule has so many acidic or basic sites is not asked: <see cref="ChargeSeries"/> asks it.</returns>
    /// <exception cref="ArgumentException">The molecule has fewer hydrogen atoms than protons are taken away.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The charge is 0 or beyond the largest one.</exception>
    public static PrecursorIon Create(MolecularFormula molecule, int charge, AdductSum? adducts = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentOutOfRangeException.ThrowIfZero(charge);
        ArgumentOutOfRangeException.ThrowIfLessThan(charge, -MaxCharge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(charge, MaxCharge);
        var ion = new PrecursorIon(molecule, charge, adducts ?? AdductSum.None);
        return ion.Formula.HasNegativeCounts
            ? throw new ArgumentException($"`{molecule}` has no {-ion.Protons} hydrogen atoms to give.", nameof(molecule))
            : ion;
    }

    /// <summary>Average mass of the ion: protons by their mass, everything else by atomic weights.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The mass.</returns>
    public Mass GetAverageMass(AtomicWeights? edition = null) =>
        Charged(_molecule.GetAverageMass(edition).Value, Adducts.Formula.GetAverageMass(edition).Value);

    /// <summary>Average mass over charge.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The m/z.</returns>
    public double GetAverageMz(AtomicWeights? edition = null) => GetAverageMass(edition).ToDouble() / Math.Abs(Charge);

    /// <summary>Mass of the most abundant isotopologues of the ion: the centroid of the highest peak of its isotope pattern.</summary>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>The mass.</returns>
    /// <exception cref="InvalidOperationException">The pattern has more than <see cref="IsotopePattern.MaxPeaks"/> peaks.</exception>
    public Mass GetMostAbundantMass(AbundanceEdition abundances = IsotopePattern.DefaultAbundances)
    {
        return IsotopePattern.TryFindMostAbundant(Formula, out IsotopePeak highest, abundances)
            ? MonoisotopicMass + (highest.Mass - Formula.MonoisotopicMass)
            : throw new InvalidOperationException($"The isotope pattern of the ion has more than {IsotopePattern.MaxPeaks} peaks.");
    }

    /// <summary>Mass over charge of the most abundant isotopologues.</summary>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>The m/z.</returns>
    /// <exception cref="InvalidOperationException">The pattern has more than <see cref="IsotopePattern.MaxPeaks"/> peaks.</exception>
    public double GetMostAbundantMz(AbundanceEdition abundances = IsotopePattern.DefaultAbundances) =>
        GetMostAbundantMass(abundances).ToDouble() / Math.Abs(Charge);

    /// <summary>The ion as it is written in the field.</summary>
    /// <returns>For example <c>[M-4H]4-</c>, <c>[M+2Na-6H]4-</c>, <c>[M+Na]+</c>, <c>[M+K+2H]3+</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("[M");
        foreach ((Adduct adduct, int count) in Adducts.Parts)
        {
            text.Append('+').Append(AdductSum.Counted(count, adduct.Symbol));
        }
        if (Protons != 0)
        {
            text.Append(Protons > 0 ? '+' : '-').Append(AdductSum.Counted(Math.Abs(Protons), "H"));
        }
        int charge = Math.Abs(Charge);
        text.Append(']').Append(charge == 1 ? "" : charge.ToString(CultureInfo.InvariantCulture));
        return text.Append(Charge > 0 ? '+' : '-').ToString();
    }

    /// <summary>An absolute charge that an ion may have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to <see cref="MaxCharge"/>.</exception>
    internal static int DemandCharge(int charge)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(charge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(charge, MaxCharge);
        return charge;
    }

    private Mass Charged(Mass molecule, Mass adducts) => molecule + adducts
        - (PhysicalConstants.ElectronMass * Adducts.Charge)
        + (PhysicalConstants.ProtonMass * Protons);
}
