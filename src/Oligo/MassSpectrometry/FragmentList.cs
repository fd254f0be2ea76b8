using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The fragments of a molecule and their ions, made one after another as they are asked for, with what was found about them.
/// Immutable and thread-safe.</summary>
public sealed class FragmentList
{
    /// <summary>Most ions of one request, before charges that are not possible are left out.</summary>
    public const long MaxIons = 10_000_000;

    private readonly FragmentOptions _options;
    private readonly ImmutableArray<StrandFragments> _strands;

    private FragmentList(FragmentOptions options, ImmutableArray<StrandFragments> strands, ImmutableArray<Diagnostic> diagnostics)
    {
        _options = options;
        _strands = strands;
        Diagnostics = diagnostics;
    }

    /// <summary>Warnings of what was left out, or the error why there are no fragments.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The neutral fragments: by strand, series in the order of the options, and number. None beside an error.</summary>
    public IEnumerable<Fragment> Fragments =>
        _strands.SelectMany(strand => _options.Series.SelectMany(strand.Of));

    /// <summary>The ions: those of a fragment by absolute charge. None beside an error.</summary>
    public IEnumerable<FragmentIon> Ions => Fragments.SelectMany(IonsOf).Where(IsInRange);

    /// <summary>Prepares the fragments of a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex the fragments of each strand.</param>
    /// <param name="options">Which fragments; by default the usual series as negative ions of charges 1 to 5.</param>
    /// <returns>The fragments. Charges that a fragment has no sites for are left out. An error says where there are no fragments: of a
    /// mixture of lengths, of a ring, of a request for more than <see cref="MaxIons"/> ions.</returns>
    /// <exception cref="ArgumentException">The smallest charge or m/z is above the largest.</exception>
    public static FragmentList Create(NucleicAcid molecule, FragmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= FragmentOptions.Default;
        if (options.MinCharge > options.MaxCharge)
        {
            throw new ArgumentException("The smallest charge is above the largest.", nameof(options));
        }
        if (options.MinMz > options.MaxMz)
        {
            throw new ArgumentException("The lowest m/z is above the highest.", nameof(options));
        }
        if (molecule.IsPolydisperse)
        {
            return Failed(options, MassSpectrometryDiagnostics.MixtureOfLengths, "fragments of one mass");
        }
        ImmutableArray<StrandFragments> strands =
            [.. molecule.Strands.Select((strand, i) => new StrandFragments(strand, i + 1, options.Convention))];
        long charges = options.MaxCharge - (long)options.MinCharge + 1;
        decimal most = strands.Sum(strand => options.Series.Sum(series => (decimal)strand.MostOf(series))) * charges;
        if (most > MaxIons)
        {
            return Failed(
                options, MassSpectrometryDiagnostics.TooManyFragments, most.ToString(CultureInfo.InvariantCulture),
                MaxIons.ToString(CultureInfo.InvariantCulture));
        }
        var list = new FragmentList(options, strands, []);
        return list.WithFindings(molecule);
    }

    private static FragmentList Failed(FragmentOptions options, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(options, [], [new Diagnostic(descriptor, default, [.. arguments])]);

    private FragmentList WithFindings(NucleicAcid molecule)
    {
        var bag = new DiagnosticBag();
        if (molecule.Strands.Any(strand => strand.IsCircular) && _options.Series.Any(series => series.Kind <= FragmentKind.Internal))
        {
            bag.Report(MassSpectrometryDiagnostics.RingHasNoEnds, default);
        }
        var sites = new ChargeSites(molecule);
        if (!Fragments.SelectMany(IonsOf).Any())
        {
            return Failed(
                _options, MassSpectrometryDiagnostics.NoFragment, sites.InWords(_options.IsPositive));
        }
        int most = Math.Max(1, sites.MostCharges(_options.IsPositive));
        if (_options.MaxCharge > most && !_options.HasImpossibleCharges && _options.MaxCharge > FragmentOptions.Default.MaxCharge)
        {
            bag.Report(
                MassSpectrometryDiagnostics.ChargesLeftOut, default,
                string.Create(CultureInfo.InvariantCulture, $"charges above {most} are"), sites.InWords(_options.IsPositive));
        }
        if (!Ions.Any())
        {
            bag.Report(
                MassSpectrometryDiagnostics.NoFragmentInRange, default, Text(_options.MinMz, "0"), Text(_options.MaxMz, "any"));
        }
        return new FragmentList(_options, _strands, bag.ToImmutable());
    }

    private static string Text(decimal? mz, string none) => mz?.ToString(CultureInfo.InvariantCulture) ?? none;

    private IEnumerable<FragmentIon> IonsOf(Fragment fragment)
    {
        int most = _options.HasImpossibleCharges
            ? _options.MaxCharge
            : Math.Min(_options.MaxCharge, fragment.GetMaxCharge(_options.IsPositive));
        for (int charge = _options.MinCharge; charge <= most; charge++)
        {
            yield return new FragmentIon(fragment, _options.IsPositive ? charge : -charge, _options.Convention);
        }
    }

    private bool IsInRange(FragmentIon ion) =>
        (_options.MinMz is null && _options.MaxMz is null)
        || (ion.MonoisotopicMz is var mz && mz >= (double)(_options.MinMz ?? 0)
            && (_options.MaxMz is not { } highest || mz <= (double)highest));
}
