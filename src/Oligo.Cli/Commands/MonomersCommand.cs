using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo monomers</c>: the tables of bases, sugars, linkages and groups.</summary>
internal sealed class MonomersCommand : ToolCommand
{
    private static readonly string[] s_kinds = ["base", "sugar", "linkage", "group"];

    private readonly Argument<string?> _query = new("QUERY")
    {
        Description = "A symbol, a name or a part of one, a word of a dialect, or a formula; without it all are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _kind = new("--kind") { Description = "Only base, sugar, linkage or group", HelpName = "KIND" };
    private readonly TableOutputOptions _table;
    private readonly WeightsOption _weights;
    private readonly MonomersOption _monomers;

    public MonomersCommand()
        : base("monomers", "The monomers: formula and masses of the free compound, the words of each dialect, source.",
            "oligo monomers --kind sugar",
            "oligo monomers MOE",
            "oligo monomers \"/5Phos/\"",
            "oligo monomers C5H10O4 --format json",
            "oligo monomers > monomers.tsv")
    {
        Completion.Of(_query, () => Completion.Monomers);
        Completion.Of(_kind, () => s_kinds);
        Arguments.Add(_query);
        Options.Add(_kind);
        _table = new TableOutputOptions(this, () => MonomerColumns.Of(AtomicWeights.Current).All);
        _weights = new WeightsOption(this);
        _monomers = new MonomersOption(this);
    }

    public override int Execute(System.CommandLine.ParseResult parse, Session session)
    {
        AtomicWeights weights = _weights.Get(parse);
        string? kind = GetKind(parse);
        ColumnSet<MonomerListing> columns = MonomerColumns.Of(weights);
        if (_table.TryList(parse, session, columns))
        {
            return ExitCode.Done;
        }
        TableSettings settings = _table.Settings(
            parse, session, new TableDocument("oligo.monomers-list/1", "monomers", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<MonomerListing>> chosen = columns.Select(_table.Columns(parse), settings.Format);
        if (_monomers.Path(parse) is { } file)
        {
            InputGuard.RefuseOver([(_table.OutputName, _table.Output(parse))], [file]);
        }
        MonomerLibrary library = _monomers.Get(parse, session);
        string? query = parse.GetValue(_query);
        MonomerListing[] all = [.. MonomerListing.Of(library, weights).Where(row => kind is null || row.Kind == kind)];
        MonomerListing[] found = query is null ? all : Find(all, query);
        if (found.Length == 0)
        {
            string? hint = Suggestion.DidYouMean(query, all.SelectMany(row => row.Row.AllNames.Prepend(row.Row.Symbol)));
            throw new ToolException(ExitCode.BadInput, $"No {kind ?? "monomer"} is called `{query}`.", hint ?? "oligo monomers lists all");
        }
        if (settings.Format == TableFormat.Table && _table.Columns(parse) is null)
        {
            WriteText(parse, session, settings, weights, found, isSingle: query is not null && found.Length == 1);
            return ExitCode.Done;
        }
        _table.Write(parse, session, settings, chosen, found);
        if (settings.Format is not (TableFormat.Json or TableFormat.Ndjson or TableFormat.Parquet))
        {
            session.Error.WriteLine($"average masses with the atomic weights of {weights.Name} ({weights.Source})");
        }
        return ExitCode.Done;
    }

    private void WriteText(
        System.CommandLine.ParseResult parse,
        Session session,
        TableSettings settings,
        AtomicWeights weights,
        MonomerListing[] rows,
        bool isSingle)
    {
        using ResultFile file = ResultFile.Open(_table.Output(parse), session, hash: false);
        if (isSingle)
        {
            MonomerText.WriteCard(file.Stream, rows[0], weights);
        }
        else
        {
            MonomerText.WriteTables(file.Stream, rows, weights, settings, session);
        }
        file.Finish();
        file.Commit();
    }

    private string? GetKind(System.CommandLine.ParseResult parse)
    {
        string? kind = parse.GetValue(_kind)?.ToLowerInvariant();
        return kind is null || s_kinds.Contains(kind) ? kind : throw ToolException.Usage(
            $"--kind `{kind}`: base, sugar, linkage or group is expected.", Suggestion.DidYouMean(kind, s_kinds));
    }

    /// <summary>The rows that the query names in full; failing those, all that it fits.</summary>
    private static MonomerListing[] Find(MonomerListing[] rows, string query)
    {
        MonomerListing[] named = [.. rows.Where(row => row.IsNamed(query))];
        MolecularFormula? formula = MolecularFormula.TryParse(query, out MolecularFormula? stated) ? stated : null;
        return named.Length > 0 ? named : [.. rows.Where(row => row.Matches(query, formula))];
    }
}
