using System.Globalization;

namespace Oligo.Text;

/// <summary>Numbers of things in words for messages. Thread-safe.</summary>
public static class CountedNoun
{
    /// <summary>A number and its noun, in the singular for one.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">The noun in the singular; its plural must end in <c>s</c>.</param>
    /// <returns>For example <c>1 error</c>, <c>3 errors</c>, <c>0 notes</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="noun"/> is <see langword="null"/>.</exception>
    public static string Of(int count, string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
    }
}
