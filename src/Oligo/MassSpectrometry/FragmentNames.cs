using System.Globalization;

namespace Oligo.MassSpectrometry;

/// <summary>The names of fragments and their ions in two styles.</summary>
internal static class FragmentNames
{
    /// <summary>The name by series and number: <c>a5-B(A)</c>, <c>w6:a9-B(A)</c>.</summary>
    public static string Of(Fragment fragment)
    {
        FragmentPlace place = fragment.Place;
        string symbol = fragment.Series.Symbol;
        string lost = fragment.Series.Loss is FragmentLoss.Base or FragmentLoss.AnyBase ? $"({fragment.Lost})" : "";
        string end = string.Create(CultureInfo.InvariantCulture, $"{fragment.Number}{place.StartGroups}{place.EndGroups}");
        return fragment.Series.Kind switch
        {
            FragmentKind.FivePrime or FragmentKind.ThreePrime => symbol[..1] + end + Loss(symbol[1..], fragment) + lost,
            FragmentKind.Internal => string.Create(
                CultureInfo.InvariantCulture,
                $"{symbol[0]}{place.Length - place.First + 1}{place.StartGroups}:{symbol[2]}{place.First + place.Number - 1}"
                    + $"{place.EndGroups}{symbol[3..]}{lost}"),
            FragmentKind.Molecule => symbol[..1] + Loss(symbol[1..], fragment),
            _ => Loss("-", fragment)[1..],
        };
    }

    /// <summary>An ion in the style of McLuckey: the name in brackets, with its charge: <c>[a5-B(A)]2-</c>.</summary>
    public static string OfIon(FragmentIon ion) => $"[{ion.Fragment.Name}]{ChargeOf(ion)}";

    /// <summary>
    /// An ion as BioPharma Finder names what it identifies: strand, first and last nucleotide, neutral monoisotopic mass, and the series in
    /// brackets: <c>1:G1-C5=2010.3649m(d,2-)</c>.
    /// </summary>
    public static string OfRange(FragmentIon ion)
    {
        FragmentPlace place = ion.Fragment.Place;
        string range = place.Number == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{place.FirstBase}{ion.Fragment.First}-{place.LastBase}{ion.Fragment.Last}");
        string groups = place.StartGroups + place.EndGroups;
        string lost = ion.Fragment.Lost.Length == 0 ? "" : $"({ion.Fragment.Lost})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Strand}:{range}{groups}={ion.Fragment.MonoisotopicMass:F4}m({ion.Fragment.Series}{lost},{ChargeOf(ion)})");
    }

    // What is lost varies where a strand has several kinds of phosphorus.
    private static string Loss(string symbol, Fragment fragment) =>
        fragment.Series.Loss is FragmentLoss.Metaphosphate or FragmentLoss.Phosphate or FragmentLoss.AnyBase
            && fragment.Series.Kind is FragmentKind.Molecule or FragmentKind.Small
            ? $"-{fragment.Lost}"
            : symbol;

    private static string ChargeOf(FragmentIon ion)
    {
        int charge = Math.Abs(ion.Charge);
        return (charge == 1 ? "" : charge.ToString(CultureInfo.InvariantCulture)) + (ion.Charge > 0 ? '+' : '-');
    }
}
