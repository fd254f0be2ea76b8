using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>
/// Monoisotopic masses of what the rows of a library add to a strand, by code, in whole numbers of 1e-12 Da: for ladders of masses without
/// formulas. Immutable and thread-safe.
/// </summary>
internal sealed class LadderMasses
{
    // So heavy a row, about 1100 Da, can be added a thousand times within 64 bits; heavier ones are added up as formulas.
    private const long Heaviest = 1L << 50;

    private LadderMasses(MonomerLibrary library)
    {
        Bases = Table(library.Bases, row => row.Formula);
        Sugars = Table(library.Sugars, row => row.Bound);
        Linkages = Table(library.Linkages, row => row.Increment).SetItem(0, 0);
        Bridges = Table(library.Sugars, row => BridgeOf(row).Hydride);
        LeavingBases = Table(library.Bases, row => row.IsBoundByNitrogen, false);
        CuttableBridges = Table(library.Sugars, row => BridgeOf(row).IsCuttable, false);
    }

    /// <summary>Marks a code without a row, and a row that is too heavy.</summary>
    public static long None => long.MinValue;

    /// <summary>Free bases.</summary>
    public ImmutableArray<long> Bases { get; }

    /// <summary>Sugars less the water of the glycosidic bond.</summary>
    public ImmutableArray<long> Sugars { get; }

    /// <summary>Linkages less the water of both bonds; 0 for none.</summary>
    public ImmutableArray<long> Linkages { get; }

    /// <summary>What a fragment that keeps the 3' bridge of a sugar has more than one that loses it, by code of the sugar.</summary>
    public ImmutableArray<long> Bridges { get; }

    /// <summary>Whether a base can leave, by code.</summary>
    public ImmutableArray<bool> LeavingBases { get; }

    /// <summary>Whether one bond joins the 3' bridge of a sugar, by code.</summary>
    public ImmutableArray<bool> CuttableBridges { get; }

    public static LadderMasses Of(MonomerLibrary library) => new(library);

    private static Bridge BridgeOf(Sugar sugar) => sugar.ThreePrimeBridge ?? Bridge.Oxygen;

    private static ImmutableArray<long> Table<T>(MonomerTable<T> rows, Func<T, MolecularFormula> formula)
        where T : Monomer =>
        Table(rows, row => Fitting(formula(row).MonoisotopicMass), None);

    private static ImmutableArray<TValue> Table<T, TValue>(MonomerTable<T> rows, Func<T, TValue> value, TValue none)
        where T : Monomer
    {
        TValue[] table = new TValue[MonomerCodes.ArrayLength];
        Array.Fill(table, none);
        foreach (T row in rows)
        {
            table[row.Code] = value(row);
        }
        return [.. table];
    }

    private static long Fitting(Mass mass) =>
        Int128.Abs(mass.Picodaltons) < Heaviest ? (long)mass.Picodaltons : None;
}
