using System.CommandLine;
using Oligo.Catalog;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Reporting;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo catalog</c>: the known drugs, or one of them.</summary>
internal sealed class CatalogCommand : ToolCommand
{
    private readonly Argument<string?> _query = new("QUERY") { Description = "A name, code, trade name or identifier; without it the whole catalogue is listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document" };

    public CatalogCommand()
        : base("catalog", "Known drugs and candidates, by any name or identifier.", "oligo catalog", "oligo catalog kynamro", "oligo catalog C10AX11 --json")
    {
        Completion.Of(_query, () => Completion.Drugs);
        Arguments.Add(_query);
        Options.Add(_json);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        string? query = parse.GetValue(_query);
        bool json = parse.GetValue(_json);
        if (query is null)
        {
            List(session, json);
            return ExitCode.Done;
        }
        if (DrugCatalog.Default.Find(query) is not { } drug)
        {
            string? near = DrugCatalog.Default.Suggest(query);
            throw new ToolException(ExitCode.BadInput, $"The catalogue has no `{query}`.", near is null ? "oligo catalog lists all names" : $"did you mean `{near}`?");
        }
        if (json)
        {
            session.Out.WriteLine(Json.Document("oligo.catalog/1", writer =>
            {
                writer.WritePropertyName("drug");
                DrugJson.Write(writer, drug);
            }));
        }
        else
        {
            CatalogText.Write(session, drug);
        }
        session.Out.Flush();
        return ExitCode.Done;
    }

    private static void List(Session session, bool json)
    {
        if (json)
        {
            session.Out.WriteLine(Json.Document("oligo.catalog/1", writer =>
            {
                writer.WriteStartArray("drugs");
                foreach (Drug drug in DrugCatalog.Default.All)
                {
                    DrugJson.Write(writer, drug);
                }
                writer.WriteEndArray();
            }));
        }
        else
        {
            session.Out.WriteLine("name\tsynonyms\tclass\ttarget\tformula_free_acid");
            foreach (Drug drug in DrugCatalog.Default.All)
            {
                session.Out.WriteLine($"{drug.Name}\t{string.Join("; ", drug.Synonyms)}\t{drug.Class}\t{drug.Target}\t{drug.Molecule?.Formula}");
            }
        }
        session.Out.Flush();
    }
}
