namespace Oligo.MassSpectrometry;

/// <summary>Monoisotopic m/z of whole ladders into a buffer, for programs that compare many strands with spectra. Thread-safe.</summary>
/// <remarks>
/// The numbers are those of <see cref="FragmentIon.MonoisotopicMz"/> within 1e-15 of their value. Nothing
/// is allocated for strands of at most 512 nucleotides of built-in or own rows with ordinary joints and without groups; others are added up
/// as formulas.
/// </remarks>
public static class FragmentLadder
{
    /// <summary>How many m/z the ladders of a strand have.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="series">How many series.</param>
    /// <param name="charges">How many charges.</param>
    /// <returns>The product with the number of linkages.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static int Count(Strand strand, int series, int charges)
    {
        ArgumentNullException.ThrowIfNull(strand);
        ArgumentOutOfRangeException.ThrowIfNegative(series);
        ArgumentOutOfRangeException.ThrowIfNegative(charges);
        return strand.IsCircular ? 0 : checked((strand.PackedUnits.Length - 1) * series * charges);
    }

    /// <summary>Computes the m/z of series from the ends of a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="series">Series of <see cref="FragmentKind.FivePrime"/> and <see cref="FragmentKind.ThreePrime"/> that lose nothing, H2O
    /// or the base next to the cut.</param>
    /// <param name="minCharge">Smallest absolute charge, at least 1.</param>
    /// <param name="maxCharge">Largest absolute charge.</param>
    /// <param name="destination">
    /// Gets, for each charge from the smallest, each series in its order, and each linkage counted from the end that the series keeps, the
    /// m/z; <see cref="double.NaN"/> for a fragment that there is not: of a and w in a morpholino strand, and without a base that cannot
    /// leave. Whether a fragment can have the charge is not asked.
    /// </param>
    /// <param name="written">Numbers written; 0 if the buffer is too small.</param>
    /// <param name="isPositive">Whether the ions are positive.</param>
    /// <param name="convention">How masses are counted.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="ArgumentException">A series is of another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A charge is outside its range, or the convention is not defined.</exception>
    public static bool TryComputeMz(
        Strand strand, ReadOnlySpan<FragmentSeries> series, int minCharge, int maxCharge, Span<double> destination, out int written,
        bool isPositive = false, FragmentConvention convention = FragmentConvention.Complementary)
    {
        ArgumentNullException.ThrowIfNull(strand);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minCharge);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCharge, minCharge);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxCharge, PrecursorIon.MaxCharge);
        convention = FragmentIon.Defined(convention);
        foreach (FragmentSeries one in series)
        {
            if (one.Kind > FragmentKind.ThreePrime || one.Loss is not (FragmentLoss.None or FragmentLoss.Base or FragmentLoss.Water))
            {
                throw new ArgumentException($"The series {one} is not a ladder.", nameof(series));
            }
        }
        int count = Count(strand, series.Length, maxCharge - minCharge + 1);
        if (destination.Length < count)
        {
            written = 0;
            return false;
        }
        written = count;
        if (count == 0)
        {
            return true;
        }
        // The neutral masses, in 1e-12 Da, are where the m/z of the last charge will be.
        int perCharge = count / (maxCharge - minCharge + 1);
        Span<double> neutral = destination.Slice(count - perCharge, perCharge);
        if (!LadderSum.TryAdd(strand, series, convention, neutral))
        {
            AddFormulas(strand, series, convention, neutral);
        }
        double carrier = FragmentIon.Carrier((convention & FragmentConvention.HydrogenAtom) != 0).ToDouble();
        for (int charge = minCharge; charge <= maxCharge; charge++)
        {
            LadderSum.ToMz(
                neutral, 1e-12 / charge, isPositive ? carrier : -carrier, destination.Slice((charge - minCharge) * perCharge, perCharge));
        }
        return true;
    }

    private static void AddFormulas(
        Strand strand, ReadOnlySpan<FragmentSeries> series, FragmentConvention convention, Span<double> neutral)
    {
        int cuts = strand.PackedUnits.Length - 1;
        var fragments = new StrandFragments(strand, 1, convention);
        for (int i = 0; i < series.Length; i++)
        {
            for (int number = 1; number <= cuts; number++)
            {
                neutral[(i * cuts) + number - 1] = fragments.TerminalAt(series[i], number) is { } fragment
                    ? (double)fragment.MonoisotopicMass.Picodaltons
                    : double.NaN;
            }
        }
    }
}
