using System.Globalization;
using System.Text;
using Oligo.Chemistry;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo.Cli.SelfTesting;

/// <summary>The editions of the data inside the library, with a SHA-256 of each.</summary>
internal static class DataChecksums
{
    /// <summary>Name, edition or file, source, and checksum of each table.</summary>
    public static IEnumerable<(string Name, string Edition, string Sha256)> All() =>
    [
        ("isotope masses", "AME2020", Hash(Isotopes(isotope => $"{isotope.Mass.Daltons}\t{isotope.MassUncertainty.Daltons}"))),
        .. Enum.GetValues<AbundanceEdition>()
            .Select(edition => ("isotope abundances", edition.ToString(), Hash(Isotopes(isotope => Text(isotope.GetAbundance(edition)))))),
        .. AtomicWeights.All.Select(weights =>
            ("atomic weights", weights.Name, Hash(Element.All.Select(element => Text(element, weights))))),
        ("bases", "built in", Hash(Rows(Nucleobase.All))),
        ("sugars", "built in", Hash(Rows(Sugar.All))),
        ("linkages", "built in", Hash(Rows(Linkage.All))),
        ("groups", "built in", Hash(Rows(Group.All))),
        .. Resources(),
    ];

    /// <summary>Tables that are files of the sources: the checksum is that of the file.</summary>
    private static IEnumerable<(string, string, string)> Resources()
    {
        System.Reflection.Assembly library = typeof(Strand).Assembly;
        foreach (string name in library.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return ("table", name, Convert.ToHexStringLower(Sha256.HashData(content.ToArray())));
        }
    }

    private static IEnumerable<string> Isotopes(Func<Isotope, FormattableString> text) =>
        from element in Element.All
        from isotope in element.Isotopes
        select $"{isotope}\t{FormattableString.Invariant(text(isotope))}";

    private static FormattableString Text(IsotopeAbundance? abundance) => $"{abundance?.Value}\t{abundance?.Low}\t{abundance?.High}";

    private static string Text(Element element, AtomicWeights weights)
    {
        AtomicWeight weight = weights[element];
        return string.Create(CultureInfo.InvariantCulture, $"{element}\t{weight.Value}\t{weight.HalfWidth}\t{weight.Low}\t{weight.High}");
    }

    private static IEnumerable<string> Rows(IEnumerable<Monomer> rows) =>
        rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Symbol}\t{row.Name}\t{row.Formula}\t{row.Smiles}"));

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(Sha256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))));
}
