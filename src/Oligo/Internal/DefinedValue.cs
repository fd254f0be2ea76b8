using System.Runtime.CompilerServices;

namespace Oligo.Internal;

/// <summary>Refuses values of enumerations that are not defined.</summary>
internal static class DefinedValue
{
    /// <summary>The value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not defined.</exception>
    public static T Demand<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, "The value is not defined.");
}
