namespace Oligo.Cli.Input;

/// <summary>What the header of a page of Parquet says of its size.</summary>
internal sealed class ParquetPageHeader : IThriftNumbers
{
    /// <summary>Bytes of the page once it is unpacked.</summary>
    public long Unpacked { get; private set; } = -1;

    /// <summary>Bytes of the page in the file, after its header.</summary>
    public long Packed { get; private set; } = -1;

    /// <summary>Values of the page: rows, or distinct values that rows name.</summary>
    public long Values { get; private set; }

    /// <summary>Bytes before what is packed, which are not.</summary>
    public long Levels { get; private set; }

    /// <summary>Whether the values are rows.</summary>
    public bool IsOfRows { get; private set; }

    public void Take(ThriftShape shape, int field, long value)
    {
        if (shape == ThriftShape.PageHeader)
        {
            Unpacked = field == 2 ? value : Unpacked;
            Packed = field == 3 ? value : Packed;
        }
        else if (shape == ThriftShape.DataPage.Second && field is 5 or 6)
        {
            Levels += value;
        }
        else if (field == 1 && (shape == ThriftShape.DictionaryPage || shape == ThriftShape.DataPage.First
            || shape == ThriftShape.DataPage.Second))
        {
            Values = value;
            IsOfRows = shape != ThriftShape.DictionaryPage;
        }
    }

    public void End(ThriftShape shape)
    {
    }
}
