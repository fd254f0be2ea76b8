using Oligo.Notation;

namespace Oligo.Reporting;

/// <summary>A molecule in another notation. Immutable and thread-safe.</summary>
public sealed class NotationReport
{
    internal NotationReport(INotation notation, FormatResult result)
    {
        Notation = notation;
        Result = result;
    }

    /// <summary>The notation.</summary>
    public INotation Notation { get; }

    /// <summary>The text with a warning for each loss, or the errors that make it impossible.</summary>
    public FormatResult Result { get; }
}
