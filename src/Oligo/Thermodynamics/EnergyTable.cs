using System.Collections.Immutable;
using Oligo.Internal;

namespace Oligo.Thermodynamics;

/// <summary>A table of energies: the rows of one publication. Immutable and thread-safe.</summary>
public sealed class EnergyTable
{
    private readonly Dictionary<(EnergyKind Kind, string Key), EnergyRow> _byKey = [];

    internal EnergyTable(string name, ImmutableArray<EnergyRow> rows)
    {
        Name = name;
        Rows = [.. rows.Where(row => !row.IsExcluded)];
        Excluded = [.. rows.Where(row => row.IsExcluded)];
        foreach (EnergyRow row in Rows)
        {
            _byKey.TryAdd((row.Kind, row.Key), row);
        }
        foreach (EnergyRow row in Rows)
        {
            if (EnergyKey.TryReverse(row, out string? reversed))
            {
                _byKey.TryAdd((row.Kind, reversed), row);
            }
        }
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>The rows that count, in the order of the table.</summary>
    public ImmutableArray<EnergyRow> Rows { get; }

    /// <summary>The rows that no default takes, each with its reason.</summary>
    public ImmutableArray<EnergyRow> Excluded { get; }

    /// <summary>The two strands of the table: <c>DNA/DNA</c>, <c>DNA/RNA</c>, ...</summary>
    public string Duplex => (Rows.IsEmpty ? Excluded : Rows)[0].Duplex;

    /// <summary>Finds a row that counts.</summary>
    /// <param name="kind">What the row is about.</param>
    /// <param name="key">The key; a step may be read from either end.</param>
    /// <returns>The row, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public EnergyRow? Find(EnergyKind kind, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _byKey.GetValueOrDefault((DefinedValue.Demand(kind), key));
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
