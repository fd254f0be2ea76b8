using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>One kind of monomer in a library, found by symbol or by any name. Immutable and thread-safe.</summary>
/// <typeparam name="T">The kind.</typeparam>
public sealed class MonomerTable<T> : IReadOnlyCollection<T>
    where T : Monomer
{
    private readonly ImmutableArray<T> _rows;
    private readonly ImmutableArray<T?> _byCode;
    private readonly FrozenDictionary<string, T> _bySymbol;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Rows whose symbol is one ASCII character, by that character: what texts are mostly made of.
    private readonly ImmutableArray<T?> _byLetter;

    internal MonomerTable(string kind, ImmutableArray<T> rows)
    {
        Kind = kind;
        _rows = rows;
        T?[] byCode = new T?[MonomerCodes.ArrayLength];
        var bySymbol = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T row in rows)
        {
            if (byCode[row.Code] is not null)
            {
                throw new ArgumentException(
                    $"Two rows of the table of {kind}s have the code {row.Code}: `{byCode[row.Code]!.Symbol}` and `{row.Symbol}`.");
            }
            if (!bySymbol.TryAdd(row.Symbol, row))
            {
                throw new ArgumentException($"Two rows of the table of {kind}s have the symbol `{row.Symbol}`.");
            }
            byCode[row.Code] = row;
        }
        _byCode = [.. byCode];
        // Code 0 is that of no linkage, which adds nothing.
        PackedByCode = [.. byCode.Select((row, code) => row?.Packed ?? (code == 0 ? default : PackedCounts.Unfit))];
        _bySymbol = bySymbol.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _bySymbol.GetAlternateLookup<ReadOnlySpan<char>>();
        _byLetter = [.. Enumerable.Range(0, 128).Select(c => _bySymbol.GetValueOrDefault(((char)c).ToString()))];
    }

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The word for one row in messages: base, sugar, linkage or group.</summary>
    internal string Kind { get; }

    /// <summary>Rows beside the built-in ones; they are numbered without a gap.</summary>
    internal int CustomCount => _rows.Count(row => row.Code >= MonomerCodes.FirstCustom);

    /// <summary>Formulas by code, for quick sums; one that does not fit where there is no row.</summary>
    internal ImmutableArray<PackedCounts> PackedByCode { get; }

    /// <summary>The symbols, in the order of the rows.</summary>
    internal IEnumerable<string> Symbols => _rows.Select(row => row.Symbol);

    /// <summary>The row of a code.</summary>
    /// <exception cref="KeyNotFoundException">The library has no such row.</exception>
    internal T this[byte code] =>
        _byCode[code] ?? (T?)PublishedMonomers.FindRow(Kind, code)
        ?? throw new KeyNotFoundException($"This library has no {Kind} with the code {code}.");

    /// <summary>Finds the row of a code.</summary>
    internal bool TryGet(byte code, [NotNullWhen(true)] out T? row)
    {
        row = _byCode[code] ?? (T?)PublishedMonomers.FindRow(Kind, code);
        return row is not null;
    }

    /// <summary>Finds the row of a symbol of the canonical notation; case-sensitive, without brackets.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>The row, or <see langword="null"/> if there is none.</returns>
    public T? FindSymbol(ReadOnlySpan<char> symbol) => TryGet(symbol, out T? row) ? row : null;

    /// <summary>Finds the row of a symbol, for readers that ask one table after another.</summary>
    internal bool TryGet(ReadOnlySpan<char> symbol, [NotNullWhen(true)] out T? row)
    {
        if (!_lookup.TryGetValue(symbol, out row))
        {
            row = (T?)PublishedMonomers.FindRow(Kind, symbol);
        }
        return row is not null;
    }

    /// <summary>A caller's own row of a symbol, which comes before what else the symbol means in a notation.</summary>
    internal T? FindOwn(ReadOnlySpan<char> symbol) =>
        _lookup.TryGetValue(symbol, out T? row) && row.Code >= MonomerCodes.FirstCustom ? row : null;

    /// <summary>Finds the row whose symbol is one character.</summary>
    internal bool TryGet(char symbol, [NotNullWhen(true)] out T? row)
    {
        row = symbol < 128 ? _byLetter[symbol] : null;
        return row is not null;
    }

    /// <summary>Finds a row by symbol, name, short name or alias: symbols by case, names case-insensitive.</summary>
    /// <param name="name">What a person typed.</param>
    /// <returns>The row, or <see langword="null"/>.</returns>
    public T? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // The names of these rows come before the symbols of the published libraries, which are looked up only when nothing here fits.
        return _bySymbol.GetValueOrDefault(name)
            ?? _rows.FirstOrDefault(candidate => NamesOf(candidate).Any(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)))
            ?? (T?)PublishedMonomers.FindRow(Kind, name)
            ?? (T?)PublishedMonomers.FindNamed(Kind, name);
    }

    /// <summary>The names that <see cref="Find"/> knows besides the symbol.</summary>
    internal static IEnumerable<string> NamesOf(T row) => row.AllNames;

    /// <summary>This table's own row for one that a caller names: only that has the code by which units of this library name it.</summary>
    /// <exception cref="ArgumentException">The table has no such row.</exception>
    internal T Own(T row, [CallerArgumentExpression(nameof(row))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(row, name);
        if (TryGet(row.Code, out T? known) && ReferenceEquals(known, row))
        {
            return known;
        }
        return TryGet(row.Symbol, out known) && known.Equals(row)
            ? known
            : throw new ArgumentException($"The {Kind} `{row.Symbol}` is not in the library in use.", name);
    }

    /// <summary>The rows and some more of a caller's own, which are numbered in their order.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MonomerCodes.CustomCount"/> rows of callers' own.</exception>
    internal ImmutableArray<T> Extend(IEnumerable<T> more)
    {
        ImmutableArray<T>.Builder rows = _rows.ToBuilder();
        int next = CustomCount;
        foreach (T row in more)
        {
            if (next == MonomerCodes.CustomCount)
            {
                throw new ArgumentException($"`{row.Symbol}` is one too many: a library takes {MonomerCodes.CustomCount} {Kind}s beside " +
                    $"the built-in ones.");
            }
            rows.Add((T)row.Numbered((byte)(MonomerCodes.FirstCustom + next)));
            next++;
        }
        return rows.ToImmutable();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
