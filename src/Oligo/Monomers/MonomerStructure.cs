using System.Runtime.CompilerServices;
using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Monomers;

/// <summary>
/// The structure of a row, from its SMILES: one place for what the fragments of each table mean (docs/reference/chemistry.md).
/// </summary>
internal static class MonomerStructure
{
    private static readonly ConditionalWeakTable<Monomer, MolecularGraph> s_known = [];

    /// <summary>The bond between base and sugar.</summary>
    public const int BaseMark = 1;

    /// <summary>What lies toward the 5' end: the first bond of a linkage or a group.</summary>
    public const int FirstMark = 1;

    /// <summary>What lies toward the 3' end: the second bond of a linkage or a spacer.</summary>
    public const int SecondMark = 2;

    /// <summary>The bonds of a sugar's oxygens.</summary>
    public const int FivePrimeMark = 5;

    /// <inheritdoc cref="FivePrimeMark"/>
    public const int ThreePrimeMark = 3;

    /// <summary>The SMILES of a row with its attachment points marked: complete, for people and toolkits.</summary>
    /// <param name="row">The row; with a SMILES.</param>
    public static string MarkedSmiles(Monomer row) => row switch
    {
        Nucleobase => $"[*:{BaseMark}]{row.Smiles}",
        Sugar => $"[*:{FivePrimeMark}]O{row.Smiles!.Replace("{B}", $"[*:{BaseMark}]", StringComparison.Ordinal)}[*:{ThreePrimeMark}]",
        // The last oxygen of the fragment is that of the next sugar.
        Linkage => $"[*:{FirstMark}]{row.Smiles![..^1]}[*:{SecondMark}]",
        _ => row.Smiles!,
    };

    /// <summary>The structure of a row with its attachment points; a new one at each call.</summary>
    /// <param name="row">The row; with a SMILES.</param>
    /// <exception cref="FormatException">The SMILES cannot be read, or lacks the attachment points of its table.</exception>
    public static MolecularGraph Read(Monomer row)
    {
        var copy = new MolecularGraph();
        copy.Append(Of(row));
        return copy;
    }

    /// <summary>The structure of a row with its attachment points, read once: not to be changed.</summary>
    /// <inheritdoc cref="Read"/>
    public static MolecularGraph Of(Monomer row) => s_known.GetValue(row, static row => ReadSmiles(row));

    private static MolecularGraph ReadSmiles(Monomer row)
    {
        if ((row is Sugar && !row.Smiles!.Contains("{B}", StringComparison.Ordinal)) || (row is Linkage && !row.Smiles!.EndsWith('O')))
        {
            throw new FormatException($"`{row.Smiles}` lacks " +
                $"{(row is Sugar ? "the {B} of its base" : "the oxygen of the next sugar at its end")}.");
        }
        MolecularGraph graph = SmilesReader.Parse(MarkedSmiles(row));
        if (row is Group && graph.FindMark(FirstMark) < 0)
        {
            throw new FormatException($"`{row.Smiles}` lacks the bond to the strand, [*:1].");
        }
        bool isBoundTwice = row is Group { Bond: GroupBond.Cyclic } or Group { IsBoundTwice: true };
        if (isBoundTwice && graph.FindMark(SecondMark) < 0)
        {
            throw new FormatException($"`{row.Smiles}` lacks the second bond of a spacer or a ring, [*:2].");
        }
        if (graph.Atoms.Any(atom => atom.Element is null && atom.Bonds.Count != 1))
        {
            throw new FormatException($"`{row.Smiles}` has an attachment point that is not bound to one atom.");
        }
        return graph;
    }

    /// <summary>The formula of the free, neutral compound as its SMILES draws it.</summary>
    /// <param name="row">The row; with a SMILES.</param>
    /// <exception cref="FormatException">The SMILES cannot be read.</exception>
    public static MolecularFormula FormulaOf(Monomer row)
    {
        MolecularGraph graph = Read(row);
        for (int i = 0; i < graph.Atoms.Count; i++)
        {
            if (graph.Atoms[i].Element is not null)
            {
                continue;
            }
            GraphAtom neighbor = graph.Atoms[graph.Atoms[i].Bonds[0].Other(i)];
            bool isHydroxyl = row switch
            {
                Nucleobase => false,
                Sugar => graph.Atoms[i].Mark == BaseMark,
                Linkage => true,
                Group { Bond: GroupBond.ReplacesOxygen or GroupBond.Vinyl } => false,
                _ => neighbor.Element != Element.Oxygen && neighbor.Element != Element.Sulfur && neighbor.Element != Element.Nitrogen,
            };
            if (isHydroxyl)
            {
                graph.CapWithHydroxyl(i);
            }
            else
            {
                graph.CapWithHydrogen(i);
            }
        }
        var sum = new FormulaSum();
        sum.Add(graph.ToFormula());
        // A cation is counted as its neutral form, which lacks a proton.
        sum.Add(Element.Hydrogen, -graph.NetCharge);
        return sum.ToFormula();
    }

    /// <summary>The atom that an attachment point is bound to, with its hydrogens.</summary>
    /// <param name="row">The row; with a SMILES.</param>
    /// <param name="mark">The attachment point.</param>
    /// <exception cref="FormatException">The SMILES cannot be read.</exception>
    public static Bridge BridgeAt(Monomer row, int mark)
    {
        MolecularGraph graph = Of(row);
        int point = graph.FindMark(mark);
        GraphAtom atom = graph.Atoms[graph.Atoms[point].Bonds[0].Other(point)];
        if (atom.Element == Element.Oxygen && atom.Bonds.Count == 2)
        {
            return Bridge.Oxygen;
        }
        var formula = MolecularFormula.Create((atom.Element!, 1), (Element.Hydrogen, atom.Hydrogens));
        return new Bridge(formula, IsCuttable: atom.Bonds.Count == 2);
    }

    /// <summary>Whether the two attachment points of a row can change places.</summary>
    /// <param name="row">The row; with a SMILES.</param>
    /// <exception cref="FormatException">The SMILES cannot be read.</exception>
    public static bool IsSymmetric(Monomer row)
    {
        // Two elements that no row has mark the points.
        MolecularGraph one = Marked(Read(row), Element.Lithium, Element.Potassium);
        MolecularGraph other = Marked(Read(row), Element.Potassium, Element.Lithium);
        return StructureComparison.FindOtherStereo(one, other) is { Count: 0 };

        static MolecularGraph Marked(MolecularGraph graph, Element first, Element second)
        {
            foreach (GraphAtom atom in graph.Atoms.Where(atom => atom.Element is null))
            {
                atom.Element = atom.Mark == FirstMark ? first : second;
            }
            return graph;
        }
    }

    /// <summary>
    /// How many of the acidic protons of a row are of carboxyl groups: by its structure, or, where none is known, all of a compound without
    /// phosphorus.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <exception cref="FormatException">The SMILES cannot be read.</exception>
    public static int CountCarboxylProtons(Monomer row, int acidicProtons)
    {
        if (acidicProtons == 0 || row.Formula[Element.Phosphorus] == 0)
        {
            return acidicProtons;
        }
        // Without carbon there is no carboxyl group, and no structure to read.
        if (row.Smiles is null || row.Formula[Element.Carbon] == 0)
        {
            return 0;
        }
        MolecularGraph graph = Of(row);
        int carboxyls = Enumerable.Range(0, graph.Atoms.Count).Count(atom => IsCarboxyl(graph, atom));
        return Math.Min(acidicProtons, carboxyls);
    }

    private static bool IsCarboxyl(MolecularGraph graph, int carbon)
    {
        if (graph.Atoms[carbon].Element != Element.Carbon)
        {
            return false;
        }
        bool hasCarbonyl = false;
        bool hasHydroxyl = false;
        foreach (GraphBond bond in graph.Atoms[carbon].Bonds)
        {
            GraphAtom neighbor = graph.Atoms[bond.Other(carbon)];
            hasCarbonyl |= neighbor.Element == Element.Oxygen && bond.Order == 2;
            hasHydroxyl |= neighbor.Element == Element.Oxygen && bond.Order == 1 && neighbor.Hydrogens == 1;
        }
        return hasCarbonyl && hasHydroxyl;
    }
}
