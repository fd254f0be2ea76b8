using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Diagnostics as texts of cells.</summary>
internal static class DiagnosticText
{
    /// <summary>Message and hint.</summary>
    public static string Of(Diagnostic found) => found.Hint is null ? found.Message : $"{found.Message} ({found.Hint})";

    /// <summary>Code, message and hint.</summary>
    public static string WithCode(Diagnostic found) => $"{found.Code}: {Of(found)}";
}
