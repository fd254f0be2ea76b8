using System.Globalization;
using System.Text;
using Oligo.Internal;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>One place of the genome, by which the sites of isoforms are told to be one.</summary>
internal static class SiteLocus
{
    // Letters on each side that isoforms share where they share the site.
    private const int Context = 50;

    // Of a digest, what tells some ten million places apart.
    private const int BytesShown = 8;

    /// <summary>The place of a site: on an annotated sequence that place; else gene, letters, and those around it.</summary>
    public static string Of(TargetSite site, string gene, SearchSettings search)
    {
        if (search.Annotation is not null || site.End < site.Start)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"{site.Record.Id}:{site.Start}-{site.End}({StrandSign.Of(site.Strand)})");
        }
        long from = Math.Max(1, site.Start - Context);
        long to = Math.Min(site.Record.Length, site.End + Context);
        string letters = search.Database.Targets.GetLetters(site.Record, from, (int)(to - from + 1)).ToUpperInvariant().Replace('U', 'T');
        byte[] digest = Sha256.HashData(Encoding.UTF8.GetBytes($"{gene}\n{site.Start - from}\n{letters}\n{site.Strand}"));
        return Convert.ToHexStringLower(digest.AsSpan(0, BytesShown));
    }
}
