using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Output;
using Oligo.Cli.Views;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo monomers</c>: the tables of bases, sugars, linkages and groups.</summary>
internal sealed class MonomersCommand : ToolCommand
{
    private static readonly string[] s_kinds = ["base", "sugar", "linkage", "group"];

    private readonly Argument<string?> _query = new("QUERY") { Description = "A symbol, a name or a part of one, a word of a dialect, or a formula; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _kind = new("--kind") { Description = "Only base, sugar, linkage or group", HelpName = "KIND" };
    private readonly Option<string?> _format = new("--format") { Description = "table, tsv, csv, ndjson or json; a table on a terminal, tsv otherwise", HelpName = "FORMAT" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to a file, whole or not at all", HelpName = "FILE" };
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
        Arguments.Add(_query);
        Options.Add(_kind);
        Options.Add(_format);
        Options.Add(_output);
        _weights = new WeightsOption(this);
        _monomers = new MonomersOption(this);
    }

    public override int Execute(System.CommandLine.ParseResult parse, Session session)
    {
        AtomicWeights weights = _weights.Get(parse);
        string? kind = GetKind(parse);
        string? path = parse.GetValue(_output);
        string format = parse.GetValue(_format) ?? (path is null && session.IsTerminal ? "table" : "tsv");
        MonomerLibrary library = _monomers.Get(parse, session);
        string? query = parse.GetValue(_query);
        MonomerListing[] all = [.. MonomerListing.Of(library, weights).Where(row => kind is null || row.Kind == kind)];
        MonomerListing[] found = query is null ? all : Find(all, query);
        if (found.Length == 0)
        {
            string? hint = Suggestion.DidYouMean(query, all.SelectMany(row => row.Row.AllNames.Prepend(row.Row.Symbol)));
            throw new ToolException(ExitCode.BadInput, $"No {kind ?? "monomer"} is called `{query}`.", hint ?? "oligo monomers lists all");
        }
        using DataOutput output = DataOutput.Open(path, session);
        MonomerWriter.Create(format, output.Writer, weights).Write(found, isSingle: query is not null && found.Length == 1);
        output.Commit();
        if (format is "tsv" or "csv")
        {
            session.Error.WriteLine($"average masses with the atomic weights of {weights.Name} ({weights.Source})");
        }
        return ExitCode.Done;
    }

    private string? GetKind(System.CommandLine.ParseResult parse)
    {
        string? kind = parse.GetValue(_kind)?.ToLowerInvariant();
        return kind is null || s_kinds.Contains(kind) ? kind : throw ToolException.Usage($"--kind `{kind}`: base, sugar, linkage or group is expected.", Suggestion.DidYouMean(kind, s_kinds));
    }

    /// <summary>The rows that the query names in full; failing those, all that it fits.</summary>
    private static MonomerListing[] Find(MonomerListing[] rows, string query)
    {
        MonomerListing[] named = [.. rows.Where(row => row.IsNamed(query))];
        MolecularFormula? formula = MolecularFormula.TryParse(query, out MolecularFormula? stated) ? stated : null;
        return named.Length > 0 ? named : [.. rows.Where(row => row.Matches(query, formula))];
    }
}
