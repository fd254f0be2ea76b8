using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>What a row was read as.</summary>
/// <param name="Result">The molecule, or the errors.</param>
/// <param name="Detected">The dialect that was detected; <see langword="null"/> where it was named, or nothing reads the text.</param>
/// <param name="Drug">The entry of the catalogue that the text names; <see langword="null"/> where it is a notation.</param>
internal sealed record RowReading(ParseResult<NucleicAcid> Result, INotation? Detected, Drug? Drug)
{
    /// <summary>The salt form that the text states, after a name; <see langword="null"/> where it states none.</summary>
    public Salt? Salt { get; init; }

    /// <summary>Whether the text is an article or infobox, whose notes say which of its parts agree.</summary>
    public bool IsArticle { get; init; }

    /// <summary>What is said of a dialect that was detected.</summary>
    public static string Describe(INotation detected) => $"read as {detected.Name} ({detected.Title})";
}
