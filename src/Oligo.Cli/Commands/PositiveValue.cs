using System.CommandLine;
using System.Globalization;

namespace Oligo.Cli.Commands;

/// <summary>A positive number, or a percentage, as the value of an option.</summary>
internal static class PositiveValue
{
    // Beyond these no amount, volume or coefficient is; and every digit of a result fits into its cell.
    private const double Least = 1e-9;
    private const double Most = 1e12;

    /// <summary>The value of an option; <see langword="null"/> where it is not given.</summary>
    /// <exception cref="ToolException">It is not a positive number.</exception>
    public static double? Get(ParseResult parse, Option<string?> option) =>
        parse.GetValue(option) is { } text ? Parse(option.Name, text, text) : null;

    /// <summary>Reads one number of the value of an option.</summary>
    /// <exception cref="ToolException">It is not a positive number.</exception>
    public static double Parse(string option, string value, string number) =>
        TryRead(number, out double found) && found is >= Least and <= Most
            ? found
            : throw ToolException.Usage($"{option} `{value}`: a positive number is expected.");

    /// <summary>A share that an option states in percent.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="option">The option.</param>
    /// <param name="usual">The share without the option.</param>
    /// <param name="isAllowed">Which percentages can be.</param>
    /// <param name="range">These in words.</param>
    /// <exception cref="ToolException">It is none of them.</exception>
    public static double GetShare(ParseResult parse, Option<string?> option, double usual, Predicate<double> isAllowed, string range)
    {
        if (parse.GetValue(option) is not { } text)
        {
            return usual;
        }
        return TryRead(text, out double percent) && isAllowed(percent)
            ? percent / 100
            : throw ToolException.Usage($"{option.Name} `{text}`: a percentage {range} is expected.");
    }

    private static bool TryRead(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
