using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Messages about structures: OLG336x.</summary>
internal static class StructureDiagnostics
{
    public static readonly DiagnosticDescriptor NoEnergies = new(
        "OLG3360", DiagnosticSeverity.Error, "there are no energies for {0}",
        "Structures are found with measured energies of DNA and RNA. Morpholinos, peptide nucleic acids, abasic sites and bases that pair "
        + "in their own way have none.");

    public static readonly DiagnosticDescriptor TooLong = new(
        "OLG3361", DiagnosticSeverity.Error, "a strand of {0} nucleotides is too long for a search of structures: {1} at most",
        "The search looks at every pair of bases with every other. Long strands need a program for long strands.");

    public static readonly DiagnosticDescriptor Long = new(
        "OLG3362", DiagnosticSeverity.Warning, "with {0} nucleotides there may be loops of more than two helices, which are not looked for",
        "Up to some 60 nucleotides the best structure has no such loop.");

    public static readonly DiagnosticDescriptor Mixed = new(
        "OLG3363", DiagnosticSeverity.Note, "where residues like DNA and like RNA meet, the mean of their energies is taken",
        "No set of energies was measured for mixed structures.");

    public static readonly DiagnosticDescriptor CountsAs = new(
        "OLG3364", DiagnosticSeverity.Note, "{0} counts as {1}; what the modification adds is not known for structures",
        "Increments of modified sugars were measured on perfect duplexes with RNA.");
}
