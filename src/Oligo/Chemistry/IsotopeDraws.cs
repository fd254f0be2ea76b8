namespace Oligo.Chemistry;

/// <summary>The isotopes that an atom may be, in the order in which they are drawn for the atoms of a molecule. Immutable.</summary>
internal sealed class IsotopeDraws
{
    private readonly IsotopeDraw[] _draws;

    /// <param name="isotopes">The isotopes, with shares that add up to 1.</param>
    public IsotopeDraws(IEnumerable<IsotopeShare> isotopes)
    {
        // Rare ones first: they are drawn few times, and what is left at the end needs no draw.
        IsotopeShare[] ordered = [.. isotopes.Where(isotope => isotope.Share > 0).OrderBy(isotope => isotope.Share)];
        _draws = new IsotopeDraw[ordered.Length];
        double rest = ordered.Sum(isotope => isotope.Share);
        for (int i = 0; i < ordered.Length; i++)
        {
            _draws[i] = new IsotopeDraw(ordered[i], Math.Min(1, ordered[i].Share / rest));
            rest -= ordered[i].Share;
        }
    }

    /// <summary>How many isotopes there are.</summary>
    public int Count => _draws.Length;

    /// <summary>The draw of one of them.</summary>
    public ref readonly IsotopeDraw this[int index] => ref _draws[index];
}
