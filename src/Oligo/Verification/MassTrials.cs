using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>Counts the masses that were tried for a stated one, and tells how often a random mass would fit one of them.</summary>
/// <remarks>
/// Each mass tried fits every stated mass in a window of its tolerance to both sides. The chance is the length that all windows cover
/// together, within 10 % of the molecule's mass to both sides, as a share of that range: what a mass drawn evenly from the range meets.
/// </remarks>
/// <param name="molecule">Average mass of the free acid.</param>
internal sealed class MassTrials(Mass molecule)
{
    /// <summary>Chance above which a mistake of counting or printing is not offered.</summary>
    public const double PlainLimit = 0.03;

    /// <summary>Chance above which a slip in the molecule is not offered.</summary>
    public const double SlipLimit = 0.015;

    private const int RangeShare = 10;

    private readonly Mass _low = new(molecule.Picodaltons - (molecule.Picodaltons / RangeShare));
    private readonly Mass _high = new(molecule.Picodaltons + (molecule.Picodaltons / RangeShare));
    private readonly List<(Mass Low, Mass High)> _windows = [];

    /// <summary>The chance that a random mass fits one of the masses tried.</summary>
    public double Chance { get; private set; }

    /// <summary>
    /// Adds masses to those tried, unless the chance of a random hit would pass a limit; then none of them counts as tried.
    /// </summary>
    /// <param name="masses">The masses.</param>
    /// <param name="margin">How far from each a stated mass still fits.</param>
    /// <param name="limit">The highest chance.</param>
    /// <returns>Whether they were added.</returns>
    public bool TryAdd(IEnumerable<Mass> masses, Mass margin, double limit)
    {
        int before = _windows.Count;
        _windows.AddRange(masses.Select(mass => (Max(mass - margin, _low), Min(mass + margin, _high)))
            .Where(window => window.Item1 < window.Item2));
        double chance = Covered() / (double)(_high - _low).Picodaltons;
        if (chance > limit)
        {
            _windows.RemoveRange(before, _windows.Count - before);
            return false;
        }
        Chance = chance;
        return true;
    }

    private double Covered()
    {
        Mass covered = default;
        Mass end = _low;
        foreach ((Mass low, Mass high) in _windows.Order())
        {
            covered += high > end ? high - Max(low, end) : default;
            end = Max(end, high);
        }
        return (double)covered.Picodaltons;
    }

    private static Mass Max(Mass a, Mass b) => a > b ? a : b;

    private static Mass Min(Mass a, Mass b) => a < b ? a : b;
}
