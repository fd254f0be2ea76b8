using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>An even-electron ion of a fragment: the neutral fragment with as many protons more or fewer as its charge requires. Immutable
/// and thread-safe.</summary>
/// <remarks>m/z is (M + z x 1.007276466579) / |z| with the signed charge z, unless hydrogen atoms carry the charge.</remarks>
public sealed class FragmentIon
{
    private readonly bool _isByHydrogen;

    /// <summary>An ion of a fragment. Whether the fragment can have the charge is not asked.</summary>
    /// <param name="fragment">The fragment.</param>
    /// <param name="charge">Charge with its sign, not 0, at most <see cref="PrecursorIon.MaxCharge"/> in absolute value.</param>
    /// <param name="convention">Whether hydrogen atoms carry the charge; the hydrogens of <see cref="FragmentConvention.Mongo"/> are part
    /// of a fragment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The charge is 0 or beyond the largest one, or the convention is not
    /// defined.</exception>
    public FragmentIon(Fragment fragment, int charge, FragmentConvention convention = FragmentConvention.Complementary)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        ArgumentOutOfRangeException.ThrowIfZero(charge);
        ArgumentOutOfRangeException.ThrowIfLessThan(charge, -PrecursorIon.MaxCharge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(charge, PrecursorIon.MaxCharge);
        Fragment = fragment;
        Charge = charge;
        _isByHydrogen = (Defined(convention) & FragmentConvention.HydrogenAtom) != 0;
    }

    /// <summary>The neutral fragment.</summary>
    public Fragment Fragment { get; }

    /// <summary>Charge with its sign, in units of the elementary charge; never 0.</summary>
    public int Charge { get; }

    /// <summary>Monoisotopic mass of the ion.</summary>
    public Mass MonoisotopicMass => Fragment.MonoisotopicMass + (Carrier(_isByHydrogen) * Charge);

    /// <summary>Monoisotopic mass over charge.</summary>
    public double MonoisotopicMz => MonoisotopicMass.ToDouble() / Math.Abs(Charge);

    /// <summary>Average mass of the ion: what carries the charge by its exact mass, everything else by atomic weights.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The mass.</returns>
    public Mass GetAverageMass(AtomicWeights? edition = null) =>
        Fragment.Formula.GetAverageMass(edition).Value + (Carrier(_isByHydrogen) * Charge);

    /// <summary>Average mass over charge.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The m/z.</returns>
    public double GetAverageMz(AtomicWeights? edition = null) => GetAverageMass(edition).ToDouble() / Math.Abs(Charge);

    /// <summary>The name of the ion.</summary>
    /// <param name="style">The style.</param>
    /// <returns>For example <c>[a5-B(A)]2-</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public string GetLabel(FragmentLabelStyle style = FragmentLabelStyle.McLuckey) => style switch
    {
        FragmentLabelStyle.McLuckey => FragmentNames.OfIon(this),
        FragmentLabelStyle.BioPharmaFinder => FragmentNames.OfRange(this),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "The value is not defined."),
    };

    /// <summary>The name of the ion in the style of McLuckey.</summary>
    /// <returns>For example <c>[w5]2-</c>.</returns>
    public override string ToString() => GetLabel();

    /// <summary>Refuses a convention that there is not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    internal static FragmentConvention Defined(FragmentConvention convention) =>
        (convention & ~(FragmentConvention.Mongo | FragmentConvention.HydrogenAtom)) == 0
            ? convention
            : throw new ArgumentOutOfRangeException(nameof(convention), convention, "The value is not defined.");

    /// <summary>Mass of what carries one charge.</summary>
    internal static Mass Carrier(bool isByHydrogen) =>
        isByHydrogen ? Element.Hydrogen.MostAbundant.Mass : PhysicalConstants.ProtonMass;
}
