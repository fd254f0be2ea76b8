using Oligo.Chemistry;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The counter-ions of a structure, parts of their own: <c>[Na+].[O-]P</c>. It is read as the acid of the salt.</summary>
internal static class StructureSalt
{
    private const string Chlorine = "Cl";

    /// <summary>The ions in a structure as it is drawn; <see langword="null"/> for a part that is none of the table.</summary>
    /// <param name="graph">The structure.</param>
    /// <returns>An ion for each part that is not a strand.</returns>
    public static List<CounterIon?> FindIons(MolecularGraph graph) =>
        [.. AcidForm.PartsOf(graph).Where(part => AcidForm.IsCounterIon(graph, part)).Select(part => Find(graph, part))];

    /// <summary>Says that a structure is drawn as a salt or an ion, with the salt where the molecule forms it.</summary>
    /// <param name="ions">The ions in it.</param>
    /// <param name="molecule">The molecule that was read.</param>
    /// <param name="span">Where the structure is.</param>
    /// <param name="bag">Takes the note.</param>
    public static void Report(List<CounterIon?> ions, NucleicAcid molecule, SourceSpan span, DiagnosticBag bag)
    {
        Salt? salt = ToSalt(ions);
        salt = salt?.IsPossibleFor(molecule.AcidicProtons) == true ? salt : null;
        string words = salt is not null ? $"the {salt.Describe(molecule.AcidicProtons)}" : ions.Count == 0 ? "an ion" : "a salt";
        bag.Add(new Diagnostic(NotationDiagnostics.CounterIons, span, [words]) { Subject = salt });
    }

    private static Salt? ToSalt(List<CounterIon?> ions)
    {
        Salt? salt = null;
        foreach (IGrouping<CounterIon?, CounterIon?> kind in ions.GroupBy(ion => ion))
        {
            if (kind.Key is null)
            {
                return null;
            }
            salt = salt?.And(kind.Key, kind.Count()) ?? Salt.Create(kind.Key, kind.Count());
        }
        return salt;
    }

    private static CounterIon? Find(MolecularGraph graph, int[] part)
    {
        if (graph.Atoms[part[0]].Element?.Symbol == Chlorine)
        {
            return CounterIon.HydrogenChloride;
        }
        var sum = new FormulaSum();
        foreach (GraphAtom atom in part.Select(atom => graph.Atoms[atom]))
        {
            sum.Add(atom.Element!, 1);
            sum.Add(Element.Hydrogen, atom.Hydrogens);
        }
        MolecularFormula formula = sum.ToFormula();
        int charge = part.Sum(atom => graph.Atoms[atom].Charge);
        return CounterIon.All.FirstOrDefault(ion => ion.Formula == formula && (ion.Charge == charge || charge == 0));
    }
}
