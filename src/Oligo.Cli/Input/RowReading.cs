using Oligo.Catalog;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>What a row was read as.</summary>
/// <param name="Result">The molecule, or the errors.</param>
/// <param name="Detected">The dialect that was detected; <see langword="null"/> where it was named, or nothing reads the text.</param>
/// <param name="Drug">The entry of the catalogue that the text names; <see langword="null"/> where it is a notation.</param>
internal sealed record RowReading(ParseResult<NucleicAcid> Result, INotation? Detected, Drug? Drug)
{
    /// <summary>What is said of a dialect that was detected.</summary>
    public static string Describe(INotation detected) => $"read as {detected.Name} ({detected.Title})";
}
