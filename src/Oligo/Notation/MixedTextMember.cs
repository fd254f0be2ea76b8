namespace Oligo.Notation;

/// <summary>One molecule of a text that leaves bases open. Immutable and thread-safe.</summary>
public sealed class MixedTextMember
{
    internal MixedTextMember(string text, string label, decimal? share)
    {
        Text = text;
        Label = label;
        Share = share;
    }

    /// <summary>Its own text, in the notation of the whole.</summary>
    public string Text { get; }

    /// <summary>
    /// The bases at the open places, in their order: <c>AG</c>; with full stops between them where a symbol of the text has several
    /// letters: <c>A.m5C</c>.
    /// </summary>
    public string Label { get; }

    /// <summary>Its share of the mixture, from 0 to 1; <see langword="null"/> where a place states no shares.</summary>
    public decimal? Share { get; }
}
