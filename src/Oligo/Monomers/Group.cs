using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>What stands in a strand without being a nucleotide: terminal phosphates, conjugates, labels, spacers; as the free compound.</summary>
public sealed partial class Group : Monomer
{
    /// <summary>Most repeats of a polydisperse group: far beyond any polymer (4.4 MDa of PEG), far below what counts can hold.</summary>
    public const int MaximumRepeats = 100_000;

    /// <summary>Defines a group of a caller's own library.</summary>
    /// <param name="code">192 to 255; unique among the groups of the library.</param>
    /// <param name="symbol">Symbol in the canonical notation, without braces.</param>
    /// <param name="name">Chemical name.</param>
    /// <param name="formula">Formula of the free compound, before it loses one H2O to each bond; for a polydisperse group without its repeats.</param>
    /// <param name="places">Where it can stand; at least one place.</param>
    /// <param name="acidicProtons">Acidic protons that stay in the bound group.</param>
    /// <param name="source">Where formula and structure come from.</param>
    /// <param name="repeatFormula">Formula of one repeat of a polydisperse group (C2H4O), or <see langword="null"/>.</param>
    /// <param name="smiles">SMILES fragment, or <see langword="null"/>.</param>
    /// <param name="aliases">Other names.</param>
    /// <exception cref="ArgumentException">The symbol, name, source, places or formula cannot be used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The code is 0 or the number of protons is negative.</exception>
    public Group(
        byte code, string symbol, string name, MolecularFormula formula, GroupPlaces places, int acidicProtons, string source,
        MolecularFormula? repeatFormula = null, string? smiles = null, ImmutableArray<string> aliases = default)
        : base(code, symbol, name, formula, source, smiles, aliases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        const GroupPlaces Known = GroupPlaces.End | GroupPlaces.Linked | GroupPlaces.Spacer | GroupPlaces.Pendant;
        if (places == GroupPlaces.None || (places & ~Known) != 0)
        {
            throw new ArgumentException("A group stands at an end, behind a linkage, inside the chain or on a residue.", nameof(places));
        }
        if (symbol is "sup" or "sub")
        {
            throw new ArgumentException($"The symbol `{symbol}` is taken: <{symbol}> is a tag of patent texts.", nameof(symbol));
        }
        Places = places;
        AcidicProtons = acidicProtons;
        RepeatFormula = repeatFormula;
    }

    /// <summary>Where it can stand.</summary>
    public GroupPlaces Places { get; }

    /// <summary>Acidic protons that stay in the bound group: those that a salt replaces.</summary>
    public int AcidicProtons { get; }

    /// <summary>Formula of one repeat of a polydisperse group, else <see langword="null"/>.</summary>
    public MolecularFormula? RepeatFormula { get; }

    /// <summary>Whether the text must say how often the repeat occurs.</summary>
    public bool IsPolydisperse => RepeatFormula is not null;

    internal override string Token => $"{{{Symbol}}}";

    /// <summary>Formula of the free compound with a number of repeats.</summary>
    /// <param name="repeats">Repeats of a polydisperse group, 1 to <see cref="MaximumRepeats"/>; 0 for any other group.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Repeats for a group without them, or none for a group with them.</exception>
    public MolecularFormula GetFormula(int repeats)
    {
        if (RepeatFormula is null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(repeats, 0);
            return Formula;
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repeats);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(repeats, MaximumRepeats);
        return Formula + (repeats * RepeatFormula);
    }

    private protected override bool EqualsTraits(Monomer other) =>
        other is Group group && group.Places == Places && group.AcidicProtons == AcidicProtons && Equals(group.RepeatFormula, RepeatFormula);
}
