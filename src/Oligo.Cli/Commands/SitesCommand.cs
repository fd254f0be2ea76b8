using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Views;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo sites</c>: where a molecule pairs with a target, each site drawn.</summary>
internal sealed class SitesCommand : ToolCommand
{
    private const int UsualLimit = 20;

    private readonly Argument<string> _strand = new("STRAND")
    {
        Description = "A notation, a name of the catalogue, a file, or - for stdin",
    };

    private readonly Argument<string> _target = new("TARGET") { Description = "Sequences: a file in FASTA, plain or packed with gzip" };

    private readonly Option<string?> _limit = new("--limit")
    {
        Description = FormattableString.Invariant($"Sites of a strand that are drawn at most, the best of them (default: {UsualLimit})"),
        HelpName = "N",
    };

    private readonly SideFileOptions _known;
    private readonly SequenceOptions _sites;
    private readonly ReadingOptions _reading;

    public SitesCommand()
        : base("sites", "Where a molecule pairs with a target: each site drawn, the best first.",
            "oligo sites mipomersen targets.fa",
            "oligo sites vupanorsen targets.fa --mismatches 5 --limit 3",
            "oligo sites nusinersen targets.fa --edits 2 --strand +")
    {
        Completion.Of(_strand, () => Completion.Drugs);
        Arguments.Add(_strand);
        Arguments.Add(_target);
        _known = new SideFileOptions(this);
        _sites = new SequenceOptions(this);
        Options.Add(_limit);
        _reading = new ReadingOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        InputOptions reading = _reading.Get(parse, session);
        TargetSearchOptions options = _sites.Search(parse);
        int limit = parse.GetValue(_limit) is { } text ? WholeNumber.Parse(_limit.Name, text, 1) : UsualLimit;
        SequenceDatabase database = SequenceDatabase.Read([parse.GetValue(_target)!], _sites.Reading(parse), hash: false, session);
        SearchSettings search = _known.AddTo(new SearchSettings(database, options), parse, hash: false, session);
        bool isGood = true;
        foreach (MoleculeInput input in MoleculeInput.Read([parse.GetValue(_strand)!], reading, session))
        {
            if (input.Demand(session) is not { } molecule)
            {
                isGood = false;
                continue;
            }
            foreach (Strand strand in molecule.Strands)
            {
                isGood &= Write(input.Row, strand, search, limit, session);
            }
        }
        session.Out.Flush();
        return isGood ? ExitCode.Done : ExitCode.BadInput;
    }

    private static bool Write(InputRow row, Strand strand, SearchSettings settings, int limit, Session session)
    {
        ParseResult<TargetQuery> query = TargetQuery.Create(strand);
        if (!query.TryGetValue(out TargetQuery? bases))
        {
            Reporter.Report(session, row, query.Diagnostics);
            return false;
        }
        // The best first: fewest edits, then fewest gaps, then the order of the sequences.
        TargetSite[] sites = [.. TargetSearch.Create(settings.Database.Targets, [bases], settings.Options).FindAll()
            .OrderBy(site => site.Edits).ThenBy(site => site.Gaps)];
        session.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DiagnosticPrinter.MakePrintable(row.Id)}: 5' {bases} 3', {bases.Length} nt\n{Upper(settings.Statement())}: "
                + $"{CountedNoun.Of(sites.Length, "site")}{(sites.Length > limit ? $", the first {limit} of them drawn" : "")}"));
        foreach (TargetSite site in sites.Take(limit))
        {
            session.Out.Write($"\n{HeadingOf(site, settings)}\n{SiteText.Draw(site)}");
        }
        return true;
    }

    private static string Upper(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string HeadingOf(TargetSite site, SearchSettings settings)
    {
        SiteAnnotation known = SiteAnnotation.Of(site, RecordHeader.Read(site.Record), settings.Annotation);
        string[] words =
        [
            string.Create(CultureInfo.InvariantCulture, $"{DiagnosticPrinter.MakePrintable(site.Record.Id)} {site.Start}-{site.End}"),
            site.Strand == TargetStrand.Plus ? "strand +" : "strand - (the reverse complement of the record pairs)",
            CountedNoun.Of(site.Mismatches, "mismatch").Replace("mismatchs", "mismatches", StringComparison.Ordinal),
            .. site.Wobbles > 0 ? [CountedNoun.Of(site.Wobbles, "wobble pair")] : Array.Empty<string>(),
            .. site.Gaps > 0 ? [CountedNoun.Of(site.Gaps, "base") + " without a partner"] : Array.Empty<string>(),
            .. known.Region.Length > 0 ? [known.Region] : Array.Empty<string>(),
            .. known.Gene.Length > 0 ? [DiagnosticPrinter.MakePrintable(known.Gene)] : Array.Empty<string>(),
            .. known.Place.Length > 0 ? [DiagnosticPrinter.MakePrintable(known.Place)] : Array.Empty<string>(),
            .. site.Differences.Length > 0 ? [string.Join(' ', site.Differences)] : Array.Empty<string>(),
        ];
        return string.Join(", ", words) + VariantsOf(site, settings);
    }

    /// <summary>A line for each variant that changes the site, or lies beside it.</summary>
    private static string VariantsOf(TargetSite site, SearchSettings settings) =>
        string.Concat(SiteVariants.Of(site, settings.Variants).Select(variant => "\n" + DiagnosticPrinter.MakePrintable(
            $"variant {variant}"
                + (variant.Id.Length > 0 ? $", {variant.Id}" : "")
                + (variant.Frequency is null ? "" : $", frequency {SiteVariants.FrequencyOf(variant)}")
                + (variant.Touches(site) ? "" : ", beside the site"))));
}
