using System.CommandLine;
using Oligo.Cli.Output;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>The option that names a file with a caller's own monomers.</summary>
internal sealed class MonomersOption
{
    private readonly Option<string?> _option = new("--monomers")
    {
        Description = "File with monomers of your own, as a table or JSON (docs/reference/monomer-files.md)",
        HelpName = "FILE",
    };

    public MonomersOption(Command command) => command.Options.Add(_option);

    /// <summary>The file that was named; <see langword="null"/> for none.</summary>
    public string? Path(System.CommandLine.ParseResult parse) => parse.GetValue(_option);

    /// <summary>The built-in monomers, and those of the file.</summary>
    public MonomerLibrary Get(System.CommandLine.ParseResult parse, Session session)
    {
        if (parse.GetValue(_option) is not { } path)
        {
            return MonomerLibrary.Default;
        }
        ParseResult<MonomerLibrary> result = Read(path);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            session.Error.Write(DiagnosticPrinter.Print(result.Input, diagnostic, path));
        }
        return result.TryGetValue(out MonomerLibrary? library)
            ? library
            : throw new ToolException(
                ExitCode.BadInput, $"The monomers of `{path}` cannot be used.", "nothing was read with half a library");
    }

    // A library takes a few hundred rows of a caller's own.
    private const int MostBytes = 4 << 20;

    private static ParseResult<MonomerLibrary> Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.CanSeek && stream.Length > MostBytes)
            {
                throw ToolException.File($"`{path}` is larger than {MostBytes >> 20} MiB: it does not hold monomers.");
            }
            return MonomerFile.Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.File(File.Exists(path) ? $"`{path}` cannot be read: {e.Message}" : $"There is no file `{path}`.");
        }
    }
}
