namespace Oligo.Chemistry;

/// <summary>The pattern of any molecule by convolution: powers of each element by squaring, then all elements with each other.</summary>
internal static class IsotopeConvolution
{
    public static void Write(MolecularFormula formula, IsotopeTable table, ref PeakWriter peaks)
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
        for (int i = 0; i < all.Length && !peaks.IsDone && !peaks.IsFull; i++)
        {
            peaks.Add(all.First + i, all.Probabilities[i], all.Deviations[i]);
        }
    }
}
