using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Messages about amounts and solutions: OLG335x.</summary>
internal static class QuantityDiagnostics
{
    public static readonly DiagnosticDescriptor NoSuchSalt = new(
        "OLG3350", DiagnosticSeverity.Error, "the molecule does not form the salt `{0}`: {1}",
        "A salt takes the place of acidic protons, of which the molecule has too few. Name another form to weigh.");

    public static readonly DiagnosticDescriptor NoVendorMass = new(
        "OLG3351", DiagnosticSeverity.Error, "the masses of `{0}` do not cover the molecule",
        "The rounded masses of vendors are of the free acid of DNA and of a few labels. Leave the rule out for the mass of the formula.");

    public static readonly DiagnosticDescriptor TooThin = new(
        "OLG3352", DiagnosticSeverity.Error, "a solution of {0} uM cannot be diluted to {1} uM",
        "A dilution is thinner than what it is made from.");

    public static readonly DiagnosticDescriptor HardToPipette = new(
        "OLG3353", DiagnosticSeverity.Warning, "{0} uL is less than can be pipetted well",
        "Below 0.5 uL pipettes are off by many percent. Dilute in two steps.");

    public static readonly DiagnosticDescriptor StrandShort = new(
        "OLG3354", DiagnosticSeverity.Warning, "{0} is short: {1} nmol of {2} stay single",
        "Strands pair in equal moles. What is left of the other strand stays in the tube, or is not added.");
}
