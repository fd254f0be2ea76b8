using System.Collections.Immutable;
using System.CommandLine;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Reporting;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo catalog</c>: the known drugs, or one of them.</summary>
internal sealed class CatalogCommand : ToolCommand
{
    private readonly Argument<string?> _query = new("QUERY")
    {
        Description = "A name, code, trade name or identifier; or a part of a name, class, target or mechanism, which lists all that have "
            + "it; without it the whole catalogue is listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON document with everything that is known" };
    private readonly TableOutputOptions _table;

    public CatalogCommand()
        : base("catalog", "Known drugs and candidates, by any name or identifier.",
            "oligo catalog",
            "oligo catalog kynamro",
            "oligo catalog C10AX11 --json",
            "oligo catalog siRNA",
            "oligo catalog --columns name,target,average_da,notation -o drugs.xlsx")
    {
        Completion.Of(_query, () => Completion.Drugs);
        Arguments.Add(_query);
        Options.Add(_json);
        _table = new TableOutputOptions(this, () => CatalogColumns.All.All);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, CatalogColumns.All))
        {
            return ExitCode.Done;
        }
        ImmutableArray<Drug> found = parse.GetValue(_query) is { } query ? Find(query) : DrugCatalog.Default.All;
        Drug? drug = parse.GetValue(_query) is not null && found.Length == 1 ? found[0] : null;
        bool asTable = _table.AskForTable(parse) || _table.Output(parse) is not null;
        if (parse.GetValue(_json))
        {
            return asTable
                ? throw TableOutputOptions.Contradicts(_json)
                : WriteJson(session, drug, found);
        }
        if (drug is not null && !asTable)
        {
            CatalogText.Write(session, drug);
            session.Out.Flush();
            return ExitCode.Done;
        }
        return WriteTable(parse, session, found);
    }

    /// <summary>The drug of a name, or all that have a part of their entry in common.</summary>
    private static ImmutableArray<Drug> Find(string query)
    {
        ImmutableArray<Drug> found = DrugCatalog.Default.Find(query) is { } drug ? [drug] : DrugCatalog.Default.Search(query);
        return found.Length > 0 ? found : throw new ToolException(
            ExitCode.BadInput,
            $"The catalogue has no `{query}`.",
            DrugCatalog.Default.FindNearestName(query) is { } near ? $"did you mean `{near}`?" : "oligo catalog lists all names");
    }

    private int WriteTable(ParseResult parse, Session session, IEnumerable<Drug> drugs)
    {
        TableSettings settings = _table.Settings(
            parse, session, new TableDocument("oligo.catalog-list/1", "drugs", DataEditions.Facts(AtomicWeights.Current)));
        IReadOnlyList<RecordColumn<Drug>> columns = CatalogColumns.All.Select(_table.Columns(parse), settings.Format);
        _table.Write(parse, session, settings, columns, drugs);
        return ExitCode.Done;
    }

    private static int WriteJson(Session session, Drug? drug, ImmutableArray<Drug> found)
    {
        session.Out.WriteLine(Json.Document("oligo.catalog/1", writer =>
        {
            if (drug is not null)
            {
                writer.WritePropertyName("drug");
                DrugJson.Write(writer, drug);
                return;
            }
            writer.WriteStartArray("drugs");
            foreach (Drug each in found)
            {
                DrugJson.Write(writer, each);
            }
            writer.WriteEndArray();
        }));
        session.Out.Flush();
        return ExitCode.Done;
    }
}
