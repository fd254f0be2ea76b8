using System.CommandLine;
using System.Globalization;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary><c>--charges</c>: absolute charges of ions.</summary>
internal sealed class ChargesOption
{
    private readonly Option<string?> _option;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="usual">What is meant without it.</param>
    public ChargesOption(Command command, string usual)
    {
        _option = new Option<string?>("--charges")
        {
            Description = $"Charges: 1-20, or one, 8 (default: {usual})",
            HelpName = "LOW-HIGH",
        };
        command.Options.Add(_option);
    }

    /// <summary>The smallest and the largest charge; neither without the option.</summary>
    /// <exception cref="ToolException">The value is not a range of charges.</exception>
    public (int? Least, int? Most) Get(ParseResult parse)
    {
        if (parse.GetValue(_option) is not { } text)
        {
            return (null, null);
        }
        string[] ends = text.Split('-');
        if (ends.Length is 1 or 2 && TryRead(ends[0], out int least) && TryRead(ends[^1], out int most) && least <= most)
        {
            return (least, most);
        }
        throw ToolException.Usage(
            $"{_option.Name} `{text}`: charges from 1 to {PrecursorIon.MaxCharge} without a sign are expected, such as 1-20 or 8.",
            text.Contains('-', StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal)
                ? "ions are negative, or positive with --positive"
                : null);
    }

    private static bool TryRead(string text, out int charge) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out charge) && charge is >= 1 and <= PrecursorIon.MaxCharge;
}
