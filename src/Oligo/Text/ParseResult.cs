using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Oligo.Text;

/// <summary>
/// What came of reading a text: a value with notes and warnings, or all the errors (at most 20). Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">The type that was read.</typeparam>
public sealed class ParseResult<T>
    where T : class
{
    private readonly T? _value;

    /// <summary>A result, for notations of a caller's own.</summary>
    /// <param name="input">The text that was read.</param>
    /// <param name="value">The value; <see langword="null"/> exactly when there is an error.</param>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <exception cref="ArgumentException">A value beside an error, or neither; or a diagnostic that is <see langword="null"/>.</exception>
    public ParseResult(string input, T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        diagnostics = diagnostics.IsDefault ? [] : diagnostics;
        if (diagnostics.Contains(null!))
        {
            throw new ArgumentException("A diagnostic is missing.", nameof(diagnostics));
        }
        if ((value is null) != diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            throw new ArgumentException("A result has a value or at least one error, not both.", nameof(value));
        }
        Input = input;
        _value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that was read; the spans of the diagnostics count in it.</summary>
    public string Input { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Success => _value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="OligoFormatException">The text could not be read; the exception carries the diagnostics.</exception>
    public T Value => _value ?? throw new OligoFormatException(Input, Diagnostics);

    /// <summary>All notes, warnings and errors in the order in which they were found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The errors; empty exactly when there is a value.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The warnings.</summary>
    public IEnumerable<Diagnostic> Warnings => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning);

    /// <summary>The value as text, or the first error.</summary>
    /// <returns>For people; <see cref="Diagnostics"/> has all of it.</returns>
    public override string ToString() => _value?.ToString() ?? Errors.First().ToString();

    /// <summary>Hands out the value if there is one.</summary>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns><see cref="Success"/>.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return value is not null;
    }
}
