using System.Text.RegularExpressions;

namespace Oligo.Notation;

/// <summary>A line that says which strand it is: <c>sense: ...</c>, <c>patisiran antisense TAB ...</c>.</summary>
internal static partial class StrandLabel
{
    /// <summary>
    /// The duplex of two lines of which one says sense and the other antisense, sense first; <see langword="null"/> for any others.
    /// </summary>
    public static NotationRecord? Join(RecordLine first, RecordLine second)
    {
        Match one = Label().Match(first.Text.TrimStart());
        Match other = Label().Match(second.Text.TrimStart());
        if (!one.Success || !other.Success || one.Groups["sense"].Success == other.Groups["sense"].Success)
        {
            return null;
        }
        string id = one.Groups["name"].Value;
        if (id != other.Groups["name"].Value)
        {
            return null;
        }
        (Match sense, Match antisense) = one.Groups["sense"].Success ? (one, other) : (other, one);
        string text = $"{sense.Groups["text"].Value}\n{antisense.Groups["text"].Value}";
        RecordFault fault = text.Contains('\t', StringComparison.Ordinal) ? RecordFault.ExtraTab : RecordFault.None;
        return new NotationRecord(id.Length == 0 ? null : id, text, first.Number, fault);
    }

    // A run of separators is taken whole, from its beginning: to try every part of it takes time that grows with the square of the run.
    [GeneratedRegex(
        @"^(?:(?<name>.*?)(?<![\s_.-])(?>[\s_.-]+))?(?:(?<sense>sense|passenger|ss)|antisense|guide|as)(?:[\s_-]+strand)?"
            + @"\s*[:\t]\s*(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
