using System.CommandLine;
using Oligo.Catalog;

namespace Oligo.Cli;

/// <summary><c>oligo catalog</c>: the known drugs, or one of them.</summary>
internal sealed class CatalogCommand : ToolCommand
{
    private const int LabelWidth = 18;

    private readonly Argument<string?> _query = new("QUERY") { Description = "A name, code, trade name or identifier; without it the whole catalogue is listed", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document" };

    public CatalogCommand()
        : base("catalog", "Known drugs and candidates, by any name or identifier.", "oligo catalog", "oligo catalog kynamro", "oligo catalog C10AX11 --json")
    {
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
            session.Out.WriteLine(Json.Document("oligo.catalog/1", writer => CatalogJson.WriteDrug(writer, drug, "drug")));
        }
        else
        {
            Show(session.Out, drug);
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
                    CatalogJson.WriteDrug(writer, drug, null);
                }
                writer.WriteEndArray();
            }));
        }
        else
        {
            session.Out.WriteLine("name\tsynonyms\tclass\ttarget\tformula_free_acid");
            foreach (Drug drug in DrugCatalog.Default.All)
            {
                session.Out.WriteLine($"{drug.Name}\t{string.Join("; ", drug.Synonyms)}\t{drug.Class}\t{drug.Target}\t{drug.Molecule.Formula}");
            }
        }
        session.Out.Flush();
    }

    private static void Show(TextWriter writer, Drug drug)
    {
        Field(writer, "name", drug.Name);
        Field(writer, "synonyms", string.Join(", ", drug.Synonyms));
        Field(writer, "class", drug.Class);
        Field(writer, "target", drug.Target);
        Field(writer, "mechanism", drug.Mechanism);
        Field(writer, "notation", drug.Molecule.ToString());
        Field(writer, "formula", $"{drug.Molecule.Formula} (free acid)");
        Field(writer, "published", drug.PublishedFormula is null ? null : $"{drug.PublishedFormula} ({drug.PublishedSalt!.Describe(drug.Molecule.AcidicProtons)})");
        Field(writer, "published mass", drug.PublishedAverageMass is null ? null : drug.PublishedAverageMass + " Da");
        Field(writer, "InChIKey", drug.InChIKey);
        Field(writer, "InChI", drug.InChI);
        foreach (DrugIdentifier identifier in drug.Identifiers)
        {
            Field(writer, identifier.Scheme, identifier.ToString()[(identifier.Scheme.Length + 1)..]);
        }
        Field(writer, "evidence", drug.Evidence);
        Field(writer, "comment", drug.Comment);
        Field(writer, "source", drug.Source);
    }

    private static void Field(TextWriter writer, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteLine(label.PadRight(LabelWidth) + text);
        }
    }
}
