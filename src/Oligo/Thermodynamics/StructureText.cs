using System.Text;

namespace Oligo.Thermodynamics;

/// <summary>Structures as text.</summary>
internal static class StructureText
{
    public static string DotBracket(SecondaryStructure structure)
    {
        char[] first = Dots(structure.First.Length);
        char[] second = structure.Kind == StructureKind.Hairpin ? first : Dots(structure.Second.Length);
        foreach (BasePair pair in structure.Pairs)
        {
            first[pair.First] = '(';
            second[pair.Second] = ')';
        }
        return structure.Kind == StructureKind.Hairpin ? new string(first) : $"{new string(first)}&{new string(second)}";
    }

    public static string Ntthal(SecondaryStructure structure)
    {
        if (structure.Kind != StructureKind.Hairpin)
        {
            DimerRows rows = DimerRows.Of(structure);
            return $"SEQ {rows.FirstOpen}".TrimEnd() + $"\nSEQ {rows.FirstPaired}".TrimEnd() + $"\nSTR {rows.SecondPaired}".TrimEnd()
                + $"\nSTR {rows.SecondOpen}".TrimEnd();
        }
        char[] marks = [.. Enumerable.Repeat('-', structure.First.Length)];
        foreach (BasePair pair in structure.Pairs)
        {
            marks[pair.First] = '/';
            marks[pair.Second] = '\\';
        }
        return $"SEQ {new string(marks)}\nSTR {structure.First}";
    }

    public static string Picture(SecondaryStructure structure)
    {
        if (structure.Kind == StructureKind.Hairpin)
        {
            return $"5'-{structure.First}-3'\n   {DotBracket(structure)}";
        }
        DimerRows rows = DimerRows.Of(structure);
        var bars = new StringBuilder();
        foreach (char one in rows.FirstPaired)
        {
            bars.Append(one == ' ' ? ' ' : '|');
        }
        return $"5'-{Merged(rows.FirstOpen, rows.FirstPaired)}\n   {bars}".TrimEnd() + $"\n3'-{Merged(rows.SecondOpen, rows.SecondPaired)}";
    }

    private static char[] Dots(int length) => [.. Enumerable.Repeat('.', length)];

    private static string Merged(string open, string paired)
    {
        var merged = new StringBuilder();
        for (int i = 0; i < Math.Max(open.Length, paired.Length); i++)
        {
            char one = i < paired.Length ? paired[i] : ' ';
            merged.Append(one != ' ' ? one : i < open.Length ? open[i] : ' ');
        }
        return merged.ToString().TrimEnd();
    }
}
