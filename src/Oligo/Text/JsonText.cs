using System.Text.Json;

namespace Oligo.Text;

/// <summary>A value that JSON has as a string, read as text.</summary>
internal static class JsonText
{
    /// <summary>Reads a string and what it states.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="expected">What the string is, for the message: <c>a string with a formula</c>.</param>
    /// <param name="parse">Reads the text; throws <see cref="OligoFormatException"/> where it cannot be read.</param>
    /// <exception cref="JsonException">The value is not a string, or its text cannot be read: the message has the diagnostics.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, string expected, Func<string, T> parse)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected {expected}, found {reader.TokenType}.");
        }
        try
        {
            return parse(reader.GetString()!);
        }
        catch (OligoFormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
