using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Search;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo report</c>: a page on a search that can be filed and repeated.</summary>
internal sealed class ReportCommand : ToolCommand
{
    private const int UsualLimit = 1000;
    private const int UsualPictures = 20;

    // Options that change no byte of the page.
    private static readonly string[] s_ofRun = ["--threads", "--quiet", "--color", "--rejects"];

    private readonly MoleculesArgument _inputs;
    private readonly Option<bool> _offTargets = new("--offtargets")
    {
        Description = "Report on the sites of strands in sequences: the search of oligo offtargets",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The page, HTML, written atomically (default: stdout)",
        HelpName = "FILE",
    };

    private readonly Option<string?> _limit = new("--limit")
    {
        Description = FormattableString.Invariant(
            $"Sites of a strand on the page at most, the first by rank (default: {UsualLimit}); all are counted"),
        HelpName = "N",
    };

    private readonly Option<string?> _pictures = new("--pictures")
    {
        Description = FormattableString.Invariant($"Sites of a strand that are drawn at most (default: {UsualPictures})"),
        HelpName = "N",
    };

    private readonly Option<string[]> _kind = new("--kind")
    {
        Description = "What a --database is, such as \"spliced RNA, human, RefSeq release 230, 2026-03-01\"; once for each, in their order",
        HelpName = "TEXT",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _gene = new("--target-gene")
    {
        Description = "The intended gene, as the sequences or the annotation call it (default: those with a site without a difference)",
        HelpName = "NAME",
    };

    private readonly Option<string?> _title = new("--title") { Description = "Title of the page", HelpName = "TEXT" };

    private readonly Option<string?> _note = new("--note")
    {
        Description = "A statement of the author on the page, such as purpose and date",
        HelpName = "TEXT",
    };

    private readonly DatabaseOption _database;
    private readonly SideFileOptions _known;
    private readonly SequenceOptions _sites;
    private readonly ReadingOptions _reading;
    private readonly ErrorOptions _errors;
    private readonly RunOptions _run;

    public ReportCommand()
        : base("report", "A page on a search, to be filed and repeated: parameters, checksums, counts, ranked sites, pictures.",
            "oligo report --offtargets mipomersen --database targets.fa -o report.html",
            "oligo report --offtargets strands.txt --database targets.fa --kind \"spliced RNA, human\" -o report.html")
    {
        _inputs = new MoleculesArgument(this, "STRANDS");
        Options.Add(_offTargets);
        _database = new DatabaseOption(this);
        Options.Add(_kind);
        _known = new SideFileOptions(this);
        _sites = new SequenceOptions(this);
        Option[] others = [_gene, _limit, _pictures, _title, _note, _output];
        foreach (Option option in others)
        {
            Options.Add(option);
        }
        _reading = new ReadingOptions(this);
        _errors = new ErrorOptions(this);
        _run = new RunOptions(this);
    }

    /// <summary>Options of the page alone, which the command of the table has not.</summary>
    private IEnumerable<string> OptionsOfPage =>
        new Option[] { _offTargets, _title, _note, _kind, _gene, _limit, _pictures, _output }.Select(option => option.Name);

    public override int Execute(ParseResult parse, Session session)
    {
        if (!parse.GetValue(_offTargets))
        {
            throw ToolException.Usage("A report is of something.", $"oligo report {_offTargets.Name} STRANDS --database FILE");
        }
        InputOptions reading = _reading.Get(parse, session);
        TargetSearchOptions options = _sites.Search(parse);
        string[] files = _database.Files(parse);
        string[] kinds = parse.GetValue(_kind) ?? [];
        if (kinds.Length > 0 && kinds.Length != files.Length)
        {
            throw ToolException.Usage(string.Create(
                CultureInfo.InvariantCulture,
                $"{_kind.Name} is given {kinds.Length} times, and there are {files.Length} files of sequences."));
        }
        int limit = Count(parse, _limit, UsualLimit, 1);
        int pictures = Math.Min(Count(parse, _pictures, UsualPictures, 0), limit);
        OnError onError = _errors.OnError(parse);
        string[] arguments = parse.GetValue(_inputs)!;
        string? path = parse.GetValue(_output) is { } named and not "-" ? PagePath.Demand(_output.Name, named) : null;
        (string Option, string? Path)[] outputs = [(_output.Name, path), (ErrorOptions.RejectsName, _errors.Rejects(parse))];
        InputGuard.RefuseSame(outputs);
        InputGuard.RefuseInputs(outputs, arguments, reading);
        InputGuard.RefuseOver(outputs, [.. files, .. _known.Files(parse)]);
        SequenceDatabase database = SequenceDatabase.Read(files, _sites.Reading(parse), hash: true, session);
        SearchSettings search = _known.AddTo(new SearchSettings(database, options), parse, hash: true, session);
        RowInput[] inputs =
            [.. InputSource.Resolve(arguments, reading, session).Select(argument => RowInput.Of(argument, reading, session))];
        IReadOnlyList<RecordColumn<OffTargetRecord>> columns =
            RowColumns.ForInput(OffTargetsColumns.With(_known.HasVariants(parse)), reading).Select(null, TableFormat.Tsv);
        var work = new ReportWork(reading, search, columns, onError, limit);
        bool quiet = _run.Quiet(parse);
        var progress = new ProgressLine(session.Error, !quiet && ProgressLine.IsTerminal);
        using var run = new RowRun(new RowSettings(onError, null, _run.Threads(parse)), inputs, work, session, progress);
        using RejectsFile? rejects = _errors.Rejects(parse) is { } rejected
            ? RejectsFile.Open(rejected, ExpandingRowReader.Carried([], reading), session, hash: false, forSheet: false)
            : null;
        using ResultFile page = ResultFile.Open(path, session, hash: true);
        using var table = new HashingStream(Stream.Null);
        using (var writer = new TsvTableWriter(table, columns, withHeader: true, forSheet: false))
        {
            run.Execute(writer, rejects, hash: true);
        }
        if (run.Good + run.Bad == 0)
        {
            throw MoleculeInput.NoMolecule();
        }
        var facts = new ReportFacts
        {
            Title = parse.GetValue(_title),
            Note = parse.GetValue(_note),
            Kinds = [.. kinds],
            TargetGene = parse.GetValue(_gene),
            Limit = limit,
            Pictures = pictures,
            RowsInError = run.Bad,
            RowsOfTable = work.Sites + (onError == OnError.Skip ? 0 : run.Bad),
            Inputs =
            [
                .. inputs.Select(input => new SequenceFile(input.Name, input.Digest().Bytes, input.Digest().Sha256)),
                .. reading.MonomersPath is { } monomers ? [SequenceFile.Of(monomers)] : Array.Empty<SequenceFile>(),
            ],
            Command = CommandOf(parse, "report", s_ofRun),
            TableCommand = CommandOf(parse, "offtargets", [.. s_ofRun, .. OptionsOfPage]) + " -o sites.tsv",
            Table = (table.Count, table.Digest),
        };
        page.Stream.Write(Encoding.UTF8.GetBytes(new OffTargetReport(work, facts).Write()));
        page.Finish();
        rejects?.Finish();
        page.Commit();
        rejects?.Commit();
        if (!quiet)
        {
            session.Error.WriteLine($"{work.Summary(run)}; table {table.Digest}, page {page.Digest().Sha256}");
        }
        bool isCut = Enumerable.Range(0, work.Queries.Count).Any(query => work.SitesOf(query) > limit);
        return run.Bad > 0 && onError != OnError.Skip ? ExitCode.BadInput : isCut ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static int Count(ParseResult parse, Option<string?> option, int usual, int least) =>
        parse.GetValue(option) is { } text ? WholeNumber.Parse(option.Name, text, least) : usual;

    /// <summary>The command that was given, for a shell, as a command with some of its options.</summary>
    private static string CommandOf(ParseResult parse, string command, string[] without)
    {
        IEnumerable<string> options = parse.CommandResult.Children.OfType<OptionResult>()
            .Where(option => !option.Implicit && !without.Contains(option.Option.Name))
            .SelectMany(option => option.Tokens.Count == 0
                ? [option.Option.Name]
                : option.Tokens.Select(token => $"{option.Option.Name} {ShellText.Word(token.Value)}"));
        IEnumerable<string> arguments = parse.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens).Select(token => ShellText.Word(token.Value));
        return string.Join(' ', (string[])[$"oligo {command}", .. arguments, .. options]);
    }
}
