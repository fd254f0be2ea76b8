using System.Text;
using System.Text.RegularExpressions;

namespace Oligo.Cli.SelfTesting;

/// <summary>
/// A table of values that others published, as the tests have it: tab-separated, <c>#</c> lines are remarks, a header names the columns.
/// It is part of the program, so that a self-test needs no other file.
/// </summary>
internal sealed class VectorTable
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private VectorTable(string name, byte[] content)
    {
        Name = name;
        Bytes = content.Length;
        Sha256 = Convert.ToHexStringLower(Internal.Sha256.HashData(content));
        string[] lines = [.. Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))];
        _header = lines[0].Split('\t');
        _rows = [.. lines.Skip(1).Select(line => line.Split('\t'))];
    }

    public string Name { get; }

    public long Bytes { get; }

    public string Sha256 { get; }

    public IEnumerable<Row> Rows => _rows.Select(cells => new Row(_header, cells));

    /// <summary>Reads a table by the name that it has among the data of the tests.</summary>
    public static VectorTable Load(string name)
    {
        using Stream stream = typeof(VectorTable).Assembly.GetManifestResourceStream("vectors/" + name)
            ?? throw new InvalidOperationException($"The table {name} is missing in the program.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new VectorTable(name, content.ToArray());
    }

    /// <summary>A row; a cell is found by the name of its column.</summary>
    internal sealed class Row(string[] header, string[] cells)
    {
        public string this[string column] =>
            Array.IndexOf(header, column) is var at and >= 0 && at < cells.Length ? cells[at] : throw new KeyNotFoundException(column);

        /// <summary>A cell with \n, \t, \\ and \u with four digits written out.</summary>
        public string Unescaped(string column) => Regex.Unescape(this[column]);
    }
}
