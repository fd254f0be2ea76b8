using System.Globalization;

namespace Oligo.Fuzz.Instrumentation;

/// <summary>Which edges belong to which method: the file that instrumentation leaves beside the assemblies.</summary>
internal static class EdgeTable
{
    private const string FileName = "edges.tsv";

    /// <summary>The methods in the order of their edges; none where nothing is instrumented.</summary>
    public static IReadOnlyList<(string Assembly, string Method, int First, int Count)> Methods { get; } = Read();

    /// <summary>How many edges were instrumented.</summary>
    public static int Count => Methods.Count == 0 ? 0 : Methods[^1].First + Methods[^1].Count;

    public static void Write(string folder, IEnumerable<(string Assembly, string Method, int First, int Count)> methods) =>
        File.WriteAllLines(
            Path.Combine(folder, FileName),
            methods.Select(row => FormattableString.Invariant($"{row.Assembly}\t{row.Method}\t{row.First}\t{row.Count}")));

    private static (string Assembly, string Method, int First, int Count)[] Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, FileName);
        return File.Exists(path)
            ? [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], Number(cells[2]), Number(cells[3])))]
            : [];
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
