using System.Collections.Immutable;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Conversions between OD, nmol and micrograms of one molecule in one form. Immutable and thread-safe.</summary>
/// <remarks>
/// nmol per OD is 1e6 / e; ug per OD is 1000 M / e with the mass M of the named form; what the balance shows is divided by
/// <see cref="WeighedForm.Content"/>; a concentration follows from A x dilution / (path x e).
/// </remarks>
public sealed class SampleConversion
{
    private const double NanomolesPerMillilitre = 1e6;
    private const double NanogramsPerMicrogram = 1000;

    private SampleConversion(
        ExtinctionCoefficient extinction, WeighedForm form, string formName, double mass, ImmutableArray<Diagnostic> diagnostics)
    {
        Extinction = extinction;
        Form = form;
        FormName = formName;
        MolarMass = mass;
        Diagnostics = diagnostics;
    }

    /// <summary>The extinction coefficient.</summary>
    public ExtinctionCoefficient Extinction { get; }

    /// <summary>What is weighed.</summary>
    public WeighedForm Form { get; }

    /// <summary>The form in words: <c>free acid</c>, <c>nonadecasodium salt</c>.</summary>
    public string FormName { get; }

    /// <summary>Average mass of the form in g/mol; NaN beside an error.</summary>
    public double MolarMass { get; }

    /// <summary>Errors and warnings, those of the extinction coefficient first.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether every conversion has an answer.</summary>
    public bool IsComplete => double.IsFinite(MolarMass) && Extinction.PerMolarCentimetre is not null;

    /// <summary>Nanomoles in one OD; NaN without an extinction coefficient.</summary>
    public double NanomolesPerOd => NanomolesPerMillilitre / Coefficient;

    /// <summary>Micrograms of the form in one OD; NaN without an extinction coefficient or a mass.</summary>
    public double MicrogramsPerOd => NanogramsPerMicrogram * MolarMass / Coefficient;

    private double Coefficient => Extinction.PerMolarCentimetre ?? double.NaN;

    /// <summary>The conversions of a molecule.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="form">What is weighed; the dry, pure free acid by default.</param>
    /// <param name="extinction">How the extinction coefficient is found.</param>
    /// <returns>The conversions; errors where the molecule has no such salt, no mass by the rule of a vendor, or no coefficient.</returns>
    public static SampleConversion Create(NucleicAcid molecule, WeighedForm? form = null, ExtinctionOptions? extinction = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        form ??= WeighedForm.FreeAcid;
        ExtinctionCoefficient coefficient = ExtinctionCoefficient.Create(molecule, extinction);
        if (form.VendorMass is { } rule)
        {
            double? mass = form.Salt.Ion is null ? (double?)rule.MassOf(molecule) : null;
            return mass is { } known
                ? new SampleConversion(coefficient, form, $"free acid, masses of {rule.Name}", known, coefficient.Diagnostics)
                : Failed(coefficient, form, QuantityDiagnostics.NoVendorMass, rule.Name);
        }
        return form.Salt.IsPossibleFor(molecule.AcidicProtons)
            ? new SampleConversion(coefficient, form, form.Salt.Describe(molecule.AcidicProtons),
                molecule.GetFormula(form.Salt).GetAverageMass(form.Weights).Value.ToDouble(), coefficient.Diagnostics)
            : Failed(coefficient, form, QuantityDiagnostics.NoSuchSalt, form.Salt.ToString(),
                CountedNoun.Of(molecule.AcidicProtons, "acidic proton"));
    }

    /// <summary>Nanomoles of an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="unit">What it is stated in.</param>
    /// <returns>Nanomoles; NaN where the molecule lacks the coefficient or the mass for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not a positive number, or the unit is not defined.</exception>
    public double ToNanomoles(double amount, AmountUnit unit) => PositiveNumber.Demand(amount) / PerNanomole(unit);

    /// <summary>An amount of nanomoles in another unit.</summary>
    /// <param name="nanomoles">Nanomoles.</param>
    /// <param name="unit">What the answer is stated in.</param>
    /// <returns>The amount; NaN where the molecule lacks the coefficient or the mass for it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not a positive number, or the unit is not defined.</exception>
    public double FromNanomoles(double nanomoles, AmountUnit unit) => PositiveNumber.Demand(nanomoles) * PerNanomole(unit);

    /// <summary>The concentration of a solution by its absorbance.</summary>
    /// <param name="absorbance">Absorbance of the measured solution.</param>
    /// <param name="pathCentimetres">Length of the path in cm.</param>
    /// <param name="dilution">How many times the measured solution is thinner than the one that is asked for.</param>
    /// <returns>Micromoles per litre; NaN without an extinction coefficient.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public double MicromolarOf(double absorbance, double pathCentimetres = 1, double dilution = 1) =>
        PositiveNumber.Demand(absorbance) * PositiveNumber.Demand(dilution) * NanomolesPerMillilitre
            / (PositiveNumber.Demand(pathCentimetres) * Coefficient);

    private double PerNanomole(AmountUnit unit) => DefinedValue.Demand(unit) switch
    {
        AmountUnit.OpticalDensity => Coefficient / NanomolesPerMillilitre,
        AmountUnit.Microgram => MolarMass / NanogramsPerMicrogram,
        AmountUnit.WeighedMicrogram => MolarMass / NanogramsPerMicrogram / Form.Content,
        _ => 1,
    };

    private static SampleConversion Failed(
        ExtinctionCoefficient extinction, WeighedForm form, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(extinction, form, "", double.NaN, [.. extinction.Diagnostics, new Diagnostic(descriptor, default, [.. arguments])]);
}
