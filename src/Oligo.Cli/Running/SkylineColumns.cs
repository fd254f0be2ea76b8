using System.Globalization;

namespace Oligo.Cli.Running;

/// <summary>Names of the columns of Skyline's small-molecule transition list, as Skyline reads them without a dialog.</summary>
internal static class SkylineColumns
{
    public const string Group = "MoleculeGroup";
    public const string PrecursorName = "PrecursorName";
    public const string PrecursorFormula = "PrecursorFormula";
    public const string PrecursorAdduct = "PrecursorAdduct";
    public const string PrecursorMz = "PrecursorMz";
    public const string PrecursorCharge = "PrecursorCharge";
    public const string ProductName = "ProductName";
    public const string ProductFormula = "ProductFormula";
    public const string ProductAdduct = "ProductAdduct";
    public const string ProductMz = "ProductMz";
    public const string ProductCharge = "ProductCharge";

    /// <summary>Precursors alone: an inclusion list.</summary>
    public static IReadOnlyList<string> Precursors { get; } =
        [Group, PrecursorName, PrecursorFormula, PrecursorAdduct, PrecursorMz, PrecursorCharge];

    /// <summary>Precursors with their products: transitions.</summary>
    public static IReadOnlyList<string> Transitions { get; } =
        [.. Precursors, ProductName, ProductFormula, ProductAdduct, ProductMz, ProductCharge];

    /// <summary>An ion without its charge, which has a column of its own: <c>[M-4H]</c>.</summary>
    /// <param name="ion">The ion, as <c>[M-4H]4-</c>.</param>
    public static string AdductOf(string ion) => ion[..(ion.IndexOf(']', StringComparison.Ordinal) + 1)];

    /// <summary>An ion by protons alone without its charge.</summary>
    /// <param name="charge">Charge with its sign.</param>
    public static string AdductOf(int charge) => string.Create(
        CultureInfo.InvariantCulture,
        $"[M{(charge > 0 ? '+' : '-')}{(Math.Abs(charge) == 1 ? "" : Math.Abs(charge).ToString(CultureInfo.InvariantCulture))}H]");
}
