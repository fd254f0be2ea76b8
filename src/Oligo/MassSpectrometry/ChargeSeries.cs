using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The ions of a molecule, with what was found about them. Immutable and thread-safe.</summary>
public sealed class ChargeSeries
{
    private ChargeSeries(ImmutableArray<PrecursorIon> ions, ImmutableArray<Diagnostic> diagnostics)
    {
        Ions = ions;
        Diagnostics = diagnostics;
    }

    /// <summary>The ions: by absolute charge, and for one charge in the order of the adducts. Empty beside an error.</summary>
    public ImmutableArray<PrecursorIon> Ions { get; }

    /// <summary>Warnings of ions that were left out, or the error why there are none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Lists the ions of a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex the ions of the whole complex.</param>
    /// <param name="options">Which ions; by default negative ones of charges from 1 to the acidic protons, at most 20.</param>
    /// <returns>The ions. Charges that the molecule has no sites for are left out with a warning; a mixture of lengths has no ions, and
    /// an error says so.</returns>
    /// <exception cref="ArgumentException">The smallest charge or m/z is above the largest.</exception>
    public static ChargeSeries Create(NucleicAcid molecule, ChargeSeriesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= ChargeSeriesOptions.Default;
        if (options.MinMz > options.MaxMz)
        {
            throw new ArgumentException("The lowest m/z is above the highest.", nameof(options));
        }
        if (molecule.IsPolydisperse)
        {
            return Failed(MassSpectrometryDiagnostics.MixtureOfLengths, "ions of one mass");
        }
        if (!IsotopePattern.IsWithinLimits(molecule.Formula, options.Abundances))
        {
            return Failed(
                MassSpectrometryDiagnostics.TooManyPeaks, "the molecule", IsotopePattern.MaxPeaks.ToString(CultureInfo.InvariantCulture));
        }
        var sites = new ChargeSites(molecule);
        bool isUsual = options.MinCharge is null && options.MaxCharge is null;
        int min = options.MinCharge ?? 1;
        int max = options.MaxCharge ?? Math.Max(min, sites.UsualCharge(options.IsPositive));
        if (min > max)
        {
            throw new ArgumentException("The smallest charge is above the largest.", nameof(options));
        }
        var ions = ImmutableArray.CreateBuilder<PrecursorIon>();
        string? firstLeft = null;
        long left = 0;
        for (int charge = min; charge <= max; charge++)
        {
            int signed = options.IsPositive ? charge : -charge;
            foreach (AdductSum adducts in options.Adducts)
            {
                if (sites.Allow(signed, adducts))
                {
                    ions.Add(PrecursorIon.Create(molecule.Formula, signed, adducts));
                    continue;
                }
                left++;
                firstLeft ??= string.Create(CultureInfo.InvariantCulture, $"charge {signed} with {adducts}");
            }
        }
        var bag = new DiagnosticBag();
        string words = sites.InWords(options.IsPositive);
        if (ions.Count == 0)
        {
            return Failed(MassSpectrometryDiagnostics.NoIon, words);
        }
        if (left > 0 && !isUsual)
        {
            bag.Report(MassSpectrometryDiagnostics.ChargesLeftOut, default, Describe(left, firstLeft!), words);
        }
        ImmutableArray<PrecursorIon> inRange = Within(ions, options);
        if (inRange.IsEmpty)
        {
            bag.Report(MassSpectrometryDiagnostics.NoIonInRange, default, Text(options.MinMz, "0"), Text(options.MaxMz, "any"));
        }
        return new ChargeSeries(inRange, bag.ToImmutable());
    }

    private static string Describe(long count, string first) => count == 1
        ? $"the ion of {first} is"
        : string.Create(CultureInfo.InvariantCulture, $"{count} ions, from {first} on, are");

    private static ImmutableArray<PrecursorIon> Within(ImmutableArray<PrecursorIon>.Builder ions, ChargeSeriesOptions options)
    {
        if (options.MinMz is null && options.MaxMz is null)
        {
            return ions.ToImmutable();
        }
        double min = (double)(options.MinMz ?? 0);
        double max = options.MaxMz is { } highest ? (double)highest : double.PositiveInfinity;
        return [.. ions.Where(ion => ion.GetMostAbundantMz(options.Abundances) is var mz && mz >= min && mz <= max)];
    }

    private static string Text(decimal? mz, string none) => mz?.ToString(CultureInfo.InvariantCulture) ?? none;

    private static ChargeSeries Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new([], [new Diagnostic(descriptor, default, [.. arguments])]);
}
