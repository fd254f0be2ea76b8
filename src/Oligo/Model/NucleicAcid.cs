using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// What a notation states: a <see cref="Strand"/>, a <see cref="Duplex"/> or a <see cref="StrandComplex"/>. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NucleicAcidJsonConverter))]
public abstract partial class NucleicAcid
{
    private protected NucleicAcid()
    {
    }

    /// <summary>The strands, each 5' to 3'; that of the sense strand of a duplex first.</summary>
    public abstract ImmutableArray<Strand> Strands { get; }

    /// <summary>The monomers that the molecule is written in.</summary>
    public abstract MonomerLibrary Library { get; }

    /// <summary>Formula of the free acid.</summary>
    public abstract MolecularFormula Formula { get; }

    /// <summary>Acidic protons: as many as a full salt replaces. Those that neutralise a fixed charge are gone already.</summary>
    public abstract int AcidicProtons { get; }

    /// <summary>
    /// Positive charges whatever the pH: of 7-methylguanine, cyanines, caps. The formula is that of the neutral zwitterion, with one acidic
    /// proton less for each.
    /// </summary>
    public abstract int FixedCharge { get; }

    /// <summary>
    /// Fixed charges of a strand that it has no acidic protons for; 0 for almost every molecule. Formula and masses are then without one H
    /// for each, which no compound is: the cation has it, and an anion beside it.
    /// </summary>
    public abstract int UnbalancedCharge { get; }

    /// <summary>
    /// Whether a part is a polymer of a mean length: then formula and masses hold for that length only, and the average mass alone means
    /// the substance.
    /// </summary>
    public abstract bool IsPolydisperse { get; }

    /// <summary>Monoisotopic mass of the free acid, exact to the last digit of AME2020.</summary>
    public Mass MonoisotopicMass => Formula.MonoisotopicMass;

    /// <summary>Average mass of the free acid.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The mass with its half-width and edition.</returns>
    public AverageMass GetAverageMass(AtomicWeights? edition = null) => Formula.GetAverageMass(edition);

    /// <summary>Formula of a salt.</summary>
    /// <param name="salt">The salt.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public MolecularFormula GetFormula(Salt salt)
    {
        ArgumentNullException.ThrowIfNull(salt);
        return salt.Apply(Formula, AcidicProtons);
    }

    /// <summary>Whether this and another object are the same molecule: two strands, or strands together in the same register.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public abstract override bool Equals(object? obj);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Whether two molecules are the same.</summary>
    /// <param name="left">One molecule.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(NucleicAcid? left, NucleicAcid? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two molecules differ.</summary>
    /// <param name="left">One molecule.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(NucleicAcid? left, NucleicAcid? right) => !(left == right);
}
