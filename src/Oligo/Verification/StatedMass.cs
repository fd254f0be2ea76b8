using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>A mass as somebody printed it: its last digit says how exactly.</summary>
/// <param name="Value">The mass in Da.</param>
/// <param name="Tolerance">Half a unit of the last printed digit, in Da.</param>
public sealed record StatedMass(decimal Value, decimal Tolerance)
{
    /// <summary>Reads a mass such as <c>7594.9</c>, with or without <c>Da</c> or <c>g/mol</c> behind it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mass, or an error.</returns>
    public static ParseResult<StatedMass> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bag = new DiagnosticBag();
        if (!TryParse(text, out StatedMass? mass))
        {
            string? hint = text.Contains(',', StringComparison.Ordinal) ? "leave thousands unparted and write the decimal point: 7594.9" : null;
            bag.ReportWithHint(ChemistryDiagnostics.BadMass, new SourceSpan(0, text.Length), hint, text);
        }
        return new ParseResult<StatedMass>(text, mass, bag.ToImmutable());
    }

    /// <summary>Reads a mass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mass">The mass, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a mass.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StatedMass? mass)
    {
        mass = null;
        string number = (text ?? "").Trim();
        foreach (string unit in (ReadOnlySpan<string>)["Da", "g/mol"])
        {
            if (number.EndsWith(unit, StringComparison.Ordinal))
            {
                number = number[..^unit.Length].TrimEnd();
            }
        }
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value <= 0)
        {
            return false;
        }
        decimal tolerance = 0.5m;
        for (int i = 0; i < value.Scale; i++)
        {
            tolerance /= 10;
        }
        mass = new StatedMass(value, tolerance);
        return true;
    }

    /// <summary>Whether another mass rounds to this one.</summary>
    /// <param name="mass">A mass in Da.</param>
    /// <returns><see langword="true"/> if it lies within the tolerance.</returns>
    public bool Fits(decimal mass) => Math.Abs(mass - Value) <= Tolerance;
}
