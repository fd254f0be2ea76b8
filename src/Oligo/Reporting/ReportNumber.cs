using System.Globalization;

namespace Oligo.Reporting;

/// <summary>Numbers as reports print them.</summary>
internal static class ReportNumber
{
    /// <summary>A number with a fixed count of decimals, the same in every culture and on every platform.</summary>
    public static string Fixed(double value, int decimals) => Fixed((decimal)value, decimals);

    /// <summary>A number with a fixed count of decimals, the same in every culture.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
