using System.Diagnostics;

namespace Oligo.Fuzz.Oracles;

/// <summary>What is wrong with the answer to a text.</summary>
/// <param name="Oracle">Which demand is not met.</param>
/// <param name="Place">What tells it from other faults of the same kind: a dialect, a code, a method. Each place is reported once.</param>
/// <param name="Message">What was seen.</param>
internal sealed record Fault(string Oracle, string Place, string Message)
{
    /// <summary>An exception that nothing documents.</summary>
    public static Fault Of(Exception error)
    {
        string method = new StackTrace(error).GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(found => found?.DeclaringType?.FullName is { } type && type.StartsWith("Oligo", StringComparison.Ordinal)
                && !type.StartsWith("Oligo.Fuzz", StringComparison.Ordinal))
            .Select(found => $"{found!.DeclaringType!.FullName}.{found.Name}")
            .FirstOrDefault("outside of Oligo");
        return new Fault("exception", $"{error.GetType().Name} in {method}", error.ToString());
    }
}
