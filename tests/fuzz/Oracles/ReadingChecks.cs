using Oligo.Text;

namespace Oligo.Fuzz.Oracles;

/// <summary>A text read twice gives the same answer, and an answer is a value or errors.</summary>
internal static class ReadingChecks
{
    public static Fault? CheckSame<T>(ParseResult<T> first, Func<ParseResult<T>> again)
        where T : class
    {
        ParseResult<T> second = again();
        if (first.Success != second.Success || (first.Success && first.Value.ToString() != second.Value.ToString()))
        {
            return new Fault("twice", "value", $"first {first}, then {second}");
        }
        return DiagnosticChecks.CheckSame(first.Diagnostics, second.Diagnostics);
    }
}
