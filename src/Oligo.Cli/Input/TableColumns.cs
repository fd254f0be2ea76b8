namespace Oligo.Cli.Input;

/// <summary>Indices of the columns of a table that count.</summary>
/// <param name="Text">The column of the notation, or of the sense strand.</param>
/// <param name="Antisense">The column of the antisense strand; -1 where a row has one text.</param>
/// <param name="Id">The column of the identifier; -1 for none.</param>
/// <param name="Extra">The columns of the further cells of <see cref="RowShape"/>; -1 for one that this table has not.</param>
/// <param name="Shape">What each row has.</param>
internal sealed record TableColumns(int Text, int Antisense, int Id, int[] Extra, RowShape Shape)
{
    /// <summary>The names of all columns of the table, in its order.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    public bool InPairs => Antisense >= 0;
}
