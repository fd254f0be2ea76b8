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

    /// <summary>The dialect of the second strand of a pair; <see langword="null"/> where it is that of the first.</summary>
    public INotation? Other { get; init; }

    /// <summary>Names of the dialects of the strands; <see langword="null"/> for a name of the catalogue, and where no dialect reads the
    /// row.</summary>
    /// <param name="named">The dialect that the caller named; <see langword="null"/> for detection.</param>
    public string? NameDialect(INotation? named) =>
        Drug is not null || !Result.Success ? null : Other is null ? (Detected ?? named)?.Name : $"{Detected?.Name} | {Other.Name}";

    /// <summary>What is said of a dialect that was detected.</summary>
    public static string Describe(INotation detected) => $"read as {detected.Name} ({detected.Title})";
}
