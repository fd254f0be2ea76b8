namespace Oligo.Cli.Running;

/// <summary>What becomes of a row in error.</summary>
internal enum OnError
{
    /// <summary>It stays in the table with its code, and is told on stderr.</summary>
    Report,

    /// <summary>It is left out of the table.</summary>
    Skip,

    /// <summary>It ends the run.</summary>
    Fail,
}
