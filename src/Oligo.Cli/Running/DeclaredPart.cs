using System.Collections.Immutable;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Running;

/// <summary>One thing that is declared of a molecule, and whether it agrees with the notation.</summary>
/// <param name="Key">What it is: formula, mass, salt or design.</param>
/// <param name="Declared">What is declared, as text.</param>
/// <param name="Found">What was found: errors for what does not agree, else notes.</param>
internal sealed record DeclaredPart(string Key, string Declared, ImmutableArray<Diagnostic> Found)
{
    // A salt that no formula and no mass is declared with.
    private const string NotChecked = "OLG3116";

    /// <summary>Whether it is a salt that no formula and no mass is declared with.</summary>
    private bool IsAlone { get; init; }

    /// <summary>In one word.</summary>
    public string Verdict =>
        Found.Any(found => found.Severity == DiagnosticSeverity.Error && found.Code != NotChecked) ? "mismatch"
            : IsAlone ? "unchecked" : "ok";

    /// <summary>The parts of a declaration with what was found of each.</summary>
    public static IEnumerable<DeclaredPart> Of(Declaration declared, ImmutableArray<Diagnostic> found)
    {
        (string Key, string? Text)[] parts =
        [
            (DeclaredCells.Design, declared.Design?.ToString()),
            (DeclaredCells.Salt, (declared.Salt ?? declared.NamedSalt)?.ToString()),
            (DeclaredCells.Formula, declared.Formula?.ToString()),
            (DeclaredCells.Mass, declared.Mass?.ToString()),
        ];
        return parts.Where(part => part.Text is not null)
            .Select(part => new DeclaredPart(part.Key, part.Text!, [.. found.Where(finding => KeyOf(finding.Code) == part.Key)])
            {
                IsAlone = part.Key == DeclaredCells.Salt && declared is { Formula: null, Mass: null },
            });
    }

    /// <summary>What a diagnostic of a declaration is about; of two values that contradict each other, the second.</summary>
    private static string KeyOf(string code) => code switch
    {
        "OLG3111" or "OLG3112" or "OLG3113" => DeclaredCells.Formula,
        "OLG3114" or "OLG3115" or "OLG3119" or NotChecked => DeclaredCells.Salt,
        "OLG3117" or "OLG3121" or "OLG3122" => DeclaredCells.Mass,
        _ => DeclaredCells.Design,
    };
}
