using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Oligo.Chemistry;

/// <summary>
/// A named edition of IUPAC's atomic weights. Where the standard weight is an interval, the conventional value counts
/// (C 12.011, H 1.008, N 14.007, O 15.999, S 32.06), otherwise the full standard value.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class AtomicWeights
{
    private readonly Lazy<Columns> _columns;

    private AtomicWeights(string name, int year, string source, Func<History, WeightRow> choose)
    {
        Name = name;
        Year = year;
        Source = source;
        _columns = new Lazy<Columns>(() => new Columns(choose));
    }

    /// <summary>Name for look-up and output: the year, or the year and <c>-abridged</c>.</summary>
    public string Name { get; }

    /// <summary>Year of the table.</summary>
    public int Year { get; }

    /// <summary>Publication.</summary>
    public string Source { get; }

    /// <summary>The weights in 1e-12 Da, exact, by index of the element.</summary>
    internal ImmutableArray<long> Picodaltons => _columns.Value.Values;

    /// <summary>The lower bounds in 1e-12 Da, exact, by index of the element.</summary>
    internal ImmutableArray<long> LowPicodaltons => _columns.Value.Lows;

    /// <summary>The upper bounds in 1e-12 Da, exact, by index of the element.</summary>
    internal ImmutableArray<long> HighPicodaltons => _columns.Value.Highs;

    /// <summary>The weight of an element.</summary>
    /// <param name="element">The element.</param>
    public AtomicWeight this[Element element]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(element);
            return _columns.Value.Rows[element.Index].ToWeight();
        }
    }

    /// <summary>
    /// Finds an edition: a name of <see cref="All"/>, <c>current</c>, or the name after <c>IUPAC-</c> or <c>CIAAW-</c>; case-insensitive.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The edition, or <see langword="null"/> if there is none of the name.</returns>
    public static AtomicWeights? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = name.Trim();
        foreach (string prefix in (ReadOnlySpan<string>)["IUPAC", "CIAAW"])
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                key = key[prefix.Length..].TrimStart('-', ' ');
            }
        }
        return key.Equals("current", StringComparison.OrdinalIgnoreCase)
            ? Current
            : All.FirstOrDefault(candidate => candidate.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static AtomicWeights Full(int year, string source) =>
        new(year.ToString(CultureInfo.InvariantCulture), year, source, history => history.In(year));

    /// <summary>The weights of an edition by index of the element, worked out when the first of them is asked for.</summary>
    private sealed class Columns
    {
        public Columns(Func<History, WeightRow> choose)
        {
            var rows = new WeightRow[Table.Length];
            foreach (History history in Table)
            {
                rows[history.Element.Index] = choose(history);
            }
            Rows = ImmutableCollectionsMarshal.AsImmutableArray(rows);
            Values = ImmutableArray.CreateRange(Rows, row => row.Value.Units);
            Lows = ImmutableArray.CreateRange(Rows, row => row.LowUnits);
            Highs = ImmutableArray.CreateRange(Rows, row => row.HighUnits);
        }

        public ImmutableArray<WeightRow> Rows { get; }

        public ImmutableArray<long> Values { get; }

        public ImmutableArray<long> Lows { get; }

        public ImmutableArray<long> Highs { get; }
    }
}
