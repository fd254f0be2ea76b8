using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>Keeps results from taking the place of what they are made from.</summary>
internal static class InputGuard
{
    // A file that a shell has opened for reading is an input too.
    private const string StandardInput = "/dev/stdin";

    /// <summary>Refuses results of which two are the same file.</summary>
    /// <param name="outputs">Options with the path of each; <see langword="null"/> and - are not files.</param>
    public static void RefuseSame(IReadOnlyList<(string Option, string? Path)> outputs)
    {
        string[] paths = [.. outputs.Select(output => output.Path).OfType<string>().Where(path => path != "-")];
        if (paths.Where((path, i) => paths.Skip(i + 1).Any(other => FileIdentity.AreSame(path, other))).Any())
        {
            throw ToolException.Usage($"{Suggestion.List([.. outputs.Select(output => output.Option)], "and")} name the same file.");
        }
    }

    /// <summary>Refuses a result that would be written over an input or the file of monomers.</summary>
    /// <param name="outputs">Options with the path of each; <see langword="null"/> and - are not files.</param>
    /// <param name="arguments">The arguments that may be files.</param>
    /// <param name="options">How arguments are read.</param>
    public static void RefuseInputs(IEnumerable<(string Option, string? Path)> outputs, IEnumerable<string> arguments, InputOptions options)
    {
        string[] all = [.. arguments];
        List<string> inputs = [.. all.Where(argument => argument != "-" && InputSource.IsFile(argument, options))];
        if (options.MonomersPath is not null)
        {
            inputs.Add(options.MonomersPath);
        }
        if (!OperatingSystem.IsWindows() && (all.Length == 0 || all.Contains("-")))
        {
            inputs.Add(StandardInput);
        }
        RefuseOver(outputs, inputs);
    }

    /// <summary>Refuses a result that would be written over one of these files.</summary>
    /// <param name="outputs">Options with the path of each; <see langword="null"/> and - are not files.</param>
    /// <param name="inputs">The files.</param>
    public static void RefuseOver(IEnumerable<(string Option, string? Path)> outputs, List<string> inputs)
    {
        foreach ((string option, string? path) in outputs)
        {
            // A device keeps nothing that could be lost.
            if (path is null or "-" || AtomicFile.IsWrittenAsItComes(FullPath.Of(path)))
            {
                continue;
            }
            if (inputs.Find(input => FileIdentity.AreSame(input, path)) is { } input)
            {
                throw ToolException.Usage($"{option} `{path}` would be written over the input `{input}`.", "give the result another name");
            }
        }
    }
}
