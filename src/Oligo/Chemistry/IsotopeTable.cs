namespace Oligo.Chemistry;

/// <summary>The series of every element in one evaluation of the abundances. Immutable.</summary>
internal sealed class IsotopeTable
{
    private static readonly Lazy<IsotopeTable> s_ciaaw2013 = new(() => new IsotopeTable(AbundanceEdition.Ciaaw2013));
    private static readonly Lazy<IsotopeTable> s_ciaaw2009 = new(() => new IsotopeTable(AbundanceEdition.Ciaaw2009));

    private readonly IsotopeSeries[] _series;

    private IsotopeTable(AbundanceEdition edition) => _series = [.. Element.All.Select(element => new IsotopeSeries(element, edition))];

    /// <summary>The series, by index of the element.</summary>
    public ReadOnlySpan<IsotopeSeries> Series => _series;

    public static IsotopeTable Of(AbundanceEdition edition) => edition switch
    {
        AbundanceEdition.Ciaaw2013 => s_ciaaw2013.Value,
        AbundanceEdition.Ciaaw2009 => s_ciaaw2009.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition, "There is no such evaluation of abundances."),
    };

    /// <summary>Variance of the mass number of a molecule.</summary>
    public double VarianceOf(MolecularFormula formula)
    {
        double variance = 0;
        ReadOnlySpan<int> counts = formula.Counts;
        for (int i = 0; i < formula.UsedLength; i++)
        {
            variance += counts[i] * _series[i].Variance;
        }
        return variance;
    }

    /// <summary>Mean mass of a molecule, labelled isotopes as themselves.</summary>
    public Mass AverageOf(MolecularFormula formula)
    {
        Int128 sum = 0;
        for (int i = 0; i < formula.UsedLength; i++)
        {
            sum += formula.Counts[i] * _series[i].AverageMass.Picodaltons;
        }
        for (int i = 0; i < formula.Labels.Length; i++)
        {
            sum += (Int128)formula.Labels[i] * Element.AllIsotopes[i].MassPicodaltons;
        }
        return new Mass(sum);
    }
}
