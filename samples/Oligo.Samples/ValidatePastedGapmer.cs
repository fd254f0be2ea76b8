using Oligo;
using Oligo.Design;
using Oligo.Notation;
using Oligo.Text;

namespace Samples;

/// <summary>Reads a gapmer as somebody pasted it, prints what was assumed, and judges the design.</summary>
internal static class ValidatePastedGapmer
{
    public static void Run()
    {
        const string pasted = "5’—[G]*—[mC]*—[A]*—[dG]—[dT]—[dmC]—[dT]—[mU]*—[G]*—[A]*—3’";
        ParseResult<NucleicAcid> result = Notations.Detect(pasted).Result;
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Console.WriteLine(diagnostic);
        }

        DesignReport report = GapmerValidator.Validate(result.Value);
        Console.WriteLine($"{report.Architectures[0]}: {(report.HasErrors ? "fails" : "passes")}");
        foreach (DesignFinding finding in report.Findings)
        {
            Console.WriteLine($"{finding.Severity}: {finding}");
        }
    }
}
