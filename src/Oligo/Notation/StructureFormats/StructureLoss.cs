using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What a drawn structure cannot say, and the structures of the strands: shared by SMILES and molfiles.</summary>
internal static class StructureLoss
{
    // A nucleotide takes 10 KB while its atoms are put together.
    private const int MostUnits = 100_000;

    /// <summary>The structure of each strand, or <see langword="null"/> after an error.</summary>
    public static List<MolecularGraph>? Build(
        NucleicAcid molecule, string form, DiagnosticBag bag, bool keepsRegister = false, bool isDrawn = false)
    {
        if (molecule.Strands.Sum(strand => (long)strand.PackedUnits.Length) is > MostUnits and var units)
        {
            bag.Report(NotationDiagnostics.CannotWrite, default, form, FormattableString.Invariant(
                $"more than {MostUnits:N0} residues and other units, and the molecule has {units:N0}"));
            return null;
        }
        var graphs = new List<MolecularGraph>();
        int mixtures = 0;
        foreach (Strand strand in molecule.Strands)
        {
            string? ring = isDrawn && strand.IsCircular ? "a ring, which has no coordinates here; SMILES states it" : null;
            if ((ring ?? StructureBuilder.FindObstacle(strand)) is { } obstacle)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, form, obstacle);
                return null;
            }
            try
            {
                graphs.Add(StructureBuilder.Build(strand));
            }
            catch (InvalidOperationException fault)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, form, "this strand: " + fault.Message.TrimEnd('.'));
                return null;
            }
            mixtures += strand.PackedUnits.Count(unit => unit.Stereo == PhosphorusStereo.Mixture);
        }
        if (mixtures > 0)
        {
            bag.Report(NotationDiagnostics.MixtureLost, default, form, CountedNoun.Of(mixtures, "linkage"));
        }
        if (!keepsRegister)
        {
            WriteLoss.ReportRegisters(molecule, form, bag);
        }
        return graphs;
    }

    /// <summary>Substituents before the way on along the chain, bases before the rest of their sugar.</summary>
    public static Comparison<int> WritingOrder(MolecularGraph graph) => (a, b) =>
    {
        int order = graph.Atoms[a].Owner.CompareTo(graph.Atoms[b].Owner);
        return order != 0 ? order : a.CompareTo(b);
    };
}
