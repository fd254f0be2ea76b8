namespace Oligo.Text;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Accepted as written, although another spelling is the usual one.</summary>
    Note = 0,

    /// <summary>Accepted, but something was assumed or is unusual: look at it.</summary>
    Warning = 1,

    /// <summary>Refused, or a check that does not hold.</summary>
    Error = 2,
}
