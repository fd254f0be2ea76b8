using System.Collections.Immutable;

namespace Oligo.Text;

/// <summary>One remark about a text or a molecule: what, where, and what to try instead. Immutable and thread-safe.</summary>
public sealed class Diagnostic
{
    /// <summary>A remark.</summary>
    /// <param name="descriptor">The row that says what it is.</param>
    /// <param name="span">Where in the text; <c>default</c> for no place.</param>
    /// <param name="arguments">What fills the gaps of the message.</param>
    /// <param name="hint">What to try, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are fewer arguments than the message has gaps, or one is
    /// <see langword="null"/>.</exception>
    public Diagnostic(DiagnosticDescriptor descriptor, SourceSpan span, ImmutableArray<string> arguments, string? hint = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        arguments = arguments.IsDefault ? [] : arguments;
        descriptor.DemandArguments(arguments);
        Descriptor = descriptor;
        Span = span;
        Arguments = arguments;
        Hint = hint;
    }

    /// <summary>The row of the table that this diagnostic belongs to.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Stable code, such as <c>OLG2003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Where in the text; <c>default</c> for remarks that concern no place, such as those about a molecule.</summary>
    public SourceSpan Span { get; }

    /// <summary>What fills the gaps of the message, in the order of the row; empty for a message without gaps.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>One sentence without a final full stop; made anew from the row and the arguments.</summary>
    public string Message => Descriptor.Format(Arguments.AsSpan());

    /// <summary>What to try, or <see langword="null"/>.</summary>
    public string? Hint { get; }

    /// <summary>The value that the remark is about, where it is one that callers of the reader need, such as a salt.</summary>
    internal object? Subject { get; init; }

    /// <summary>The same remark where its text is further on in a larger one.</summary>
    internal Diagnostic Shift(int offset) =>
        new(Descriptor, new SourceSpan(Span.Start + offset, Span.Length), Arguments, Hint) { Subject = Subject };

    /// <summary>Code, message and hint in one line, without the place.</summary>
    /// <returns>For example <c>OLG2003: unknown sugar `mo`; did you mean `moe`?</c>.</returns>
    public override string ToString() => Hint is null ? $"{Code}: {Message}" : $"{Code}: {Message}; {Hint}";
}
