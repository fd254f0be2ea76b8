namespace Oligo.Chemistry;

/// <summary>
/// The multiplicative prefixes of chemical names, 1 to 199: mono, di, ..., nonadeca, icosa, henicosa, docosa, ..., tritetraconta, ...
/// </summary>
/// <remarks>IUPAC Recommendations 2013, P-14.2.1.</remarks>
internal static class MultiplicativePrefix
{
    public const int Largest = 199;

    private static readonly string[] Units = ["", "hen", "do", "tri", "tetra", "penta", "hexa", "hepta", "octa", "nona"];
    private static readonly string[] Tens =
        ["", "deca", "icosa", "triaconta", "tetraconta", "pentaconta", "hexaconta", "heptaconta", "octaconta", "nonaconta"];

    /// <summary>The prefix of a number.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        string hundreds = number >= 100 ? "hecta" : "";
        int below = number % 100;
        return below switch
        {
            0 => hundreds,
            1 when number == 1 => "mono",
            2 when number == 2 => "di",
            11 => "undeca" + hundreds,
            _ => BelowHundred(below) + hundreds,
        };
    }

    /// <summary>The number of a prefix, or <see langword="null"/>.</summary>
    public static int? Find(string prefix)
    {
        for (int number = 1; number <= Largest; number++)
        {
            if (Of(number).Equals(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return number;
            }
        }
        return null;
    }

    private static string BelowHundred(int number)
    {
        string unit = Units[number % 10];
        string ten = Tens[number / 10];
        // Icosa drops its i after a vowel: docosa, tricosa; but henicosa.
        bool elides = number / 10 == 2 && unit.Length > 0 && (unit[^1] is 'a' or 'i' or 'o');
        return unit + (elides ? ten[1..] : ten);
    }
}
