using System.Collections.Immutable;

namespace Oligo.Text;

/// <summary>
/// Collects diagnostics while a text is read; keeps at most <see cref="MaxErrors"/> errors, and <see cref="MaxRemarks"/> warnings or notes
/// of one kind.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>Errors kept of one text: what follows a wrong start is seldom worth reading.</summary>
    public const int MaxErrors = 20;

    /// <summary>Warnings or notes of one kind: a text may have one for each of a million residues.</summary>
    public const int MaxRemarks = 100;

    private readonly ImmutableArray<Diagnostic>.Builder _items = ImmutableArray.CreateBuilder<Diagnostic>();

    public int ErrorCount { get; private set; }

    public bool IsFull => ErrorCount >= MaxErrors;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, span, [.. arguments]));

    public void ReportWithHint(DiagnosticDescriptor descriptor, SourceSpan span, string? hint, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, span, [.. arguments], hint));

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            if (IsFull)
            {
                return;
            }
            ErrorCount++;
        }
        else if (_items.Count >= MaxRemarks && HasEnoughOf(diagnostic.Descriptor))
        {
            return;
        }
        _items.Add(diagnostic);
    }

    private bool HasEnoughOf(DiagnosticDescriptor descriptor) =>
        _items.Count(item => ReferenceEquals(item.Descriptor, descriptor)) >= MaxRemarks;

    public ImmutableArray<Diagnostic> ToImmutable() => _items.ToImmutable();
}
