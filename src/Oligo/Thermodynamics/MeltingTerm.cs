namespace Oligo.Thermodynamics;

/// <summary>One term of a melting temperature. Immutable and thread-safe.</summary>
public sealed class MeltingTerm
{
    internal MeltingTerm(string label, string key, long energy, EnergyRow? row, params ReadOnlySpan<EnergyRow?> others)
        : this(label, key, PackedEnergy.Enthalpy(energy) / 1000.0, PackedEnergy.Entropy(energy) / 1000.0, row, others)
    {
    }

    internal MeltingTerm(
        string label, string key, double enthalpy, double entropy, EnergyRow? row, params ReadOnlySpan<EnergyRow?> others)
    {
        EnergyRow[] sources = [.. new[] { row }.Concat(others.ToArray()).OfType<EnergyRow>()];
        Label = label;
        Key = key;
        Enthalpy = enthalpy;
        Entropy = entropy;
        Row = row;
        Tables = string.Join(", ", sources.Select(source => source.Table).Distinct());
        Literature = string.Join("; ", sources.Select(source => source.Literature).Where(paper => paper.Length > 0).Distinct());
    }

    /// <summary>What the term is: a step, an end, an increment, the salt.</summary>
    public string Label { get; }

    /// <summary>The step or what else the row is found by; empty for none.</summary>
    public string Key { get; }

    /// <summary>dH in kcal/mol.</summary>
    public double Enthalpy { get; }

    /// <summary>dS in cal/(mol K).</summary>
    public double Entropy { get; }

    /// <summary>The row that the values are from; <see langword="null"/> for a term of a rule or of several rows.</summary>
    public EnergyRow? Row { get; }

    /// <summary>Names of the tables that the values are from, with a comma between them; empty for a term of a rule.</summary>
    public string Tables { get; }

    /// <summary>The papers that published the values, with a semicolon between them; empty for a term of a rule.</summary>
    public string Literature { get; }

    /// <summary>Label and key.</summary>
    /// <returns>For example <c>step CA/GT</c>.</returns>
    public override string ToString() => Key.Length == 0 ? Label : $"{Label} {Key}";
}
