using System.Globalization;
using System.Text;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>Writes V3000 molfiles: atoms with coordinates, wedges for configurations, and a superatom group for each unit.</summary>
/// <remarks>Source of the format: BIOVIA CTFile Formats (2020), chapter on the extended connection table.</remarks>
internal static class MolfileWriter
{
    private const int LongestLine = 78;
    private const int Up = 1;
    private const int Down = 3;
    private const double StrandGap = 14;

    /// <summary>One molfile of all strands of a molecule, drawn one below the other.</summary>
    public static string Write(NucleicAcid molecule, List<MolecularGraph> graphs)
    {
        var whole = new MolecularGraph();
        var places = new List<(double X, double Y)>();
        var labels = new List<(string Label, List<int> Atoms)>();
        for (int i = 0; i < graphs.Count; i++)
        {
            MolecularGraph graph = graphs[i];
            (double X, double Y)[] coordinates = StructureLayout.Make(graph);
            int offset = whole.Append(graph);
            places.AddRange(coordinates.Select(place => (place.X, place.Y - (i * StrandGap))));
            labels.AddRange(LabelsOf(molecule.Strands[i], graph, offset));
        }
        Kekulization.Apply(whole);
        return Write(whole, places, labels);
    }

    private static IEnumerable<(string, List<int>)> LabelsOf(Strand strand, MolecularGraph graph, int offset)
    {
        ILookup<int, int> atomsOf = Enumerable.Range(0, graph.Atoms.Count)
            .ToLookup(atom => StructureBuilder.UnitOf(graph.Atoms[atom].Owner), atom => atom + offset + 1);
        int residue = 0;
        for (int unit = -1; unit <= strand.PackedUnits.Length; unit++)
        {
            List<int> atoms = [.. atomsOf[unit]];
            string? label = unit < 0 ? strand.FivePrimeGroup?.Group.Symbol
                : unit == strand.PackedUnits.Length ? strand.ThreePrimeGroup?.Group.Symbol
                : strand.PackedUnits[unit].IsGroup ? strand.Library.Groups[strand.PackedUnits[unit].GroupCode].Symbol
                : strand[residue++].ToString();
            if (label is not null && atoms.Count > 0)
            {
                yield return (label, atoms);
            }
        }
    }

    private static string Write(MolecularGraph graph, List<(double X, double Y)> places, List<(string Label, List<int> Atoms)> labels)
    {
        var text = new StringBuilder();
        text.Append("\n  Oligo   0000000000 2D\n\n  0  0  0     0  0            999 V3000\n");
        Line(text, "BEGIN CTAB");
        List<int> centres = [.. Enumerable.Range(0, graph.Atoms.Count).Where(atom => graph.Atoms[atom].Stereo is not null)];
        Line(text, $"COUNTS {Text(graph.Atoms.Count)} {Text(graph.Bonds.Count)} {Text(labels.Count)} 0 0");
        Line(text, "BEGIN ATOM");
        for (int i = 0; i < graph.Atoms.Count; i++)
        {
            GraphAtom atom = graph.Atoms[i];
            string charge = atom.Charge == 0 ? "" : $" CHG={Text(atom.Charge)}";
            Line(text, $"{Text(i + 1)} {atom.Element!.Symbol} {Text(places[i].X)} {Text(places[i].Y)} 0 0{charge}");
        }
        Line(text, "END ATOM");
        Line(text, "BEGIN BOND");
        Dictionary<GraphBond, (int Begin, int Wedge)> wedges = FindWedges(graph, places, centres);
        for (int i = 0; i < graph.Bonds.Count; i++)
        {
            GraphBond bond = graph.Bonds[i];
            bool isWedge = wedges.TryGetValue(bond, out (int Begin, int Wedge) wedge);
            int begin = isWedge ? wedge.Begin : bond.From;
            // A double bond without stated geometry that could have one is drawn, but said to be either.
            string configuration = isWedge ? $" CFG={Text(wedge.Wedge)}" : "";
            Line(text, $"{Text(i + 1)} {Text(bond.Order)} {Text(begin + 1)} {Text(bond.Other(begin) + 1)}{configuration}");
        }
        Line(text, "END BOND");
        if (labels.Count > 0)
        {
            Line(text, "BEGIN SGROUP");
            for (int i = 0; i < labels.Count; i++)
            {
                Line(text, $"{Text(i + 1)} SUP 0 ATOMS=({Text(labels[i].Atoms.Count)} {string.Join(' ', labels[i].Atoms.Select(Text))}) " +
                    $"LABEL=\"{labels[i].Label}\"");
            }
            Line(text, "END SGROUP");
        }
        if (centres.Count > 0)
        {
            Line(text, "BEGIN COLLECTION");
            Line(text, $"MDLV30/STEABS ATOMS=({Text(centres.Count)} {string.Join(' ', centres.Select(centre => Text(centre + 1)))})");
            Line(text, "END COLLECTION");
        }
        Line(text, "END CTAB");
        return text.Append("M  END\n").ToString();
    }

    /// <summary>
    /// One wedge for each centre, from the centre to a neighbour: a bond of no other centre, outside rings where there is one.
    /// </summary>
    private static Dictionary<GraphBond, (int Begin, int Wedge)> FindWedges(MolecularGraph graph,
        List<(double X, double Y)> places, List<int> centres)
    {
        var rings = new RingSystems(graph);
        var wedges = new Dictionary<GraphBond, (int, int)>();
        foreach (int centre in centres)
        {
            GraphBond? best = graph.Atoms[centre].Bonds
                .Where(bond => bond.Order == 1 && !wedges.ContainsKey(bond))
                .OrderBy(bond => graph.Atoms[bond.Other(centre)].Stereo is null ? 0 : 1)
                .ThenBy(bond => rings.SystemOf(centre)?.Contains(bond.Other(centre)) == true ? 1 : 0)
                .ThenBy(bond => graph.Atoms[bond.Other(centre)].Bonds.Count)
                .FirstOrDefault();
            if (best is not null)
            {
                wedges[best] = (centre, IsUp(graph, places, centre, best.Other(centre)) ? Up : Down);
            }
        }
        return wedges;
    }

    /// <summary>Whether the wedge must point to the reader: seen from the first neighbour the others then run counter-clockwise.</summary>
    private static bool IsUp(MolecularGraph graph, List<(double X, double Y)> places, int centre, int wedge)
    {
        int[] stereo = graph.Atoms[centre].Stereo!;
        Span<(double X, double Y, double Z)> vectors = stackalloc (double, double, double)[4];
        (double X, double Y) sum = (0, 0);
        for (int i = 0; i < 4; i++)
        {
            if (stereo[i] >= 0)
            {
                double dx = places[stereo[i]].X - places[centre].X;
                double dy = places[stereo[i]].Y - places[centre].Y;
                double length = Math.Sqrt((dx * dx) + (dy * dy));
                vectors[i] = (dx / length, dy / length, stereo[i] == wedge ? 1 : 0);
                sum = (sum.X + (dx / length), sum.Y + (dy / length));
            }
        }
        for (int i = 0; i < 4; i++)
        {
            if (stereo[i] < 0)
            {
                vectors[i] = (-sum.X, -sum.Y, -1);
            }
        }
        (double X, double Y, double Z) a = Minus(vectors[1], vectors[0]);
        (double X, double Y, double Z) b = Minus(vectors[2], vectors[0]);
        (double X, double Y, double Z) c = Minus(vectors[3], vectors[0]);
        double volume = (a.X * ((b.Y * c.Z) - (b.Z * c.Y))) - (a.Y * ((b.X * c.Z) - (b.Z * c.X))) + (a.Z * ((b.X * c.Y) - (b.Y * c.X)));
        return volume < 0;
    }

    private static (double X, double Y, double Z) Minus((double X, double Y, double Z) one, (double X, double Y, double Z) other) =>
        (one.X - other.X, one.Y - other.Y, one.Z - other.Z);

    /// <summary>A line of the table; a long one goes on after a hyphen.</summary>
    private static void Line(StringBuilder text, ReadOnlySpan<char> content)
    {
        const string Start = "M  V30 ";
        int room = LongestLine - Start.Length;
        while (content.Length > room)
        {
            int cut = content[..room].LastIndexOf(' ') + 1;
            text.Append(Start).Append(content[..cut]).Append("-\n");
            content = content[cut..];
        }
        text.Append(Start).Append(content).Append('\n');
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);
}
