using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Fuzz.Inputs;

/// <summary>The texts of tests/data, as seeds.</summary>
internal static class TestTexts
{
    // A cell with the escapes of these tables written out where they are escapes.
    private static readonly Lazy<string[]> s_all = new(() =>
        [.. Files.SelectMany(Cells).SelectMany(cell => new[] { cell, Unescape(cell) }).Where(cell => cell.Length > 1).Distinct()]);

    private static readonly Lazy<NucleicAcid[]> s_molecules = new(() =>
        [.. All.Select(text => NucleicAcid.Read(text)).Where(result => result.Success).Select(result => result.Value).Distinct()]);

    /// <summary>Every cell of every table.</summary>
    public static IReadOnlyList<string> All => s_all.Value;

    /// <summary>Whole golden files that are JSON.</summary>
    public static IEnumerable<string> Documents => Directory.EnumerateFiles(Folder, "*.json").Order().Select(File.ReadAllText);

    /// <summary>The molecules of all cells that are canonical texts.</summary>
    public static IReadOnlyList<NucleicAcid> Molecules => s_molecules.Value;

    /// <summary>Two lines of molecules that are duplexes.</summary>
    public static IEnumerable<string> Pairs =>
        from duplex in Molecules.OfType<Duplex>()
        from notation in new[] { Notations.Ionis, Notations.Alnylam, Notations.Helm, Notations.Idt }
        let texts = duplex.Strands.Select(notation.Write).ToArray()
        where Array.TrueForAll(texts, text => text.Success)
        select string.Join('\n', texts.Select(text => text.Text));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.tsv").Order();

    /// <summary>Texts of a dialect: what it reads of the cells, those of rows that name it, and the molecules that it writes.</summary>
    public static IEnumerable<string> Of(INotation notation) =>
        NamedFor(notation.Name)
            .Concat(Molecules.Select(notation.Write).Where(written => written.Success).Select(written => written.Text!))
            .Concat(All.Where(text => notation.Read(text).Success));

    /// <summary>The cells of the columns of a file.</summary>
    public static IEnumerable<string> Column(string file, params string[] columns)
    {
        string[][] rows = [.. RowsOf(Path.Combine(Folder, file))];
        int[] places = [.. columns.Select(column => Array.IndexOf(rows[0], column))];
        return rows.Skip(1).SelectMany(row => places.Where(place => place < row.Length).Select(place => Unescape(row[place])));
    }

    /// <summary>Every row of the monomer tables.</summary>
    public static IEnumerable<Monomer> AllRows(this MonomerLibrary library) =>
        library.Bases.Cast<Monomer>().Concat(library.Sugars).Concat(library.Linkages).Concat(library.Groups);

    private static IEnumerable<string> NamedFor(string dialect) =>
        from file in Files
        from row in RowsOf(file)
        where row.Contains(dialect)
        from cell in row
        where cell.Length > 1 && cell != dialect
        select Unescape(cell);

    private static IEnumerable<string> Cells(string file) => RowsOf(file).SelectMany(row => row);

    private static IEnumerable<string[]> RowsOf(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static string Unescape(string cell)
    {
        try
        {
            return cell.Contains('\\', StringComparison.Ordinal) ? Regex.Unescape(cell) : cell;
        }
        catch (RegexParseException)
        {
            // The backslashes of a SMILES.
            return cell;
        }
    }
}
