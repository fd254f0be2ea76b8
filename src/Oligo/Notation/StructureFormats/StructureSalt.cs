using System.Globalization;
using Oligo.Chemistry;
using Oligo.Structures;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The counter-ions of a structure, parts of their own: <c>[Na+].[O-]P</c>. It is read as the acid of the salt.</summary>
internal static class StructureSalt
{
    private const string Chlorine = "Cl";

    /// <summary>The ions in a structure as it is drawn.</summary>
    /// <param name="graph">The structure.</param>
    /// <returns>An ion for each part that is not a strand.</returns>
    public static List<StructureIon> FindIons(MolecularGraph graph) =>
        [.. AcidForm.PartsOf(graph).Where(part => AcidForm.IsCounterIon(graph, part)).Select(part => Find(graph, part))];

    /// <summary>
    /// Says that a structure is drawn as an ion, or as a salt: which, where the molecule forms it; else that its counter-ions are left out.
    /// </summary>
    /// <param name="ions">The ions in it.</param>
    /// <param name="molecule">The molecule that was read.</param>
    /// <param name="span">Where the structure is.</param>
    /// <param name="bag">Takes the note or warning.</param>
    public static void Report(List<StructureIon> ions, NucleicAcid molecule, SourceSpan span, DiagnosticBag bag)
    {
        Salt? salt = ToSalt(ions);
        if (ions.Count > 0 && salt?.IsPossibleFor(molecule.AcidicProtons) != true)
        {
            string counts = string.Join(", ", ions.GroupBy(ion => ion.Name).Select(kind =>
                string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}")));
            string reason = salt is null
                ? $"{ions.Find(ion => ion.Ion is null).Name} is none of those that are known"
                : $"the molecule has {CountedNoun.Of(molecule.AcidicProtons, "acidic proton")}";
            bag.Report(NotationDiagnostics.CounterIonsLeftOut, span, counts, reason);
            return;
        }
        string words = salt is not null ? $"the {salt.Describe(molecule.AcidicProtons)}" : "an ion";
        bag.Add(new Diagnostic(NotationDiagnostics.CounterIons, span, [words]) { Subject = salt });
    }

    private static Salt? ToSalt(List<StructureIon> ions)
    {
        Salt? salt = null;
        foreach (IGrouping<CounterIon?, StructureIon> kind in ions.GroupBy(ion => ion.Ion))
        {
            if (kind.Key is null)
            {
                return null;
            }
            salt = salt?.And(kind.Key, kind.Count()) ?? Salt.Create(kind.Key, kind.Count());
        }
        return salt;
    }

    private static StructureIon Find(MolecularGraph graph, int[] part)
    {
        if (graph.Atoms[part[0]].Element?.Symbol == Chlorine)
        {
            return new StructureIon(CounterIon.HydrogenChloride, CounterIon.HydrogenChloride.Symbol);
        }
        var sum = new FormulaSum();
        foreach (GraphAtom atom in part.Select(atom => graph.Atoms[atom]))
        {
            sum.Add(atom.Element!, 1);
            sum.Add(Element.Hydrogen, atom.Hydrogens);
        }
        MolecularFormula formula = sum.ToFormula();
        int charge = part.Sum(atom => graph.Atoms[atom].Charge);
        CounterIon? known = CounterIon.All.FirstOrDefault(ion => ion.Formula == formula && (ion.Charge == charge || charge == 0));
        string sign = charge > 1 ? string.Create(CultureInfo.InvariantCulture, $" {charge}+") : charge == 1 ? "+" : "";
        return new StructureIon(known, known?.Symbol ?? $"{formula}{sign}");
    }
}
