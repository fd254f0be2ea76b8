using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What came of writing a molecule: a text with warnings of what it cannot say, or errors. Immutable and thread-safe.</summary>
public sealed class FormatResult
{
    private readonly string? _text;

    /// <summary>A result, for notations of a caller's own.</summary>
    /// <param name="text">The text; <see langword="null"/> exactly when there is an error.</param>
    /// <param name="diagnostics">Losses, or errors.</param>
    /// <exception cref="ArgumentException">A text beside an error, or neither; or a diagnostic that is <see langword="null"/>.</exception>
    public FormatResult(string? text, ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = diagnostics.IsDefault ? [] : diagnostics;
        if (diagnostics.Contains(null!))
        {
            throw new ArgumentException("A diagnostic is missing.", nameof(diagnostics));
        }
        if ((text is null) != diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw new ArgumentException("A result has a text or at least one error, not both.", nameof(text));
        }
        _text = text;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a text.</summary>
    public bool Success => _text is not null;

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The dialect cannot say the molecule; the message says why.</exception>
    public string Text =>
        _text ?? throw new InvalidOperationException(Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());

    /// <summary>Warnings for lost features, or errors.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
