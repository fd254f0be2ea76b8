using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>The templates of a library's rows, made once for each library.</summary>
internal sealed class StructureTemplates
{
    private static readonly ConditionalWeakTable<MonomerLibrary, StructureTemplates> s_known = [];

    private StructureTemplates(MonomerLibrary library)
    {
        // Sugars and units the largest first: ribose with a bound 2' oxygen would fit every 2'-O-alkyl ribose, a short glycol every longer
        // one.
        Bases = [.. library.Bases.Where(row => row.Smiles is not null).Select(StructureTemplate.Of)];
        Linkages = [.. library.Linkages.Where(row => row.Smiles is not null).Select(StructureTemplate.Of)];
        Group[] groups = [.. library.Groups.Where(row => row.Smiles is not null && !row.IsPolydisperse)];
        // On a 2' oxygen beside a 3' hydroxyl a phosphate is another group than at an end of the chain.
        Ends = [.. groups.Where(row => (row.Places & GroupPlaces.End) != 0
                && row.Bond is GroupBond.Oxygen or GroupBond.Cyclic or GroupBond.TwoPrime)
            .OrderByDescending(row => row.Bond == GroupBond.TwoPrime).Select(StructureTemplate.Of)];
        Units = [.. groups.Where(row => (row.Places & GroupPlaces.Linked) != 0 || row.IsBoundTwice)
            .Select(StructureTemplate.OfUnit).OrderByDescending(template => template.Graph.Bonds.Count)];
        Sugar[] sugars = [.. library.Sugars.Where(row => row.Smiles is not null)];
        Sugars =
            [.. sugars.Select(row => StructureTemplate.OfSugar(row)).Concat(sugars.SelectMany(sugar => WithEnds(sugar, groups)))
                .OrderByDescending(template => template.Graph.Bonds.Count)];
    }

    public ImmutableArray<StructureTemplate> Bases { get; }

    public ImmutableArray<StructureTemplate> Sugars { get; }

    public ImmutableArray<StructureTemplate> Linkages { get; }

    /// <summary>Groups directly at an end.</summary>
    public ImmutableArray<StructureTemplate> Ends { get; }

    /// <summary>Groups as units of the chain.</summary>
    public ImmutableArray<StructureTemplate> Units { get; }

    public static StructureTemplates Of(MonomerLibrary library) =>
        s_known.GetValue(library, static library => new StructureTemplates(library));

    /// <summary>A sugar with each of the groups that replace its oxygens, at one end or, as the only sugar of a strand, at both.</summary>
    private static IEnumerable<StructureTemplate> WithEnds(Sugar sugar, Group[] groups)
    {
        Group[] replacing = [.. groups.Where(group => group.Bond == GroupBond.ReplacesOxygen)];
        Group[] fives = [.. replacing, .. groups.Where(group => group.Bond == GroupBond.Vinyl && sugar.HasFivePrimeMethylene)];
        Group[] threes = sugar.HasThreePrimeNitrogen ? [] : replacing;
        IEnumerable<StructureTemplate> both =
            from five in fives
            from three in threes
            select StructureTemplate.OfSugar(sugar, (SugarSites.Five, five), (SugarSites.Three, three));
        return
        [
            .. fives.Select(five => StructureTemplate.OfSugar(sugar, (SugarSites.Five, five))),
            .. threes.Select(three => StructureTemplate.OfSugar(sugar, (SugarSites.Three, three))),
            .. both,
        ];
    }
}
