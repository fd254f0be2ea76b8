using System.Text.RegularExpressions;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>Turns the arguments of a command into rows: texts, files, stdin.</summary>
internal static partial class InputSource
{
    /// <summary>The rows of all arguments.</summary>
    public static IEnumerable<InputRow> Rows(IReadOnlyList<string> arguments, InputOptions options, Session session) =>
        Resolve(arguments, options, session).SelectMany(argument => RowsOf(argument, options, session));

    /// <summary>What each argument is read as; said on stderr where it is not plain.</summary>
    public static IEnumerable<InputArgument> Resolve(IReadOnlyList<string> arguments, InputOptions options, Session session)
    {
        if (arguments.Count == 0)
        {
            if (!Console.IsInputRedirected)
            {
                throw ToolException.Usage("Nothing to read.", "give a notation, a file, or - for stdin");
            }
            session.Error.WriteLine("reading stdin");
            arguments = ["-"];
        }
        ArgumentHints.RefuseParts(arguments, options);
        return arguments.Select(argument => Resolve(argument, options, session));
    }

    /// <summary>Whether an argument is read as a file: forced, or an existing file that is not forced to be text.</summary>
    public static bool IsFile(string argument, InputOptions options) => options.ForceFile || (!options.ForceText && File.Exists(argument));

    private static InputArgument Resolve(string argument, InputOptions options, Session session)
    {
        if (argument == "-" && !options.ForceText)
        {
            return new InputArgument(InputKind.Stdin, argument);
        }
        if (IsFile(argument, options))
        {
            if (!options.ForceFile)
            {
                session.Error.WriteLine($"reading the file {DiagnosticPrinter.MakePrintable(argument)} (--text reads the argument itself)");
            }
            return new InputArgument(InputKind.File, argument);
        }
        if (!options.ForceText)
        {
            ArgumentHints.RefuseTypographicOption(argument);
        }
        RefuseMissingFile(argument, options);
        ArgumentHints.ReportLostDollars(argument, session);
        return new InputArgument(InputKind.Text, argument);
    }

    private static IEnumerable<InputRow> RowsOf(InputArgument argument, InputOptions options, Session session)
    {
        RowInput input = RowInput.Of(argument, options, session);
        using IRowReader reader = input.Guard(() => input.Open(null, hash: false));
        var block = new RowBlock();
        while (input.Guard(() => reader.Read(block)))
        {
            foreach (string note in block.Notes)
            {
                session.Error.WriteLine(DiagnosticPrinter.MakePrintable(note));
            }
            for (int row = 0; row < block.Rows.Count; row++)
            {
                yield return block.ToInputRow(row) with { Origin = (block, row) };
            }
        }
    }

    private static void RefuseMissingFile(string argument, InputOptions options)
    {
        if (options.ForceText)
        {
            return;
        }
        if (Directory.Exists(argument))
        {
            throw ToolException.File($"`{argument}` is a directory.", "name a file in it");
        }
        if (LooksLikePath().IsMatch(argument) && !IsNotation(argument, options))
        {
            throw ToolException.File($"There is no file `{argument}`.", "--text reads the argument as a notation");
        }
    }

    /// <summary>Whether the form of an argument or a named dialect shows that it is not a path, or a reader reads it.</summary>
    private static bool IsNotation(string argument, InputOptions options) =>
        argument.StartsWith("InChI=", StringComparison.Ordinal)
        || Modification().IsMatch(argument)
        || (options.Dialect is not null && !Extension().IsMatch(argument) && !Directory.Exists(Path.GetDirectoryName(argument)))
        || IsRead(argument, options);

    private static bool IsRead(string argument, InputOptions options) =>
        options.Read(new InputRow("1", false, argument, null, null)).Result.Success;

    // /5Phos/..., AC/iSp18/GT, /3BioTEG/: the end or the inside of a strand, then a name with a capital, between slashes; in small letters
    // where bases follow it. No path begins with the name of an end, 5'.
    [GeneratedRegex(
        "^(?:[53][\u2019'\u2032`\u00b4]|[ACGTUrm+*]*/[53i](?:[A-Z0-9][A-Za-z0-9_-]*/|[a-z0-9_-]+/[ACGTUrm+*]{4}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Modification();

    [GeneratedRegex(@"\.[A-Za-z]{2,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    // A name with a separator or an ending such as .txt, and no space: nobody writes a notation so.
    [GeneratedRegex(@"^[^\s\[\]{}()|]*([/\\][^\s\[\]{}()|]*|\.[A-Za-z]{2,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikePath();
}
