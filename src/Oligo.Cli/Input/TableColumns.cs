namespace Oligo.Cli.Input;

/// <summary>Indices of the columns of a table that count.</summary>
/// <param name="Text">The column of the notation, or of the sense strand.</param>
/// <param name="Antisense">The column of the antisense strand; -1 where a row has one text.</param>
/// <param name="Id">The column of the identifier; -1 for none.</param>
/// <param name="Others">Columns that a command requires besides.</param>
/// <param name="OtherNames">What the command calls them.</param>
internal sealed record TableColumns(int Text, int Antisense, int Id, int[] Others, string[] OtherNames)
{
    public bool InPairs => Antisense >= 0;
}
