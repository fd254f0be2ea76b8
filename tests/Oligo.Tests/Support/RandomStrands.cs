using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.Tests;

/// <summary>Strands by a seeded generator: the same on every machine.</summary>
internal sealed partial class RandomStrands(int seed)
{
    private static readonly Group[] s_linked =
        [.. Group.All.Where(group => (group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) != 0 && !group.IsPolydisperse)];
    private static readonly Group[] s_spacers = [.. Group.All.Where(group => (group.Places & (GroupPlaces.Spacer | GroupPlaces.Inside)) != 0 && !group.IsPolydisperse)];
    private static readonly Group[] s_ends = [.. Group.All.Where(group => (group.Places & GroupPlaces.End) != 0)];

    private readonly Random _random = new(seed);

    /// <summary>A library with rows of every kind, to reach all of the grammar.</summary>
    public static MonomerLibrary Library { get; } = MonomerLibrary.Default.With(
        new Nucleobase("acme-C", "acme cytosine", MolecularFormula.Parse("C6H9N3O"), 'C', "test"),
        new Sugar("acme-S", "acme sugar", "acme", MolecularFormula.Parse("C6H12O6"),
            SugarSites.Three | SugarSites.Five, SugarClass.Modified, "test"),
        new Linkage("acme-P", "acme linkage", "AP", MolecularFormula.Parse("CH5O3P"), 0, true, "test"),
        new Group("Chol", "cholesterol", MolecularFormula.Parse("C27H46O"), GroupPlaces.Pendant, 0, "arithmetic"),
        new Group("PEG", "polyethylene glycol", MolecularFormula.Parse("H2O"), GroupPlaces.Linked | GroupPlaces.End, 0, "arithmetic",
            MolecularFormula.Parse("C2H4O")));

    public Random Random => _random;

    /// <summary>
    /// Any base on any sugar behind any linkage of the built-in tables, 1 to <paramref name="longest"/> residues, sometimes with phosphates
    /// and configurations.
    /// </summary>
    public Strand Next(int longest = 24) => Next(longest, Nucleobase.All, Sugar.All, Linkage.All);

    /// <summary>The bases, sugars and linkages of gapmers and siRNA, which most dialects can say.</summary>
    public Strand NextCommon(int longest = 24) => Next(longest, Nucleobase.All[..7], Sugar.All[..7], Linkage.All[..2]);

    private Strand Next(int longest, IReadOnlyList<Nucleobase> bases, IReadOnlyList<Sugar> sugars, IReadOnlyList<Linkage> linkages)
    {
        int length = _random.Next(1, longest + 1);
        var builder = new StrandBuilder();
        for (int i = 0; i < length; i++)
        {
            Linkage? linkage = i == length - 1 ? null : Pick(linkages);
            PhosphorusStereo stereo = linkage is { IsChiral: true } ? (PhosphorusStereo)_random.Next(4) : PhosphorusStereo.Unspecified;
            builder.Add(Pick(bases), Pick(sugars), linkage, stereo);
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
            PhosphorusStereo stereo = linkage is { IsChiral: true } ? (PhosphorusStereo)_random.Next(4) : PhosphorusStereo.Unspecified;
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
        if (_random.Next(6) == 0)
        {
            builder.SetThreePrimeGroup(Pick([Group.Phosphate, Group.CyclicPhosphate, Group.TwoPrimePhosphate]));
        }
        if (!ligand)
        {
            builder.SetFivePrimeGroup(_random.Next(4) == 0 ? library.Groups.Find("ppp") : null);
        }
        return TryBuild(builder) ?? NextRich(longest);
    }

    /// <summary>A strand of one of the kinds that people make: see <see cref="Kinds"/>.</summary>
    public NucleicAcid NextOfKind(string kind, int longest = 8) => kind switch
    {
        "dna" => Next(longest, Nucleobase.All[..4], [Sugar.Deoxyribose], [Linkage.Phosphodiester]),
        "rna" =>
            Next(longest, [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine, Nucleobase.Uracil],
                [Sugar.Ribose], [Linkage.Phosphodiester]),
        "gapmer" => Next(longest, [Nucleobase.Adenine, Nucleobase.Guanine, Nucleobase.Thymine, Nucleobase.Methylcytosine],
            [Sugar.Deoxyribose, Sugar.MethoxyethylRibose, Sugar.ConstrainedEthyl, Sugar.Lna],
            [Linkage.Phosphorothioate, Linkage.Phosphodiester]),
        "sirna" => NextSiRna(longest),
        "conjugate" => NextConjugate(longest),
        "duplex" => NextDuplex(longest),
        "ring" => NextRing(longest),
        "inverted" => NextInverted(longest),
        "complex" => NextComplex(longest),
        "abasic" => NextAbasic(longest),
        _ => Next(longest),
    };

    /// <summary>The kinds of linear strands with bases, and of duplexes, that <see cref="NextOfKind"/> makes.</summary>
    public static string[] Kinds => ["dna", "rna", "gapmer", "sirna", "conjugate", "duplex", "any"];

    private Strand NextSiRna(int longest)
    {
        Nucleobase[] bases = [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine, Nucleobase.Uracil];
        int length = _random.Next(2, longest + 1);
        bool hasLigand = _random.Next(3) == 0;
        var builder = new StrandBuilder();
        for (int i = 0; i < length; i++)
        {
            Sugar sugar = Pick([Sugar.MethylRibose, Sugar.FluoroRibose, Sugar.Ribose, Sugar.MethylRibose, Sugar.FluoroRibose, Sugar.Gna]);
            bool isThymidine = _random.Next(12) == 0;
            Linkage? linkage = i == length - 1
                && !hasLigand ? null : _random.Next(4) == 0 ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
            Joint joint = linkage is not null && sugar == Sugar.Ribose && !isThymidine
                && i < length - 1 && _random.Next(6) == 0 ? Joint.TwoFive : default;
            builder.Add(isThymidine ? Nucleobase.Thymine : Pick(bases), isThymidine ? Sugar.Deoxyribose : sugar, linkage, joint: joint);
        }
        if (hasLigand)
        {
            builder.AddGroup(Group.TriantennaryGalNAc);
        }
        return builder.SetFivePrimeGroup(_random.Next(6) == 0 ? Group.Phosphate : _random.Next(6) == 0 ? Group.Vinylphosphonate : null)
            .Build();
    }

    /// <summary>Labels, spacers, inverted ends and groups at both ends.</summary>
    private Strand NextConjugate(int longest)
    {
        var builder = new StrandBuilder();
        bool isLed = _random.Next(2) == 0;
        bool isTailed = _random.Next(2) == 0;
        if (isLed)
        {
            builder.AddGroup(Pick(s_linked), Pick([Linkage.Phosphodiester, Linkage.Phosphorothioate]));
        }
        int length = _random.Next(1, longest + 1);
        for (int i = 0; i < length; i++)
        {
            bool isLast = i == length - 1;
            bool isInverted = isLast && isTailed && _random.Next(4) == 0;
            Linkage? linkage = isLast && !isTailed ? null : Pick([Linkage.Phosphodiester, Linkage.Phosphorothioate]);
            builder.Add(Pick(Nucleobase.All[..5]), Pick([Sugar.Deoxyribose, Sugar.MethylRibose, Sugar.MethoxyethylRibose, Sugar.Ribose]),
                linkage, joint: isInverted ? Joint.ThreeThree : default);
            if (isInverted)
            {
                return TryBuild(_random.Next(2) == 0
                    ? builder.Add(Nucleobase.Thymine, Sugar.Deoxyribose)
                    : builder.AddGroup(Group.AbasicDeoxyribose)) ?? NextConjugate(longest);
            }
            if (!isLast && _random.Next(6) == 0)
            {
                builder.AddGroup(Pick(s_spacers), Pick([Linkage.Phosphodiester, Linkage.Phosphorothioate]));
            }
        }
        if (isTailed)
        {
            builder.AddGroup(Pick(s_linked));
        }
        builder.SetFivePrimeGroup(!isLed && _random.Next(2) == 0 ? Pick(s_ends) : null)
            .SetThreePrimeGroup(!isTailed && _random.Next(2) == 0 ? Pick(s_ends) : null);
        return TryBuild(builder) ?? NextConjugate(longest);
    }

    private Duplex NextDuplex(int longest)
    {
        var sense = (Strand)NextOfKind(Pick(["sirna", "rna", "dna"]), longest);
        Strand antisense = sense.ReverseComplement(NucleicAcidKind.Rna);
        int register = _random.Next(-1, 2);
        return Duplex.IsValidRegister(sense, antisense, register)
            ? new Duplex(sense, antisense, register)
            : new Duplex(sense, antisense, 0);
    }

    private static Strand? TryBuild(StrandBuilder builder, bool isRing = false)
    {
        try
        {
            return isRing ? builder.BuildCircular() : builder.Build();
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
        SugarSites[] sites =
            [.. new[] { SugarSites.Two, SugarSites.Three, SugarSites.Five }.Where(site => (sugar.Sites & site) != 0 && site != entry)];
        return new Joint(Pick(sites), Pick([SugarSites.Three, SugarSites.Five]));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
