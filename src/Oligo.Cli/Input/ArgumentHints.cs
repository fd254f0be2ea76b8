using System.Text.RegularExpressions;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>What a shell has made of a text that was not quoted.</summary>
internal static partial class ArgumentHints
{
    // More words than this are not strand that somebody typed.
    private const int MostWords = 1000;

    /// <summary>Refuses arguments of which not all are molecules, but which together are one.</summary>
    public static void RefuseParts(IReadOnlyList<string> arguments, InputOptions options)
    {
        RefuseSalts(arguments, options);
        if (arguments.Count is < 2 or > MostWords || options.ForceFile || arguments.Any(argument => IsOther(argument, options)))
        {
            return;
        }
        string whole = string.Join(' ', arguments);
        if (!arguments.All(argument => IsMolecule(argument, options)) && IsMolecule(whole, options))
        {
            throw new ToolException(
                ExitCode.BadInput, "The arguments are one strand only together.", $"quotes keep it together: {ShellText.Quote(whole)}");
        }
    }

    /// <summary>Refuses a name and its salt as two arguments.</summary>
    private static void RefuseSalts(IReadOnlyList<string> arguments, InputOptions options)
    {
        for (int i = 1; i < arguments.Count && options.TakesNames; i++)
        {
            string together = $"{arguments[i - 1]} {arguments[i]}";
            bool isName = Chemistry.Salt.TryParse(arguments[i], out _) && !IsOther(arguments[i], options)
                && CatalogNames.Find(arguments[i - 1]) is not null && CatalogNames.Find(together) is not null;
            if (isName && !IsMolecule(arguments[i], options))
            {
                throw new ToolException(
                    ExitCode.BadInput, $"`{arguments[i - 1]}` and `{arguments[i]}` are one name only together.",
                    $"quotes keep it together: {ShellText.Quote(together)}");
            }
        }
    }

    /// <summary>Refuses an option that a word processor has given a dash of its own.</summary>
    public static void RefuseTypographicOption(string argument)
    {
        if (argument is [>= '\u2010' and <= '\u2015' or '\u2212', var first, ..] && char.IsAsciiLetter(first))
        {
            throw ToolException.Usage(
                $"`{argument}` begins with the dash of a word processor; options begin with --.", $"--{argument[1..]}");
        }
    }

    /// <summary>Says that a shell has replaced the $$ of a HELM text.</summary>
    public static void ReportLostDollars(string argument, Session session)
    {
        if (!argument.Contains("$$", StringComparison.Ordinal) && HelmWithoutDollars().Match(argument) is { Success: true } helm)
        {
            // Sections after the polymers had names that the shell has replaced as well: they are not known any more.
            string text = helm.Groups["rest"].Value.Length == 0
                ? $"{helm.Groups["polymers"].Value}$$$${helm.Groups["version"].Value}"
                : "RNA1{...}$...$$$";
            session.Error.WriteLine(
                $"hint: a shell replaces $$ unless the text is in single quotes: {DiagnosticPrinter.MakePrintable(ShellText.Quote(text))}");
        }
    }

    private static bool IsOther(string argument, InputOptions options) =>
        argument == "-" || InputSource.IsFile(argument, options) || (!options.ForceText && CatalogNames.Find(argument) is not null);

    private static bool IsMolecule(string text, InputOptions options) =>
        options.Read(new InputRow("1", false, text, null, null)).Result.Success;

    // The polymers, what has taken the place of $$ (a process number, or nothing), and the version.
    [GeneratedRegex(
        @"^(?<polymers>(?:RNA|CHEM|PEPTIDE|BLOB)[0-9]+\{.*\})\$?[0-9]*(?<rest>.*?)(?<version>V2\.0)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HelmWithoutDollars();
}
