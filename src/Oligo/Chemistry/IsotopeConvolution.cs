namespace Oligo.Chemistry;

/// <summary>The pattern of any molecule by convolution: powers of each element by squaring, then all elements with each other.</summary>
internal static class IsotopeConvolution
{
    public static void Write(MolecularFormula formula, IsotopeTable table, ref PeakWriter peaks) =>
        Write(Of(formula, table), ref peaks);

    /// <summary>The natural atoms of a formula; its labelled ones are left out.</summary>
    public static IsotopeDistribution Of(MolecularFormula formula, IsotopeTable table)
    {
        IsotopeDistribution all = IsotopeDistribution.One;
        for (int i = 0; i < formula.UsedLength; i++)
        {
            IsotopeSeries series = table.Series[i];
            if (formula.Counts[i] > 0 && !series.IsSingle)
            {
                all = all.Convolve(IsotopeDistribution.Of(series).Power(formula.Counts[i]));
            }
        }
        return all;
    }

    public static void Write(IsotopeDistribution all, ref PeakWriter peaks)
    {
        for (int i = 0; i < all.Length && !peaks.IsDone && !peaks.IsFull; i++)
        {
            peaks.Add(all.First + i, all.Probabilities[i], all.Deviations[i]);
        }
    }
}
