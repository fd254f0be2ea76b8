using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// A dialect that any characters may belong to, as it takes symbols in brackets, but that knows at its first error that it refuses a text.
/// </summary>
internal interface IQuickRefusal
{
    /// <summary>
    /// Whether the dialect refuses a text, and would with any statement beside it, found without a message. That it does not say so means
    /// nothing.
    /// </summary>
    bool Refuses(ReadOnlySpan<char> text, MonomerLibrary library);

    /// <summary>Whether the dialect refuses every text that has this between square brackets.</summary>
    bool RefusesSymbol(ReadOnlySpan<char> symbol, MonomerLibrary library);

    /// <summary>
    /// Whether the dialect refuses a text for the number of its brackets and what is between them, whatever its symbols are. That it does
    /// not say so means nothing.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    bool RefusesForm(ReadOnlySpan<byte> text) => false;
}
