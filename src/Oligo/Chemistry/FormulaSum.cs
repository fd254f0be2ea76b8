namespace Oligo.Chemistry;

/// <summary>Adds formulas up without making the ones in between. Checked: too large a count throws.</summary>
internal sealed class FormulaSum
{
    private readonly int[] _counts = new int[Element.All.Length];
    private int[]? _labels;

    /// <summary>Adds a formula a number of times; a negative number takes it away.</summary>
    public void Add(MolecularFormula formula, int times = 1)
    {
        Accumulate(_counts, formula.Counts[..formula.UsedLength], times);
        AddLabels(formula, times);
    }

    /// <summary>Adds the labelled isotopes of a formula and nothing else.</summary>
    public void AddLabels(MolecularFormula formula, int times = 1)
    {
        if (formula.HasLabels)
        {
            Accumulate(_labels ??= new int[Element.AllIsotopes.Length], formula.Labels, times);
        }
    }

    public void Add(Element element, int count) => _counts[element.Index] = checked(_counts[element.Index] + count);

    public void Add(Isotope isotope, int count)
    {
        _labels ??= new int[Element.AllIsotopes.Length];
        _labels[isotope.Index] = checked(_labels[isotope.Index] + count);
    }

    /// <summary>The sum so far. Call once: the formula takes the arrays over.</summary>
    public MolecularFormula ToFormula() => MolecularFormula.FromCounts(_counts, _labels);

    private static void Accumulate(int[] sums, ReadOnlySpan<int> counts, int times)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            sums[i] = checked(sums[i] + (times * counts[i]));
        }
    }
}
