using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Oligo.Internal;

namespace Oligo.Batches;

/// <summary>The columns of a batch. A builder fills it and hands it over to a batch, which only reads.</summary>
/// <remarks>
/// <code>
/// Codes          row 0 [c c c c ... 0 0 0]  row 1 [...]
///                Stride codes each: 8, 16, 24 or 32, as the longest row of up to 32 requires; the end is 0
/// LongCodes      codes of rows longer than 32, one after another; their rows in Codes are all 0
/// LongRows       which rows those are, and where their codes are
/// Lengths        nucleotides of each row
/// Remainders     index into RemainderTable: what the row has besides its codes; 0 for nothing; empty while no row has anything
/// Identifiers    UTF-8, one after another; IdentifierEnds says where each ends; empty while no row has a name
/// </code>
/// </remarks>
internal sealed class BatchStore : IDisposable
{
    /// <summary>Bytes after the last row of <see cref="AddRows"/>: rows are copied as whole vectors.</summary>
    public const int Slack = CompositionKernel.LargestStride;

    // Ones and then zeros: loaded from the right place, they keep the first codes of a vector.
    private static readonly byte[] s_kept = [.. Enumerable.Repeat(byte.MaxValue, Slack), .. Enumerable.Repeat((byte)0, Slack)];

    private readonly Dictionary<BatchRemainder, int> _indexOf = [];

    public PooledBuffer<byte> Codes { get; } = new();

    public int Stride { get; private set; }

    public PooledBuffer<byte> LongCodes { get; } = new();

    public PooledBuffer<LongRow> LongRows { get; } = new();

    public PooledBuffer<int> Lengths { get; } = new();

    public PooledBuffer<int> Remainders { get; } = new();

    public PooledBuffer<byte> Identifiers { get; } = new();

    public PooledBuffer<int> IdentifierEnds { get; } = new();

    public List<BatchRemainder> RemainderTable { get; } = [BatchRemainder.None];

    public bool IsDisposed { get; private set; }

    public int Count => Lengths.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="codes">Its codes.</param>
    /// <param name="length">Its nucleotides.</param>
    /// <param name="remainder">What it has besides.</param>
    /// <param name="identifier">Its name.</param>
    public void Add(ReadOnlySpan<byte> codes, int length, BatchRemainder remainder, ReadOnlySpan<byte> identifier)
    {
        codes.CopyTo(BeginRow(codes.Length));
        EndRow(codes.Length, length, remainder, identifier);
    }

    /// <summary>Room for the codes of the next row. It becomes one only when it is ended.</summary>
    public Span<byte> BeginRow(int codes)
    {
        if (codes > CompositionKernel.LargestStride)
        {
            return LongCodes.Room(codes);
        }
        Span<byte> row = BeginRows(1, codes);
        row[codes..].Clear();
        return row[..codes];
    }

    /// <summary>Room for rows of up to 32 codes, <see cref="Stride"/> bytes each.</summary>
    public Span<byte> BeginRows(int rows, int codes)
    {
        if (codes > Stride)
        {
            Widen((codes + 7) / 8 * 8);
        }
        return Codes.Room(rows * Stride);
    }

    /// <summary>Adds the row that was begun.</summary>
    public void EndRow(int codes, int length, BatchRemainder remainder, ReadOnlySpan<byte> identifier)
    {
        int rows = Count;
        if (codes > CompositionKernel.LargestStride)
        {
            LongRows.Add(new LongRow(rows, LongCodes.Count, codes));
            LongCodes.Advance(codes);
            Codes.Append(Stride).Clear();
        }
        else
        {
            Codes.Advance(Stride);
        }
        Lengths.Add(length);
        if (Remainders.Count > 0 || !ReferenceEquals(remainder, BatchRemainder.None))
        {
            Remainders.Append(rows - Remainders.Count).Clear();
            Remainders.Add(IndexOf(remainder));
        }
        if (IdentifierEnds.Count > 0 || !identifier.IsEmpty)
        {
            IdentifierEnds.Append(rows - IdentifierEnds.Count).Fill(Identifiers.Count);
            Identifiers.AddRange(identifier);
            IdentifierEnds.Add(Identifiers.Count);
        }
    }

    /// <summary>Adds rows that were begun: as many nucleotides as codes, nothing besides, no names.</summary>
    public void EndRows(int rows, int length)
    {
        Codes.Advance(rows * Stride);
        Lengths.Append(rows).Fill(length);
    }

    /// <summary>Adds rows that are one after another: as many nucleotides as codes, nothing besides, no names.</summary>
    /// <param name="codes">The codes; <see cref="Slack"/> bytes of anything are after the last row.</param>
    /// <param name="ends">Where each row ends.</param>
    public void AddRows(ReadOnlySpan<byte> codes, ReadOnlySpan<int> ends)
    {
        int longest = Longest(ends);
        if (longest > CompositionKernel.LargestStride)
        {
            for (int row = 0; row < ends.Length; row++)
            {
                ReadOnlySpan<byte> each = codes[(row == 0 ? 0 : ends[row - 1])..ends[row]];
                Add(each, each.Length, BatchRemainder.None, default);
            }
            return;
        }
        if (ends.IsEmpty)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(codes.Length, ends[^1] + Slack);
        if (longest > Stride)
        {
            Widen((longest + 7) / 8 * 8);
        }
        CopyRows(codes, ends, Codes.Room((ends.Length * Stride) + Slack), Stride, Lengths.Append(ends.Length));
        Codes.Advance(ends.Length * Stride);
    }

    /// <summary>What a row has besides its codes.</summary>
    public BatchRemainder RemainderAt(int row) => row < Remainders.Count ? RemainderTable[Remainders.Items[row]] : BatchRemainder.None;

    public ReadOnlySpan<byte> IdentifierAt(int row)
    {
        if (row >= IdentifierEnds.Count)
        {
            return default;
        }
        int start = row == 0 ? 0 : IdentifierEnds.Items[row - 1];
        return Identifiers.Items[start..IdentifierEnds.Items[row]];
    }

    /// <summary>The codes of a row, with zeros after them when it is short.</summary>
    public ReadOnlySpan<byte> CodesAt(int row)
    {
        int at = FirstLong(row);
        return at < LongRows.Count && LongRows.Items[at].Row == row
            ? LongCodes.Items.Slice(LongRows.Items[at].Start, LongRows.Items[at].Length)
            : Codes.Items.Slice(row * Stride, Stride);
    }

    /// <summary>Index of the first long row that is not before a row.</summary>
    public int FirstLong(int row)
    {
        int low = 0;
        int high = LongRows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = LongRows.Items[middle].Row < row ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    public void Dispose()
    {
        IsDisposed = true;
        Codes.Dispose();
        LongCodes.Dispose();
        LongRows.Dispose();
        Lengths.Dispose();
        Remainders.Dispose();
        Identifiers.Dispose();
        IdentifierEnds.Dispose();
    }

    private int IndexOf(BatchRemainder remainder)
    {
        if (ReferenceEquals(remainder, BatchRemainder.None))
        {
            return 0;
        }
        if (!_indexOf.TryGetValue(remainder, out int index))
        {
            index = RemainderTable.Count;
            RemainderTable.Add(remainder);
            _indexOf.Add(remainder, index);
        }
        return index;
    }

    private static int Longest(ReadOnlySpan<int> ends)
    {
        int longest = 0;
        int start = 0;
        foreach (int end in ends)
        {
            longest = Math.Max(longest, unchecked(end - start));
            start = end;
        }
        return longest;
    }

    /// <summary>
    /// Copies each row as a whole vector, without what is after it. The next row is written over what a vector is longer than a row.
    /// </summary>
    private static void CopyRows(ReadOnlySpan<byte> codes, ReadOnlySpan<int> ends, Span<byte> rows, int stride, Span<int> lengths)
    {
        unchecked
        {
            ref byte code = ref MemoryMarshal.GetReference(codes);
            ref byte target = ref MemoryMarshal.GetReference(rows);
            ref byte kept = ref MemoryMarshal.GetArrayDataReference(s_kept);
            int start = 0;
            for (int row = 0; row < ends.Length; row++)
            {
                int length = ends[row] - start;
                Vector256<byte> mask = Vector256.LoadUnsafe(ref kept, (nuint)(Slack - length));
                (Vector256.LoadUnsafe(ref code, (nuint)start) & mask).StoreUnsafe(ref target);
                target = ref Unsafe.Add(ref target, stride);
                lengths[row] = length;
                start = ends[row];
            }
        }
    }

    /// <summary>Gives every row a longer stride; happens three times at most.</summary>
    private void Widen(int stride)
    {
        int rows = Count;
        int before = Stride;
        Codes.Append(rows * (stride - before));
        Span<byte> codes = Codes.Writable;
        for (int row = rows - 1; row >= 0; row--)
        {
            Span<byte> wider = codes.Slice(row * stride, stride);
            codes.Slice(row * before, before).CopyTo(wider);
            wider[before..].Clear();
        }
        Stride = stride;
    }
}

/// <summary>A row longer than 32 codes.</summary>
internal readonly record struct LongRow(int Row, int Start, int Length);
