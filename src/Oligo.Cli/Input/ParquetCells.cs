using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Input;

/// <summary>The cells of a column of a row group as text.</summary>
internal static class ParquetCells
{
    private delegate string?[] ReadAll(ParquetRowGroupReader group, DataField field, int count);

    private static readonly Dictionary<Type, ReadAll> s_numbers = new()
    {
        [typeof(int)] = Of<int>(value => value.ToString(CultureInfo.InvariantCulture)),
        [typeof(long)] = Of<long>(value => value.ToString(CultureInfo.InvariantCulture)),
        [typeof(double)] = Of<double>(value => value.ToString(CultureInfo.InvariantCulture)),
        [typeof(float)] = Of<float>(value => value.ToString(CultureInfo.InvariantCulture)),
    };

    // What else columns that are only kept may hold.
    private static readonly Dictionary<Type, ReadAll> s_others = new()
    {
        [typeof(bool)] = Of<bool>(value => CellValue.TextOf(value)),
        [typeof(byte)] = Of<byte>(value => CellValue.TextOf(value)),
        [typeof(sbyte)] = Of<sbyte>(value => CellValue.TextOf(value)),
        [typeof(short)] = Of<short>(value => CellValue.TextOf(value)),
        [typeof(ushort)] = Of<ushort>(value => CellValue.TextOf(value)),
        [typeof(uint)] = Of<uint>(value => CellValue.TextOf(value)),
        [typeof(ulong)] = Of<ulong>(value => CellValue.TextOf(value)),
        [typeof(decimal)] = Of<decimal>(value => CellValue.TextOf(value)),
        [typeof(DateTime)] = Of<DateTime>(value => CellValue.TextOf(value)),
        [typeof(DateOnly)] = Of<DateOnly>(value => CellValue.TextOf(value)),
        [typeof(TimeOnly)] = Of<TimeOnly>(value => CellValue.TextOf(value)),
        [typeof(Guid)] = Of<Guid>(value => CellValue.TextOf(value)),
    };

    public static bool IsText(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>);

    public static bool IsNumber(DataField field) => s_numbers.ContainsKey(field.ClrType);

    /// <summary>Whether cells can be read as text.</summary>
    public static bool IsKnown(DataField field) => IsText(field) || IsNumber(field) || s_others.ContainsKey(field.ClrType);

    /// <summary>Reads the cells of a column; <see langword="null"/> for one without a value.</summary>
    public static string?[] Read(ParquetRowGroupReader group, DataField field, int count) =>
        s_numbers.TryGetValue(field.ClrType, out ReadAll? read) || s_others.TryGetValue(field.ClrType, out read)
            ? read(group, field, count)
            : ReadText(group, field, count);

    private static string?[] ReadText(ParquetRowGroupReader group, DataField field, int count)
    {
        string?[] values = new string?[count];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        for (int i = 0; i < values.Length; i++)
        {
            // The reader replaces what is not UTF-8; no notation and no name has its sign of replacement.
            values[i] = values[i]?.Replace('\uFFFD', '\uFFFF');
        }
        return values;
    }

    private static ReadAll Of<T>(Func<T, string> say)
        where T : struct => (group, field, count) =>
    {
        if (field.IsNullable)
        {
            T?[] values = new T?[count];
            group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(values, value => value is { } there ? say(there) : null);
        }
        T[] present = new T[count];
        group.ReadAsync<T>(field, present.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(present, value => (string?)say(value));
    };
}
