using Oligo.Batches;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

// Columns of a batch: no allocation for a row.
public sealed partial class Hybridization
{
    private const int LongestOnStack = 256;

    /// <summary>Melting temperatures in C of the rows of a batch, each on its perfect complement.</summary>
    /// <param name="batch">The strands.</param>
    /// <param name="destination">
    /// Takes one number for each row from <paramref name="start"/> on; its length says how many. Not a number where there is no
    /// temperature, and for rows that are not one chain of nucleotides alone: duplexes, rings, strands with groups, rows without a
    /// molecule.
    /// </param>
    /// <param name="target">What the complements are: DNA for plain DNA and RNA for anything else by default.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows, or the kind is not defined.</exception>
    /// <exception cref="ObjectDisposedException">The batch was disposed of.</exception>
    public void CopyMeltingTemperatures(StrandBatch batch, Span<double> destination, NucleicAcidKind? target = null, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, batch.Count - start, nameof(destination));
        if (target is { } kind)
        {
            DefinedValue.Demand(kind, nameof(target));
        }
        BatchStore store = batch.Store;
        ReadOnlySpan<PackedUnit> kinds = batch.Alphabet.Kinds;
        Span<byte> residues = stackalloc byte[kinds.Length];
        Span<byte> links = stackalloc byte[kinds.Length];
        FillKinds(batch, kinds, residues, links);
        Span<byte> room = stackalloc byte[6 * (LongestOnStack + 1)];
        for (int i = 0; i < destination.Length; i++)
        {
            ReadOnlySpan<byte> codes = store.CodesAt(start + i).TrimEnd((byte)0);
            bool isChain = codes.Length > 0 && ReferenceEquals(store.RemainderAt(start + i), BatchRemainder.None)
                && IsChain(codes, kinds);
            int size = 6 * (codes.Length + 1);
            destination[i] = isChain
                ? Compute(codes, residues, links, target, size <= room.Length ? room[..size] : new byte[size])
                : double.NaN;
        }
    }

    private void FillKinds(StrandBatch batch, ReadOnlySpan<PackedUnit> kinds, Span<byte> residues, Span<byte> links)
    {
        ResidueMap map = _maps.Of(batch.Library);
        for (int i = 0; i < kinds.Length; i++)
        {
            map.Fill(kinds.Slice(i, 1), residues.Slice(i, 1), links.Slice(i, 1));
        }
    }

    private static bool IsChain(ReadOnlySpan<byte> codes, ReadOnlySpan<PackedUnit> kinds)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            if (kinds[codes[i] - 1].HasLinkage != (i < codes.Length - 1))
            {
                return false;
            }
        }
        return true;
    }

    private double Compute(
        ReadOnlySpan<byte> codes, ReadOnlySpan<byte> kinds, ReadOnlySpan<byte> kindLinks, NucleicAcidKind? target, Span<byte> room)
    {
        int length = codes.Length;
        Span<byte> residues = room[..length];
        Span<byte> links = room.Slice(length, length);
        int others = 0;
        int faults = 0;
        for (int i = 0; i < length; i++)
        {
            byte residue = kinds[codes[i] - 1];
            byte link = kindLinks[codes[i] - 1];
            residues[i] = residue;
            links[i] = link;
            others |= (int)PairedResidue.SugarOf(residue);
            faults |= PairedResidue.BaseOf(residue) == PairedResidue.Unknown || link == ResidueMap.UnknownLink
                || PairedResidue.SugarOf(residue) == ResidueSugar.Unknown ? 1 : 0;
        }
        if (faults != 0)
        {
            return double.NaN;
        }
        NucleicAcidKind kind = target ?? (others == 0 ? NucleicAcidKind.Dna : NucleicAcidKind.Rna);
        var buffers = new LayoutBuffers(room.Slice(2 * length, 4 * (length + 1)));
        buffers.Fill(residues, links, kind == NucleicAcidKind.Dna ? ResidueSugar.Dna : ResidueSugar.Rna);
        DuplexLayout layout = buffers.Layout;
        DuplexKind duplex = DuplexKinds.Find(layout, Options.Table is not null, out bool isSwapped);
        if (duplex == DuplexKind.Other || EquationOf(duplex) is not { } equation)
        {
            return double.NaN;
        }
        return equation.Solve(equation.Model.Sum(isSwapped ? buffers.Swap() : layout, null), 0, out _);
    }
}
