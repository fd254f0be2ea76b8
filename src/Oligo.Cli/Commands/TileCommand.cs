using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo tile</c>: every candidate of a design for a target, a row for each.</summary>
internal sealed class TileCommand : ToolCommand
{
    private const int UsualMismatches = 2;

    private readonly Argument<string> _target = new("TARGET") { Description = "Sequences: a file in FASTA, plain or packed with gzip" };

    private readonly Option<string?> _design = new("--design")
    {
        Description = "Architecture and chemistry of the candidates, such as \"5-10-5 MOE PS mC\" or \"2'-OMe PS\"",
        HelpName = "DESIGN",
    };

    private readonly Option<string?> _length = new("--length")
    {
        Description = "Length, or range of lengths such as 16-20, of a design that is of any length",
        HelpName = "N",
    };

    private readonly Option<string?> _strand = new("--strand")
    {
        Description = "Strand of the target that is the RNA: + as written (default), - the reverse complement",
        HelpName = "STRAND",
    };

    private readonly Option<string[]> _database = new("--database", "-d")
    {
        Description = "Sequences in which the sites of each candidate are counted: FASTA or a prepared file; may be given several times",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _orthologues = new("--orthologues")
    {
        Description = "The target in other species: FASTA; the best site in each record is listed; may be given several times",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _mismatches = new("--mismatches")
    {
        Description = FormattableString.Invariant(
            $"Mismatches of a site that is counted, at most (0 to {TileRecord.MostMismatches}, default: {UsualMismatches})"),
        HelpName = "K",
    };

    private readonly SideFileOptions _known;
    private readonly MonomersOption _monomers;
    private readonly TableOutputOptions _table;
    private readonly RunOptions _run;

    public TileCommand()
        : base("tile", "Candidates: every strand of a design for a target, with what is known of each, to be sorted.",
            "oligo tile target.fa --design \"5-10-5 MOE PS mC\"",
            "oligo tile target.fa --design \"5-10-5 MOE PS mC\" --database transcripts.fa --mismatches 2 -o candidates.xlsx",
            "oligo tile target.fa --design \"MOE PS\" --length 16-20 --orthologues mouse.fa",
            "oligo tile --columns help")
    {
        _target.Arity = ArgumentArity.ZeroOrOne;
        Arguments.Add(_target);
        Options.Add(_design);
        Options.Add(_length);
        Options.Add(_strand);
        Options.Add(_database);
        Options.Add(_orthologues);
        Options.Add(_mismatches);
        Completion.Of(_strand, () => ["+", "-"]);
        _known = new SideFileOptions(this);
        _monomers = new MonomersOption(this);
        _table = new TableOutputOptions(this, () => TileColumns.All.All);
        _run = new RunOptions(this);
    }

    public override int Execute(System.CommandLine.ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, TileColumns.All))
        {
            return ExitCode.Done;
        }
        string target = parse.GetValue(_target) ?? throw ToolException.Usage("There is no target.", "oligo tile target.fa --design ...");
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.tile/1", "candidates", []));
        int mismatches = parse.GetValue(_mismatches) is { } most
            ? WholeNumber.Parse(_mismatches.Name, most, 0, TileRecord.MostMismatches)
            : UsualMismatches;
        string[] database = parse.GetValue(_database) ?? [];
        string[] orthologues = parse.GetValue(_orthologues) ?? [];
        IReadOnlyList<RecordColumn<TileRecord>> columns = TileColumns
            .With(database.Length > 0, _known.HasVariants(parse), orthologues.Length > 0, mismatches)
            .Select(_table.Columns(parse), table.Format);
        if (_table.Output(parse) is { } output)
        {
            InputGuard.RefuseOver([(_table.OutputName, output)], [target, .. database, .. orthologues, .. _known.Files(parse)]);
        }
        StrandDesign design = Design(parse, session);
        (int Shortest, int Longest) lengths = Lengths(parse, design);
        TargetStrand strand = Strand(parse);
        TargetSearchOptions options = new() { MaxMismatches = mismatches };
        SearchSettings searched = _known.AddTo(new SearchSettings(Read([target]), options), parse, hash: false, session);
        var settings = new TileSettings(Tiling(parse, session, searched.Database.Targets, design, lengths, strand), searched)
        {
            Options = options,
            Database = database.Length > 0 ? Read(database) : null,
            Orthologues = orthologues.Length > 0 ? Read(orthologues) : null,
            Threads = _run.Threads(parse),
        };
        long written = Write(parse, session, settings, table, columns);
        if (!_run.Quiet(parse))
        {
            session.Error.WriteLine(Summary(settings, written));
        }
        return ExitCode.Done;

        SequenceDatabase Read(string[] files) => SequenceDatabase.Read(files, new TargetReadingOptions(), hash: false, session);
    }

    private long Write(
        System.CommandLine.ParseResult parse, Session session, TileSettings settings, TableSettings table,
        IReadOnlyList<RecordColumn<TileRecord>> columns)
    {
        using ResultFile file = ResultFile.Open(_table.Output(parse), session, hash: false);
        var progress = new ProgressLine(session.Error, !_run.Quiet(parse) && ProgressLine.IsTerminal);
        long written;
        using (TableWriter writer = table.Open(file.Stream, columns, session))
        {
            try
            {
                written = TileRun.Execute(settings, columns, writer, progress);
            }
            finally
            {
                progress.Clear();
            }
        }
        file.Finish();
        file.Commit();
        return written;
    }

    private static string Summary(TileSettings settings, long written)
    {
        long ambiguous = settings.Tiling.StretchCount - written;
        string leftOut = ambiguous == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {ambiguous:N0} stretches with ambiguous letters left out");
        string sites = settings.Database is null
            ? ""
            : $"; sites: {new SearchSettings(settings.Database, settings.Options).Statement()}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{written:N0} {(written == 1 ? "candidate" : "candidates")} in the order of record, start and length{leftOut}{sites}");
    }

    private StrandDesign Design(System.CommandLine.ParseResult parse, Session session)
    {
        if (parse.GetValue(_design) is not { } text)
        {
            throw ToolException.Usage("There is no design.", $"{_design.Name} \"5-10-5 MOE PS mC\" states architecture and chemistry");
        }
        return ReadingOptions.ReadOption(_design.Name, text, value => StrandDesign.Read(value, _monomers.Get(parse, session)))!;
    }

    private TargetStrand Strand(System.CommandLine.ParseResult parse) => parse.GetValue(_strand) switch
    {
        null or "+" => TargetStrand.Plus,
        "-" => TargetStrand.Minus,
        var other => throw ToolException.Usage($"{_strand.Name} `{other}`: + or - is expected."),
    };

    private TargetTiling Tiling(
        System.CommandLine.ParseResult parse, Session session, TargetDatabase target, StrandDesign design,
        (int Shortest, int Longest) lengths, TargetStrand strand)
    {
        ParseResult<TargetTiling> tiling =
            TargetTiling.Create(target, design, lengths.Shortest, lengths.Longest, strand, _monomers.Get(parse, session));
        return tiling.TryGetValue(out TargetTiling? value)
            ? value
            : throw ToolException.Usage(
                $"{_design.Name} `{parse.GetValue(_design)}`: {tiling.Errors.First().Message} ({tiling.Errors.First().Code}).",
                tiling.Errors.First().Hint);
    }

    private (int Shortest, int Longest) Lengths(System.CommandLine.ParseResult parse, StrandDesign design)
    {
        if (parse.GetValue(_length) is not { } text)
        {
            return !design.IsOfAnyLength && design.Length <= TargetQuery.MaxLength
                ? (design.Length, design.Length)
                : throw ToolException.Usage(
                    FormattableString.Invariant($"The design does not state a length of 1 to {TargetQuery.MaxLength}."),
                    $"{_length.Name} 20, or {_length.Name} 16-20");
        }
        if (!design.IsOfAnyLength)
        {
            throw ToolException.Usage(
                string.Create(CultureInfo.InvariantCulture, $"{_length.Name}: the design has {design.Length} bases."),
                $"{_design.Name} \"MOE PS\" is of any length");
        }
        string[] ends = text.Split('-');
        int shortest = WholeNumber.Parse(_length.Name, ends[0], 1, TargetQuery.MaxLength);
        int longest = ends.Length == 1 ? shortest : WholeNumber.Parse(_length.Name, ends[^1], 1, TargetQuery.MaxLength);
        return ends.Length <= 2 && longest >= shortest
            ? (shortest, longest)
            : throw ToolException.Usage($"{_length.Name} `{text}`: a length, or the shortest and the longest such as 16-20, is expected.");
    }
}
