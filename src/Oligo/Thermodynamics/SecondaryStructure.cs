using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>Pairs of bases of one strand or two, and their energies. Immutable and thread-safe.</summary>
public sealed class SecondaryStructure
{
    internal SecondaryStructure(
        StructureKind kind, StructureModel model, string first, string second, ImmutableArray<BasePair> pairs, double enthalpy,
        double entropy, double celsius, double melting)
    {
        Kind = kind;
        Model = model;
        First = first;
        Second = second;
        Pairs = pairs;
        Enthalpy = enthalpy;
        Entropy = entropy;
        TemperatureCelsius = celsius;
        MeltingCelsius = melting;
    }

    /// <summary>What pairs with what.</summary>
    public StructureKind Kind { get; }

    /// <summary>By which rules the structure was found.</summary>
    public StructureModel Model { get; }

    /// <summary>The letters of the first strand, 5' to 3'.</summary>
    public string First { get; }

    /// <summary>The letters of the second strand, 5' to 3'; empty for a hairpin.</summary>
    public string Second { get; }

    /// <summary>The pairs, by the index in the first strand.</summary>
    public ImmutableArray<BasePair> Pairs { get; }

    /// <summary>dH in kcal/mol.</summary>
    public double Enthalpy { get; }

    /// <summary>dS in cal/(mol K), salt included.</summary>
    public double Entropy { get; }

    /// <summary>The temperature of <see cref="FreeEnergy"/> in C.</summary>
    public double TemperatureCelsius { get; }

    /// <summary>dG in kcal/mol at the temperature.</summary>
    public double FreeEnergy => FreeEnergyAt(TemperatureCelsius);

    /// <summary>
    /// Melting temperature in C, of a dimer at the concentration of the options; NaN where the sums of dH and dS have no melting
    /// temperature.
    /// </summary>
    public double MeltingCelsius { get; }

    /// <summary>dG at a temperature.</summary>
    /// <param name="celsius">The temperature in C.</param>
    /// <returns>kcal/mol.</returns>
    public double FreeEnergyAt(double celsius) => Enthalpy - ((celsius + StructureConditions.Kelvin0) * Entropy / 1000);

    /// <summary>The structure in dots and brackets; the strands of a dimer are separated by <c>&amp;</c>.</summary>
    /// <returns>For example <c>((((....))))</c>.</returns>
    public string ToDotBracket() => StructureText.DotBracket(this);

    /// <summary>The drawing of ntthal: four lines of a dimer, two of a hairpin.</summary>
    /// <returns>The lines, separated by line feeds; blanks at their ends are left out.</returns>
    public string ToNtthalText() => StructureText.Ntthal(this);

    /// <summary>The strands of a dimer one above the other with a bar between bases that pair, as on vendors' pages.</summary>
    /// <returns>Three lines, the first strand 5' to 3', the second 3' to 5'; of a hairpin the folded strand.</returns>
    public string ToPicture() => StructureText.Picture(this);

    /// <summary>The dots and brackets.</summary>
    /// <returns><see cref="ToDotBracket"/>.</returns>
    public override string ToString() => ToDotBracket();
}
