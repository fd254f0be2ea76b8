using Oligo.Monomers;

namespace Oligo.Tests;

/// <summary>
/// Strands of every row that has a structure, by a seeded generator: all sugars, bases, linkages, configurations, joints, ends and groups.
/// </summary>
/// <remarks>Declared mixtures of configurations are left out: a structure cannot tell them from centres that are not stated.</remarks>
internal sealed class RandomStructures(int seed)
{
    private static readonly Group[] s_inside =
        [.. Group.All.Where(group => (group.Places & (GroupPlaces.Spacer | GroupPlaces.Inside)) != 0 && !group.IsPolydisperse)];
    private static readonly Group[] s_linked =
        [.. Group.All.Where(group => (group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) != 0 && !group.IsPolydisperse)];
    private static readonly Group[] s_ends = [.. Group.All.Where(group => (group.Places & GroupPlaces.End) != 0 && !group.IsPolydisperse)];
    private static readonly PhosphorusStereo[] s_stereo = [PhosphorusStereo.Unspecified, PhosphorusStereo.Rp, PhosphorusStereo.Sp];

    private readonly Random _random = new(seed);

    /// <summary>A strand of 1 to <paramref name="longest"/> units.</summary>
    public Strand Next(int longest)
    {
        while (true)
        {
            // Most draws build; the others bind a site twice, or a site that the sugar has not.
            if (TryDraw(_random.Next(1, longest + 1)) is { } strand)
            {
                return strand;
            }
        }
    }

    /// <summary>Two strands that pair over their whole length, of any sugars and linkages.</summary>
    public Duplex NextDuplex(int longest)
    {
        Nucleobase[] bases = [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine, Nucleobase.Uracil];
        int length = _random.Next(4, longest + 1);
        int[] letters = [.. Enumerable.Range(0, length).Select(_ => _random.Next(4))];
        return new Duplex(
            Plain([.. letters.Select(letter => bases[letter])]),
            Plain([.. letters.Reverse().Select(letter => bases[3 - letter])]),
            0);
    }

    private Strand Plain(Nucleobase[] bases)
    {
        var builder = new StrandBuilder();
        for (int i = 0; i < bases.Length; i++)
        {
            builder.Add(bases[i], Pick(Sugar.All), i == bases.Length - 1 ? null : Pick([Linkage.Phosphodiester, Linkage.Phosphorothioate]));
        }
        return builder.Build();
    }

    private Strand? TryDraw(int length)
    {
        // Whole strands of one chemistry among those of all.
        Sugar[] sugars = _random.Next(3) == 0 ? [Pick(Sugar.All), Pick(Sugar.All)] : [.. Sugar.All];
        Linkage[] linkages = _random.Next(3) == 0 ? [Linkage.Phosphodiester, Linkage.Phosphorothioate] : [.. Linkage.All];
        var builder = new StrandBuilder();
        SugarSites entry = SugarSites.None;
        for (int i = 0; i < length; i++)
        {
            bool isLast = i == length - 1;
            bool isEnd = isLast || i == 0;
            Linkage? linkage = isLast ? null : Pick(linkages);
            PhosphorusStereo stereo = linkage is { IsChiral: true } ? Pick(s_stereo) : PhosphorusStereo.Unspecified;
            if (length > 1 && (entry is SugarSites.None or SugarSites.Five || isLast) && _random.Next(isEnd ? 4 : 12) == 0)
            {
                builder.AddGroup(Pick(isEnd ? s_linked : s_inside), linkage, stereo);
                entry = SugarSites.Five;
                continue;
            }
            Sugar sugar = Pick(sugars);
            Joint joint = isLast || _random.Next(5) > 0 ? default : PickJoint(sugar, entry);
            builder.Add(Pick(Nucleobase.All), sugar, linkage, stereo, joint);
            entry = isLast ? SugarSites.None : joint.Right;
        }
        builder.SetFivePrimeGroup(_random.Next(5) == 0 ? Pick(s_ends) : null)
            .SetThreePrimeGroup(_random.Next(5) == 0 ? Pick(s_ends) : null);
        try
        {
            return builder.Build();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Joint PickJoint(Sugar sugar, SugarSites entry)
    {
        SugarSites[] exits =
            [.. new[] { SugarSites.Two, SugarSites.Three, SugarSites.Five }.Where(site => (sugar.Sites & site) != 0 && site != entry)];
        return exits.Length == 0
            ? default
            : new Joint(Pick(exits), Pick([SugarSites.Three, SugarSites.Five, SugarSites.Five, SugarSites.Two]));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
