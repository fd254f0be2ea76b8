using System.Globalization;

namespace Oligo.Text;

/// <summary>One row of a diagnostic table: what can be said, once, for every place that says it.</summary>
/// <remarks>Codes read <c>OLG</c> and four digits; the first digit is the floor: 0 text, 1 chemistry and monomers, 2 model and notation, 3 design.</remarks>
public sealed class DiagnosticDescriptor
{
    /// <summary>Defines a diagnostic, for notations of a caller's own.</summary>
    /// <param name="code">Stable code; callers choose another prefix than <c>OLG</c>.</param>
    /// <param name="severity">Severity.</param>
    /// <param name="template">Message with numbered gaps.</param>
    /// <param name="help">What it means and what to do.</param>
    public DiagnosticDescriptor(string code, DiagnosticSeverity severity, string template, string help)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        ArgumentException.ThrowIfNullOrWhiteSpace(help);
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

    internal string Format(ReadOnlySpan<string> arguments)
    {
        object[] boxed = new object[arguments.Length];
        for (int i = 0; i < boxed.Length; i++)
        {
            boxed[i] = TypographicText.Printable(arguments[i]);
        }
        return string.Format(CultureInfo.InvariantCulture, Template, boxed);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Template}";
}
