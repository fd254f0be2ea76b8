namespace Oligo;

/// <summary>The columns of a batch. A builder fills it and hands it over to a batch, which only reads.</summary>
/// <remarks>
/// <code>
/// Codes          row 0 [c c c c ... 0 0 0]  row 1 [...]     Stride codes each: 8, 16, 24 or 32, as the longest row of up to 32 wants; the end is 0
/// LongCodes      codes of rows longer than 32, one behind the other; their rows in Codes are all 0
/// LongRows       which rows those are, and where their codes stand
/// Lengths        nucleotides of each row
/// Remainders     index into RemainderTable: what the row has besides its codes; 0 for nothing
/// Identifiers    UTF-8, one behind the other; IdentifierEnds says where each ends
/// </code>
/// </remarks>
internal sealed class BatchStore : IDisposable
{
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
        if (codes.Length > CompositionKernel.LargestStride)
        {
            LongRows.Add(new LongRow(Count, LongCodes.Count, codes.Length));
            LongCodes.AddRange(codes);
            codes = default;
        }
        if (codes.Length > Stride)
        {
            Widen((codes.Length + 7) / 8 * 8);
        }
        Span<byte> row = Codes.Append(Stride);
        codes.CopyTo(row);
        row[codes.Length..].Clear();
        Lengths.Add(length);
        Remainders.Add(ReferenceEquals(remainder, BatchRemainder.None) ? 0 : IndexOf(remainder));
        Identifiers.AddRange(identifier);
        IdentifierEnds.Add(Identifiers.Count);
    }

    public ReadOnlySpan<byte> IdentifierAt(int row)
    {
        int start = row == 0 ? 0 : IdentifierEnds.Items[row - 1];
        return Identifiers.Items[start..IdentifierEnds.Items[row]];
    }

    /// <summary>The codes of a row, with zeros behind them when it is short.</summary>
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
        if (!_indexOf.TryGetValue(remainder, out int index))
        {
            index = RemainderTable.Count;
            RemainderTable.Add(remainder);
            _indexOf.Add(remainder, index);
        }
        return index;
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
