namespace Oligo.Cli.Running;

/// <summary>Two solutions of the strands of a duplex.</summary>
internal sealed record AnnealSettings(
    double FirstMicromolar, double FirstMicrolitres, double SecondMicromolar, double SecondMicrolitres);
