using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Oligo.Text;

/// <summary>One row of a diagnostic table: what can be said, once, for every place that says it.</summary>
/// <remarks>
/// Codes read <c>OLG</c> and four digits; the first digit is the layer: 0 text, 1 chemistry and monomers, 2 model and notation, 3 design.
/// Immutable and thread-safe.
/// </remarks>
public sealed class DiagnosticDescriptor
{
    private readonly CompositeFormat _format;

    /// <summary>Defines a diagnostic, for notations of a caller's own.</summary>
    /// <param name="code">Stable code; callers choose another prefix than <c>OLG</c>.</param>
    /// <param name="severity">Severity.</param>
    /// <param name="template">Message with numbered gaps.</param>
    /// <param name="help">What it means and what to do.</param>
    /// <exception cref="ArgumentException">A text is missing, or the template is not a format string.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not one of <see cref="DiagnosticSeverity"/>.</exception>
    public DiagnosticDescriptor(string code, DiagnosticSeverity severity, string template, string help)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        ArgumentException.ThrowIfNullOrWhiteSpace(help);
        if (severity is < DiagnosticSeverity.Note or > DiagnosticSeverity.Error)
        {
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "There is no such severity.");
        }
        try
        {
            _format = CompositeFormat.Parse(template);
        }
        catch (FormatException fault)
        {
            throw new ArgumentException(fault.Message, nameof(template), fault);
        }
        Code = code;
        Severity = severity;
        Template = template;
        Help = help;
    }

    /// <summary>Stable code, such as <c>OLG2003</c>. Codes are never reused.</summary>
    public string Code { get; }

    /// <summary>Severity of every diagnostic of this row.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Message with numbered gaps, as in <see cref="string.Format(IFormatProvider, string, object[])"/>.</summary>
    public string Template { get; }

    /// <summary>What it means and what to do, in a sentence or two.</summary>
    public string Help { get; }

    /// <summary>
    /// Whether the answer cannot be judged without this diagnostic, as with the note that names the dialect whose errors are shown, or what
    /// was skipped. Front ends that hide notes show this one.
    /// </summary>
    public bool AccompaniesErrors { get; internal init; }

    internal string Format(ReadOnlySpan<string> arguments)
    {
        object[] boxed = new object[arguments.Length];
        for (int i = 0; i < boxed.Length; i++)
        {
            boxed[i] = DiagnosticPrinter.MakePrintable(arguments[i]);
        }
        return string.Format(CultureInfo.InvariantCulture, _format, boxed);
    }

    /// <summary>Refuses arguments that do not fill the gaps of the message.</summary>
    /// <exception cref="ArgumentException">There are fewer arguments than gaps, or one is <see langword="null"/>.</exception>
    internal void DemandArguments(ImmutableArray<string> arguments)
    {
        if (arguments.Length < _format.MinimumArgumentCount || arguments.Contains(null!))
        {
            throw new ArgumentException($"The message of {Code} has {_format.MinimumArgumentCount} gaps, and each needs its argument.",
                nameof(arguments));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Template}";
}
