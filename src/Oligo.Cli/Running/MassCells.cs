namespace Oligo.Cli.Running;

/// <summary>The cells that are worked out as text, by their order.</summary>
internal static class MassCells
{
    public const int Length = 0;
    public const int Formula = 1;
    public const int Monoisotopic = 2;
    public const int Average = 3;
    public const int SodiumFormula = 4;
    public const int SodiumAverage = 5;
    public const int Count = 6;
}
