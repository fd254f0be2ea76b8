using System.Collections.Immutable;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo;

public sealed partial class Strand
{
    /// <summary>A stretch of the strand. Its ends are free hydroxyls where it does not reach the end of this strand.</summary>
    /// <param name="start">0-based index of the first nucleotide.</param>
    /// <param name="length">Number of nucleotides, at least 1.</param>
    /// <returns>The stretch, with groups that are between its nucleotides and those at an end that it reaches; the linkage after the last
    /// nucleotide is left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or reaches outside the strand.</exception>
    public Strand Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        bool atStart = start == 0;
        bool atEnd = start + length == Length;
        int first = atStart ? 0 : UnitIndex(start);
        int last = atEnd ? _units.Length - 1 : UnitIndex(start + length - 1);
        var units = _units.AsSpan(first, last - first + 1).ToArray();
        units[^1] = units[^1].WithoutLinkage();
        return new Strand(
            Own(units), Library, atStart ? FivePrimeGroup : null, atEnd ? ThreePrimeGroup : null,
            [.. _pendants.Where(p => p.Unit >= first && p.Unit <= last).Select(p => p with { Unit = p.Unit - first })],
            [.. _repeats.Where(r => r.Unit >= first && r.Unit <= last).Select(r => r with { Unit = r.Unit - first })]).Ordered;
    }

    /// <summary>This strand, a linkage, and another strand after it.</summary>
    /// <param name="linkage">The linkage between them.</param>
    /// <param name="next">The strand that follows; of the same library.</param>
    /// <param name="stereo">Configuration of the phosphorus of the linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <returns>The longer strand, of one bond more on each side of the linkage.</returns>
    /// <exception cref="ArgumentException">The libraries differ, or the linkage is not of them.</exception>
    /// <exception cref="InvalidOperationException">A group occupies an end that would be joined, or a site would be bound
    /// twice.</exception>
    public Strand Join(Linkage linkage, Strand next, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default)
    {
        linkage = Library.Linkages.Own(linkage);
        ArgumentNullException.ThrowIfNull(next);
        if (!ReferenceEquals(Library, next.Library))
        {
            throw new ArgumentException("Both strands must be of the same library.", nameof(next));
        }
        if (ThreePrimeGroup is not null || next.FivePrimeGroup is not null)
        {
            throw new InvalidOperationException("A group occupies the end that would be joined.");
        }
        int offset = _units.Length;
        ImmutableArray<PackedUnit> units = [.. _units[..^1], _units[^1].WithLinkage(linkage, stereo, joint), .. next._units];
        ImmutableArray<PendantGroup> pendants = [.. _pendants, .. next._pendants.Select(p => p with { Unit = p.Unit + offset })];
        ImmutableArray<UnitRepeats> repeats = [.. _repeats, .. next._repeats.Select(r => r with { Unit = r.Unit + offset })];
        if (ChainRules.FindFault(units.AsSpan(), Library, FivePrimeGroup, next.ThreePrimeGroup, pendants.AsSpan(),
            repeats.AsSpan()) is { } fault)
        {
            throw new InvalidOperationException($"{fault.Descriptor.Code}: {fault.Descriptor.Format(fault.Arguments)}.");
        }
        return new Strand(units, Library, FivePrimeGroup, next.ThreePrimeGroup, pendants, repeats).Ordered;
    }

    /// <summary>The strand with one kind of linkage throughout; configurations are not stated, joints stay.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <returns>The changed strand.</returns>
    /// <exception cref="ArgumentException">The linkage is not of the library.</exception>
    public Strand WithLinkages(Linkage linkage)
    {
        linkage = Library.Linkages.Own(linkage);
        return WithUnits(unit => unit.HasLinkage ? unit.WithLinkage(linkage, PhosphorusStereo.Unspecified, unit.Joint) : unit);
    }

    /// <summary>The strand with every chiral phosphorus at one configuration.</summary>
    /// <param name="stereo">The configuration.</param>
    /// <returns>The changed strand.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Strand WithStereo(PhosphorusStereo stereo)
    {
        DefinedValue.Demand(stereo);
        return WithUnits(unit =>
            unit.HasLinkage && Library.Linkages[unit.LinkageCode] is { IsChiral: true } linkage
                ? unit.WithLinkage(linkage, stereo, unit.Joint)
                : unit);
    }

    /// <summary>The strand with another linkage after one nucleotide.</summary>
    /// <param name="index">0-based index of the nucleotide; groups do not count.</param>
    /// <param name="linkage">The linkage.</param>
    /// <param name="stereo">Configuration of its phosphorus.</param>
    /// <param name="joint">The sites that it joins.</param>
    /// <returns>The changed strand.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the strand.</exception>
    /// <exception cref="ArgumentException">The linkage is not of the library, or has no such configuration.</exception>
    /// <exception cref="InvalidOperationException">The nucleotide is the end of the chain, or a site would be bound twice.</exception>
    public Strand WithLinkageAt(int index, Linkage linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        int at = UnitIndex(index);
        return Units[at].Linkage is null
            ? throw new InvalidOperationException("No linkage follows the last unit of a chain.")
            : Rebuild(Units.SetItem(at, Units[at].WithLinkage(linkage, stereo, joint)));
    }

    /// <summary>
    /// The strand without one nucleotide. The linkage after it goes with it; that before it goes instead where the nucleotide is the last
    /// unit of a linear strand.
    /// </summary>
    /// <param name="index">0-based index of the nucleotide; groups do not count.</param>
    /// <returns>The shorter strand; groups at the ends stay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the strand.</exception>
    /// <exception cref="InvalidOperationException">It is the only nucleotide, or what is left is not a strand.</exception>
    public Strand RemoveAt(int index)
    {
        int at = UnitIndex(index);
        if (Length == 1)
        {
            throw new InvalidOperationException("A strand has at least one nucleotide.");
        }
        ImmutableArray<StrandUnit> units = Units.RemoveAt(at);
        return Rebuild(at == units.Length && !IsCircular ? units.SetItem(at - 1, units[at - 1].WithLinkage(null)) : units);
    }

    /// <summary>The strand with another nucleotide in the place of one.</summary>
    /// <param name="index">0-based index of the nucleotide; groups do not count.</param>
    /// <param name="nucleotide">Takes its place, pendant included. Without a linkage of its own it keeps the one that is there.</param>
    /// <returns>The changed strand.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the strand.</exception>
    /// <exception cref="ArgumentException">A row is not of the library.</exception>
    /// <exception cref="InvalidOperationException">The units would not be a strand.</exception>
    public Strand ReplaceAt(int index, Nucleotide nucleotide)
    {
        ArgumentNullException.ThrowIfNull(nucleotide);
        int at = UnitIndex(index);
        StrandUnit old = Units[at];
        return Rebuild(Units.SetItem(at,
            nucleotide.Linkage is null ? nucleotide.WithLinkage(old.Linkage, old.Stereo, old.Joint) : nucleotide));
    }

    /// <summary>The strand with one nucleotide more.</summary>
    /// <param name="index">0-based index among the nucleotides that it gets; <see cref="Length"/> puts it after the last.</param>
    /// <param name="nucleotide">The nucleotide with its linkage, which joins it to the next unit; as the last unit of the chain, to the one
    /// before.</param>
    /// <returns>The longer strand.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the strand.</exception>
    /// <exception cref="ArgumentException">The nucleotide has no linkage, or a row is not of the library.</exception>
    /// <exception cref="InvalidOperationException">The units would not be a strand.</exception>
    public Strand InsertAt(int index, Nucleotide nucleotide)
    {
        ArgumentNullException.ThrowIfNull(nucleotide);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Length);
        if (nucleotide.Linkage is null)
        {
            throw new ArgumentException("The nucleotide needs a linkage that joins it to the strand.", nameof(nucleotide));
        }
        int at = index < Length ? UnitIndex(index) : Length == 0 ? Units.Length : UnitIndex(Length - 1) + 1;
        if (at < Units.Length || IsCircular)
        {
            return Rebuild(Units.Insert(at, nucleotide));
        }
        StrandUnit before = Units[^1].WithLinkage(nucleotide.Linkage, nucleotide.Stereo, nucleotide.Joint);
        return Rebuild([.. Units[..^1], before, nucleotide.WithLinkage(null)]);
    }

    private Strand Rebuild(ImmutableArray<StrandUnit> units) => new StrandBuilder(Library)
        .AddRange(units.AsSpan())
        .SetFivePrimeGroup(FivePrimeGroup?.Group, FivePrimeGroup?.Repeats ?? 0)
        .SetThreePrimeGroup(ThreePrimeGroup?.Group, ThreePrimeGroup?.Repeats ?? 0)
        .Build(IsCircular);

    /// <summary>
    /// The unmodified strand whose residues pair with these one by one, in the same order: read beside this strand it runs 3' to 5'.
    /// </summary>
    /// <param name="kind">DNA or RNA.</param>
    /// <returns>A phosphodiester strand with free ends.</returns>
    /// <exception cref="InvalidOperationException">A base pairs with none of A, C, G, T and U.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Strand Complement(NucleicAcidKind kind) => Pair(kind, reverse: false);

    /// <summary>The unmodified strand that pairs with this one, written 5' to 3'.</summary>
    /// <param name="kind">DNA or RNA.</param>
    /// <returns>A phosphodiester strand with free ends.</returns>
    /// <exception cref="InvalidOperationException">A base pairs with none of A, C, G, T and U.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Strand ReverseComplement(NucleicAcidKind kind) => Pair(kind, reverse: true);

    private Strand Pair(NucleicAcidKind kind, bool reverse)
    {
        Sugar sugar = DefinedValue.Demand(kind) == NucleicAcidKind.Dna ? Sugar.Deoxyribose : Sugar.Ribose;
        if (Length == 0)
        {
            throw new InvalidOperationException("The strand has no base.");
        }
        var units = new PackedUnit[Length];
        for (int i = 0; i < Length; i++)
        {
            int at = reverse ? Length - 1 - i : i;
            Nucleobase partner = BaseAt(at).Complement(kind)
                ?? throw new InvalidOperationException(
                    $"The base at position {at + 1}, {BaseAt(at).Name}, has no partner among A, C, G, T and U.");
            units[i] = new PackedUnit(partner, sugar, i == Length - 1 ? null : Linkage.Phosphodiester);
        }
        return new Strand(Own(units), MonomerLibrary.Default);
    }

    private Strand WithUnits(Func<PackedUnit, PackedUnit> change) =>
        new Strand([.. _units.Select(change)], Library, FivePrimeGroup, ThreePrimeGroup, _pendants, _repeats).Ordered;

    private static ImmutableArray<PackedUnit> Own(PackedUnit[] units) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(units);
}
