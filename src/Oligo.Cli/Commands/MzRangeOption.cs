using System.CommandLine;
using System.Globalization;

namespace Oligo.Cli.Commands;

/// <summary><c>--mz-range</c>: the range of an instrument.</summary>
internal sealed class MzRangeOption
{
    private readonly Option<string?> _option;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="compared">What is compared with the range.</param>
    public MzRangeOption(Command command, string compared)
    {
        _option = new Option<string?>("--mz-range")
        {
            Description = $"Only ions whose {compared} in a range, such as 500-2000",
            HelpName = "LOW-HIGH",
        };
        command.Options.Add(_option);
    }

    /// <summary>The lowest and the highest m/z; neither without the option.</summary>
    /// <exception cref="ToolException">The value is not a range of m/z.</exception>
    public (decimal? Low, decimal? High) Get(ParseResult parse)
    {
        if (parse.GetValue(_option) is not { } text)
        {
            return (null, null);
        }
        string[] ends = text.Split('-');
        return ends.Length == 2 && TryRead(ends[0], out decimal low) && TryRead(ends[1], out decimal high) && low < high
            ? (low, high)
            : throw ToolException.Usage($"{_option.Name} `{text}`: two m/z are expected, the lower first, such as 500-2000.");
    }

    private static bool TryRead(string text, out decimal mz) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out mz);
}
