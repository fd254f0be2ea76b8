using System.Collections.Immutable;

namespace Oligo.Text;

/// <summary>
/// A text could not be read. Carries the text and every diagnostic. Not thread-safe, like any exception; the text and the diagnostics never
/// change.
/// </summary>
public sealed class OligoFormatException : FormatException
{
    internal OligoFormatException(string input, ImmutableArray<Diagnostic> diagnostics)
        : base(Summarize(input, diagnostics))
    {
        Input = input;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that could not be read.</summary>
    public string Input { get; }

    /// <summary>Notes, warnings and errors; at least one error.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private static string Summarize(string input, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic first = diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        TextPosition position = first.Span.GetPosition(input);
        string place = position.Line == 1 ? $"column {position.Column}" : $"line {position.Line}, column {position.Column}";
        int more = diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error) - 1;
        return more == 0 ? $"{first} ({place})" : $"{first} ({place}; {more} more)";
    }
}
