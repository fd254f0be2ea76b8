using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.Tests;

/// <summary>Strands by a seeded generator: the same on every machine.</summary>
internal sealed class RandomStrands(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A library with rows of every kind, to reach all of the grammar.</summary>
    public static MonomerLibrary Library { get; } = MonomerLibrary.Default.With(
        new Nucleobase(192, "acme-C", "acme cytosine", MolecularFormula.Parse("C6H9N3O"), 'C', "test"),
        new Nucleobase(193, "c7G", "7-deazaguanine", MolecularFormula.Parse("C6H6N4O"), 'G', "bases.tsv c7G"),
        new Nucleobase(194, "D", "2,6-diaminopurine", MolecularFormula.Parse("C5H6N6"), 'A', "bases.tsv D"),
        new Sugar(192, "mor", "morpholino", "PMO", MolecularFormula.Parse("C5H11NO3"), SugarSites.Three | SugarSites.Five, SugarClass.Modified, "monomers.tsv mor"),
        new Sugar(193, "acme-S", "acme sugar", "acme", MolecularFormula.Parse("C6H12O6"), SugarSites.Three | SugarSites.Five, SugarClass.Modified, "test"),
        new Linkage(192, "acme-P", "acme linkage", "AP", MolecularFormula.Parse("CH5O3P"), 0, true, "test"),
        new Linkage(193, "dma", "dimethylphosphorodiamidate", "PMO", MolecularFormula.Parse("C2H8NO3P"), 0, true, "monomers.tsv dma: increment C2H4NOP and 2 H2O"),
        new Group(192, "ppp", "triphosphate", MolecularFormula.Parse("H5O10P3"), GroupPlaces.End, 4, "termini.tsv ppp: adds H3O9P3"),
        new Group(193, "L96", "triantennary GalNAc", MolecularFormula.Parse("C78H139N11O31"), GroupPlaces.Linked, 0, "termini.tsv L96"),
        new Group(194, "THA-GN3", "THA-C6-GalNAc3", MolecularFormula.Parse("C66H120N8O27"), GroupPlaces.Linked, 0, "termini.tsv THA-GN3"),
        new Group(195, "Sp18", "hexaethylene glycol", MolecularFormula.Parse("C12H26O7"), GroupPlaces.Spacer, 0, "arithmetic"),
        new Group(196, "Chol", "cholesterol", MolecularFormula.Parse("C27H46O"), GroupPlaces.Pendant, 0, "arithmetic"),
        new Group(197, "PEG", "polyethylene glycol", MolecularFormula.Parse("H2O"), GroupPlaces.Linked | GroupPlaces.End, 0, "arithmetic", MolecularFormula.Parse("C2H4O")));

    public Random Random => _random;

    /// <summary>Any base on any sugar behind any linkage of the built-in tables, 1 to <paramref name="longest"/> residues, sometimes with phosphates and configurations.</summary>
    public Strand Next(int longest = 24)
    {
        int length = _random.Next(1, longest + 1);
        var builder = new StrandBuilder();
        for (int i = 0; i < length; i++)
        {
            Linkage? linkage = i == length - 1 ? null : Pick(Linkage.All);
            PhosphorusStereo stereo = linkage is { IsChiral: true } ? (PhosphorusStereo)_random.Next(4) : PhosphorusStereo.NotStated;
            builder.Add(Pick(Nucleobase.All), Pick(Sugar.All), linkage, stereo);
        }
        return builder
            .SetFivePrimeGroup(_random.Next(8) == 0 ? Group.Phosphate : null)
            .SetThreePrimeGroup(_random.Next(8) == 0 ? Group.Phosphate : null)
            .Build();
    }

    /// <summary>A strand that uses all of the grammar: groups, pendants, joints, symbols in brackets, repeats.</summary>
    public Strand NextRich(int longest = 6)
    {
        MonomerLibrary library = Library;
        var builder = new StrandBuilder(library);
        int length = _random.Next(1, longest + 1);
        bool ligand = _random.Next(4) == 0;
        if (ligand)
        {
            AddLigand(builder, library, Linkage.Phosphodiester);
        }
        SugarSites entry = ligand ? SugarSites.Five : SugarSites.None;
        for (int i = 0; i < length; i++)
        {
            bool last = i == length - 1;
            Sugar sugar = Pick([.. library.Sugars]);
            bool endLigand = last && _random.Next(4) == 0;
            Linkage? linkage = last && !endLigand ? null : Pick([.. library.Linkages]);
            Joint joint = linkage is null ? default : PickJoint(sugar, entry);
            if (linkage is not null && (joint.Left == entry || (sugar.Sites & entry) == 0 && entry != SugarSites.None))
            {
                // The chain cannot go on from here: end it.
                linkage = null;
                joint = default;
            }
            PhosphorusStereo stereo = linkage is { IsChiral: true } ? (PhosphorusStereo)_random.Next(4) : PhosphorusStereo.NotStated;
            builder.Add(Pick([.. library.Bases]), sugar, linkage, stereo, joint);
            if (_random.Next(6) == 0)
            {
                builder.AddPendant(library.Groups.Find("Chol")!);
            }
            if (linkage is null)
            {
                break;
            }
            entry = joint.Right;
            if (endLigand)
            {
                AddLigand(builder, library, null);
            }
            else if (joint.IsOrdinary && _random.Next(8) == 0)
            {
                builder.AddGroup(library.Groups.Find("Sp18")!, Linkage.Phosphodiester);
                entry = SugarSites.Five;
            }
        }
        if (!ligand)
        {
            builder.SetFivePrimeGroup(_random.Next(4) == 0 ? library.Groups.Find("ppp") : null);
        }
        return TryBuild(builder) ?? NextRich(longest);
    }

    private static Strand? TryBuild(StrandBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void AddLigand(StrandBuilder builder, MonomerLibrary library, Linkage? linkage)
    {
        string symbol = Pick(["L96", "THA-GN3", "PEG"]);
        builder.AddGroup(library.Groups.Find(symbol)!, linkage, repeats: symbol == "PEG" ? _random.Next(1, 500) : 0);
    }

    private Joint PickJoint(Sugar sugar, SugarSites entry)
    {
        if (_random.Next(3) > 0)
        {
            return default;
        }
        SugarSites[] sites = [.. new[] { SugarSites.Two, SugarSites.Three, SugarSites.Five }.Where(site => (sugar.Sites & site) != 0 && site != entry)];
        return new Joint(Pick(sites), Pick([SugarSites.Three, SugarSites.Five]));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
