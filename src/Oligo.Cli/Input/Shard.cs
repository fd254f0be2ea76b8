using System.Globalization;

namespace Oligo.Cli.Input;

/// <summary>One of several disjoint parts of an input; together they are the whole.</summary>
/// <param name="Index">1-based number of the part.</param>
/// <param name="Count">Number of parts.</param>
internal sealed record Shard(int Index, int Count)
{
    public bool IsFirst => Index == 1;

    /// <summary>Reads <c>i/n</c>.</summary>
    public static Shard Parse(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && index >= 1 && index <= count)
        {
            return new Shard(index, count);
        }
        throw ToolException.Usage($"--shard `{text}`: a part and the number of parts are expected, such as 1/4 or 4/4.");
    }

    /// <summary>The part of an input of so many bytes or rows. Sizes differ by one at most.</summary>
    public RowRange Of(long total)
    {
        long from = (long)((Int128)total * (Index - 1) / Count);
        long to = Index == Count ? long.MaxValue : (long)((Int128)total * Index / Count);
        return new RowRange(from, to);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
