namespace Oligo.Chemistry;

/// <summary>An average mass with what makes it uncertain and where its weights come from.</summary>
/// <param name="Value">The mass in Da: a sum of atomic weights, exact in decimal.</param>
/// <param name="Low">Least mass in Da that the bounds of the weights allow.</param>
/// <param name="High">Greatest mass in Da that the bounds of the weights allow.</param>
/// <param name="Edition">The edition of the weights.</param>
public readonly record struct AverageMass(decimal Value, decimal Low, decimal High, AtomicWeights Edition)
{
    /// <summary>Half the distance between the bounds, in Da: for intervals the spread of natural materials, which adds up linearly.</summary>
    public decimal HalfWidth => (High - Low) / 2;

    /// <summary>Value, half-width and edition.</summary>
    /// <returns>For example <c>7594.764 Da (±0.507, weights of 2024)</c>.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value:F3} Da (±{HalfWidth:F3}, weights of {Edition.Name})");
}
