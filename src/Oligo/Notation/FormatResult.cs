using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What came of writing a molecule: a text with warnings of what it cannot say, or errors.</summary>
public sealed class FormatResult
{
    private readonly string? _text;

    internal FormatResult(string? text, ImmutableArray<Diagnostic> diagnostics)
    {
        _text = text;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a text.</summary>
    public bool Success => _text is not null;

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The dialect cannot say the molecule; the message says why.</exception>
    public string Text => _text ?? throw new InvalidOperationException(Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());

    /// <summary>Warnings for lost features, or errors.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
