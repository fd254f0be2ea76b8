using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo;

public sealed partial class Strand
{
    /// <summary>A stretch of the strand. Its ends are free hydroxyls where it does not reach the end of this strand.</summary>
    /// <param name="start">0-based index of the first nucleotide.</param>
    /// <param name="length">Number of nucleotides, at least 1.</param>
    /// <returns>The stretch, with groups that stand between its nucleotides and those at an end that it reaches; the linkage behind the last nucleotide is left out.</returns>
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
            [.. _repeats.Where(r => r.Unit >= first && r.Unit <= last).Select(r => r with { Unit = r.Unit - first })]);
    }

    /// <summary>This strand, a linkage, and another strand behind it.</summary>
    /// <param name="linkage">The linkage between them.</param>
    /// <param name="next">The strand that follows; of the same library.</param>
    /// <param name="stereo">Configuration of the phosphorus of the linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <returns>The longer strand, of one bond more on each side of the linkage.</returns>
    /// <exception cref="ArgumentException">The libraries differ, or the linkage is not of them.</exception>
    /// <exception cref="InvalidOperationException">A group occupies an end that would be joined, or a site would be bound twice.</exception>
    public Strand Join(Linkage linkage, Strand next, PhosphorusStereo stereo = PhosphorusStereo.NotStated, Joint joint = default)
    {
        Library.Linkages.Demand(linkage);
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
        ImmutableArray<Nucleotide> units = [.. _units[..^1], _units[^1].WithLinkage(linkage, stereo, joint), .. next._units];
        ImmutableArray<PendantGroup> pendants = [.. _pendants, .. next._pendants.Select(p => p with { Unit = p.Unit + offset })];
        ImmutableArray<UnitRepeats> repeats = [.. _repeats, .. next._repeats.Select(r => r with { Unit = r.Unit + offset })];
        if (ChainRules.FindFault(units.AsSpan(), Library, FivePrimeGroup, next.ThreePrimeGroup, pendants.AsSpan(), repeats.AsSpan()) is { } fault)
        {
            throw new InvalidOperationException($"{fault.Descriptor.Code}: {fault.Descriptor.Format(fault.Arguments)}.");
        }
        return new Strand(units, Library, FivePrimeGroup, next.ThreePrimeGroup, pendants, repeats);
    }

    /// <summary>The strand with one kind of linkage throughout; configurations are not stated, joints stay.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <returns>The changed strand.</returns>
    /// <exception cref="ArgumentException">The linkage is not of the library.</exception>
    public Strand WithLinkages(Linkage linkage)
    {
        Library.Linkages.Demand(linkage);
        return WithUnits(unit => unit.HasLinkage ? unit.WithLinkage(linkage, PhosphorusStereo.NotStated, unit.Joint) : unit);
    }

    /// <summary>The strand with every chiral phosphorus at one configuration.</summary>
    /// <param name="stereo">The configuration.</param>
    /// <returns>The changed strand.</returns>
    public Strand WithStereo(PhosphorusStereo stereo) =>
        WithUnits(unit => unit.HasLinkage && Library.Linkages[unit.LinkageCode] is { IsChiral: true } linkage ? unit.WithLinkage(linkage, stereo, unit.Joint) : unit);

    /// <summary>The unmodified strand whose residues pair with these one by one, in the same order: read beside this strand it runs 3' to 5'.</summary>
    /// <param name="kind">DNA or RNA.</param>
    /// <returns>A phosphodiester strand with free ends.</returns>
    /// <exception cref="InvalidOperationException">A base pairs with none of A, C, G, T and U.</exception>
    public Strand Complement(NucleicAcidKind kind) => Pair(kind, reverse: false);

    /// <summary>The unmodified strand that pairs with this one, written 5' to 3'.</summary>
    /// <param name="kind">DNA or RNA.</param>
    /// <returns>A phosphodiester strand with free ends.</returns>
    /// <exception cref="InvalidOperationException">A base pairs with none of A, C, G, T and U.</exception>
    public Strand ReverseComplement(NucleicAcidKind kind) => Pair(kind, reverse: true);

    private Strand Pair(NucleicAcidKind kind, bool reverse)
    {
        Sugar sugar = kind == NucleicAcidKind.Dna ? Sugar.Deoxyribose : Sugar.Ribose;
        var units = new Nucleotide[Length];
        for (int i = 0; i < Length; i++)
        {
            int at = reverse ? Length - 1 - i : i;
            Nucleobase partner = BaseAt(at).Complement(kind)
                ?? throw new InvalidOperationException($"The base at position {at + 1}, {BaseAt(at).Name}, has no partner among A, C, G, T and U.");
            units[i] = new Nucleotide(partner, sugar, i == Length - 1 ? null : Linkage.Phosphodiester);
        }
        return new Strand(Own(units), MonomerLibrary.Default);
    }

    private Strand WithUnits(Func<Nucleotide, Nucleotide> change) =>
        new([.. _units.Select(change)], Library, FivePrimeGroup, ThreePrimeGroup, _pendants, _repeats);

    private static ImmutableArray<Nucleotide> Own(Nucleotide[] units) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(units);
}
