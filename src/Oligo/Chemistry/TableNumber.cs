namespace Oligo.Chemistry;

/// <summary>
/// A positive number as a table prints it: its digits and how many of them are decimals. Constants of <see cref="decimal"/> would be made
/// one by one whenever the library starts; a number of this kind becomes a decimal on request.
/// </summary>
internal readonly struct TableNumber(long digits, byte decimals)
{
    /// <summary>The number in units of 1e-12: of a mass in Da, 1e-12 Da.</summary>
    public long Units => checked(digits * (long)FixedPoint.PowersOfTen[FixedPoint.Decimals - decimals]);

    /// <summary>The number with the decimals that are printed: 0.0760 keeps its last zero.</summary>
    public decimal ToDecimal() => new(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, false, decimals);
}
