using System.Globalization;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Modifications that a FASTA header states, <c>ChemMods=2OMe(1,4)|2F(2,3)</c>: obeyed, or refused where they do not say what and where.
/// </summary>
/// <remarks>
/// Source: annotation specification of siRNAforge: fields between semicolons, types between bars, positions from 1 at the 5' end.
/// </remarks>
internal static class FastaModifications
{
    private const string Field = "ChemMods=";
    private const string Overhang = "Overhang=";

    private static readonly (string Type, Sugar Sugar)[] s_types =
        [("2OMe", Sugar.MethylRibose), ("2F", Sugar.FluoroRibose), ("LNA", Sugar.Lna)];

    /// <summary>Reads the sugars that the header states.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the header line ends.</param>
    /// <param name="sugars">Sugars by position, counted from 0.</param>
    /// <returns>Whether there was no error.</returns>
    public static bool TryRead(DialectText text, int end, out Dictionary<int, Sugar> sugars)
    {
        sugars = [];
        int overhang = FindField(text, end, Overhang);
        if (overhang >= 0 && FieldLength(text, overhang, end) > 0)
        {
            return text.FailAt(overhang, FieldLength(text, overhang, end), "no overhang in the header",
                "whether its nucleotides are among the letters is not said; write them out in another dialect");
        }
        int start = FindField(text, end, Field);
        if (start < 0)
        {
            return true;
        }
        int fieldEnd = start + FieldLength(text, start, end);
        while (start < fieldEnd)
        {
            int length = text.Text.AsSpan(start, fieldEnd - start).IndexOfAny('|', '+');
            length = length < 0 ? fieldEnd - start : length;
            if (!ReadModification(text, start, length, sugars))
            {
                return false;
            }
            start += length + 1;
        }
        return true;
    }

    private static bool ReadModification(DialectText text, int start, int length, Dictionary<int, Sugar> sugars)
    {
        string stated = text.Text.Substring(start, length);
        int open = stated.IndexOf('(', StringComparison.Ordinal);
        string type = (open < 0 ? stated : stated[..open]).Trim();
        if (s_types.FirstOrDefault(row => row.Type == type).Sugar is not { } sugar)
        {
            string? hint = type == "PS" ? "on which side of a position the phosphorothioate is, is not said" : null;
            return text.FailAt(start, length, "a modification of the sugar: 2OMe, 2F or LNA", hint);
        }
        if (open < 0 || stated.TrimEnd()[^1] != ')' || stated.AsSpan(open + 1).TrimEnd()[..^1].Trim().IsEmpty)
        {
            return text.FailAt(start, length, $"positions of {type}, such as {type}(1,4)");
        }
        foreach (string word in stated[(open + 1)..].TrimEnd()[..^1].Split(','))
        {
            if (!int.TryParse(word.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int position) || position < 1)
            {
                return text.FailAt(start, length, $"positions of {type} from 1, separated by commas");
            }
            if (!sugars.TryAdd(position - 1, sugar))
            {
                return text.FailAt(start, length, "one modification for a position", $"position {word.Trim()} has two");
            }
        }
        return true;
    }

    /// <summary>Where the value of a field begins, or -1.</summary>
    private static int FindField(DialectText text, int end, string name)
    {
        int from = text.Index;
        while (text.Text.AsSpan(from, end - from).IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
        {
            char before = text.Text[from + at - 1];
            if (before is ' ' or ';' or '\t')
            {
                return from + at + name.Length;
            }
            from += at + name.Length;
        }
        return -1;
    }

    private static int FieldLength(DialectText text, int start, int end)
    {
        int length = text.Text.AsSpan(start, end - start).IndexOf(';');
        return text.Text.AsSpan(start, length < 0 ? end - start : length).TrimEnd().Length;
    }
}
