using Oligo.Monomers;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads SMILES as a strand or two: every part must be a monomer of the library, with its configurations. Counter-ions and the protons they
/// replaced are put right.
/// </summary>
internal static class SmilesStrandReader
{
    public static NucleicAcid? Read(ReadOnlySpan<char> text, NotationOptions options, DiagnosticBag bag)
    {
        MonomerLibrary library = options.Library;
        int start = text.Length - text.TrimStart().Length;
        ReadOnlySpan<char> smiles = text.Trim();
        if (smiles.IsEmpty)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), "a SMILES");
            return null;
        }
        var places = new List<int>();
        var inner = new DiagnosticBag();
        if (SmilesReader.Read(smiles, inner, places, options.MaxAtoms) is not { } graph)
        {
            bag.Add(inner.ErrorCount == 0
                ? ReadingLimits.TooManyAtoms(text.Length, options.MaxAtoms)
                : inner.ToImmutable()[0].Shift(start));
            return null;
        }
        WrittenHydrogens.Fold(graph);
        bool isConstitution = !graph.HasStereo;
        var span = new SourceSpan(start, smiles.Length);
        List<StructureIon> ions = StructureSalt.FindIons(graph);
        bool isSalt = AcidForm.Restore(graph);
        var strands = new List<Strand>();
        foreach (int[] part in AcidForm.PartsOf(graph))
        {
            MolecularGraph drawn = AcidForm.Extract(graph, part, isConstitution);
            Strand? strand = StructureWalk.Walk(drawn, library, out StructureFault fault) is { } units
                ? StructureAssembly.Make(drawn, library, units, out fault)
                : null;
            if (strand is null)
            {
                var place = new SourceSpan(start + places[part[fault.Atom]], 1);
                if (fault.Expected is not null)
                {
                    bag.Report(NotationDiagnostics.UnknownStructure, place, fault.Expected);
                }
                else
                {
                    bag.Report(NotationDiagnostics.NotAStrand, place, fault.Reason!);
                }
                return null;
            }
            // A structure states its atoms: nothing in it was another spelling.
            StrandRemarks.Report(strand, null, default, null, default, span, bag);
            strands.Add(strand);
        }
        if (isConstitution)
        {
            bag.Report(NotationDiagnostics.StereoNotStated, span);
        }
        NucleicAcid? molecule = Combine(strands, span, bag);
        if (isSalt && molecule is not null)
        {
            StructureSalt.Report(ions, molecule, span, bag);
        }
        return molecule;
    }

    /// <summary>
    /// The parts of a SMILES as structures in acid form, whether they are strands or not; <see langword="null"/> for what is not a SMILES.
    /// </summary>
    public static List<MolecularGraph>? ReadStructures(ReadOnlySpan<char> text)
    {
        if (SmilesReader.Read(text.Trim(), new DiagnosticBag(), []) is not { } graph)
        {
            return null;
        }
        WrittenHydrogens.Fold(graph);
        AcidForm.Restore(graph);
        return [.. AcidForm.PartsOf(graph).Select(part => AcidForm.Extract(graph, part, isConstitution: false))];
    }

    private static NucleicAcid? Combine(List<Strand> strands, SourceSpan span, DiagnosticBag bag)
    {
        if (strands.Count == 1)
        {
            return strands[0].Ordered;
        }
        if (strands.Count == 0)
        {
            bag.Report(NotationDiagnostics.NotAStrand, span, "it has 0 parts");
            return null;
        }
        // How more than two strands lie is not found by counting pairs, and a ring has no end to count from.
        if (strands.Count != 2 || strands.Exists(strand => strand.IsCircular))
        {
            return new StrandComplex([.. strands]);
        }
        return RegisterFinder.Pair(strands[0], strands[1], SmilesNotation.FormName, span, bag);
    }
}
