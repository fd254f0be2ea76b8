using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>How a command reads: dialect, what the texts do not say, and whether arguments are texts or files.</summary>
internal sealed record InputOptions(INotation? Dialect, NotationOptions Notation, bool ForceText, bool ForceFile)
{
    /// <summary>The file of the caller's own monomers; <see langword="null"/> for none.</summary>
    public string? MonomersPath { get; init; }

    /// <summary>Reads a row in the named dialect, or by detection.</summary>
    public ParseResult<NucleicAcid> Read(string text) => Dialect is null ? Notations.Detect(text, Notation) : Dialect.Read(text, Notation);
}
