using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>Adds up what a row has besides codes of its alphabet.</summary>
internal sealed class RemainderSum(MonomerLibrary library)
{
    private CompositionSum? _sum;
    private ImmutableArray<PackedUnit>.Builder? _residues;

    public void AddUnit(PackedUnit unit, int repeats)
    {
        (_sum ??= new CompositionSum()).AddUnit(unit, library, repeats);
        if (!unit.IsGroup)
        {
            (_residues ??= ImmutableArray.CreateBuilder<PackedUnit>()).Add(unit);
        }
    }

    /// <summary>Adds the groups at the ends and beside the chain.</summary>
    public void AddGroups(Strand strand)
    {
        if (strand.HasGroups)
        {
            (_sum ??= new CompositionSum()).AddGroupsOutsideChain(strand);
        }
    }

    public void Add(BatchRemainder remainder)
    {
        if (ReferenceEquals(remainder, BatchRemainder.None))
        {
            return;
        }
        // The protons of a remainder are those that no fixed charge has taken.
        (_sum ??= new CompositionSum()).Add(
            remainder.Formula, new ProtonCount { Phosphorus = remainder.AcidicProtons }, remainder.IsPolydisperse);
        if (!remainder.Residues.IsEmpty)
        {
            (_residues ??= ImmutableArray.CreateBuilder<PackedUnit>()).AddRange(remainder.Residues);
        }
    }

    /// <summary>The sum; acidic protons as given where the caller knows better.</summary>
    public BatchRemainder ToRemainder(int? acidicProtons) =>
        _sum is null
            ? BatchRemainder.None
            : new BatchRemainder(_sum.ToFormula(), acidicProtons ?? _sum.Protons.Net, _residues?.ToImmutable() ?? [], _sum.IsPolydisperse);
}
