using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Messages about absorption: OLG334x.</summary>
internal static class OpticsDiagnostics
{
    public static readonly DiagnosticDescriptor NoAbsorption = new(
        "OLG3340", DiagnosticSeverity.Error, "the extinction coefficient at {1} nm is not available: `{2}` has no value for {0}",
        "Morpholinos and peptide nucleic acids have no published table (they are measured at 265 nm in 0.1 M HCl); tables of DNA are for "
        + "260 nm only, and some sums know neither RNA nor inosine. Choose another method, or state the value.");

    public static readonly DiagnosticDescriptor UnknownLabel = new(
        "OLG3341", DiagnosticSeverity.Error, "the extinction coefficient at {1} nm of `{0}` is not known",
        "A group with aromatic rings may absorb as much as several bases. State the value of the whole molecule, or count the group as 0 "
        + "on request.");

    public static readonly DiagnosticDescriptor LabelIgnored = new(
        "OLG3342", DiagnosticSeverity.Warning, "`{0}` counts as 0 in the extinction coefficient, since its own is not known",
        "The true coefficient is larger, and amounts that follow from it are smaller.");

    public static readonly DiagnosticDescriptor ReadAsLetter = new(
        "OLG3343", DiagnosticSeverity.Warning, "`{0}` absorbs here as {1}, since no value of its own is known",
        "Tables have A, C, G, T and U. A modified base that pairs as one of them counts as that one, which may be far from the truth.");

    public static readonly DiagnosticDescriptor TooManyStrands = new(
        "OLG3344", DiagnosticSeverity.Error, "a complex of {0} strands has no extinction coefficient of its own",
        "The rule for double strands was measured on two strands. Take the strands one by one.");
}
