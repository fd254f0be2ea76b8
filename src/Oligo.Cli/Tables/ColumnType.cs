namespace Oligo.Cli.Tables;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    Text,

    /// <summary>Several texts: an array in JSON, joined elsewhere.</summary>
    List,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    LongInteger,

    /// <summary>A number with the decimals of its column.</summary>
    Number,
}
