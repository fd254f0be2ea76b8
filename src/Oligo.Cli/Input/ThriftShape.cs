using System.Collections.Frozen;
using System.Globalization;

namespace Oligo.Cli.Input;

/// <summary>Which fields a structure of Thrift has, by their numbers; immutable.</summary>
internal sealed class ThriftShape
{
    // Fields of the footer as parquet.thrift of apache/parquet-format defines them: a number, a colon and a kind, a structure, or a list
    // of either in brackets. Structures that nothing here uses are left out with what is in them.
    private static readonly FrozenDictionary<string, ThriftShape> s_shapes = new Dictionary<string, string>
    {
        ["FileMetaData"] = "1:int 2:[SchemaElement] 3:int 4:[RowGroup] 5:[KeyValue] 6:binary 7:[ColumnOrder] "
            + "8:EncryptionAlgorithm 9:binary",
        ["SchemaElement"] = "1:int 2:int 3:int 4:binary 5:int 6:int 7:int 8:int 9:int 10:LogicalType",
        ["LogicalType"] = "1:Empty 2:Empty 3:Empty 4:Empty 5:Decimal 6:Empty 7:Time 8:Time 10:Integer 11:Empty 12:Empty 13:Empty 14:Empty "
            + "15:Empty 16:Variant 17:Geometry 18:Geography",
        ["Empty"] = "",
        ["Decimal"] = "1:int 2:int",
        ["Time"] = "1:bool 2:TimeUnit",
        ["TimeUnit"] = "1:Empty 2:Empty 3:Empty",
        ["Integer"] = "1:byte 2:bool",
        ["Variant"] = "1:byte",
        ["Geometry"] = "1:binary",
        ["Geography"] = "1:binary 2:int",
        ["RowGroup"] = "1:[ColumnChunk] 2:int 3:int 4:[SortingColumn] 5:int 6:int 7:int",
        ["SortingColumn"] = "1:int 2:bool 3:bool",
        ["ColumnChunk"] = "1:binary 2:int 3:ColumnMetaData 4:int 5:int 6:int 7:int 8:ColumnCrypto 9:binary",
        ["ColumnMetaData"] = "1:int 2:[int] 3:[binary] 4:int 5:int 6:int 7:int 8:[KeyValue] 9:int 10:int 11:int 12:Statistics "
            + "13:[PageEncoding] 14:int 15:int 16:SizeStatistics 17:GeospatialStatistics",
        ["Statistics"] = "1:binary 2:binary 3:int 4:int 5:binary 6:binary 7:bool 8:bool",
        ["PageEncoding"] = "1:int 2:int 3:int",
        ["SizeStatistics"] = "1:int 2:[int] 3:[int]",
        ["GeospatialStatistics"] = "1:BoundingBox 2:[int]",
        ["BoundingBox"] = "1:double 2:double 3:double 4:double 5:double 6:double 7:double 8:double",
        ["KeyValue"] = "1:binary 2:binary",
        ["ColumnOrder"] = "1:Empty",
        ["EncryptionAlgorithm"] = "1:AesGcm 2:AesGcm",
        ["AesGcm"] = "1:binary 2:binary 3:bool",
        ["ColumnCrypto"] = "1:Empty 2:ColumnKey",
        ["ColumnKey"] = "1:[binary] 2:binary",
        ["PageHeader"] = "1:int 2:int 3:int 4:int 5:DataPage 6:Empty 7:DictionaryPage 8:DataPageV2",
        ["DataPage"] = "1:int 2:int 3:int 4:int 5:Statistics",
        ["DictionaryPage"] = "1:int 2:int 3:bool",
        ["DataPageV2"] = "1:int 2:int 3:int 4:int 5:int 6:int 7:bool 8:Statistics",
    }.ToFrozenDictionary(shape => shape.Key, shape => new ThriftShape(shape.Value));

    private readonly FrozenDictionary<int, (ThriftKind Kind, string Inner)> _fields;

    private ThriftShape(string fields) =>
        _fields = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split(':'))
            .ToFrozenDictionary(field => int.Parse(field[0], CultureInfo.InvariantCulture), field => KindOf(field[1]));

    /// <summary>The footer of a Parquet file.</summary>
    public static ThriftShape Footer => s_shapes["FileMetaData"];

    /// <summary>What the footer says of a row group.</summary>
    public static ThriftShape RowGroup => s_shapes["RowGroup"];

    /// <summary>What the footer says of a column of a row group.</summary>
    public static ThriftShape ColumnChunk => s_shapes["ColumnMetaData"];

    /// <summary>What precedes each page of a column.</summary>
    public static ThriftShape PageHeader => s_shapes["PageHeader"];

    /// <summary>What the header of a page of values says of them, in the first version of the format and in the second.</summary>
    public static (ThriftShape First, ThriftShape Second) DataPage => (s_shapes["DataPage"], s_shapes["DataPageV2"]);

    /// <summary>What the header of a page of distinct values says of them.</summary>
    public static ThriftShape DictionaryPage => s_shapes["DictionaryPage"];

    /// <summary>What a field must be.</summary>
    /// <param name="field">The number of the field.</param>
    /// <param name="kind">Its kind; of the three widths of whole numbers the middle one.</param>
    /// <param name="inner">The shape of the structure that it is, or whose list it is.</param>
    /// <param name="element">The kind of the elements of a list.</param>
    /// <returns>Whether the field is known.</returns>
    public bool TryFind(int field, out ThriftKind kind, out ThriftShape? inner, out ThriftKind element)
    {
        bool isKnown = _fields.TryGetValue(field, out (ThriftKind Kind, string Inner) found);
        kind = found.Kind;
        inner = isKnown ? s_shapes.GetValueOrDefault(found.Inner) : null;
        element = kind == ThriftKind.List ? KindOf(found.Inner).Kind : default;
        return isKnown;
    }

    private static (ThriftKind Kind, string Inner) KindOf(string word) => word switch
    {
        "int" => (ThriftKind.I32, ""),
        "byte" => (ThriftKind.Byte, ""),
        "bool" => (ThriftKind.True, ""),
        "double" => (ThriftKind.Double, ""),
        "binary" => (ThriftKind.Binary, ""),
        ['[', .. var element, ']'] => (ThriftKind.List, element),
        _ => (ThriftKind.Struct, word),
    };
}
