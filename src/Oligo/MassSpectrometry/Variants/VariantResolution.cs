using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>
/// Which molecules of a list a mass spectrum can tell from their parents and from each other. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Two molecules are told apart when both show at least half of their isotope peaks, by probability, at least one peak width away from
/// every peak of the other; peaks that together have less than 0.1 % are disregarded. Deamination, 0.984 Da heavier, thus needs the
/// resolving power that separates its peaks from the isotope peaks of the parent. Molecules of one formula are never told apart.
/// </remarks>
public sealed class VariantResolution
{
    private readonly VariantList _list;
    private readonly ResolvingPower _power;
    private readonly int _charge;
    private readonly Dictionary<MolecularFormula, IsotopePeak[]> _peaks = [];

    // Of each composition of a strand: long lists have few, and many molecules of each.
    private readonly Dictionary<(int Strand, MolecularFormula Formula), double> _fromParent = [];

    private VariantResolution(
        VariantList list, HashSet<MolecularFormula> formulas, ResolvingPower power, int charge, AbundanceEdition abundances)
    {
        _list = list;
        _power = power;
        _charge = charge;
        foreach (MolecularFormula formula in formulas)
        {
            _peaks.Add(formula, [.. IsotopePattern.Create(formula, EnvelopeSeparation.Residual, abundances).Peaks]);
        }
        foreach (StrandVariant variant in list.Variants)
        {
            if (!_fromParent.ContainsKey((variant.StrandIndex, variant.Formula)))
            {
                _fromParent.Add((variant.StrandIndex, variant.Formula), Separation(variant.Formula, variant.Parent.Formula));
            }
        }
    }

    /// <summary>Compares the molecules of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="power">Resolving power of the instrument.</param>
    /// <param name="charge">Charge of the ions with its sign; not 0.</param>
    /// <param name="abundances">The evaluation of the isotope abundances.</param>
    /// <returns>The comparison; <see langword="null"/> where isotope patterns would have too many peaks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The charge is 0 or beyond <see cref="PrecursorIon.MaxCharge"/>.</exception>
    public static VariantResolution? Create(VariantList list, ResolvingPower power, int charge,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(power);
        ArgumentOutOfRangeException.ThrowIfZero(charge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)charge), PrecursorIon.MaxCharge, nameof(charge));
        HashSet<MolecularFormula> formulas =
            [.. list.Variants.Select(variant => variant.Formula), .. list.Molecule.Strands.Select(strand => strand.Formula)];
        return formulas.All(formula => IsotopePattern.IsWithinLimits(formula, abundances))
            ? new VariantResolution(list, formulas, power, charge, abundances)
            : null;
    }

    /// <summary>The resolving power at the m/z of the ion that tells a molecule from its parent.</summary>
    /// <param name="index">0-based index of the molecule in the list.</param>
    /// <returns>The resolving power; <see langword="null"/> for a molecule of the same formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public double? GetResolvingPowerNeeded(int index)
    {
        StrandVariant variant = At(index);
        double width = FromParent(variant);
        return width > 0 ? IonMassOf(variant.Formula) / width : null;
    }

    /// <summary>Whether a molecule is told from its parent.</summary>
    /// <param name="index">0-based index of the molecule in the list.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public bool IsToldFromParent(int index) => IsWide(FromParent(At(index)), At(index).Formula, At(index).Parent.Formula);

    /// <summary>The other molecules of the list from which one is not told, of the same strand.</summary>
    /// <param name="index">0-based index of the molecule in the list.</param>
    /// <returns>Indices in the list, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public ImmutableArray<int> FindConfusable(int index)
    {
        StrandVariant variant = At(index);
        var apart = new Dictionary<MolecularFormula, bool>();
        ImmutableArray<int>.Builder found = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < _list.Variants.Length; i++)
        {
            StrandVariant other = _list.Variants[i];
            if (i == index || other.StrandIndex != variant.StrandIndex)
            {
                continue;
            }
            if (!apart.TryGetValue(other.Formula, out bool areApart))
            {
                areApart = !AreNear(variant.Formula, other.Formula) || AreToldApart(variant.Formula, other.Formula);
                apart.Add(other.Formula, areApart);
            }
            if (!areApart)
            {
                found.Add(i);
            }
        }
        return found.ToImmutable();
    }

    /// <summary>Whether the patterns of two molecules reach each other, so that their peaks have to be compared.</summary>
    private bool AreNear(MolecularFormula formula, MolecularFormula other)
    {
        IsotopePeak[] own = _peaks[formula];
        IsotopePeak[] peaks = _peaks[other];
        double reach = 2 * WidthAt(formula);
        return (peaks[0].Mass - own[^1].Mass).ToDouble() < reach && (own[0].Mass - peaks[^1].Mass).ToDouble() < reach;
    }

    private StrandVariant At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _list.Variants.Length);
        return _list.Variants[index];
    }

    private double FromParent(StrandVariant variant) => _fromParent[(variant.StrandIndex, variant.Formula)];

    private bool AreToldApart(MolecularFormula left, MolecularFormula right) => IsWide(Separation(left, right), left, right);

    private bool IsWide(double width, MolecularFormula left, MolecularFormula right) =>
        width > 0 && width >= Math.Max(WidthAt(left), WidthAt(right));

    private double Separation(MolecularFormula left, MolecularFormula right) => EnvelopeSeparation.Between(_peaks[left], _peaks[right]);

    private double IonMassOf(MolecularFormula formula) =>
        formula.MonoisotopicMass.ToDouble() + (_charge * PhysicalConstants.ProtonMass.ToDouble());

    /// <summary>Width of a peak in Da: that in m/z times the charge.</summary>
    private double WidthAt(MolecularFormula formula)
    {
        double mass = Math.Max(IonMassOf(formula), 1);
        return mass / _power.At(mass / Math.Abs(_charge));
    }
}
