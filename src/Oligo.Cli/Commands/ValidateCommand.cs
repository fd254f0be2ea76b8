using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Design;
using Oligo.Verification;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo validate</c>: design rules, and what is declared of a molecule against what its notation states.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _formula = new("--expect-formula")
    {
        Description = "Declared formula, of the acid or of a salt",
        HelpName = "FORMULA",
    };
    private readonly Option<string?> _mass = new("--expect-mass")
    {
        Description = "Declared mass in Da; its last digit sets the tolerance",
        HelpName = "MASS",
    };
    private readonly Option<string?> _salt = new("--expect-salt")
    {
        Description = "Declared salt form: acid, Na, 19Na, nonadecasodium, 9Mg, ...",
        HelpName = "SALT",
    };
    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "Thresholds, such as gap-min=6,length-max=30; `list` prints the rules",
        HelpName = "RULES",
    };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail too" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document" };
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly DeclaredColumns _declared;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public ValidateCommand()
        : base("validate", "Checks a design by rules, and a declared design, formula, mass or salt against the notation.",
            "oligo validate mipomersen",
            "oligo validate strands.txt --design \"5-10-5 MOE\"",
            "oligo validate mipomersen --expect-formula C230H305N67Na19O122P19S19 --expect-mass 7594.9",
            "oligo validate collection.tsv --column helm --against smiles",
            "oligo validate strands.txt --columns id,verdict,messages -o checked.xlsx",
            "oligo validate --rules list")
    {
        Completion.OfSalt(_salt);
        Completion.OfRules(_rules);
        _inputs = new MoleculesArgument(this, "X", "A name of the catalogue, a notation, a file, or - for stdin");
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_formula);
        Options.Add(_mass);
        Options.Add(_salt);
        Options.Add(_rules);
        _declared = new DeclaredColumns(this);
        Options.Add(_strict);
        Options.Add(_json);
        _table = new TableOutputOptions(this, () => ValidateColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        string? rules = parse.GetValue(_rules);
        if (rules == "list")
        {
            ListRules(parse, session);
            return ExitCode.Done;
        }
        if (_table.TryList(parse, session, ValidateColumns.All))
        {
            return ExitCode.Done;
        }
        AtomicWeights? weights = _weights.IsSet(parse) ? _weights.Get(parse) : null;
        InputOptions options = _declared.AddTo(_reading.Get(parse, session), parse);
        var settings = new CheckSettings(RuleThresholds.Read(rules), weights, parse.GetValue(_strict))
        {
            Against = _declared.Against(parse, options),
        };
        Declaration declaration = GetDeclaration(parse, options.Notation.Design);
        if (!_table.AskForTable(parse) && !_rows.AskForTable(parse) && _table.Output(parse) is null)
        {
            return WriteText(parse, session, options, declaration, settings);
        }
        return parse.GetValue(_json)
            ? throw TableOutputOptions.Contradicts(_json)
            : WriteTable(parse, session, options, declaration, settings);
    }

    /// <summary>Lists the rules, and on stdout the thresholds after them; a document or file holds the rules alone.</summary>
    private void ListRules(ParseResult parse, Session session)
    {
        TableSettings settings = _table.Settings(parse, session, new TableDocument("oligo.rules/1", "rules", []));
        _table.Write(parse, session, settings, RuleThresholds.RuleColumns, DesignRule.All);
        if (_table.Output(parse) is null && !_table.AskForTable(parse))
        {
            session.Out.WriteLine();
            session.Out.Flush();
            _table.Write(parse, session, settings, RuleThresholds.ThresholdColumns, RuleThresholds.Defaults);
        }
    }

    private int WriteTable(ParseResult parse, Session session, InputOptions options, Declaration declaration, CheckSettings settings)
    {
        AtomicWeights weights = settings.Weights ?? AtomicWeights.Current;
        TableSettings table = _table.Settings(
            parse, session, new TableDocument("oligo.validate-table/1", "rows", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<ValidateRecord>> columns =
            RowColumns.ForInput(ValidateColumns.Of(settings.Against is not null), options).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<ValidateRecord>(columns, all => new ValidateWork(options, declaration, settings, all, onError), table)
        {
            Weights = weights,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, options, plan);
    }

    private int WriteText(ParseResult parse, Session session, InputOptions options, Declaration declaration, CheckSettings settings)
    {
        string[] arguments = parse.GetValue(_inputs)!;
        bool asJson = parse.GetValue(_json);
        using RowErrors errors = _rows.Errors.Open(parse, arguments, options, session);
        int passed = 0;
        int failed = 0;
        var checks = new List<(string Id, MoleculeCheck Check)>();
        foreach (MoleculeInput input in MoleculeInput.Read(arguments, options, session))
        {
            MoleculeCheck? check = Check(input, declaration, settings, session, errors);
            if (check is not null)
            {
                _ = check.Passed ? passed++ : failed++;
                CheckText.Report(session, input.Row, check);
            }
            if (!asJson && (check is not null || (errors.AreKept && input.Row.Source is not null)))
            {
                string id = input.Row.Label is { } label ? label + "\t" : "";
                session.Out.WriteLine(id + (check is null ? CheckText.DescribeError(errors.LastCode!) : CheckText.Describe(check)));
            }
            else if (check is not null)
            {
                checks.Add((input.Row.Id, check));
            }
        }
        if (asJson)
        {
            session.Out.WriteLine(CheckJson.ToText(checks));
        }
        session.Out.Flush();
        bool withSums = !_rows.Quiet(parse) && passed + failed + errors.Count > 1;
        errors.Commit(withSums || _rows.Quiet(parse));
        if (withSums)
        {
            string leftOut = errors.AreKept || errors.Count == 0 ? "" : " left out";
            session.Error.WriteLine(FormattableString.Invariant($"{passed} passed, {failed} failed, {errors.Count} in error{leftOut}"));
        }
        return errors.ExitCode != ExitCode.Done || failed == 0 ? errors.ExitCode : ExitCode.CheckFailed;
    }

    private static MoleculeCheck? Check(
        MoleculeInput input, Declaration forAll, CheckSettings settings, Session session, RowErrors errors)
    {
        if (!DeclaredCells.TryRead(input.Row, forAll, out Declaration? declared, out IReadOnlyList<DeclaredCells.Bad> bad))
        {
            errors.Add(input.Row, DeclaredCells.FaultOf(bad[0]), () => CheckText.Report(session, input.Row, bad));
            return null;
        }
        return errors.Demand(input, withNotes: true) is { } molecule
            ? MoleculeCheck.Of(input.Row, molecule, input.Result.Diagnostics, declared with { NamedSalt = input.Salt }, settings)
            : null;
    }

    private Declaration GetDeclaration(ParseResult parse, StrandDesign? design) => new()
    {
        Design = design,
        Formula = ReadingOptions.ReadOption(_formula.Name, parse.GetValue(_formula), value => MolecularFormula.Read(value)),
        Mass = ReadingOptions.ReadOption(_mass.Name, parse.GetValue(_mass), value => StatedMass.Read(value)),
        Salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value)),
    };
}
