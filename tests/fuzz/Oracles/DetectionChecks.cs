using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Fuzz.Oracles;

/// <summary>Detection and the dialects that it asks say the same.</summary>
internal static class DetectionChecks
{
    private const string Ambiguous = "OLG2301";

    /// <summary>A text that a dialect reads is detected as the same molecule, or refused as ambiguous.</summary>
    public static Fault? CheckNamed(string text, INotation notation, NucleicAcid molecule)
    {
        DetectedNotation detected = Notations.Detect(text);
        if (detected.Result.Success)
        {
            return detected.Result.Value.Equals(molecule)
                ? null
                : new Fault("detection", $"{notation.Name}, {detected.Notation?.Name}",
                    $"{notation.Name} reads {molecule}, detection reads {detected.Result.Value} as {detected.Notation?.Name}");
        }
        string code = detected.Result.Errors.First().Code;
        return code == Ambiguous
            ? null
            : new Fault("detection", $"{notation.Name}, {code}",
                $"{notation.Name} reads {molecule}, detection says: {DiagnosticChecks.Describe(detected.Result.Diagnostics)}");
    }

    /// <summary>What is detected is what the dialect reads that is named for it.</summary>
    public static Fault? CheckDetected(string text, DetectedNotation detected)
    {
        if (!detected.Result.Success)
        {
            return null;
        }
        if (detected.Notation is not { } notation)
        {
            return new Fault("detection", "no notation", $"{detected.Result.Value} is of no notation");
        }
        ParseResult<NucleicAcid> named = notation.Read(text);
        return named.Success && named.Value.Equals(detected.Result.Value)
            ? null
            : new Fault("detection", $"{notation.Name} named", $"detected as {detected.Result.Value} of {notation.Name}, which gives {named}");
    }
}
