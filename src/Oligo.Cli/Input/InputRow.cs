using Oligo.Cli.Tables;

namespace Oligo.Cli.Input;

/// <summary>One molecule of the input.</summary>
/// <param name="Id">Its identifier: stated before a tab, or the 1-based number of its line.</param>
/// <param name="HasId">Whether the identifier was stated.</param>
/// <param name="Text">The notation.</param>
/// <param name="Source">Where it is, for messages: <c>strands.txt, line 3</c>; <see langword="null"/> for a text on the command
/// line.</param>
/// <param name="Fault">Why no notation is looked at; <see langword="null"/> for nothing.</param>
internal sealed record InputRow(string Id, bool HasId, string Text, string? Source, RowFault? Fault)
{
    /// <summary>1-based number of its first line in the input.</summary>
    public long Line { get; init; } = 1;

    /// <summary>The further column whose cell is the design of a bare sequence.</summary>
    public const string DesignColumn = "design";

    /// <summary>No further cells.</summary>
    public static IReadOnlyDictionary<string, string> NoOthers { get; } = new Dictionary<string, string>();

    /// <summary>
    /// What it is called in results that are not tables, on one line: its identifier, or its number where it is of a file or stdin;
    /// <see langword="null"/> for a text of the command line.
    /// </summary>
    public string? Label => HasId || Source is not null ? SeparatedCell.Escape(Id) : null;

    /// <summary>Further cells of the row, by what the command calls their columns.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = NoOthers;

    /// <summary>Its share, from 0 to 1, of the mixture that it is a molecule of; empty where there is none, or none is stated.</summary>
    public string Share { get; init; } = "";

    /// <summary>
    /// Where the row is, until the next one is read; <see langword="null"/> for a name of the catalogue on the command line.
    /// </summary>
    public (RowBlock Rows, int Row)? Origin { get; init; }

    /// <summary>Whether the text is two texts, the strands of a duplex, with a line feed between them.</summary>
    public bool InPairs { get; init; }
}
