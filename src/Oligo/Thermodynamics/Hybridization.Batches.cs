using System.Runtime.Intrinsics;
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
        var chains = new ChainCodes(
            kinds, residues, links, stackalloc Vector256<ushort>[kinds.Length + 1], stackalloc byte[kinds.Length + 1]);
        Span<byte> room = stackalloc byte[RoomOf(LongestOnStack)];
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = double.NaN;
            ReadOnlySpan<byte> codes = store.CodesAt(start + i).TrimEnd((byte)0);
            if (codes.IsEmpty || !ReferenceEquals(store.RemainderAt(start + i), BatchRemainder.None))
            {
                continue;
            }
            int size = RoomOf(codes.Length);
            Span<byte> own = size <= room.Length ? room[..size] : new byte[size];
            Vector256<ushort> counts = chains.Read(codes, own);
            if (codes.Length > ChainCodes.Longest ? IsChain(codes, kinds) : chains.IsChain(counts, codes[^1]))
            {
                destination[i] = codes.Length <= ChainCodes.Longest
                    && TryComputePerfect(own[..codes.Length], counts, target, out double celsius)
                    ? celsius
                    : Compute(codes, residues, links, target, own);
            }
        }
    }

    // Residues and links of the strand, and those of both strands side by side.
    private static int RoomOf(int length) => (2 * length) + LayoutBuffers.SizeFor(length);

    /// <summary>The melting temperature of a strand of letters; false for one that has to be laid beside its complement.</summary>
    private bool TryComputePerfect(Span<byte> letters, Vector256<ushort> counts, NucleicAcidKind? target, out double celsius)
    {
        celsius = double.NaN;
        int filled = ChainCodes.Filled(counts);
        if (!ChainCodes.IsOfLetters(filled) || letters.Length < 2)
        {
            return false;
        }
        int sugars = filled & ChainCodes.Sugars;
        NucleicAcidKind kind = target ?? (sugars == 1 << (int)ResidueSugar.Dna ? NucleicAcidKind.Dna : NucleicAcidKind.Rna);
        ResidueSugar opposite = kind == NucleicAcidKind.Dna ? ResidueSugar.Dna : ResidueSugar.Rna;
        bool isMarked = (filled & ChainCodes.Marks) != 0;
        bool isSelf = sugars == 1 << (int)opposite && counts[ModificationIncrements.Methylcytosine] == 0 && IsPalindrome(letters);
        DuplexKind duplex = DuplexKinds.FindPerfect(sugars, opposite, isMarked, isSelf, Options.Table is not null, out bool isSwapped);
        if (duplex == DuplexKind.Other || EquationOf(duplex) is not { } equation)
        {
            return true;
        }
        int likeDna = counts[(int)ResidueSugar.Dna] + counts[(int)ResidueSugar.Fana];
        if (isSwapped)
        {
            // Only strands of RNA on DNA change places.
            TurnToDna(letters);
            likeDna = letters.Length;
        }
        if (!equation.Model.TrySumPerfect(new PerfectStrand(letters, counts, likeDna, isSelf), out MeltingSum sum))
        {
            return false;
        }
        celsius = equation.Solve(sum, 0, out _);
        return true;
    }

    private static bool IsPalindrome(ReadOnlySpan<byte> letters)
    {
        for (int i = 0, j = letters.Length - 1; i <= j; i++, j--)
        {
            if (!PerfectLetter.ArePaired(letters[i], letters[j]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The complement of DNA in the place of a strand.</summary>
    private static void TurnToDna(Span<byte> letters)
    {
        letters.Reverse();
        foreach (ref byte letter in letters)
        {
            letter = PerfectLetter.DnaOpposite(letter);
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
        var buffers = new LayoutBuffers(room.Slice(2 * length, LayoutBuffers.SizeFor(length)));
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
