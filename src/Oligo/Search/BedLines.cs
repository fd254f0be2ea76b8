using System.Globalization;

namespace Oligo.Search;

/// <summary>Lines of BED with twelve columns: positions from 0, the end after the last base.</summary>
internal static class BedLines
{
    public static string? Add(AnnotationReader annotation, string[] columns)
    {
        if (columns.Length < 12)
        {
            return "twelve columns are expected";
        }
        string[] sizes = columns[10].Split(',', StringSplitOptions.RemoveEmptyEntries);
        string[] starts = columns[11].Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (!TryRead(columns[1], out long first) || !TryRead(columns[2], out long last) || !TryRead(columns[6], out long thickStart)
            || !TryRead(columns[7], out long thickEnd) || !TryRead(columns[9], out long count) || sizes.Length != count
            || starts.Length != count || count == 0)
        {
            return "a position, or the number of blocks, is wrong";
        }
        TranscriptDraft draft = annotation.DraftOf(columns[0], columns[3], columns[5] == "-" ? TargetStrand.Minus : TargetStrand.Plus);
        for (int i = 0; i < sizes.Length; i++)
        {
            if (!TryRead(sizes[i], out long size) || !TryRead(starts[i], out long start) || size == 0 || first + start + size > last)
            {
                return $"block {(i + 1).ToString(CultureInfo.InvariantCulture)} is not in the transcript";
            }
            draft.Exons.Add((first + start + 1, first + start + size));
        }
        if (thickEnd > thickStart)
        {
            draft.AddCoding(thickStart + 1, thickEnd);
        }
        return null;
    }
    private static bool TryRead(string text, out long number) => AnnotationReader.TryReadPosition(text, out number);
}
