using System.Numerics;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>
/// A molecular formula: how many atoms of each element, and of labelled isotopes beside them. Immutable, with value equality, and
/// thread-safe. Counts may be negative, so that a formula can be the difference of two (<c>HO-1</c>).
/// </summary>
/// <remarks>Arithmetic is checked: a count outside the range of <see cref="int"/> throws <see cref="OverflowException"/>.</remarks>
[JsonConverter(typeof(MolecularFormulaJsonConverter))]
public sealed partial class MolecularFormula
    : IEquatable<MolecularFormula>,
      IAdditionOperators<MolecularFormula, MolecularFormula, MolecularFormula>,
      ISubtractionOperators<MolecularFormula, MolecularFormula, MolecularFormula>,
      IUnaryNegationOperators<MolecularFormula, MolecularFormula>,
      IMultiplyOperators<MolecularFormula, int, MolecularFormula>,
      IEqualityOperators<MolecularFormula, MolecularFormula, bool>
{
    // Weights are below 2^48 and elements fewer than 2^5: so many products of counts below this add up within 64 bits.
    private const int LargestQuickCount = 1 << 10;

    private readonly int[] _counts;
    private readonly int[]? _labels;

    private MolecularFormula(int[] counts, int[]? labels)
    {
        _counts = counts;
        _labels = labels;
        UsedLength = counts.AsSpan().LastIndexOfAnyExcept(0) + 1;
    }

    /// <summary>No atoms; its text is empty.</summary>
    public static MolecularFormula Empty { get; } = new(new int[Element.All.Length], null);

    /// <summary>H2O: what each bond between the parts of a strand costs.</summary>
    public static MolecularFormula Water { get; } = Create((Element.Hydrogen, 2), (Element.Oxygen, 1));

    /// <summary>Whether any count is negative: a difference, not a compound.</summary>
    public bool HasNegativeCounts =>
        _counts.AsSpan().ContainsAnyInRange(int.MinValue, -1)
        || (_labels is not null && _labels.AsSpan().ContainsAnyInRange(int.MinValue, -1));

    /// <summary>Whether no atom is left.</summary>
    public bool IsEmpty => _labels is null && !_counts.AsSpan().ContainsAnyExcept(0);

    /// <summary>
    /// Elements with their counts in Hill's order, as the text of the formula has them: carbon, hydrogen, then by symbol; by symbol
    /// throughout where there is no carbon. Labelled isotopes follow their element. Counts of 0 are left out.
    /// </summary>
    public IEnumerable<FormulaPart> Parts
    {
        get
        {
            foreach (Element element in FormulaText<char>.OrderOf(_counts, _labels))
            {
                if (this[element] is not 0 and int count)
                {
                    yield return new FormulaPart(element, null, count);
                }
                foreach (Isotope isotope in HasLabels ? element.Isotopes : [])
                {
                    if (this[isotope] is not 0 and int labelled)
                    {
                        yield return new FormulaPart(element, isotope, labelled);
                    }
                }
            }
        }
    }

    internal ReadOnlySpan<int> Counts => _counts;

    /// <summary>Counts up to the last element that occurs: few, because common elements come first.</summary>
    internal int UsedLength { get; }

    internal ReadOnlySpan<int> Labels => _labels;

    internal bool HasLabels => _labels is not null;

    /// <summary>Atoms of an element in natural composition; labelled isotopes do not count.</summary>
    /// <param name="element">The element.</param>
    public int this[Element element]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(element);
            return _counts[element.Index];
        }
    }

    /// <summary>Atoms of a labelled isotope.</summary>
    /// <param name="isotope">The isotope.</param>
    public int this[Isotope isotope]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(isotope);
            return _labels is null ? 0 : _labels[isotope.Index];
        }
    }

    /// <summary>
    /// Monoisotopic mass, exact: each element as its most abundant isotope, labelled isotopes as themselves; masses of AME2020.
    /// </summary>
    public Mass MonoisotopicMass => new(Weigh(Element.MostAbundantPicodaltons.AsSpan()));

    /// <summary>A formula of counts.</summary>
    /// <param name="counts">Elements and counts; an element that comes twice is added up.</param>
    /// <returns>The formula.</returns>
    public static MolecularFormula Create(params ReadOnlySpan<(Element Element, int Count)> counts)
    {
        var sum = new FormulaSum();
        foreach ((Element element, int count) in counts)
        {
            ArgumentNullException.ThrowIfNull(element);
            sum.Add(element, count);
        }
        return sum.ToFormula();
    }

    /// <summary>The formula with another count of one element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="count">The new count.</param>
    /// <returns>The changed formula.</returns>
    public MolecularFormula With(Element element, int count)
    {
        ArgumentNullException.ThrowIfNull(element);
        int[] counts = [.. _counts];
        counts[element.Index] = count;
        return new MolecularFormula(counts, _labels);
    }

    /// <summary>The formula with another count of one labelled isotope.</summary>
    /// <param name="isotope">The isotope.</param>
    /// <param name="count">The new count.</param>
    /// <returns>The changed formula.</returns>
    public MolecularFormula With(Isotope isotope, int count)
    {
        ArgumentNullException.ThrowIfNull(isotope);
        int[] labels = _labels is null ? new int[Element.AllIsotopes.Length] : [.. _labels];
        labels[isotope.Index] = count;
        return FromCounts([.. _counts], labels);
    }

    /// <summary>Average mass.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The mass with its bounds and edition. Labelled isotopes count with the mass of the isotope.</returns>
    public AverageMass GetAverageMass(AtomicWeights? edition = null)
    {
        edition ??= AtomicWeights.Current;
        return new AverageMass(
            new Mass(Weigh(edition.Picodaltons.AsSpan())),
            new Mass(Weigh(edition.LowPicodaltons.AsSpan(), edition.HighPicodaltons.AsSpan())),
            new Mass(Weigh(edition.HighPicodaltons.AsSpan(), edition.LowPicodaltons.AsSpan())),
            edition);
    }

    internal static MolecularFormula FromCounts(int[] counts, int[]? labels) =>
        new(counts, labels is not null && labels.AsSpan().ContainsAnyExcept(0) ? labels : null);

    private Int128 Weigh(ReadOnlySpan<long> weights) => Weigh(weights, weights);

    /// <summary>
    /// Sum of counts and weights in 1e-12 Da, labelled isotopes by their mass; negative counts may have other weights, so that a bound
    /// stays a bound.
    /// </summary>
    private Int128 Weigh(ReadOnlySpan<long> weights, ReadOnlySpan<long> weightsOfNegative)
    {
        if (TryWeighSmall(weights, out long small))
        {
            return small;
        }
        Int128 sum = 0;
        for (int i = 0; i < UsedLength; i++)
        {
            sum += (Int128)_counts[i] * (_counts[i] < 0 ? weightsOfNegative[i] : weights[i]);
        }
        for (int i = 0; i < Labels.Length; i++)
        {
            sum += (Int128)Labels[i] * Element.AllIsotopes[i].MassPicodaltons;
        }
        return sum;
    }

    /// <summary>The sum in 64 bits, for a formula of small counts without labels.</summary>
    private bool TryWeighSmall(ReadOnlySpan<long> weights, out long sum)
    {
        unchecked
        {
            uint bits = 0;
            sum = 0;
            for (int i = 0; i < UsedLength; i++)
            {
                bits |= (uint)_counts[i];
                sum += _counts[i] * weights[i];
            }
            // A negative count has the top bit set.
            return bits < LargestQuickCount && _labels is null;
        }
    }

    private static MolecularFormula Combine(MolecularFormula left, MolecularFormula right, int times)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var sum = new FormulaSum();
        sum.Add(left);
        sum.Add(right, times);
        return sum.ToFormula();
    }

    /// <summary>Adds two formulas.</summary>
    /// <param name="left">One formula.</param>
    /// <param name="right">The other.</param>
    public static MolecularFormula operator +(MolecularFormula left, MolecularFormula right) => Combine(left, right, 1);

    /// <summary>Takes one formula from another; counts may become negative.</summary>
    /// <param name="left">The formula to take from.</param>
    /// <param name="right">The formula to take away.</param>
    public static MolecularFormula operator -(MolecularFormula left, MolecularFormula right) => Combine(left, right, -1);

    /// <summary>Turns the sign of every count.</summary>
    /// <param name="value">The formula.</param>
    public static MolecularFormula operator -(MolecularFormula value) => Combine(Empty, value, -1);

    /// <summary>Multiplies every count.</summary>
    /// <param name="left">The formula.</param>
    /// <param name="right">The factor.</param>
    public static MolecularFormula operator *(MolecularFormula left, int right) => Combine(Empty, left, right);

    /// <summary>Multiplies every count.</summary>
    /// <param name="left">The factor.</param>
    /// <param name="right">The formula.</param>
    public static MolecularFormula operator *(int left, MolecularFormula right) => Combine(Empty, right, left);

    /// <summary>Whether two formulas have the same counts.</summary>
    /// <param name="other">The other formula.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool Equals(MolecularFormula? other) =>
        other is not null && Counts.SequenceEqual(other.Counts) && Labels.SequenceEqual(other.Labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MolecularFormula);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Counts));
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Labels));
        return hash.ToHashCode();
    }

    /// <summary>Whether two formulas have the same counts.</summary>
    /// <param name="left">One formula.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(MolecularFormula? left, MolecularFormula? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two formulas differ.</summary>
    /// <param name="left">One formula.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(MolecularFormula? left, MolecularFormula? right) => !(left == right);
}
