using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo tile</c>: every candidate of a design for a target, a row for each.</summary>
internal sealed class TileCommand : ToolCommand
{
    private const int UsualMismatches = 2;

    private readonly Argument<string> _target = new("TARGET") { Description = "Sequences: a file in FASTA, plain or packed with gzip" };

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
        Description = FormattableString.Invariant($"Mismatches of a window that is counted, at most ")
            + FormattableString.Invariant($"(0 to {TileRecord.MostMismatches}, default: {UsualMismatches}, or as many as --edits)"),
        HelpName = "K",
    };

    private readonly TilingOptions _tiling;
    private readonly EditsOption _edits;
    private readonly SideFileOptions _known;
    private readonly TableOutputOptions _table;
    private readonly PartOptions _parts;
    private readonly RunOptions _run;

    public TileCommand()
        : base("tile", "Candidates: every strand of a design for a target, with what is known of each, to be sorted.",
            "oligo tile target.fa --design \"5-10-5 MOE PS mC\"",
            "oligo tile target.fa --design \"5-10-5 MOE PS mC\" --database transcripts.fa --mismatches 2 -o candidates.xlsx",
            "oligo tile target.fa --design \"MOE PS\" --length 16-20 --orthologues mouse.fa",
            "oligo tile target.fa --design \"5-10-5 MOE PS mC\" --database transcripts.fa --edits 1 --shard 1/8 -o part1.tsv",
            "oligo tile --columns help")
    {
        _target.Arity = ArgumentArity.ZeroOrOne;
        Arguments.Add(_target);
        _tiling = new TilingOptions(this);
        Options.Add(_database);
        Options.Add(_orthologues);
        Options.Add(_mismatches);
        _edits = new EditsOption(this);
        _known = new SideFileOptions(this);
        _table = new TableOutputOptions(this, () => TileColumns.All.All);
        _parts = new PartOptions(this);
        _run = new RunOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, TileColumns.All))
        {
            return ExitCode.Done;
        }
        string target = parse.GetValue(_target) ?? throw ToolException.Usage("There is no target.", "oligo tile target.fa --design ...");
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.tile/1", "candidates", []));
        _parts.RefuseParts(parse, table.Format);
        TargetSearchOptions options = Search(parse);
        string[] database = parse.GetValue(_database) ?? [];
        string[] orthologues = parse.GetValue(_orthologues) ?? [];
        IReadOnlyList<RecordColumn<TileRecord>> columns = TileColumns
            .With(database.Length > 0 ? options : null, _known.HasVariants(parse), orthologues.Length > 0)
            .Select(_table.Columns(parse), table.Format);
        string? output = _table.Output(parse);
        List<string> files = [target, .. database, .. orthologues, .. _known.Files(parse)];
        (string, string?)[] results = [(_table.OutputName, output), .. _parts.Files(parse, output)];
        InputGuard.RefuseSame(results);
        InputGuard.RefuseOver(results, files);
        // What comes through a pipe is read once, and its digest is known by then.
        _parts.RefuseToResume(parse, output, []);
        StrandDesign design = _tiling.Design(parse, session);
        (int Shortest, int Longest) lengths = _tiling.Lengths(parse, design);
        TargetStrand strand = _tiling.Strand(parse);
        bool hash = _parts.Manifest(parse, output) is not null;
        SearchSettings searched = _known.AddTo(
            new SearchSettings(Read([target]), options) { Part = _parts.Shard(parse) }, parse, hash, session);
        var settings = new TileSettings(_tiling.Tiling(parse, session, searched.Database.Targets, design, lengths, strand), searched)
        {
            Options = options,
            Database = database.Length > 0 ? Read(database) : null,
            Orthologues = orthologues.Length > 0 ? Read(orthologues) : null,
            Threads = _run.Threads(parse),
        };
        Write(parse, session, settings, table with { WithHeader = searched.Part is not { IsFirst: false } }, columns);
        return ExitCode.Done;

        SequenceDatabase Read(string[] files) => SequenceDatabase.Read(files, new TargetReadingOptions(), hash, session);
    }

    /// <summary>Which sites are counted.</summary>
    private TargetSearchOptions Search(ParseResult parse)
    {
        int? edits = _edits.Get(parse);
        return new TargetSearchOptions
        {
            MaxMismatches = parse.GetValue(_mismatches) is { } most
                ? WholeNumber.Parse(_mismatches.Name, most, 0, TileRecord.MostMismatches)
                : edits ?? UsualMismatches,
            MaxEdits = edits,
        };
    }

    private void Write(
        ParseResult parse, Session session, TileSettings settings, TableSettings table, IReadOnlyList<RecordColumn<TileRecord>> columns)
    {
        string? output = _table.Output(parse);
        TextWriter? say = _run.Quiet(parse) ? null : session.Error;
        var manifest = new Manifest(parse, table.Format)
        {
            Part = settings.Target.Part,
            Inputs = () => settings.Target.Database.Files.Select(ManifestFile.Of),
            Facts = new TileFacts(settings).Write,
        };
        (RunOutcome? finished, BlockLog? kept) = _parts.Resumes(parse)
            ? _parts.Resume(parse, manifest, [(Manifest.OutputRole, output!)], keepsBlocks: true, say)
            : default;
        if (finished is not null)
        {
            return;
        }
        string? manifestPath = _parts.Manifest(parse, output);
        using BlockLog? log = kept;
        using ResultFile file = ResultFile.Open(output, session, hash: manifestPath is not null);
        using AtomicFile? manifestFile = manifestPath is null ? null : AtomicFile.Create(manifestPath);
        var run = new TileRun(settings, columns, log);
        var progress = new ProgressLine(session.Error, say is not null && ProgressLine.IsTerminal);
        using (TableWriter writer = table.Open(file.Stream, columns, session))
        {
            try
            {
                run.Execute(writer, progress);
            }
            finally
            {
                progress.Clear();
            }
        }
        file.Finish();
        if (manifestFile is not null)
        {
            manifest.Write(manifestFile.Stream, new RunOutcome(run.Written, 0, ExitCode.Done)
            {
                Results = [(Manifest.OutputRole, ManifestFile.Of(file.Name, table.Format.NameOf(), file.Digest()))],
            });
        }
        // The manifest comes last: where it is, the rest is whole.
        file.Commit();
        manifestFile?.Commit();
        log?.Complete();
        say?.WriteLine(run.Summary() + (log is { Replayed: > 0 } ? $"; {log.Words()}" : ""));
    }
}
