using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// A document of xHELM: <c>Xhelm</c> with the text in <c>HelmNotation</c>, and in <c>Monomers</c> the structures of its symbols.
/// </summary>
internal sealed class XHelm
{
    private XHelm(string text, SourceSpan span, bool isVerbatim, Dictionary<string, string> structures)
    {
        Text = text;
        Span = span;
        IsVerbatim = isVerbatim;
        Structures = structures;
    }

    /// <summary>The HELM text.</summary>
    public string Text { get; }

    /// <summary>Where the text is in the document; the whole document where that has it with escapes.</summary>
    public SourceSpan Span { get; }

    /// <summary>Whether the text is in the document as it is.</summary>
    public bool IsVerbatim { get; }

    /// <summary>The SMILES of each symbol that the document defines.</summary>
    public IReadOnlyDictionary<string, string> Structures { get; }

    /// <summary>Whether a text is XML rather than HELM.</summary>
    public static bool IsLike(ReadOnlySpan<char> text) => text.TrimStart().StartsWith('<');

    /// <summary>Reads a document.</summary>
    /// <param name="document">The XML.</param>
    /// <returns>What it holds; <see langword="null"/> where it is not XML or has no text of HELM.</returns>
    public static XHelm? Read(string document)
    {
        XmlElement? root = XmlElements.Read(document.AsSpan().Trim());
        if (root?.Name != "Xhelm" || root.Child("HelmNotation")?.Text.Trim() is not { Length: > 0 } text)
        {
            return null;
        }
        int at = document.IndexOf(text, StringComparison.Ordinal);
        var structures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XmlElement monomer in root.Child("Monomers")?.Children.Where(element => element.Name == "Monomer") ?? [])
        {
            if (monomer.Child("MonomerID")?.Text.Trim() is { Length: > 0 } symbol
                && monomer.Child("MonomerSmiles")?.Text.Trim() is { Length: > 0 } smiles)
            {
                structures.TryAdd(symbol, smiles);
            }
        }
        return new XHelm(text, at < 0 ? new SourceSpan(0, document.Length) : new SourceSpan(at, text.Length), at >= 0, structures);
    }

    /// <summary>A finding in the text as one in the document.</summary>
    public Diagnostic Place(Diagnostic finding) =>
        IsVerbatim ? finding.Shift(Span.Start)
            : new Diagnostic(finding.Descriptor, Span, finding.Arguments, finding.Hint) { Subject = finding.Subject };
}
