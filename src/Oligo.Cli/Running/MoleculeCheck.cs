using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Design;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Running;

/// <summary>What the checks of a molecule gave: of what is declared, and of the design rules.</summary>
/// <param name="Molecule">The molecule.</param>
/// <param name="Declared">What was found of everything that is declared.</param>
/// <param name="Parts">The same part by part.</param>
/// <param name="Comparison">The comparison with a second notation; <see langword="null"/> where none was asked for.</param>
/// <param name="Report">The findings of the rules.</param>
/// <param name="Passed">Whether nothing makes the check fail.</param>
internal sealed record MoleculeCheck(
    NucleicAcid Molecule, ImmutableArray<Diagnostic> Declared, ImmutableArray<DeclaredPart> Parts, MoleculeComparison? Comparison,
    DesignReport Report, bool Passed)
{
    /// <summary>What was found on reading the molecule.</summary>
    public ImmutableArray<Diagnostic> Read { get; init; } = [];

    /// <summary>The verdict in one word.</summary>
    public string Verdict => Passed ? "pass" : "fail";

    /// <summary>How far the second notation agrees, in one word; <see langword="null"/> where none was asked for.</summary>
    public string? Agreement => Comparison?.Match switch
    {
        null => null,
        MoleculeMatch.Same => "same",
        MoleculeMatch.OtherStereo => "other_stereo",
        MoleculeMatch.SameFormula => "same_formula",
        MoleculeMatch.Different => "different",
        _ => "not_compared",
    };

    /// <summary>Severity and text of everything that was found, in the order of the checks.</summary>
    public IEnumerable<(DiagnosticSeverity Severity, string Code, string Text)> Findings =>
    [
        .. Declared.Select(found => (found.Severity, found.Code, DiagnosticText.WithCode(found))),
        .. Report.Findings.Select(found => (found.Severity, found.Code, found.ToString())),
    ];

    /// <summary>Checks a molecule.</summary>
    /// <param name="row">The row that it is of.</param>
    /// <param name="molecule">The molecule.</param>
    /// <param name="read">What was found on reading it.</param>
    /// <param name="declared">What is declared of it.</param>
    /// <param name="settings">How strict the checks are.</param>
    public static MoleculeCheck Of(
        InputRow row, NucleicAcid molecule, ImmutableArray<Diagnostic> read, Declaration declared, CheckSettings settings)
    {
        ImmutableArray<Diagnostic> found = DeclarationChecker.Check(molecule, declared, settings.Weights);
        ImmutableArray<DeclaredPart> parts = [.. DeclaredPart.Of(declared, found)];
        MoleculeComparison? comparison = settings.Against?.Compare(molecule, row);
        found = [.. found, .. comparison?.Findings ?? []];
        DesignReport report = GapmerValidator.Validate(molecule, settings.Thresholds);
        bool failed = report.HasErrors || found.Any(finding => finding.Severity == DiagnosticSeverity.Error);
        bool warned = report.HasWarnings || read.Concat(found).Any(finding => finding.Severity == DiagnosticSeverity.Warning);
        return new MoleculeCheck(molecule, found, parts, comparison, report, !failed && !(settings.IsStrict && warned))
        {
            Read = read,
        };
    }
}
