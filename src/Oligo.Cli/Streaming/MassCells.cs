namespace Oligo.Cli.Streaming;

/// <summary>The cells that are worked out as text, by their order.</summary>
internal static class MassCells
{
    public const int Formula = 0;
    public const int Monoisotopic = 1;
    public const int Average = 2;
    public const int SodiumFormula = 3;
    public const int SodiumAverage = 4;
    public const int Count = 5;
}
