using System.Collections.Immutable;

namespace Oligo.Monomers;

/// <summary>The kinds of rows of a monomer file; flags.</summary>
[Flags]
internal enum MonomerKinds
{
    None = 0,
    Base = 1,
    Sugar = 2,
    Linkage = 4,
    Group = 8,
    All = Base | Sugar | Linkage | Group,
}

/// <summary>A column of a monomer file, and a property of its JSON form: which kinds have it, which need it, and why.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Kinds">The kinds that have it.</param>
/// <param name="RequiredBy">The kinds that need it.</param>
/// <param name="Reason">Why it is needed, or what holds without it.</param>
/// <param name="IsList">Whether it holds several values.</param>
internal sealed record MonomerColumn(string Name, MonomerKinds Kinds, MonomerKinds RequiredBy, string Reason, bool IsList = false)
{
    public static readonly MonomerColumn Kind = new("kind", MonomerKinds.All, MonomerKinds.All, "base, sugar, linkage or group");
    public static readonly MonomerColumn Symbol = new("symbol", MonomerKinds.All, MonomerKinds.All, "notations look rows up by it");
    public static readonly MonomerColumn FullName = new("name", MonomerKinds.All, MonomerKinds.All, "the chemical name");
    public static readonly MonomerColumn Formula = new("formula", MonomerKinds.All, MonomerKinds.All, "that of the free, neutral compound");
    public static readonly MonomerColumn Source =
        new("source", MonomerKinds.All, MonomerKinds.All, "where formula and structure come from");
    public static readonly MonomerColumn Smiles = new("smiles", MonomerKinds.All, MonomerKinds.None, "without it no structure is drawn");
    public static readonly MonomerColumn Aliases = new("aliases", MonomerKinds.All, MonomerKinds.None, "none", IsList: true);
    public static readonly MonomerColumn Letter =
        new("letter", MonomerKinds.Base, MonomerKinds.Base, "the letter in a plain sequence, by which a base pairs: A, C, G, T, U, I or N");
    public static readonly MonomerColumn FixedCharge = new("fixed_charge", MonomerKinds.Base | MonomerKinds.Group, MonomerKinds.None, "0");
    public static readonly MonomerColumn ShortName =
        new("short_name", MonomerKinds.Sugar | MonomerKinds.Linkage, MonomerKinds.None, "the symbol");
    public static readonly MonomerColumn Sites = new("sites", MonomerKinds.Sugar, MonomerKinds.None, "3;5", IsList: true);
    public static readonly MonomerColumn Class = new("class", MonomerKinds.Sugar, MonomerKinds.None, "modified");
    public static readonly MonomerColumn RnaseH = new("rnase_h", MonomerKinds.Sugar, MonomerKinds.None, "no");
    public static readonly MonomerColumn ThreePrimeNitrogen = new("three_prime_nitrogen", MonomerKinds.Sugar, MonomerKinds.None, "no");
    public static readonly MonomerColumn AcidicProtons =
        new("acidic_protons", MonomerKinds.Linkage | MonomerKinds.Group, MonomerKinds.Linkage | MonomerKinds.Group,
            "it decides the salt forms");
    public static readonly MonomerColumn Chiral =
        new("chiral", MonomerKinds.Linkage, MonomerKinds.Linkage, "yes if its phosphorus is a stereocentre");
    public static readonly MonomerColumn Places =
        new("places", MonomerKinds.Group, MonomerKinds.Group, "any of end, linked, spacer and pendant", IsList: true);
    public static readonly MonomerColumn Bond = new("bond", MonomerKinds.Group, MonomerKinds.None, "oxygen");
    public static readonly MonomerColumn RepeatFormula = new("repeat_formula", MonomerKinds.Group, MonomerKinds.None, "not polydisperse");
    public static readonly MonomerColumn Directional = new("directional", MonomerKinds.Group, MonomerKinds.None, "no");

    /// <summary>Every column, in the order of the documentation.</summary>
    public static ImmutableArray<MonomerColumn> All { get; } =
    [
        Kind, Symbol, FullName, Formula, Source, Smiles, Aliases, Letter, FixedCharge, ShortName, Sites, Class, RnaseH, ThreePrimeNitrogen,
        AcidicProtons, Chiral, Places, Bond, RepeatFormula, Directional,
    ];

    public static MonomerColumn? Find(string name) => All.FirstOrDefault(column => column.Name == name);
}
