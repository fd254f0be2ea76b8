namespace Oligo.Cli.SelfTesting;

/// <summary>One value that others published and what this program makes of the same input.</summary>
/// <param name="Id">Which row, and which value of it.</param>
/// <param name="Expected">The published value.</param>
/// <param name="Found">The value of this program.</param>
internal readonly record struct VectorCheck(string Id, string Expected, string Found)
{
    /// <summary>How far a number may be from the printed one; 0 where texts are compared.</summary>
    public decimal Tolerance { get; init; }

    public bool Passed =>
        Tolerance == 0 ? Expected == Found : Math.Abs(VectorNumber.Read(Expected) - VectorNumber.Read(Found)) <= Tolerance;
}
