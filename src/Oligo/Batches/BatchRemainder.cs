using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>
/// What a row has besides its codes: groups at ends, in the chain and beside it, and residues that have no code. Rows of one kind share
/// one. Immutable.
/// </summary>
internal sealed class BatchRemainder : IEquatable<BatchRemainder>
{
    public BatchRemainder(MolecularFormula formula, int acidicProtons, ImmutableArray<PackedUnit> residues, bool isPolydisperse)
    {
        Formula = formula;
        AcidicProtons = acidicProtons;
        Residues = residues;
        IsPolydisperse = isPolydisperse;
        Int128 labels = 0;
        for (int i = 0; i < formula.Labels.Length; i++)
        {
            labels += (Int128)formula.Labels[i] * Element.AllIsotopes[i].MassPicodaltons;
        }
        LabelMass = labels;
    }

    /// <summary>Nothing.</summary>
    public static BatchRemainder None { get; } = new(MolecularFormula.Empty, 0, [], false);

    /// <summary>What it adds to the formula; may be a difference.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Mass of the labelled isotopes in 1e-12 Da.</summary>
    public Int128 LabelMass { get; }

    /// <summary>Acidic protons that it adds.</summary>
    public int AcidicProtons { get; }

    /// <summary>The nucleotides that have no code.</summary>
    public ImmutableArray<PackedUnit> Residues { get; }

    /// <summary>Whether one of its groups is a mixture of chain lengths.</summary>
    public bool IsPolydisperse { get; }

    /// <summary>Two of them; none of them is of a molecule with a fixed charge.</summary>
    public static BatchRemainder Sum(BatchRemainder first, BatchRemainder second, MonomerLibrary library)
    {
        if (ReferenceEquals(first, None) || ReferenceEquals(second, None))
        {
            return ReferenceEquals(first, None) ? second : first;
        }
        var sum = new RemainderSum(library);
        sum.Add(first);
        sum.Add(second);
        return sum.ToRemainder(null);
    }

    public bool Equals(BatchRemainder? other) =>
        other is not null && other.AcidicProtons == AcidicProtons && other.IsPolydisperse == IsPolydisperse
            && other.Formula.Equals(Formula) && other.Residues.AsSpan().SequenceEqual(Residues.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as BatchRemainder);

    public override int GetHashCode() => HashCode.Combine(Formula, AcidicProtons, Residues.Length);
}
