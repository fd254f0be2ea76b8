namespace Oligo.Cli.Input;

/// <summary>What each row of an input has besides its identifier.</summary>
/// <param name="InPairs">Whether it has two texts, the strands of a duplex, with a line feed between them.</param>
/// <param name="OtherNames">What the command calls the further cells that it requires.</param>
/// <param name="KeptNames">Names of the columns that are kept for the output.</param>
internal sealed record RowShape(bool InPairs, string[] OtherNames, string[] KeptNames)
{
    public static RowShape OneText { get; } = new(false, [], []);

    public static RowShape TwoTexts { get; } = new(true, [], []);

    /// <summary>Whether it is a row of a sheet, whose numbers are those that the spreadsheet shows.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Whether the last of the columns that are kept is the share in a mixture, which no column of the input is.</summary>
    public bool HasShare { get; init; }

    /// <summary>Further cells of a row: those that the command requires, then those that are kept.</summary>
    public int Extra => OtherNames.Length + KeptNames.Length;

    /// <summary>What messages call a further cell.</summary>
    public string NameOf(int extra) => extra < OtherNames.Length ? OtherNames[extra] : KeptNames[extra - OtherNames.Length];
}
