using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// Strands that are together without being one duplex: three and more, or two that are not stated to pair. Which of them lie beside
/// each other, and in which register, is stated as far as it is known. Immutable and thread-safe.
/// </summary>
public sealed partial class StrandComplex : NucleicAcid, IEquatable<StrandComplex>
{
    private MolecularFormula? _formula;

    /// <summary>A complex of strands.</summary>
    /// <param name="strands">The strands, each 5' to 3'; at least two, of one library.</param>
    /// <param name="pairings">How pairs of them lie beside each other, in any order; none where nothing is known.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two strands, or two that pair, which are a <see cref="Duplex"/>; a strand is missing or of another library
    /// than the first; two strands are paired twice, or a circular one is; a pairing names a strand that is not there, or a register at
    /// which no residue lies opposite another.
    /// </exception>
    public StrandComplex(ImmutableArray<Strand> strands, ImmutableArray<StrandPairing> pairings = default)
    {
        if (strands.IsDefault || strands.Length < 2 || strands.Any(strand => strand is null))
        {
            throw new ArgumentException("A complex has at least two strands.", nameof(strands));
        }
        if (strands.Any(strand => !ReferenceEquals(strand.Library, strands[0].Library)))
        {
            throw new ArgumentException("All strands must be of the same library.", nameof(strands));
        }
        pairings = pairings.IsDefault ? [] : pairings;
        foreach (StrandPairing pairing in pairings)
        {
            ArgumentNullException.ThrowIfNull(pairing, nameof(pairings));
            if (FindFault(strands, pairing) is { } fault)
            {
                throw new ArgumentException($"Strands {pairing.First + 1} and {pairing.Second + 1}: {fault}.", nameof(pairings));
            }
        }
        if (pairings.DistinctBy(pairing => (pairing.First, pairing.Second)).Count() < pairings.Length)
        {
            throw new ArgumentException("Two strands pair in one register.", nameof(pairings));
        }
        HashSet<int> paired = [.. pairings.SelectMany(pair => new[] { pair.First, pair.Second })];
        Strands = [.. strands.Select((strand, i) => paired.Contains(i) ? strand : strand.Ordered)];
        Pairings = [.. pairings.OrderBy(pairing => pairing.Second).ThenBy(pairing => pairing.First)];
    }

    /// <inheritdoc/>
    public override ImmutableArray<Strand> Strands { get; }

    /// <summary>How pairs of strands lie beside each other, by the second strand and then the first.</summary>
    public ImmutableArray<StrandPairing> Pairings { get; }

    /// <inheritdoc/>
    public override MonomerLibrary Library => Strands[0].Library;

    /// <summary>Formula of all free acids together. Computed once.</summary>
    public override MolecularFormula Formula =>
        _formula ??= Strands.Aggregate(MolecularFormula.Empty, (sum, strand) => sum + strand.Formula);

    /// <summary>Acidic protons of all strands.</summary>
    public override int AcidicProtons => Strands.Sum(strand => strand.AcidicProtons);

    /// <inheritdoc/>
    public override int FixedCharge => Strands.Sum(strand => strand.FixedCharge);

    /// <inheritdoc/>
    public override int UnbalancedCharge => Strands.Sum(strand => strand.UnbalancedCharge);

    /// <inheritdoc/>
    public override bool IsPolydisperse => Strands.Any(strand => strand.IsPolydisperse);

    /// <summary>Whether two complexes are the same strands in the same order, paired alike.</summary>
    /// <param name="other">The other complex.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(StrandComplex? other) =>
        other is not null && Strands.Length == other.Strands.Length && Pairings.SequenceEqual(other.Pairings)
        && Strands.Zip(other.Strands).All(pair => pair.First.EqualsAsWritten(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StrandComplex);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Strand strand in Strands)
        {
            hash.Add(strand);
        }
        foreach (StrandPairing pairing in Pairings)
        {
            hash.Add(pairing);
        }
        return hash.ToHashCode();
    }

    /// <summary>Whether two complexes are the same strands in the same order, paired alike.</summary>
    /// <param name="left">One complex.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StrandComplex? left, StrandComplex? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two complexes differ.</summary>
    /// <param name="left">One complex.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StrandComplex? left, StrandComplex? right) => !(left == right);

    /// <summary>Why two strands of a complex cannot be paired so, or <see langword="null"/>.</summary>
    internal static string? FindFault(ImmutableArray<Strand> strands, StrandPairing pairing)
    {
        if (strands.Length == 2)
        {
            return "two strands that pair are a duplex";
        }
        if (pairing.Second >= strands.Length)
        {
            return "there is no such strand";
        }
        (Strand one, Strand other) = (strands[pairing.First], strands[pairing.Second]);
        return one.IsCircular || other.IsCircular ? "a ring has no end to count a register from"
            : Duplex.IsValidRegister(one, other, pairing.Register) ? null
            : "at this register no residue lies opposite another";
    }
}
