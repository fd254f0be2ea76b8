using System.Collections.Immutable;
using Oligo.Notation;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>Structures of molecules, compared part by part.</summary>
internal static class ComparedStructures
{
    /// <summary>The structures of the strands, or <see langword="null"/> where a row has none.</summary>
    public static List<MolecularGraph>? Of(NucleicAcid molecule) => StructureLoss.Build(molecule, "structures", new DiagnosticBag(), true);

    /// <summary>
    /// The configurations that differ, none where there are no such; <see langword="null"/> where the constitutions differ.
    /// </summary>
    /// <param name="molecule">The molecule of the first structures.</param>
    /// <param name="first">Its structures, strand by strand.</param>
    /// <param name="second">The other structures, in any order.</param>
    public static ImmutableArray<MoleculeDifference>? FindOtherStereo(
        NucleicAcid molecule, List<MolecularGraph> first, List<MolecularGraph> second)
    {
        if (first.Count != second.Count)
        {
            return null;
        }
        List<MolecularGraph> open = [.. second];
        var differences = ImmutableArray.CreateBuilder<MoleculeDifference>();
        for (int i = 0; i < first.Count; i++)
        {
            (MolecularGraph Structure, IReadOnlyList<int> Atoms)? best = null;
            foreach (MolecularGraph candidate in open)
            {
                if (StructureComparison.FindOtherStereo(first[i], candidate) is { } atoms
                    && (best is null || atoms.Count < best.Value.Atoms.Count))
                {
                    best = (candidate, atoms);
                }
            }
            if (best is not { } found)
            {
                return null;
            }
            open.Remove(found.Structure);
            if (found.Atoms.Count > 0)
            {
                string? name = first.Count == 1 ? null
                    : molecule is not Duplex ? FormattableString.Invariant($"strand {i + 1}") : i == 0 ? "sense" : "antisense";
                differences.Add(Describe(molecule.Strands[i], name, first[i], found.Atoms));
            }
        }
        return differences.ToImmutable();
    }

    private static MoleculeDifference Describe(Strand strand, string? name, MolecularGraph graph, IReadOnlyList<int> atoms)
    {
        IEnumerable<int> units = atoms.Select(atom => StructureBuilder.UnitOf(graph.Atoms[atom].Owner));
        IEnumerable<int> positions = units.Select(unit => strand.Units.Take(unit + 1).OfType<Nucleotide>().Count());
        return new MoleculeDifference(
            MoleculePart.Configuration, name, [.. positions.Where(position => position > 0).Distinct().Order()],
            "as the first notation states", CountedNoun.Of(atoms.Count, "centre") + " otherwise or stated in one only");
    }
}
