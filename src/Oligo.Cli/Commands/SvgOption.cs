using System.CommandLine;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>The option that asks for a picture beside the table.</summary>
internal sealed class SvgOption
{
    public const string Extension = ".svg";

    private readonly Option<string?> _option = new("--svg") { HelpName = "FILE" };

    public SvgOption(Command command, string picture)
    {
        _option.Description = $"Also write {picture} of the one molecule of the input to a file, as SVG";
        command.Options.Add(_option);
    }

    public PictureFile? Get(ParseResult parse)
    {
        if (parse.GetValue(_option) is not { } path)
        {
            return null;
        }
        if (path.Length == 0 || path == "-")
        {
            throw ToolException.Usage($"{_option.Name} `{path}`: a file is expected; the table goes to stdout.");
        }
        RefuseOtherFormats(_option.Name, path);
        return new PictureFile(_option.Name, path);
    }

    /// <summary>
    /// A picture under the extension of another format would be opened by no program. A device has no extension, nor need a file
    /// have one.
    /// </summary>
    public static void RefuseOtherFormats(string option, string? path)
    {
        if (Path.GetExtension(path) is { Length: > 0 } extension && !extension.Equals(Extension, StringComparison.OrdinalIgnoreCase))
        {
            throw ToolException.Usage(
                $"{option} `{path}`: pictures are SVG, not {extension}.", $"name the file {NameOf(path!)}.svg");
        }
    }

    private static string NameOf(string path) =>
        Path.GetExtension(Path.GetFileNameWithoutExtension(path)).Equals(Extension, StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(path))
            : Path.GetFileNameWithoutExtension(path);
}
