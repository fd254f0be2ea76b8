using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Reporting;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo validate</c>: design rules, and what is declared of a molecule against what its notation states.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    private readonly Argument<string[]> _inputs = new("X") { Description = "A name of the catalogue, a notation, a file, or - for stdin", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _formula = new("--expect-formula") { Description = "Declared formula, of the acid or of a salt", HelpName = "FORMULA" };
    private readonly Option<string?> _mass = new("--expect-mass") { Description = "Declared mass in Da; its last digit sets the tolerance", HelpName = "MASS" };
    private readonly Option<string?> _salt = new("--expect-salt") { Description = "Declared salt form: acid, Na, 19Na, nonadecasodium, 9Mg, ...", HelpName = "SALT" };
    private readonly Option<string?> _rules = new("--rules") { Description = "Thresholds, such as gap-min=6,length-max=30; `list` prints the rules", HelpName = "RULES" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail too" };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document" };
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly DeclaredColumns _declared;

    public ValidateCommand()
        : base("validate", "Checks a design by rules, and a declared design, formula, mass or salt against the notation.",
            "oligo validate mipomersen",
            "oligo validate strands.txt --design \"5-10-5 MOE\"",
            "oligo validate mipomersen --expect-formula C230H305N67Na19O122P19S19 --expect-mass 7594.9",
            "oligo validate --rules list")
    {
        Completion.Of(_inputs, () => Completion.Drugs);
        Completion.OfSalt(_salt);
        Arguments.Add(_inputs);
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_formula);
        Options.Add(_mass);
        Options.Add(_salt);
        Options.Add(_rules);
        _declared = new DeclaredColumns(this);
        Options.Add(_strict);
        Options.Add(_json);
    }

    private sealed record Verdict(string Id, NucleicAcid Molecule, ImmutableArray<Diagnostic> Declared, DesignReport Report, bool Passed);

    public override int Execute(ParseResult parse, Session session)
    {
        string? rules = parse.GetValue(_rules);
        if (rules == "list")
        {
            RuleThresholds.Print(session.Out);
            session.Out.Flush();
            return ExitCode.Done;
        }
        GapmerRuleOptions thresholds = RuleThresholds.Read(rules);
        InputOptions options = _declared.AddTo(_reading.Get(parse, session), parse);
        AtomicWeights? weights = _weights.IsSet(parse) ? _weights.Get(parse) : null;
        Declaration declaration = GetDeclaration(parse, options.Notation.Design);
        bool strict = parse.GetValue(_strict);
        int code = ExitCode.Done;
        var verdicts = new List<Verdict>();
        foreach (MoleculeInput input in MoleculeInput.ReadSome(parse.GetValue(_inputs)!, options, session))
        {
            if (DeclaredColumns.Read(input.Row, declaration, session) is not { } declared)
            {
                code = ExitCode.BadInput;
                continue;
            }
            if (input.Demand(session, withNotes: true) is not { } molecule)
            {
                code = ExitCode.BadInput;
                continue;
            }
            Verdict verdict = Judge(input, molecule, declared, weights, thresholds, strict);
            code = code == ExitCode.Done && !verdict.Passed ? ExitCode.CheckFailed : code;
            Report(session, input.Row, verdict);
            if (parse.GetValue(_json))
            {
                verdicts.Add(verdict);
            }
            else
            {
                session.Out.WriteLine(Describe(verdict, input.Row.HasId || input.Row.Source is not null));
            }
        }
        if (parse.GetValue(_json))
        {
            session.Out.WriteLine(ToJson(verdicts));
        }
        session.Out.Flush();
        return code;
    }

    private Declaration GetDeclaration(ParseResult parse, StrandDesign? design) => new()
    {
        Design = design,
        Formula = ReadingOptions.ReadOption(_formula.Name, parse.GetValue(_formula), value => MolecularFormula.Read(value)),
        Mass = ReadingOptions.ReadOption(_mass.Name, parse.GetValue(_mass), value => StatedMass.Read(value)),
        Salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value)),
    };

    private static Verdict Judge(MoleculeInput input, NucleicAcid molecule, Declaration declaration, AtomicWeights? weights, GapmerRuleOptions thresholds, bool strict)
    {
        ImmutableArray<Diagnostic> declared = DeclarationChecker.Check(molecule, declaration, weights);
        DesignReport report = GapmerValidator.Validate(molecule, thresholds);
        bool failed = declared.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) || report.HasErrors;
        bool warned = report.HasWarnings || input.Result.Warnings.Any();
        return new Verdict(input.Row.Id, molecule, declared, report, !failed && !(strict && warned));
    }

    private static void Report(Session session, InputRow row, Verdict verdict)
    {
        string? source = Reporter.SourceOf(row);
        foreach (Diagnostic diagnostic in verdict.Declared)
        {
            session.Error.Write(DiagnosticPrinter.PrintMessage(diagnostic, source));
        }
        foreach (DesignFinding finding in verdict.Report.Findings)
        {
            Report(session, finding, string.Join(", ", new[] { source, finding.StrandName }.OfType<string>()));
        }
    }

    private static void Report(Session session, DesignFinding finding, string place)
    {
        session.Error.WriteLine($"{DiagnosticPrinter.SeverityWord(finding.Severity)} {finding.Code}: {finding.Message}");
        if (place.Length > 0)
        {
            session.Error.WriteLine($"  at {place}");
        }
        if (finding.Severity != DiagnosticSeverity.Note)
        {
            session.Error.WriteLine($"  why: {finding.Rule.Rationale} ({finding.Rule.Source})");
        }
    }

    private static string Describe(Verdict verdict, bool withId)
    {
        IEnumerable<DiagnosticSeverity> all = verdict.Declared.Select(d => d.Severity).Concat(verdict.Report.Findings.Select(f => f.Severity));
        ILookup<DiagnosticSeverity, DiagnosticSeverity> counts = all.ToLookup(severity => severity);
        string architecture = string.Join(" | ", verdict.Report.Architectures.Select(architecture => architecture.Description));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(verdict.Passed ? "pass" : "fail")}\t{architecture}\t{counts[DiagnosticSeverity.Error].Count()} errors, {counts[DiagnosticSeverity.Warning].Count()} warnings, {counts[DiagnosticSeverity.Note].Count()} notes");
        return withId ? $"{verdict.Id}\t{text}" : text;
    }

    private static string ToJson(List<Verdict> verdicts) => Json.Document("oligo.validate/1", json =>
    {
        json.WriteStartArray("molecules");
        foreach (Verdict verdict in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("id", verdict.Id);
            json.WriteString("notation", verdict.Molecule.ToString());
            json.WriteString("verdict", verdict.Passed ? "pass" : "fail");
            WriteDeclared(json, verdict.Declared);
            json.WriteStartArray("strands");
            foreach ((Strand strand, StrandArchitecture architecture) in verdict.Molecule.Strands.Zip(verdict.Report.Architectures))
            {
                json.WriteStartObject();
                json.WriteString("architecture", architecture.ToString());
                json.WriteString("class", architecture.ClassName);
                json.WriteStartArray("findings");
                foreach (DesignFinding finding in verdict.Report.Findings.Where(finding => ReferenceEquals(finding.Strand, strand)))
                {
                    DesignFindingJson.Write(json, finding);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void WriteDeclared(Utf8JsonWriter json, ImmutableArray<Diagnostic> declared)
    {
        json.WriteStartArray("declared");
        foreach (Diagnostic diagnostic in declared)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", DiagnosticPrinter.SeverityWord(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Hint is not null)
            {
                json.WriteString("hint", diagnostic.Hint);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
