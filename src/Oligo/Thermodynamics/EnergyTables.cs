using System.Collections.Immutable;
using System.Text;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Tables of energies by name: the built-in ones, and those of a caller. Immutable and thread-safe.</summary>
/// <remarks>
/// The built-in tables hold the published values with their literature, transcriptions and known errors; each row says where it is from.
/// <see cref="EnergyFile"/> reads a caller's own.
/// </remarks>
public sealed class EnergyTables
{
    private const string Resource = "Oligo.Thermodynamics.nearest-neighbors.tsv";
    private static readonly Lazy<EnergyTables> Lazy = new(Load);

    private readonly Dictionary<string, EnergyTable> _byName;

    internal EnergyTables(ImmutableArray<EnergyTable> tables)
    {
        All = tables;
        _byName = tables.ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in tables. Read on first use.</summary>
    public static EnergyTables Default => Lazy.Value;

    /// <summary>Every table, in the order of the file.</summary>
    public ImmutableArray<EnergyTable> All { get; }

    /// <summary>Finds a table.</summary>
    /// <param name="name">Its name; letter case does not matter.</param>
    /// <returns>The table, or <see langword="null"/>.</returns>
    public EnergyTable? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(name);
    }

    /// <summary>The built-in tables as text.</summary>
    internal static string DefaultText()
    {
        using Stream stream = typeof(EnergyTables).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A table that must be there.</summary>
    internal EnergyTable this[string name] => Find(name) ?? throw new InvalidDataException($"There is no table `{name}`.");

    // Tests put the built-in rows through the checks; here they are taken as they are.
    private static EnergyTables Load()
    {
        var bag = new DiagnosticBag();
        List<EnergyTableReader.Line> lines = EnergyTableReader.Read(DefaultText(), bag);
        return bag.ErrorCount == 0
            ? new EnergyTables(Group(lines))
            : throw new InvalidDataException(bag.ToImmutable()[0].ToString());
    }

    internal static ImmutableArray<EnergyTable> Group(List<EnergyTableReader.Line> lines) =>
        [.. lines.GroupBy(line => line.Row.Table, StringComparer.OrdinalIgnoreCase)
            .Select(rows => new EnergyTable(rows.First().Row.Table, [.. rows.Select(line => line.Row)]))];

    /// <summary>These tables and others, which take the place of those of their names.</summary>
    internal EnergyTables With(ImmutableArray<EnergyTable> own)
    {
        var names = own.Select(table => table.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new EnergyTables([.. All.Where(table => !names.Contains(table.Name)), .. own]);
    }
}
