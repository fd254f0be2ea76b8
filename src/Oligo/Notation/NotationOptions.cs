using System.Runtime.CompilerServices;
using Oligo.Internal;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// What a caller states because the text does not. Nothing of it overrides a text that says otherwise. Immutable and thread-safe.
/// </summary>
public sealed record NotationOptions
{
    internal const int UsualMaxTextLength = 64 << 20;

    /// <summary>Nothing stated.</summary>
    public static NotationOptions None { get; } = new();

    /// <summary>The monomers; <see cref="MonomerLibrary.Default"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The library is set to <see langword="null"/>.</exception>
    public MonomerLibrary Library { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } =
        MonomerLibrary.Default;

    /// <summary>
    /// The linkages of texts that state none; <see langword="null"/> leaves them to the design or the documented default.
    /// </summary>
    public Backbone? Backbone { get; init; }

    /// <summary>The design of a bare sequence; without one a bare sequence is not a molecule.</summary>
    public StrandDesign? Design { get; init; }

    /// <summary>
    /// Whether every C of a bare sequence is 5-methylcytosine; <see langword="null"/> leaves it to the design or the documented default.
    /// </summary>
    public bool? MethylatedCytosine { get; init; }

    /// <summary>
    /// Characters of one text at most; 67,108,864 by default. A longer one is refused (OLG2433), so that no text takes all memory.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxTextLength { get; init => field = Positive(value); } = UsualMaxTextLength;

    /// <summary>
    /// Units of one molecule at most, residues and groups in the chains of all its strands; 1,000,000 by default. A text that states more
    /// is refused (OLG2434).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxUnits { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>
    /// Atoms of one structure at most, written hydrogens included; 65,536 by default, which are some 3,000 nucleotides. A SMILES of more
    /// is refused (OLG2435).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxAtoms { get; init => field = Positive(value); } = SmilesReader.MostAtoms;

    /// <summary>
    /// What the case of the letters of a bare sequence states. Where it states the sugars, <see cref="Design"/> is of any length and names
    /// the modified one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public LetterCase LetterCase { get; init => field = DefinedValue.Demand(value, nameof(value)); }

    private static int Positive(int value, [CallerMemberName] string property = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, property);
        return value;
    }
}
