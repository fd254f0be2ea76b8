namespace Oligo.MassSpectrometry;

/// <summary>
/// A series of fragments: which bonds of the chain are cut (McLuckey, Van Berkel and Glish 1992), and what is lost beside. Immutable and
/// thread-safe.
/// </summary>
public sealed partial class FragmentSeries
{
    private FragmentSeries(
        string symbol, string description, FragmentKind kind, ChainCutPlace start, ChainCutPlace end, FragmentLoss loss)
    {
        Symbol = symbol;
        Description = description;
        Kind = kind;
        Start = start;
        End = end;
        Loss = loss;
    }

    /// <summary>Symbol: <c>a</c>, <c>a-B</c>, <c>w</c>, <c>w:a-B</c>, <c>M-H2O</c>.</summary>
    public string Symbol { get; }

    /// <summary>What its fragments are, in one sentence without a full stop.</summary>
    public string Description { get; }

    /// <summary>What its fragments are of their strand.</summary>
    public FragmentKind Kind { get; }

    /// <summary>What is lost beside the bonds that are cut.</summary>
    public FragmentLoss Loss { get; }

    /// <summary>The bond that is cut at the 5' side of a fragment, of a series that has one.</summary>
    internal ChainCutPlace Start { get; }

    /// <summary>The bond that is cut at the 3' side of a fragment, of a series that has one.</summary>
    internal ChainCutPlace End { get; }

    internal bool HasStart => Kind is FragmentKind.ThreePrime or FragmentKind.Internal;

    internal bool HasEnd => Kind is FragmentKind.FivePrime or FragmentKind.Internal;

    /// <summary>Hydrogen atoms that <see cref="FragmentConvention.Mongo"/> adds: two for each cut of a, c, x and z.</summary>
    internal int MongoHydrogens => Loss is FragmentLoss.None or FragmentLoss.Water
        ? (HasStart && Start is ChainCutPlace.BeforeCore or ChainCutPlace.AfterBridgeFive ? 2 : 0)
            + (HasEnd && End is ChainCutPlace.BeforeBridgeThree or ChainCutPlace.AfterCore ? 2 : 0)
        : 0;

    /// <summary>Finds the series of a symbol; case-insensitive.</summary>
    /// <param name="symbol">The symbol, or the name that mzLib and MetaMorpheus give the series: <c>aBaseLoss</c>,
    /// <c>dWaterLoss</c>.</param>
    /// <returns>The series, or <see langword="null"/> if there is none.</returns>
    public static FragmentSeries? Find(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        string name = symbol.Trim()
            .Replace("BaseLoss", "-B", StringComparison.OrdinalIgnoreCase)
            .Replace("WaterLoss", "-H2O", StringComparison.OrdinalIgnoreCase);
        return All.FirstOrDefault(series => name.Equals(series.Symbol, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The symbol.</summary>
    /// <returns><see cref="Symbol"/>.</returns>
    public override string ToString() => Symbol;
}
