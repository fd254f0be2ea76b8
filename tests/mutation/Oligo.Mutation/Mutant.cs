namespace Oligo.Mutation;

/// <summary>A change of one place of the sources.</summary>
/// <param name="Id">Its number, by which a run switches it on.</param>
/// <param name="File">The file, below the sources of the library.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Text">What the code was and what it becomes.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Text)
{
    public string Folder => File.Split('/')[0];

    public string ToRow() => string.Join('\t', Id, File, Line, Kind, Text);

    public static Mutant FromRow(string row)
    {
        string[] cells = row.Split('\t');
        return new Mutant(int.Parse(cells[0]), cells[1], int.Parse(cells[2]), cells[3], cells[4]);
    }
}
