namespace Oligo.Thermodynamics;

/// <summary>One row of an energy table: what it is about, the values, and where they come from. Immutable and thread-safe.</summary>
public sealed class EnergyRow
{
    /// <summary>37 C in K.</summary>
    internal const decimal Kelvin37 = 310.15m;

    internal EnergyRow(string table, string duplex, EnergyKind kind, string key)
    {
        Table = table;
        Duplex = duplex;
        Kind = kind;
        Key = key;
    }

    /// <summary>Name of the table, such as <c>DNA_AllawiSantaLucia1997</c>.</summary>
    public string Table { get; }

    /// <summary>The two strands: <c>DNA/DNA</c>, <c>RNA/RNA</c>, <c>DNA/RNA</c>, ... in the order of the key.</summary>
    public string Duplex { get; }

    /// <summary>What the row is about.</summary>
    public EnergyKind Kind { get; }

    /// <summary>
    /// The key: for a step <c>XY/X'Y'</c>, the first strand 5' to 3' and the second 3' to 5', read from either end the same step; for other
    /// kinds a word or a size.
    /// </summary>
    public string Key { get; }

    /// <summary>dH in kcal/mol as printed; <see langword="null"/> where the row states a free energy only.</summary>
    public decimal? Enthalpy { get; internal init; }

    /// <summary>dS in cal/(mol K) as printed; <see langword="null"/> where the row states a free energy only.</summary>
    public decimal? Entropy { get; internal init; }

    /// <summary>dG at 37 C in kcal/mol; <see langword="null"/> for a row that says that there is no such step.</summary>
    public decimal? FreeEnergy37 { get; internal init; }

    /// <summary>Conditions of the measurement, such as <c>1 M NaCl, 37 C</c>; empty where they are not stated.</summary>
    public string Conditions { get; internal init; } = "";

    /// <summary>The paper that published the values; empty where it is not stated.</summary>
    public string Literature { get; internal init; } = "";

    /// <summary>The transcriptions the values were taken from; empty where they are not stated.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Number of independent transcriptions that agree; at least 1.</summary>
    public int Transcriptions { get; internal init; } = 1;

    /// <summary>Why no default takes the row; empty for a row that counts. A preset may take such a row.</summary>
    public string ExcludeReason { get; internal init; } = "";

    /// <summary>What else is to be known; empty for nothing.</summary>
    public string Note { get; internal init; } = "";

    /// <summary>Whether no default takes the row.</summary>
    public bool IsExcluded => ExcludeReason.Length > 0;

    /// <summary>dH - 310.15 K x dS in kcal/mol, or <see langword="null"/> where one of them is not stated.</summary>
    internal decimal? ComputedFreeEnergy37 => Enthalpy - (Kelvin37 * Entropy / 1000);

    /// <summary>Table and key.</summary>
    /// <returns>For example <c>RNA_Xia1998 GC/CG</c>.</returns>
    public override string ToString() => $"{Table} {Key}";
}
