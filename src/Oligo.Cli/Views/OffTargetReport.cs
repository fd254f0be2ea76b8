using System.Collections.Immutable;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Running;
using Oligo.Cli.SelfTesting;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Reporting;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>Writes the page of a search: what was searched and how, why the list is complete, what was found, how to repeat it.</summary>
/// <param name="work">What was found.</param>
/// <param name="facts">What the page says of the run.</param>
internal sealed class OffTargetReport(ReportWork work, ReportFacts facts)
{
    private readonly SearchSettings _settings = work.Search;
    private readonly TargetDatabase _targets = work.Search.Database.Targets;

    /// <summary>The page. Its bytes depend on the strands, the files, the options, the version, and the width of vectors, which it
    /// states.</summary>
    public string Write()
    {
        string title = facts.Title ?? "Target sites and off-targets";
        return HtmlWriter.Document(title, html =>
        {
            html.Element("h1", title);
            WriteFirst(html);
            WriteCompleteness(html);
            WriteStrands(html);
            WriteSequences(html);
            WriteParameters(html);
            WriteCounts(html);
            WriteSeeds(html);
            WriteSites(html);
            WriteLimits(html);
            WriteChecks(html);
            WriteRepetition(html);
        });
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sites(long count) => count == 1 ? "1 site" : Number(count) + " sites";

    private static string NameOf(SearchedStrand strand)
    {
        string id = strand.Rows.ToInputRow(0).Id;
        return strand.Name.Length == 0 ? id : $"{id}, {strand.Name}";
    }

    /// <summary>What a reader must know first: whether every site is on the page, and which rows could not be read.</summary>
    private void WriteFirst(HtmlWriter html)
    {
        long listed = Enumerable.Range(0, work.Queries.Count).Sum(query => Math.Min(work.SitesOf(query), facts.Limit));
        if (listed < work.Sites)
        {
            html.Element(
                "p",
                $"This page lists {Number(listed)} of {Sites(work.Sites)}: the first {Number(facts.Limit)} of each strand. The counts "
                    + "are of all; the table named under Repetition has all rows.",
                "alert");
        }
        else
        {
            html.Element("p", $"{Sites(work.Sites)} found for {CountedNoun.Of(work.Queries.Count, "strand")}, all of them listed below.");
        }
        if (facts.RowsInError > 0)
        {
            html.Element(
                "p",
                $"{CountedNoun.Of((int)facts.RowsInError, "row")} of the input could not be read or searched for and "
                    + $"{(facts.RowsInError == 1 ? "is" : "are")} not in this report"
                    + $"{(facts.RowsOfTable > work.Sites ? "; the table has the reasons" : "")}.",
                "alert");
        }
        if (facts.Note is { Length: > 0 } note)
        {
            html.Element("p", $"Statement of the author: {note}");
        }
        html.Element("p", $"Written by Oligo {VersionOf()}.", "small");
    }

    private static string VersionOf() => ToolVersion.Commit is { } commit ? $"{ToolVersion.Text} ({commit})" : ToolVersion.Text;

    private void WriteCompleteness(HtmlWriter html)
    {
        html.Element("h2", "Completeness");
        html.Element("p", $"Listed are {_settings.Statement()}.");
        html.Table(
            "Windows that were compared with each strand, on each strand of the records",
            ["strands of, nt", "windows", "of them with letters other than A, C, G, T, U", "records too short for one"],
            work.Queries.Select(strand => strand.Query.Length).Distinct().Order().Select(length => (ImmutableArray<string>)
            [
                Plain(length),
                Number(_targets.Records.Sum(record => record.IsCircular && record.Length >= length
                    ? record.Length : Math.Max(0, record.Length - length + 1))),
                Number(_targets.CountAmbiguousWindows(length)),
                $"{Number(_targets.Records.Count(record => record.Length < length))} of {Number(_targets.Records.Length)}",
            ]),
            figures: 4);
        html.Element(
            "p",
            "A window is as many letters as the strand has bases, compared with it from end to end within one record. Every window is "
                + "compared with every strand, overlapping ones too; seeds, an index or scores decide nothing, and region, gene and "
                + "chemistry leave no site out.");
        if (_settings.Options.MaxEdits is { } edits)
        {
            html.Element(
                "p",
                $"A place within {Plain(edits)} edits has a piece of the strand that pairs without a difference: cut into "
                    + $"{Plain(edits + 1)} pieces, {Plain(edits)} edits leave one of them whole. The alignment is that of the dynamic "
                    + "programme over the "
                    + $"whole strand. Ends of alignments at most {Plain(2 * edits)} letters apart are one place, listed by its best "
                    + "alignment.");
        }
    }

    private void WriteStrands(HtmlWriter html)
    {
        html.Element("h2", "Strands");
        foreach (SearchedStrand strand in work.Queries)
        {
            html.Facts(
                ("Strand", NameOf(strand)),
                ("Bases searched for, 5' to 3'", $"{strand.Query.Sequence} ({Plain(strand.Query.Length)} nt)"),
                ("Architecture", strand.Architecture.Description),
                ("Notation", strand.Molecule.ToString() ?? ""),
                ("Left out", LeftOutOf(strand)));
        }
        html.Element(
            "p",
            "Sugars, linkages and groups at the ends take no part in the search; 5-methylcytosine is C, and 5-methyluracil and U are T. "
                + "Overhangs are part of their strand. Shortened strands (metabolites) are searched for only where they are listed here.",
            "small");
        html.Table("Inputs of strands", ["input", "SHA-256", "bytes"], facts.Inputs.Select(input => (ImmutableArray<string>)
        [
            input.Path, input.Sha256, Number(input.Bytes),
        ]), figures: 1);
    }

    private static string LeftOutOf(SearchedStrand strand)
    {
        int units = strand.Strand.Units.Length - strand.Query.Length;
        return units == 0 ? "nothing of the chain" : $"{CountedNoun.Of(units, "unit")} at the ends of the chain without a base";
    }

    private void WriteSequences(HtmlWriter html)
    {
        html.Element("h2", "Sequences");
        ImmutableArray<SequenceFile> files = _settings.Database.Files;
        html.Table("Files, with the digests of the bytes that were read", ["file", "what it is", "SHA-256", "bytes"],
        [
            .. files.Select((file, i) => Row(file, i < facts.Kinds.Length ? facts.Kinds[i] : "sequences; their kind was not stated")),
            .. _settings.SideFiles.Select(side => Row(side.File, side.Role)),
        ], figures: 1);
        html.Facts(
            ("Records", Number(_targets.Records.Length)),
            ("Letters", $"{Number(_targets.Length)}, of them {Number(_targets.AmbiguousCount)} other than A, C, G, T and U"),
            ("SHA-256 of the content", _targets.GetChecksum() + " (headers, and letters as capitals with T for U: line length and "
                + "compression do not change it)"),
            ("First record", _targets.Records.Length > 0 ? _targets.Records[0].Header : ""),
            ("Last record", _targets.Records.Length > 1 ? _targets.Records[^1].Header : ""),
            ("Genes and regions", _settings.Annotation is null
                ? "as the headers of the records state them; empty elsewhere"
                : "those of the annotation"),
            ("Variants", _settings.Variants is { } variants
                ? $"{Number(variants.Count)} with letters; {Number(variants.SymbolicCount)} alleles without letters left out"
                : "none were given"),
            ("Names that differ", _settings.Annotation?.Names is { Count: > 0 } names
                ? string.Join(", ", names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(facts.Limit)
                    .Select(pair => $"{pair.Key} is {pair.Value}"))
                : ""));

        static ImmutableArray<string> Row(SequenceFile file, string kind) => [file.Path, kind, file.Sha256, Number(file.Bytes)];
    }

    private void WriteParameters(HtmlWriter html)
    {
        TargetSearchOptions options = _settings.Options;
        html.Element("h2", "Parameters");
        html.Table("All of the search, those that were not given included", ["parameter", "option", "value"],
        [
            ["mismatches of a window at most", "--mismatches", Plain(options.MaxMismatches)],
            ["edits of a place at most", "--edits", options.MaxEdits is { } edits ? Plain(edits) : "gaps are not looked for"],
            ["strand of the records", "--strand", options.Strand switch
            {
                TargetStrand.Plus => "+: the record as written is the RNA",
                TargetStrand.Minus => "-: the reverse complement of the record is the RNA",
                _ => "both: on + the record as written is the RNA, on - its reverse complement",
            }],
            ["pairs of G with U or T", "--wobble", options.WobbleIsFree ? "free" : "counted as mismatches"],
            ["letters other than A, C, G, T and U", "--ambiguous", options.Ambiguity switch
            {
                AmbiguityRule.SkipsWindow => "their windows are left out",
                AmbiguityRule.MayMatch => "match what they may be",
                _ => "match nothing",
            }],
            ["circular records", "--circular", Number(_targets.Records.Count(record => record.IsCircular))],
            ["how windows are found", "--engine", $"{EngineOf(options.Engine)}: by the {work.Engine switch
            {
                SearchEngine.Scan => "scan",
                SearchEngine.Filter => "filter",
                _ => "scan or the filter, by strand",
            }}; the sites do not depend on it"],
            ["bits of a vector", "", $"{Plain(ProgramFacts.VectorBits)}, of the processor; the sites do not depend on it"],
            ["intended gene", "--target-gene", facts.TargetGene ?? "those with a site without a difference"],
            ["sites of a strand on this page", "--limit", Number(facts.Limit)],
            ["sites of a strand that are drawn", "--pictures", Number(facts.Pictures)],
        ], figures: 0);
    }

    private static string EngineOf(SearchEngine engine) => engine switch
    {
        SearchEngine.Scan => "scan",
        SearchEngine.Filter => "filter",
        _ => "auto",
    };

    private IReadOnlySet<string> GenesOf(int query) => facts.TargetGene is { } named
        ? new HashSet<string>(StringComparer.Ordinal) { named } : work.ExactGenesOf(query);

    private void WriteCounts(HtmlWriter html)
    {
        html.Element("h2", "Counts");
        for (int query = 0; query < work.Queries.Count; query++)
        {
            bool withGap = work.Queries[query].Architecture.Gap.Length > 0;
            IReadOnlySet<string> genes = GenesOf(query);
            string intended = genes.Count == 0 ? "no gene is known as the intended one"
                : $"intended gene: {string.Join(", ", genes.Order(StringComparer.Ordinal))}";
            html.Table(
                $"{NameOf(work.Queries[query])}; {intended}",
                ["strand", "class", "regions", "sites", "of the intended gene", "elsewhere", "with wobble",
                    .. withGap ? ["may be cut"] : Array.Empty<string>(), "loci", "records", "genes"],
                CountRows(query, genes, withGap),
                figures: withGap ? 8 : 7);
        }
        html.Element(
            "p",
            "Strand: + where the record as written is the RNA that pairs, - where its reverse complement is. Class: mm and the "
                + "mismatches of a window; ed and the edits of a place, mismatches and bases without a partner together. Sites are "
                + "per record: isoforms of one gene that hold the same letters count each; loci count them once. With wobble: sites "
                + $"that have a pair of G with U or T among their differences. May be cut, of gapmers: at least "
                + $"{Plain(SiteChemistry.LeastRun)} bases of the gap in a row pair, as RNase H1 "
                + "needs; at the others cleavage is unlikely.",
            "small");
    }

    private IEnumerable<ImmutableArray<string>> CountRows(int query, IReadOnlySet<string> genes, bool withGap)
    {
        IEnumerable<TargetStrand> strands = _settings.Options.Strand is { } one ? [one] : [TargetStrand.Plus, TargetStrand.Minus];
        foreach (TargetStrand strand in strands)
        {
            foreach (string name in OffTargetsColumns.ClassesOf(_settings.Options, _settings.Database.HasRings))
            {
                ReportTally tally = work.TallyOf(query, strand, name);
                long intended = tally.SitesOf(genes);
                string regions = string.Join(", ", tally.Regions.Select(region =>
                    $"{(region.Key.Length == 0 ? "not known" : region.Key)} {Number(region.Value)}"));
                yield return
                [
                    StrandSign.Of(strand), name, regions, Number(tally.Sites), Number(intended),
                    Number(tally.Sites - intended), Number(tally.WithWobble),
                    .. withGap ? [Number(tally.Cleavable)] : Array.Empty<string>(),
                    Number(tally.Loci), Number(tally.Records), Number(tally.Genes),
                ];
            }
        }
    }

    /// <summary>Seeds of guides of siRNA in the 3' untranslated regions that headers state.</summary>
    private void WriteSeeds(HtmlWriter html)
    {
        SearchedStrand[] guides = [.. work.Queries.Where(SeedTally.IsGuide)];
        if (guides.Length == 0)
        {
            return;
        }
        html.Element("h2", "Seeds of guides");
        foreach (SearchedStrand guide in guides)
        {
            SeedTally tally = SeedTally.Of(_targets, guide.Query);
            html.Table(
                $"{NameOf(guide)}: where its bases 2 to 7 pair in the 3' untranslated regions of {Number(tally.Regions)} records whose "
                    + "header states the coding sequence",
                ["class", "sites", "records", "genes"],
                tally.Classes.Select(one => (ImmutableArray<string>)
                    [one.Name, Number(one.Sites), Number(one.Records), Number(one.Genes)]),
                figures: 3);
        }
    }

    private void WriteSites(HtmlWriter html)
    {
        html.Element("h2", "Sites");
        html.Element("p", $"In this order: {ReportedSite.Order}. No score is used.");
        html.Element(
            "p",
            "Positions count from 1 on the record as it is written. A difference such as 4C.A: base 4 of the strand from its 5' end, a "
                + "C, faces an A. In the pictures bars join pairs of Watson and Crick, rings mark wobble pairs, and frames enclose what "
                + "differs; "
                + "sugars of the strand have the colours of its strip.",
            "small");
        for (int query = 0; query < work.Queries.Count; query++)
        {
            SearchedStrand strand = work.Queries[query];
            IReadOnlyList<ReportedSite> sites = work.FirstOf(query);
            if (sites.Count == 0)
            {
                html.Element("p", $"{NameOf(strand)}: no site.");
                continue;
            }
            WriteTable(html, strand, sites, work.SitesOf(query));
            for (int i = 0; i < Math.Min(sites.Count, facts.Pictures); i++)
            {
                html.Figure($"{NameOf(strand)}, {Plain(i + 1)}: {CaptionOf(sites[i])}", SiteSvg.Write(sites[i].Site, strand.Strand));
            }
        }
    }

    private void WriteTable(HtmlWriter html, SearchedStrand strand, IReadOnlyList<ReportedSite> sites, long all)
    {
        bool withGap = strand.Architecture.Gap.Length > 0;
        bool withGenes = sites.Any(site => site.Known.Gene.Length > 0);
        bool withRegions = sites.Any(site => site.Known.Region.Length > 0);
        bool withVariants = _settings.Variants is not null;
        ImmutableArray<string> Cells(string record, string gene, string region, string variants, string cleavage, params string[] rest) =>
        [
            record, .. withGenes ? [gene] : Array.Empty<string>(), .. withRegions ? [region] : Array.Empty<string>(),
            .. withVariants ? [variants] : Array.Empty<string>(), rest[0], .. withGap ? [cleavage] : Array.Empty<string>(), .. rest[1..],
        ];
        html.Table(
            all > sites.Count ? $"{NameOf(strand)}: the first {Number(sites.Count)} of {Sites(all)}" : $"{NameOf(strand)}: {Sites(all)}",
            Cells("record", "gene", "region", "variants", "cleavage", "differences", "class", "strand", "start", "end", "number"),
            sites.Select((site, i) => Cells(
                site.Site.Record.Id, site.Known.Gene, $"{site.Known.Region} {site.Known.Place}".Trim(), VariantsOf(site),
                OffTargetsColumns.CleavageOf(site.Chemistry), string.Join(' ', site.Site.Differences), OffTargetsColumns.ClassOf(site.Site),
                StrandSign.Of(site.Site.Strand), Plain(site.Site.Start), Plain(site.Site.End), Plain(i + 1))),
            figures: 5);
    }

    private static string VariantsOf(ReportedSite site) => string.Join(' ', site.Variants.Select(variant =>
        $"{variant}{(variant.Frequency is null ? "" : $" ({SiteVariants.FrequencyOf(variant)})")}"));

    private static string CaptionOf(ReportedSite reported)
    {
        TargetSite site = reported.Site;
        string[] words =
        [
            OffTargetsColumns.ClassOf(site),
            string.Create(CultureInfo.InvariantCulture, $"{site.Record.Id} {site.Start}-{site.End}"),
            $"strand {StrandSign.Of(site.Strand)}",
            .. reported.Known.Gene.Length > 0 ? [$"gene {reported.Known.Gene}"] : Array.Empty<string>(),
            .. reported.Known.Region.Length > 0 ? [reported.Known.Region] : Array.Empty<string>(),
            .. reported.Known.Place.Length > 0 ? [reported.Known.Place] : Array.Empty<string>(),
            .. reported.Variants.Length > 0 ? [$"variants {VariantsOf(reported)}"] : Array.Empty<string>(),
            .. site.Differences.Length > 0 ? [string.Join(' ', site.Differences)] : Array.Empty<string>(),
            .. reported.Chemistry is { } chemistry
                ? [$"differences in 5' wing, gap, 3' wing: {Plain(chemistry.FivePrimeWingDifferences)}, {Plain(chemistry.GapDifferences)}, "
                    + $"{Plain(chemistry.ThreePrimeWingDifferences)}; {Plain(chemistry.LongestPairedGapRun)} bases of the gap pair in a "
                    + $"row, cleavage {OffTargetsColumns.CleavageOf(chemistry)}"]
                : Array.Empty<string>(),
        ];
        return string.Join("; ", words);
    }

    private static void WriteLimits(HtmlWriter html)
    {
        html.Element("h2", "What was not done");
        html.Element(
            "p",
            "Structure and accessibility of the RNA, expression in tissues, binding of proteins, and the energy of the duplexes were not "
                + "considered. No prediction of activity is made: a site says where a strand may pair, and what that means is for an "
                + "experiment. Sequences that are not in the files above were not searched.");
    }

    private void WriteChecks(HtmlWriter html)
    {
        html.Element("h2", "How it was checked");
        foreach (string check in work.Checks)
        {
            html.Element("p", check);
        }
        html.Element(
            "p",
            "The tests of the program compare it with every window, wobble count, place and seed class that an exhaustive comparison "
                + "finds of ten strands in published transcriptomes and genes, with the published sites of 17 drugs, and with bowtie, "
                + "window by "
                + "window.");
    }

    private void WriteRepetition(HtmlWriter html)
    {
        html.Element("h2", "Repetition");
        html.Element(
            "p",
            $"With Oligo {VersionOf()} and the files above, whose digests `sha256sum FILE` prints, in the folder that their names are "
                + "relative to, this command writes the table of all sites, in the order of the records, as tab-separated text:");
        html.Element("pre", facts.TableCommand);
        html.Facts(
            ("SHA-256 of the table", facts.Table.Sha256),
            ("Bytes", Number(facts.Table.Bytes)),
            ("Lines", $"{Number(facts.RowsOfTable + 1)}, a header and {Number(facts.RowsOfTable)} rows"));
        html.Element("p", "This command writes this page again, byte for byte, on a processor with vectors of as many bits:");
        html.Element("pre", facts.Command);
        if (facts.Inputs.Any(input => input.Path == "stdin"))
        {
            html.Element("p", "The strands came from stdin; their notations are those under Strands.");
        }
    }
}
