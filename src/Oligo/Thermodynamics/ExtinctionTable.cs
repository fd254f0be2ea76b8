using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>
/// Molar absorption of nucleotides and of pairs of neighbours at one wavelength, at neutral pH. Immutable and thread-safe.
/// </summary>
public sealed partial class ExtinctionTable
{
    private const int Letters = 4;

    private readonly ImmutableArray<int> _nucleotides;
    private readonly ImmutableArray<int> _steps;

    private ExtinctionTable(
        string name, int wavelength, NucleicAcidKind kind, string source, int transcriptions, ImmutableArray<int> nucleotides,
        ImmutableArray<int> steps)
    {
        Name = name;
        WavelengthNanometres = wavelength;
        Kind = kind;
        Source = source;
        Transcriptions = transcriptions;
        _nucleotides = nucleotides;
        _steps = steps;
    }

    /// <summary>Name of the table: <c>DNA_NN_Warshaw-Cantor1970</c>.</summary>
    public string Name { get; }

    /// <summary>The wavelength in nm.</summary>
    public int WavelengthNanometres { get; }

    /// <summary>Whether the fourth letter of the table is T or U.</summary>
    public NucleicAcidKind Kind { get; }

    /// <summary>Where the values were published, and where they were read.</summary>
    public string Source { get; }

    /// <summary>Number of independent transcriptions that agree.</summary>
    public int Transcriptions { get; }

    /// <summary>Absorption of a nucleotide.</summary>
    /// <param name="letter">A, C, G, and T or U, which are read as the same letter.</param>
    /// <returns>Per M per cm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such letter.</exception>
    public int OfNucleotide(char letter) => _nucleotides[IndexOf(letter)];

    /// <summary>Absorption of a dinucleotide, both nucleotides together.</summary>
    /// <param name="first">The letter on the 5' side.</param>
    /// <param name="second">The letter on the 3' side.</param>
    /// <returns>Per M per cm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such letter.</exception>
    public int OfStep(char first, char second) => _steps[(Letters * IndexOf(first)) + IndexOf(second)];

    /// <summary>The table of a nucleic acid at a wavelength.</summary>
    /// <param name="kind">DNA or RNA.</param>
    /// <param name="wavelengthNanometres">The wavelength in nm.</param>
    /// <returns>The table, or <see langword="null"/>: DNA has one at 260 nm only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not defined.</exception>
    public static ExtinctionTable? Find(NucleicAcidKind kind, int wavelengthNanometres) =>
        All.FirstOrDefault(table => table.Kind == Internal.DefinedValue.Demand(kind) && table.WavelengthNanometres == wavelengthNanometres);

    internal static int IndexOf(char letter) => letter switch
    {
        'A' => 0,
        'C' => 1,
        'G' => 2,
        'T' or 'U' => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "A, C, G, T or U is expected."),
    };
}
