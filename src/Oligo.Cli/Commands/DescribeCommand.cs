using System.CommandLine;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo describe</c>: everything that is known of a molecule.</summary>
internal sealed class DescribeCommand : ToolCommand
{
    private readonly Argument<string[]> _inputs = new("X") { Description = "A name or identifier of the catalogue, a notation, a file, or - for stdin", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _salt = new("--salt") { Description = "Another salt form to show: K, NH4, 7Na, ...", HelpName = "SALT" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document (one for each molecule of a file)" };
    private readonly Option<bool> _all = new("--all") { Description = "Long notations too: SMILES, FHIR, molfile, SDF" };
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;

    public DescribeCommand()
        : base("describe", "Strip, architecture, formulas, masses, other notations and rule findings of a molecule.",
            "oligo describe mipomersen",
            "oligo describe \"Ges mCes mCes Tes mCes Ads Gd\"",
            "oligo describe GCCTCAGTCTGCTTCGCACC --design \"5-10-5 MOE PS mC\"",
            "oligo describe mipomersen --weights all",
            "oligo describe 629167-92-6 --json")
    {
        Arguments.Add(_inputs);
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_salt);
        Options.Add(_json);
        Options.Add(_all);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        InputOptions options = _reading.Get(parse, session);
        bool allWeights = _weights.GetText(parse)?.Equals("all", StringComparison.OrdinalIgnoreCase) == true;
        AtomicWeights weights = allWeights ? AtomicWeights.Current : _weights.Get(parse);
        Salt? salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value));
        int code = ExitCode.Done;
        bool first = true;
        foreach (MoleculeInput input in MoleculeInput.ReadSome(parse.GetValue(_inputs)!, options, session))
        {
            if (input.Drug is { Molecule: null } entry)
            {
                DescribeEntry(session, entry, parse.GetValue(_json), first);
                first = false;
                continue;
            }
            if (input.Demand(session) is not { } molecule)
            {
                code = ExitCode.BadInput;
                continue;
            }
            if (salt?.Count > molecule.AcidicProtons)
            {
                throw ToolException.Usage($"--salt `{salt}`: the molecule has {molecule.AcidicProtons} acidic protons.");
            }
            string? readAs = input.Detected is null ? null : RowReading.Describe(input.Detected);
            var description = new MoleculeDescription(input.Row.HasId ? input.Row.Id : null, molecule, input.Drug, readAs, weights, allWeights, salt, parse.GetValue(_all));
            if (parse.GetValue(_json))
            {
                session.Out.WriteLine(description.ToJson());
            }
            else
            {
                session.Out.Write(first ? "" : "\n");
                description.Print(session);
            }
            first = false;
        }
        session.Out.Flush();
        return code;
    }

    /// <summary>An entry of the catalogue whose positions are not published: what is known of it, and what is not.</summary>
    private static void DescribeEntry(Session session, Drug drug, bool asJson, bool first)
    {
        if (asJson)
        {
            session.Out.WriteLine(Json.Document("oligo.describe/1", json =>
            {
                json.WriteString("name", drug.Name);
                CatalogJson.WriteDrug(json, drug, "catalog");
            }));
            return;
        }
        session.Out.Write(first ? "" : "\n");
        CatalogText.Write(session.Out, drug);
    }
}
