using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Tests;

// Rings, complexes, chains that can be written from either end, strands without bases.
internal sealed partial class RandomStrands
{
    /// <summary>A ring of one unit or more: ordinary joints and 2'-5' ones, spacers, sugars without bases, and pairs of inverted joints.</summary>
    private Strand NextRing(int longest)
    {
        var builder = new StrandBuilder();
        int length = _random.Next(1, longest + 1);
        bool hasInversions = length > 1 && _random.Next(4) == 0;
        for (int i = 0; i < length; i++)
        {
            Sugar sugar = Pick([Sugar.Deoxyribose, Sugar.Ribose, Sugar.MethoxyethylRibose, Sugar.MethylRibose]);
            Joint joint = hasInversions && i == 0 ? Joint.ThreeThree
                : hasInversions && i == 1 ? Joint.FiveFive
                : sugar == Sugar.Ribose && _random.Next(4) == 0 ? Joint.TwoFive : default;
            builder.Add(Pick(Nucleobase.All[..5]), sugar, NextLinkage(out PhosphorusStereo stereo), stereo, joint);
            if (joint.IsOrdinary && _random.Next(10) == 0)
            {
                builder.AddGroup(Pick([Group.HexaethyleneGlycol, Group.AbasicDeoxyribose, Group.Propanediol]), NextLinkage(out stereo), stereo);
            }
        }
        return TryBuild(builder, isRing: true) ?? NextRing(longest);
    }

    /// <summary>A chain with 3'-3' and 5'-5' joints, often the same from both sides of one.</summary>
    private Strand NextInverted(int longest)
    {
        var builder = new StrandBuilder();
        int half = _random.Next(1, Math.Max(2, longest / 2));
        Nucleobase[] bases = [.. Enumerable.Range(0, half).Select(_ => Pick(Nucleobase.All[..3]))];
        Sugar[] sugars = [.. bases.Select(_ => Pick([Sugar.Deoxyribose, Sugar.Ribose]))];
        bool isMirror = _random.Next(2) == 0;
        bool isThree = _random.Next(2) == 0;
        int other = isMirror ? half : _random.Next(1, half + 1);
        for (int i = 0; i < half; i++)
        {
            Joint joint = i < half - 1 ? new Joint(isThree ? SugarSites.Three : SugarSites.Five, isThree ? SugarSites.Five : SugarSites.Three)
                : isThree ? Joint.ThreeThree : Joint.FiveFive;
            builder.Add(bases[i], sugars[i], NextLinkage(out PhosphorusStereo stereo), stereo, joint);
        }
        for (int i = other - 1; i >= 0; i--)
        {
            Nucleobase nucleobase = isMirror && _random.Next(4) > 0 ? bases[i] : Pick(Nucleobase.All[..3]);
            Sugar sugar = isMirror ? sugars[i] : Pick([Sugar.Deoxyribose, Sugar.Ribose]);
            Joint joint = new(isThree ? SugarSites.Five : SugarSites.Three, isThree ? SugarSites.Three : SugarSites.Five);
            PhosphorusStereo stereo = PhosphorusStereo.Unspecified;
            Linkage? linkage = i == 0 ? null : NextLinkage(out stereo);
            builder.Add(nucleobase, sugar, linkage, stereo, linkage is null ? default : joint);
        }
        builder.SetFivePrimeGroup(_random.Next(4) == 0 ? Group.Phosphate : null).SetThreePrimeGroup(_random.Next(4) == 0 ? Group.Phosphate : null);
        return TryBuild(builder) ?? NextInverted(longest);
    }

    /// <summary>Two strands or more, rings among them, of which some lie beside each other.</summary>
    private StrandComplex NextComplex(int longest)
    {
        int count = _random.Next(2, 5);
        ImmutableArray<Strand> strands =
            [.. Enumerable.Range(0, count).Select(_ => (Strand)NextOfKind(Pick(["rna", "dna", "sirna", "ring"]), longest))];
        var pairings = new List<StrandPairing>();
        for (int second = 1; second < count && count > 2; second++)
        {
            int first = _random.Next(second);
            int register = _random.Next(-1, 2);
            bool isPossible = !strands[first].IsCircular && !strands[second].IsCircular
                && Duplex.IsValidRegister(strands[first], strands[second], register);
            if (isPossible && _random.Next(3) > 0)
            {
                pairings.Add(new StrandPairing(first, second, register));
            }
        }
        return new StrandComplex(strands, [.. pairings]);
    }

    /// <summary>Sugars without bases, and spacers among them.</summary>
    private Strand NextAbasic(int longest)
    {
        var builder = new StrandBuilder();
        int length = _random.Next(1, longest + 1);
        for (int i = 0; i < length; i++)
        {
            PhosphorusStereo stereo = PhosphorusStereo.Unspecified;
            Linkage? linkage = i == length - 1 ? null : NextLinkage(out stereo);
            builder.AddGroup(Pick([Group.AbasicDeoxyribose, Group.AbasicSite, Group.AbasicRibose, Group.HexaethyleneGlycol]), linkage, stereo);
        }
        builder.SetFivePrimeGroup(_random.Next(3) == 0 ? Group.Phosphate : null).SetThreePrimeGroup(_random.Next(3) == 0 ? Group.Phosphate : null);
        return TryBuild(builder) ?? NextAbasic(longest);
    }

    private Linkage NextLinkage(out PhosphorusStereo stereo)
    {
        Linkage linkage = Pick([Linkage.Phosphodiester, Linkage.Phosphodiester, Linkage.Phosphorothioate]);
        stereo = linkage.IsChiral ? (PhosphorusStereo)_random.Next(3) : PhosphorusStereo.Unspecified;
        return linkage;
    }
}
