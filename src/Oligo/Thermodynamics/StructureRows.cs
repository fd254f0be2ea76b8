namespace Oligo.Thermodynamics;

/// <summary>Finds the rows of stacks and ends by numbers of bases.</summary>
/// <param name="letters">The letters of the table in the order of the numbers.</param>
/// <param name="complements">Their complements.</param>
internal sealed class StructureRows(string letters, string complements)
{
    /// <summary>Two pairs: <c>AC/TG</c>.</summary>
    public string Step(int first, int second) =>
        $"{letters[first]}{letters[second]}/{complements[first]}{complements[second]}";

    /// <summary>A pair, then two bases that face each other: <c>AC/TC</c>.</summary>
    public string Mismatch(int pair, int next, int facing) => $"{letters[pair]}{letters[next]}/{complements[pair]}{letters[facing]}";

    /// <summary>A pair, then a base after it, read from the other end: <c>.T/CA</c>.</summary>
    public string ThreePrime(int pair, int next) => $".{complements[pair]}/{letters[next]}{letters[pair]}";

    /// <summary>A pair, then a base beside it on the other strand, read from the other end: <c>CT/.A</c>.</summary>
    public string FivePrime(int pair, int facing) => $"{letters[facing]}{complements[pair]}/.{letters[pair]}";

    /// <summary>The numbers of letters.</summary>
    public byte[] BasesOf(string text) => [.. text.Select(letter => (byte)letters.IndexOf(letter, StringComparison.Ordinal))];

    public static StructureEnergy Value(EnergyTable table, EnergyKind kind, string key) =>
        Find(table, kind, key, []) ?? throw new InvalidDataException($"{table} has no {kind} `{key}`.");

    /// <summary>The only row of a kind.</summary>
    public static StructureEnergy Value(EnergyTable table, EnergyKind kind) =>
        StructureEnergy.Of(table.Rows.Single(row => row.Kind == kind));

    /// <summary>A row, or the one that is in its place, which may say that there is none.</summary>
    public static StructureEnergy? Find(EnergyTable table, EnergyKind kind, string key, EnergyRow[] replacements)
    {
        EnergyRow? row = Array.Find(replacements, other => other.Kind == kind && other.Key == key) ?? table.Find(kind, key);
        return row is { Enthalpy: not null } ? StructureEnergy.Of(row) : null;
    }
}
