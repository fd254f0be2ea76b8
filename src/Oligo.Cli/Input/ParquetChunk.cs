namespace Oligo.Cli.Input;

/// <summary>What a footer of Parquet says of a column of a row group.</summary>
internal record struct ParquetChunk
{
    /// <summary>How its pages are packed: the codes of <c>CompressionCodec</c>.</summary>
    public long Codec { get; set; }

    /// <summary>Values in all its pages.</summary>
    public long Values { get; set; }

    /// <summary>Bytes of all its pages with their headers.</summary>
    public long Length { get; set; }

    /// <summary>Where its first page of values is in the file.</summary>
    public long DataOffset { get; set; }

    /// <summary>Where its page of distinct values is; 0 where it has none.</summary>
    public long DictionaryOffset { get; set; }

    /// <summary>Where its first page is.</summary>
    public readonly long Start => DictionaryOffset > 0 ? Math.Min(DictionaryOffset, DataOffset) : DataOffset;
}
