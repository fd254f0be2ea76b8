using System.Collections.Immutable;
using System.CommandLine;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo describe</c>: everything that is known of a molecule.</summary>
internal sealed class DescribeCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _salt = new("--salt")
    {
        Description = "Another salt form to show: K, NH4, 7Na, Mg, TEA, ...",
        HelpName = "SALT",
    };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document (one for each molecule of a file)" };
    private readonly Option<bool> _notations = new("--notations") { Description = "The molecule in the other notations" };
    private readonly Option<string?> _to = new("--to")
    {
        Description = "The molecule in the dialects named, separated by commas: helm,idt",
        HelpName = "DIALECTS",
    };
    private readonly Option<bool> _all = new("--all")
    {
        Description = "Everything: all notations, SMILES, FHIR, molfile and SDF included, and what is left out of long molecules",
    };
    private readonly HtmlOption _html;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly ErrorOptions _errors;

    public DescribeCommand()
        : base("describe",
            "Strip, architecture, formulas, masses, melting, extinction and rule findings of a molecule; other notations on request.",
            "oligo describe mipomersen",
            "oligo describe \"Ges mCes mCes Tes mCes Ads Gd\"",
            "oligo describe GCCTCAGTCTGCTTCGCACC --design \"5-10-5 MOE PS mC\"",
            "oligo describe mipomersen --notations",
            "oligo describe mipomersen --weights all",
            "oligo describe mipomersen --html mipomersen.html",
            "oligo describe 629167-92-6 --json")
    {
        Completion.OfSalt(_salt);
        Completion.OfList(_to, () => Completion.Writable);
        _inputs = new MoleculesArgument(this, "X", "A name or identifier of the catalogue, a notation, a file, or - for stdin");
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_salt);
        Options.Add(_json);
        Options.Add(_notations);
        Options.Add(_to);
        Options.Add(_all);
        _html = new HtmlOption(this);
        _errors = new ErrorOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        InputOptions options = _reading.Get(parse, session);
        bool allWeights = _weights.GetText(parse)?.Equals("all", StringComparison.OrdinalIgnoreCase) == true;
        AtomicWeights weights = allWeights ? AtomicWeights.Current : _weights.Get(parse);
        Salt? salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value));
        var contents = new MoleculeReportOptions
        {
            Editions = allWeights ? AtomicWeights.All : [weights],
            Salt = salt,
            Notations = GetNotations(parse),
            FoldsLongStrands = parse.GetValue(_all),
        };
        string[] arguments = parse.GetValue(_inputs)!;
        string? page = _html.Get(parse);
        var reports = ImmutableArray.CreateBuilder<MoleculeReport>();
        using RowErrors errors = _errors.Open(parse, arguments, options, session);
        bool first = true;
        foreach (MoleculeInput input in MoleculeInput.Read(arguments, options, session))
        {
            if (input.Drug is { Molecule: null } entry)
            {
                DescribeEntry(session, entry, parse.GetValue(_json), first);
                first = false;
                continue;
            }
            if (errors.Demand(input) is not { } molecule)
            {
                continue;
            }
            if (salt?.IsPossibleFor(molecule.AcidicProtons) == false)
            {
                throw ToolException.Usage($"--salt `{salt}`: the molecule has {CountedNoun.Of(molecule.AcidicProtons, "acidic proton")}.");
            }
            input.ReportOtherSalt(salt, "shown", session);
            var source = new ReportSource(
                input.Row.Text, input.Drug is null ? options.Dialect ?? input.Detected : null, input.Drug, input.Result.Diagnostics);
            MoleculeReport report = MoleculeReport.Create(
                molecule,
                contents with
                {
                    Id = input.HasLabel ? input.Row.Id : null,
                    Share = input.Row.Share.Length > 0 ? input.Row.Share : null,
                    Salt = salt ?? FormOf(input, molecule),
                },
                source);
            if (page is not null)
            {
                reports.Add(report);
            }
            if (parse.GetValue(_json))
            {
                session.Out.WriteLine(MoleculeReportJson.ToText(report));
            }
            else
            {
                session.Out.Write(first ? "" : "\n");
                MoleculeText.Write(report, HeadingOf(input.Row), parse.GetValue(_all), session);
            }
            first = false;
        }
        session.Out.Flush();
        if (page is not null)
        {
            _html.Write(page, reports.ToImmutable(), session);
        }
        errors.Commit();
        return errors.ExitCode;
    }

    /// <summary>The salt that the name states; none that the molecule cannot form.</summary>
    private static Salt? FormOf(MoleculeInput input, NucleicAcid molecule) =>
        input.Salt?.IsFormedBy(molecule.AcidicProtons) == true ? input.Salt : null;

    /// <summary>What people find a molecule by: the identifier of its row, or its place.</summary>
    private static string? HeadingOf(InputRow row)
    {
        string id = SeparatedCell.Escape(row.Id);
        return row.Share.Length > 0 ? $"{id} (share {row.Share})" : row.HasId ? id : row.Source;
    }

    /// <summary>The notations to write: of text those that were asked for, of JSON all that are on one line.</summary>
    private ImmutableArray<INotation> GetNotations(ParseResult parse)
    {
        if (parse.GetValue(_to) is { } names)
        {
            return
            [
                .. OptionList.Split(_to.Name, names, "dialect", "oligo convert --list lists them")
                    .Select(name =>
                        ReadingOptions.FindDialect(name) ?? throw ToolException.Usage("--to auto: name the dialects to write.")),
            ];
        }
        return parse.GetValue(_all) ? Notations.All
            : parse.GetValue(_json) ? [.. Notations.All.Where(notation => !notation.IsMultiline)]
            : parse.GetValue(_notations) ? [.. Notations.All.Where(notation => !notation.IsForPrograms)]
            : [];
    }

    /// <summary>An entry of the catalogue whose positions are not published: what is known of it, and what is not.</summary>
    private static void DescribeEntry(Session session, Drug drug, bool asJson, bool first)
    {
        if (asJson)
        {
            session.Out.WriteLine(MoleculeReportJson.ToText(drug));
            return;
        }
        session.Out.Write(first ? "" : "\n");
        CatalogText.Write(session, drug);
    }
}
