namespace Oligo.Web;

/// <summary>
/// Which cells of a pasted line hold what: by the header, or without one by their number (one cell is a molecule, two are identifier and
/// molecule, three are identifier, sense and antisense strand), as the tool takes lines and tables.
/// </summary>
internal sealed class PastedColumns
{
    private const string OnlyWithOthers = "name";

    private static readonly string[] s_molecules = ["notation", "sense", "sequence", "helm", OnlyWithOthers];
    private static readonly string[] s_identifiers = ["id", OnlyWithOthers];

    private readonly int _id = -1;
    private readonly int _notation = -1;
    private readonly int _antisense = -1;

    /// <summary>The columns of a header line.</summary>
    /// <param name="header">The line; empty where the table has none.</param>
    public PastedColumns(string header)
    {
        string[] names = [.. header.Split('\t').Select(name => name.Trim().Trim('"').ToLowerInvariant())];
        string? molecule = Array.Find(s_molecules, names.Contains);
        // One cell that says `name` is a molecule that nobody knows rather than a table of names.
        if (molecule is null || (molecule == OnlyWithOthers && names.Length == 1))
        {
            return;
        }
        _notation = Array.IndexOf(names, molecule);
        _antisense = molecule == "sense" ? Array.IndexOf(names, "antisense") : -1;
        _id = Array.IndexOf(names, Array.Find(s_identifiers, name => name != molecule && names.Contains(name)));
    }

    /// <summary>Whether a line is a header.</summary>
    public bool IsHeader => _notation >= 0;

    /// <summary>The cells of a line.</summary>
    public PastedRow Split(string line)
    {
        string[] cells = [.. line.Split('\t').Select(cell => cell.Trim())];
        if (IsHeader)
        {
            return new PastedRow(At(_id), At(_notation), At(_antisense));
        }
        return cells switch
        {
            [var only] => new PastedRow("", only, ""),
            [var id, var molecule] => new PastedRow(id, molecule, ""),
            [var id, var sense, var antisense, ..] => new PastedRow(id, sense, antisense),
            [] => default,
        };

        string At(int index) => index >= 0 && index < cells.Length ? cells[index] : "";
    }
}
