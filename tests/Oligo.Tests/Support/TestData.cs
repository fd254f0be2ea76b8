namespace Oligo.Tests;

/// <summary>Reads the golden rows of tests/data: tab-separated, # lines are remarks, a header names the columns.</summary>
internal static class TestData
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "data", file);

    public static IReadOnlyList<Row> Read(string file)
    {
        string[] lines = [.. File.ReadAllLines(PathOf(file)).Where(line => line.Length > 0 && !line.StartsWith('#'))];
        string[] header = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => new Row(header, line.Split('\t')))];
    }

    /// <summary>The folder with Oligo.sln.</summary>
    public static string RepositoryRoot
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "Oligo.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }
            return folder ?? throw new InvalidOperationException("Oligo.sln not found above the tests.");
        }
    }

    internal sealed class Row(string[] header, string[] cells)
    {
        public string this[string column] =>
            Array.IndexOf(header, column) is var at and >= 0 && at < cells.Length ? cells[at] : throw new KeyNotFoundException(column);

        /// <summary>A cell with \n, \t, \\ and \u with four digits written out.</summary>
        public string Unescaped(string column) => System.Text.RegularExpressions.Regex.Unescape(this[column]);

        public override string ToString() => string.Join(" | ", cells.Take(4));
    }
}
