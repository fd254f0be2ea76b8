using System.Globalization;

namespace Oligo.Cli.Commands;

/// <summary>A whole number as the value of an option.</summary>
internal static class WholeNumber
{
    /// <summary>Reads the value of an option.</summary>
    /// <exception cref="ToolException">It is not a number of the range.</exception>
    public static int Parse(string option, string text, int least, int most = int.MaxValue) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
            : throw ToolException.Usage(string.Create(CultureInfo.InvariantCulture, $"{option} `{text}`: a number {(most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}")} is expected."));
}
