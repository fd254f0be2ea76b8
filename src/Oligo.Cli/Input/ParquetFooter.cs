namespace Oligo.Cli.Input;

/// <summary>What a footer of Parquet says of sizes: rows of the groups, and where their columns are.</summary>
internal sealed class ParquetFooter : IThriftNumbers
{
    private ParquetChunk _chunk;

    /// <summary>The columns of all row groups.</summary>
    public List<ParquetChunk> Chunks { get; } = [];

    /// <summary>Rows of the largest row group.</summary>
    public long MostRows { get; private set; }

    public void Take(ThriftShape shape, int field, long value)
    {
        if (shape == ThriftShape.RowGroup && field == 3)
        {
            MostRows = Math.Max(MostRows, value);
        }
        if (shape != ThriftShape.ColumnChunk)
        {
            return;
        }
        switch (field)
        {
            case 4:
                _chunk.Codec = value;
                break;
            case 5:
                _chunk.Values = value;
                break;
            case 7:
                _chunk.Length = value;
                break;
            case 9:
                _chunk.DataOffset = value;
                break;
            case 11:
                _chunk.DictionaryOffset = value;
                break;
        }
    }

    public void End(ThriftShape shape)
    {
        if (shape == ThriftShape.ColumnChunk)
        {
            Chunks.Add(_chunk);
            _chunk = default;
        }
    }
}
