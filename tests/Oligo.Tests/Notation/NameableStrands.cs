using Oligo.Monomers;

namespace Oligo.Tests.Notation;

/// <summary>Strands that the rules of systematic names cover, by kind; what names know is listed here by hand.</summary>
internal sealed class NameableStrands(int seed, string kind)
{
    private static readonly Nucleobase[] s_plain =
        [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine, Nucleobase.Uracil, Nucleobase.Thymine, Nucleobase.Methylcytosine];

    private static readonly Nucleobase[] s_bases =
    [
        .. s_plain, Nucleobase.Hypoxanthine, Nucleobase.Xanthine, Nucleobase.Pseudouracil, Nucleobase.MethylPseudouracil,
            Nucleobase.Diaminopurine, Nucleobase.DeazaGuanine,
        Nucleobase.DeazaAdenine, Nucleobase.AzaDeazaGuanine, Nucleobase.N6MethylAdenine, Nucleobase.HydroxymethylCytosine,
        Nucleobase.FormylCytosine, Nucleobase.AcetylCytosine,
        Nucleobase.ThioUracil2, Nucleobase.ThioThymine2, Nucleobase.ThioUracil4, Nucleobase.OxoGuanine, Nucleobase.OxoAdenine,
        Nucleobase.O6MethylGuanine, Nucleobase.PropynylCytosine,
        Nucleobase.PropynylUracil, Nucleobase.BromoUracil, Nucleobase.IodoUracil, Nucleobase.FluoroUracil,
        Nucleobase.MethoxyUracil, Nucleobase.DihydroUracil,
    ];

    private static readonly Sugar[] s_amino = [Sugar.AminoDeoxyribose, Sugar.AminoFluoroRibose];

    private static readonly Sugar[] s_sugars =
    [
        Sugar.Deoxyribose, Sugar.Ribose, Sugar.MethylRibose, Sugar.FluoroRibose, Sugar.MethoxyethylRibose, Sugar.Lna,
            Sugar.ConstrainedEthyl, Sugar.ConstrainedEthylR, Sugar.Ena,
        Sugar.MethylAcetamideRibose, Sugar.AllylRibose, Sugar.HexadecylRibose, Sugar.AminoRibose, Sugar.ThioRibose, Sugar.ThioDeoxyribose,
        Sugar.MirrorDeoxyribose, Sugar.MirrorRibose,
        .. s_amino,
    ];

    private static readonly Joint[] s_joints =
        [Joint.TwoFive, Joint.ThreeThree, Joint.FiveFive, new Joint(SugarSites.Five, SugarSites.Three),
            new Joint(SugarSites.Two, SugarSites.Three)];

    private readonly Random _random = new(seed);

    public Strand Next(int longest)
    {
        while (true)
        {
            PackedUnit[] units = NextUnits(longest);
            (AttachedGroup? fivePrime, AttachedGroup? threePrime) = NextEnds(units);
            // Some joints do not fit their sugars, or lead backwards more often than forwards: no strand.
            if (ChainRules.FindFault(units, MonomerLibrary.Default, fivePrime, threePrime, [], []) is null)
            {
                return new Strand([.. units], MonomerLibrary.Default, fivePrime, threePrime);
            }
        }
    }

    private PackedUnit[] NextUnits(int longest)
    {
        bool isRich = kind == "rich";
        Nucleobase[] bases = kind is "rich" or "stereo" ? s_bases : s_plain;
        Sugar[] sugars = kind switch
        {
            "plain" => [Sugar.Deoxyribose, Sugar.Ribose],
            "gapmer" => [Sugar.Deoxyribose, Sugar.MethoxyethylRibose, Sugar.ConstrainedEthyl, Sugar.Lna],
            "joints" => [Sugar.Ribose, Sugar.MethylRibose, Sugar.Deoxyribose],
            "amino" => s_amino,
            _ => s_sugars,
        };
        var units = new PackedUnit[_random.Next(1, longest + 1)];
        for (int i = 0; i < units.Length; i++)
        {
            Linkage? linkage = i == units.Length - 1 ? null : _random.Next(2) == 0 ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
            PhosphorusStereo stereo = linkage is { IsChiral: true }
                && (isRich || kind == "stereo") ? (PhosphorusStereo)_random.Next(3) : PhosphorusStereo.Unspecified;
            Joint joint = linkage is null || _random.Next(3) > 0 || !(isRich || kind == "joints") ? default : Pick(s_joints);
            units[i] = new PackedUnit(Pick(bases), Pick(sugars), linkage, stereo, joint);
        }
        return units;
    }

    /// <summary>Amines stand at a 5' site and phosphates on oxygen: of strands with inverted ends or 3' nitrogen names say less.</summary>
    private (AttachedGroup?, AttachedGroup?) NextEnds(PackedUnit[] units)
    {
        bool isOrdinary = units.Length == 1 || (units[0].Joint.Left != SugarSites.Five && units[^2].Joint.Right == SugarSites.Five);
        if (!isOrdinary)
        {
            return (null, null);
        }
        Group? first = _random.Next(6) switch { 0 => Group.Phosphate, 1 => Group.Amine, _ => null };
        Group? last = _random.Next(4) == 0
            && Array.TrueForAll(s_amino, sugar => sugar.Code != units[^1].SugarCode) ? Group.Phosphate : null;
        return (first is null ? null : new AttachedGroup(first), last is null ? null : new AttachedGroup(last));
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
