using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Reporting;

/// <summary>A form of a molecule, the free acid or a salt, with its masses. Immutable and thread-safe.</summary>
public sealed class FormReport
{
    // Above it no instrument tells isotopes apart, and their patterns take long.
    private const int LargestResolved = 1_000_000;

    internal FormReport(NucleicAcid molecule, Salt salt, ImmutableArray<AtomicWeights> editions)
    {
        Salt = salt;
        Name = molecule.UnbalancedCharge > 0 && molecule.AcidicProtons == 0
            ? $"cation less {molecule.UnbalancedCharge.ToString(CultureInfo.InvariantCulture)} H"
            : salt.Describe(molecule.AcidicProtons);
        Formula = molecule.GetFormula(salt);
        MonoisotopicMass = molecule.IsPolydisperse ? null : Formula.MonoisotopicMass;
        MostAbundantMass = MonoisotopicMass is { } mass && mass.ToDouble() <= LargestResolved
            && IsotopePattern.TryFindMostAbundant(Formula, out IsotopePeak highest)
            ? highest.Mass
            : null;
        AverageMasses = [.. editions.Select(edition => Formula.GetAverageMass(edition))];
    }

    /// <summary>The form.</summary>
    public Salt Salt { get; }

    /// <summary>The form in words, such as <c>nonadecasodium salt</c>.</summary>
    public string Name { get; }

    /// <summary>The formula.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>
    /// The monoisotopic mass, exact to the last digit of AME2020; <see langword="null"/> for a polydisperse molecule, which has none.
    /// </summary>
    public Mass? MonoisotopicMass { get; }

    /// <summary>
    /// Mass of the most abundant isotopologues by the abundances of 2009; <see langword="null"/> for a polydisperse molecule, and above
    /// 1,000,000 Da.
    /// </summary>
    public Mass? MostAbundantMass { get; }

    /// <summary>The average mass by each edition of atomic weights, with its half-width.</summary>
    public ImmutableArray<AverageMass> AverageMasses { get; }
}
