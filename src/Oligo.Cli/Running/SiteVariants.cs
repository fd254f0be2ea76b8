using System.Collections.Immutable;
using System.Globalization;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Variants at a site, as rows and texts list them.</summary>
internal static class SiteVariants
{
    // What a list has where a variant states nothing: items of lists stay side by side.
    private const string Nothing = ".";

    /// <summary>The variants that change a site, and the insertions beside it.</summary>
    public static ImmutableArray<Variant> Of(TargetSite site, VariantSet? variants) =>
        variants is null ? [] : variants.At(site.Record, site.Start, site.End);

    /// <summary>Identifiers.</summary>
    public static string IdOf(Variant variant) => variant.Id.Length > 0 ? variant.Id : Nothing;

    /// <summary>Frequencies.</summary>
    public static string FrequencyOf(Variant variant) => variant.Frequency?.ToString(CultureInfo.InvariantCulture) ?? Nothing;
}
