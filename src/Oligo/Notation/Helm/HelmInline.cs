using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// Inline structures of HELM: SMILES with R-groups as attachment points, <c>[*:1]</c> toward the 5' end, <c>[*:2]</c> toward the 3' end,
/// <c>[*:3]</c> the base of a sugar.
/// </summary>
internal static class HelmInline
{
    /// <summary>The attachment point of the base.</summary>
    public const int SugarBaseMark = 3;

    // Drawing a row, and finding the one that a drawing matches, is slow beside reading a symbol: both are kept.
    private static readonly ConditionalWeakTable<Monomer, string> s_drawn = [];
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, Monomer?>> s_found = [];
    private const int MostKept = 4096;
    private const int LongestKept = 1024;

    /// <summary>The inline structure of a row in brackets, or <see langword="null"/> if it has no SMILES.</summary>
    public static string? Write(Monomer row)
    {
        if (row.Smiles is null || row is Group { IsPolydisperse: true })
        {
            return null;
        }
        return s_drawn.GetValue(row, Draw) is { Length: > 0 } drawn ? drawn : null;
    }

    private static string Draw(Monomer row)
    {
        MolecularGraph graph = MonomerStructure.Read(row);
        foreach (GraphAtom atom in graph.Atoms.Where(atom => atom.Element is null))
        {
            atom.Mark = row is Sugar ? ToHelm(atom.Mark) : atom.Mark;
        }
        return InBrackets(graph) ?? "";
    }

    /// <summary>A structure in brackets; <see langword="null"/> where SMILES cannot write it.</summary>
    public static string? InBrackets(MolecularGraph graph) => SmilesWriter.Write(graph) is { } smiles ? $"[{smiles}]" : null;

    /// <summary>The same for a group in front of a chain, which its first hydroxyl binds.</summary>
    public static string? WriteLeading(Group group)
    {
        if (group.Smiles is null || group.IsPolydisperse)
        {
            return null;
        }
        MolecularGraph graph = MonomerStructure.Read(group);
        if (!group.IsDirectional)
        {
            foreach (GraphAtom atom in graph.Atoms.Where(atom => atom.Element is null))
            {
                atom.Mark = Turn(atom.Mark);
            }
        }
        return InBrackets(graph);
    }

    /// <summary>The row of any table that an inline structure draws.</summary>
    public static Monomer? Find(MonomerLibrary library, string smiles) =>
        Find(library.Sugars, smiles) ?? Find(library.Bases, smiles)
            ?? Find(library.Linkages, smiles) ?? (Monomer?)Find(library.Groups, smiles);

    /// <summary>The row of a table that an inline structure draws, or <see langword="null"/>.</summary>
    public static T? Find<T>(MonomerTable<T> table, string smiles)
        where T : Monomer
    {
        ConcurrentDictionary<string, Monomer?> kept = s_found.GetOrCreateValue(table);
        if (kept.TryGetValue(smiles, out Monomer? known))
        {
            return (T?)known;
        }
        T? found = Match(table, smiles);
        // That a table has no such row is kept too: each structure is looked for in several. Half the room is for rows that there are.
        if (smiles.Length <= LongestKept && kept.Count < (found is null ? MostKept / 2 : MostKept))
        {
            kept[smiles] = found;
        }
        return found;
    }

    /// <summary>
    /// Which hydroxyl of a group an R names: the first, which binds an end, or the second; both where the group is symmetric, none where it
    /// has no such R.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="smiles">Its inline structure, whose numbers may be turned; <see langword="null"/> for a group that is named.</param>
    /// <param name="r">The number of the R.</param>
    public static (bool IsFirst, bool IsSecond) FindSides(Group group, string? smiles, int r)
    {
        if (group.Smiles is null)
        {
            return (r == MonomerStructure.FirstMark, r == MonomerStructure.SecondMark && group.IsBoundTwice);
        }
        StructureTemplate template = StructureTemplate.Of(group);
        MolecularGraph graph = smiles is null ? template.Graph : Read(smiles)!;
        if (graph.FindMark(r) < 0)
        {
            return (false, false);
        }
        List<int> marks = MarksOf(template);
        bool isAsDrawn = smiles is null || Fits(template, graph, marks, mark => mark);
        bool isTurned = !group.IsDirectional && Fits(template, graph, marks, Turn);
        bool isOne = r == MonomerStructure.FirstMark;
        return ((isAsDrawn && isOne) || (isTurned && !isOne), (isAsDrawn && !isOne) || (isTurned && isOne));
    }

    /// <summary>
    /// The structure of an inline text: SMILES, and the extension that may follow it, whose labels number attachment points:
    /// <c>|$;;_R1$|</c>.
    /// </summary>
    private static MolecularGraph? Read(string text)
    {
        int extension = text.IndexOf('|', StringComparison.Ordinal);
        if (extension < 0)
        {
            return SmilesReader.Read(text, null);
        }
        MolecularGraph? graph = SmilesReader.Read(text.AsSpan(0, extension).TrimEnd(), null);
        string[] fields = text[extension..].Split('$');
        string[] labels = fields.Length == 3 && fields[0] == "|" ? fields[1].Split(';') : [];
        for (int i = 0; graph is not null && i < Math.Min(labels.Length, graph.Atoms.Count); i++)
        {
            if (graph.Atoms[i] is { Element: null, Mark: 0 } point && labels[i].StartsWith("_R", StringComparison.Ordinal)
                && labels[i].Length == 3 && char.IsAsciiDigit(labels[i][2]))
            {
                point.Mark = labels[i][2] - '0';
            }
        }
        return graph;
    }

    private static List<int> MarksOf(StructureTemplate template) =>
        [.. template.Graph.Atoms.Where(atom => atom.Element is null).Select(atom => atom.Mark)];

    private static int Turn(int mark) => mark == MonomerStructure.FirstMark ? MonomerStructure.SecondMark : MonomerStructure.FirstMark;

    private static T? Match<T>(MonomerTable<T> table, string smiles)
        where T : Monomer
    {
        if (Read(smiles) is not { } graph)
        {
            return null;
        }
        IEnumerable<T> rows = table.Concat(PublishedMonomers.RowsOf(table.Kind).Cast<T>())
            .Where(row => row.Smiles is not null && row is not Group { IsPolydisperse: true });
        if (rows.FirstOrDefault(row => IsSame(row, graph)) is { } found)
        {
            return found;
        }
        // A sugar that is drawn without any configuration is the usual one of its constitution, which comes first in the table.
        if (typeof(T) != typeof(Sugar) || graph.HasStereo)
        {
            return null;
        }
        var constitution = new MolecularGraph { IsConstitution = true };
        constitution.Append(graph);
        return rows.FirstOrDefault(row => IsSame(row, constitution));
    }

    private static bool IsSame(Monomer row, MolecularGraph graph) => IsSame(StructureTemplate.Of(row), row, graph);

    /// <summary>Whether a structure is that of a template whose marks are those of HELM.</summary>
    public static bool IsSame(StructureTemplate template, MolecularGraph graph)
    {
        List<int> marks = MarksOf(template);
        return template.Graph.Atoms.Count == graph.Atoms.Count
            && graph.Atoms.Count(atom => atom.Element is null) == marks.Count && Fits(template, graph, marks, mark => mark);
    }

    private static bool IsSame(StructureTemplate template, Monomer row, MolecularGraph graph)
    {
        List<int> marks = MarksOf(template);
        int attachments = graph.Atoms.Count(atom => atom.Element is null);
        if (template.Graph.Atoms.Count != graph.Atoms.Count || attachments != marks.Count)
        {
            return false;
        }
        // A group may be in front, where its first hydroxyl faces the other way.
        bool canTurn = row is Group { IsDirectional: false };
        return Fits(template, graph, marks, mark => row is Sugar ? ToHelm(mark) : mark)
            || (canTurn && Fits(template, graph, marks, Turn));
    }

    private static bool Fits(StructureTemplate template, MolecularGraph graph, List<int> marks, Func<int, int> toHelm)
    {
        (int, int)[] anchors = [.. marks.Select(mark => (template.Graph.FindMark(mark), graph.FindMark(toHelm(mark))))];
        return anchors.All(anchor => anchor.Item2 >= 0) && template.Match(graph, anchors) is not null;
    }

    /// <summary>The attachment point of HELM for one of a sugar.</summary>
    public static int ToHelm(int mark) => mark switch
    {
        MonomerStructure.FivePrimeMark => MonomerStructure.FirstMark,
        MonomerStructure.ThreePrimeMark => MonomerStructure.SecondMark,
        _ => SugarBaseMark,
    };
}
