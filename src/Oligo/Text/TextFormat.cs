namespace Oligo.Text;

/// <summary>The format strings of types that have one text.</summary>
internal static class TextFormat
{
    /// <summary>Refuses a format that the type does not have: what is asked for must never be ignored silently.</summary>
    /// <exception cref="FormatException">The format is neither empty nor <c>G</c>.</exception>
    public static void Demand(ReadOnlySpan<char> format)
    {
        if (format is not ([] or "G" or "g"))
        {
            throw new FormatException($"`{format}` is not a format of this type: it has one text, and the format is empty or G.");
        }
    }
}
