using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// An amine in place of the 3' oxygen of 2'-deoxyribose or 2'-fluoro is a sugar of its own, so that a molecule has one value whichever way
/// it is stated.
/// </summary>
internal static class AminoEnd
{
    /// <summary>Puts the sugar in the place of the group at both ends, where that is the same molecule.</summary>
    /// <param name="units">The chain.</param>
    /// <param name="library">Its monomers.</param>
    /// <param name="fivePrime">The group at the 5' end; <see langword="null"/> once it is part of the sugar.</param>
    /// <param name="threePrime">The same at the 3' end.</param>
    /// <returns>The chain with those sugars.</returns>
    public static ImmutableArray<PackedUnit> Absorb(ImmutableArray<PackedUnit> units, MonomerLibrary library, ref AttachedGroup? fivePrime,
        ref AttachedGroup? threePrime)
    {
        SugarSites exit = units.Length > 1 ? units[0].Joint.Left : SugarSites.None;
        if (IsAmine(fivePrime) && WithAmine(units[0], exit, true, library) is { } first)
        {
            units = units.SetItem(0, first);
            fivePrime = null;
        }
        SugarSites entry = units.Length > 1 ? units[^2].Joint.Right : SugarSites.None;
        if (IsAmine(threePrime) && WithAmine(units[^1], entry, false, library) is { } last)
        {
            units = units.SetItem(units.Length - 1, last);
            threePrime = null;
        }
        return units;
    }

    private static bool IsAmine(AttachedGroup? end) => end is not null && end.Group.Equals(Group.Amine);

    /// <summary>
    /// The unit with the sugar that has the amine; <see langword="null"/> where its free end is not a 3' hydroxyl or no such sugar is
    /// known.
    /// </summary>
    private static PackedUnit? WithAmine(PackedUnit unit, SugarSites used, bool isFivePrime, MonomerLibrary library)
    {
        if (unit.IsGroup)
        {
            return null;
        }
        Sugar sugar = library.Sugars[unit.SugarCode];
        Sugar? amino = sugar.Equals(Sugar.Deoxyribose)
            ? Sugar.AminoDeoxyribose
            : sugar.Equals(Sugar.FluoroRibose)
            ? Sugar.AminoFluoroRibose
            : null;
        return amino is not null && ChainRules.FreeSite(sugar.Sites, used, isFivePrime) == SugarSites.Three ? unit.WithSugar(amino) : null;
    }
}
