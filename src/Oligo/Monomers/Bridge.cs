using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>The atom between a unit and the phosphorus of a linkage, with its hydrogens. Immutable and thread-safe.</summary>
/// <param name="Formula">O; HN for a 3'-amino sugar; N where the nitrogen is part of the sugar's ring.</param>
/// <param name="IsCuttable">Whether one bond joins it to the rest of its unit, so that a cut of that bond takes it off.</param>
internal sealed record Bridge(MolecularFormula Formula, bool IsCuttable)
{
    private static readonly MolecularFormula s_hydrogens = MolecularFormula.Parse("H2");

    /// <summary>Oxygen, as in every linkage of its own accord.</summary>
    public static Bridge Oxygen { get; } = new(MolecularFormula.Parse("O"), true);

    /// <summary>The nitrogen of a 3'-amino sugar of unknown structure.</summary>
    public static Bridge Amine { get; } = new(MolecularFormula.Parse("HN"), true);

    /// <summary>
    /// The bridge with a hydrogen on each of its bonds, which a fragment that keeps it has more than one that loses it: H2O, H3N.
    /// </summary>
    public MolecularFormula Hydride { get; } = Formula + s_hydrogens;

    /// <summary>Whether its hydride on phosphorus is an acid: P-OH and P-SH are, P-NH2 is not.</summary>
    public bool IsAcidOnPhosphorus { get; } = Formula[Element.Nitrogen] == 0;
}
