using System.Globalization;

namespace Oligo.Cli.Commands;

/// <summary>A whole number as the value of an option.</summary>
internal static class WholeNumber
{
    /// <summary>Reads the value of an option.</summary>
    /// <exception cref="ToolException">It is not a number of the range.</exception>
    public static int Parse(string option, string text, int least, int most = int.MaxValue)
    {
        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        if (isNumber && number >= least && number <= most)
        {
            return number;
        }
        string range = most == int.MaxValue
            ? FormattableString.Invariant($"of at least {least}")
            : FormattableString.Invariant($"from {least} to {most}");
        throw ToolException.Usage($"{option} `{text}`: a number {range} is expected.");
    }
}
