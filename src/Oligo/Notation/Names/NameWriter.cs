using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Writes systematic names; what the rules do not cover is refused with the obstacle named.</summary>
internal static class NameWriter
{
    public const string DuplexOf = " duplex of ";
    public const string With = " with ";

    public static FormatResult Write(NucleicAcid molecule)
    {
        var bag = new DiagnosticBag();
        string? arrangement = WriteLoss.FindArrangement(molecule);
        if ((arrangement ?? molecule.Strands.Select(FindObstacle).FirstOrDefault(found => found is not null)) is { } obstacle)
        {
            bag.Report(NotationDiagnostics.CannotWrite, default, SystematicName.FormName, obstacle);
            return new FormatResult(null, bag.ToImmutable());
        }
        int mixtures = molecule.Strands.Sum(strand => strand.PackedUnits.Count(unit => unit.Stereo == PhosphorusStereo.Mixture));
        if (mixtures > 0)
        {
            bag.Report(NotationDiagnostics.MixtureLost, default, SystematicName.FormName, CountedNoun.Of(mixtures, "linkage"));
        }
        if (molecule is not Duplex duplex)
        {
            return new FormatResult(WriteStrand((Strand)molecule, isReversed: false), bag.ToImmutable());
        }
        bag.Report(NotationDiagnostics.RegisterLost, default, SystematicName.FormName, Say(duplex.Register));
        bool isDna = duplex.Strands.All(strand => strand.Nucleotides.All(residue => residue.Sugar.Equals(Sugar.Deoxyribose)));
        string sense = WriteStrand(duplex.Sense, isReversed: false);
        // The second strand is written as it lies beside the first: from its 3' end.
        string antisense = WriteStrand(duplex.Antisense, isReversed: true);
        return new FormatResult($"{(isDna ? "DNA" : "RNA")}{DuplexOf}{sense}{With}{antisense}", bag.ToImmutable());
    }

    private static string? FindObstacle(Strand strand)
    {
        if (strand.Pendants is [var pendant, ..])
        {
            return $"the pendant group <{pendant.Group.Symbol}>";
        }
        return WriteLoss.FindInnerGroup(strand)
            ?? FindEndObstacle(strand, strand.FivePrimeGroup, isFivePrime: true)
            ?? FindEndObstacle(strand, strand.ThreePrimeGroup, isFivePrime: false)
            ?? strand.Nucleotides.Select(FindObstacle).FirstOrDefault(found => found is not null);
    }

    private static string? FindEndObstacle(Strand strand, AttachedGroup? group, bool isFivePrime)
    {
        if (group is null)
        {
            return null;
        }
        SugarSites site = FreeSite(strand, isFivePrime);
        bool onNitrogen = site == SugarSites.Three && strand.SugarAt(isFivePrime ? 0 : strand.Length - 1).HasThreePrimeNitrogen;
        bool isKnown = group.Group.Equals(Group.TwoPrimePhosphate)
            || (group.Group.Equals(Group.Phosphate) && !onNitrogen) || (group.Group.Equals(Group.Amine) && site == SugarSites.Five);
        return isKnown ? null : $"the group {group} at the {(isFivePrime ? "5'" : "3'")} end";
    }

    private static string? FindObstacle(Nucleotide residue)
    {
        SugarTerm? sugar = NameTerms.Find(residue.Sugar);
        bool knowsLinkage = residue.Linkage is null || residue.Linkage.Equals(Linkage.Phosphodiester)
            || residue.Linkage.Equals(Linkage.Phosphorothioate);
        string position = Say(residue.Position);
        return sugar is null ? $"the sugar {residue.Sugar.Name} of residue {position}"
            : NameTerms.Find(residue.Base, sugar) is null ? $"the base {residue.Base.Name} of residue {position}"
            : !knowsLinkage ? $"the linkage {residue.Linkage!.Name} of residue {position}"
            : null;
    }

    /// <summary>The name of a strand, or of one written from its 3' end: then each linkage is after the residue on its 3' side.</summary>
    private static string WriteStrand(Strand strand, bool isReversed)
    {
        var name = new StringBuilder();
        int last = strand.Length - 1;
        AppendStereo(name, strand, isReversed);
        for (int i = 0; i <= last; i++)
        {
            int at = isReversed ? last - i : i;
            PackedUnit? bond = i == last ? null : strand.PackedUnits[isReversed ? at - 1 : at];
            AppendResidue(name, strand, at, isFirst: i == 0, bond is { } unit
                ? strand.Library.Linkages[unit.LinkageCode]
                : null, isReversed);
            if (bond is { Joint: var joint })
            {
                (SugarSites left, SugarSites right) = isReversed ? (joint.Right, joint.Left) : (joint.Left, joint.Right);
                name.Append(CultureInfo.InvariantCulture, $"-({Joint.Number(left)}'→{Joint.Number(right)}')-");
            }
        }
        return name.ToString();
    }

    /// <summary>All-P-ambo where no configuration is stated; else those that are, by the place of their linkage in the name.</summary>
    private static void AppendStereo(StringBuilder name, Strand strand, bool isReversed)
    {
        if (!strand.PackedUnits.Any(unit => unit.HasLinkage && strand.Library.Linkages[unit.LinkageCode].IsChiral))
        {
            return;
        }
        IEnumerable<PackedUnit> bonds = strand.PackedUnits.Where(unit => unit.HasLinkage);
        string[] stated = [.. (isReversed ? bonds.Reverse() : bonds)
            .Select((unit, i) => (unit.Stereo, Locant: i + 1))
            .Where(bond => bond.Stereo is PhosphorusStereo.Rp or PhosphorusStereo.Sp)
            .Select(bond => $"{Say(bond.Locant)}-{bond.Stereo}")];
        name.Append(stated.Length == 0 ? NameTerms.AllAmbo : $"({string.Join(',', stated)})-");
    }

    private static void AppendResidue(StringBuilder name, Strand strand, int index, bool isFirst, Linkage? linkage, bool isReversed)
    {
        Nucleotide residue = strand[index];
        SugarTerm sugar = NameTerms.Find(residue.Sugar)!;
        BaseTerm term = NameTerms.Find(residue.Base, sugar)!;
        int? amine = null;
        int? firstPhosphate = null;
        int? lastPhosphate = null;
        foreach (bool isFivePrime in (bool[])[true, false])
        {
            AttachedGroup? group = isFivePrime ? strand.FivePrimeGroup : strand.ThreePrimeGroup;
            if (group is null || index != (isFivePrime ? 0 : strand.Length - 1))
            {
                continue;
            }
            int site = group.Group.Bond == GroupBond.TwoPrime ? 2 : Joint.Number(FreeSite(strand, isFivePrime));
            bool standsFirst = isFirst && isFivePrime != isReversed;
            (amine, firstPhosphate, lastPhosphate) = group.Group.Equals(Group.Amine) ? (site, firstPhosphate, lastPhosphate)
                : standsFirst ? (amine, site, lastPhosphate) : (amine, firstPhosphate, (int?)site);
        }
        string[] prefixes =
        [
            firstPhosphate is null ? "" : Say(firstPhosphate.Value) + NameTerms.Phosphono,
            sugar.PrefixOf(term.Stem == NameTerms.Thymidine, amine is not null),
            term.Prefix,
            linkage?.Equals(Linkage.Phosphorothioate) == true ? NameTerms.Thio : "",
        ];
        name.AppendJoin('-', prefixes.Where(prefix => prefix.Length > 0));
        string mirror = sugar.IsMirror ? NameTerms.Mirror : "";
        string stem = linkage is not null ? term.Stem.Acyl : lastPhosphate is null ? term.Stem.Nucleoside : term.Stem.Acid + " acid";
        string locant = lastPhosphate is null ? "" : $"{Say(lastPhosphate.Value)}'-";
        // A hyphen precedes a locant and L-, not a stem.
        bool needsHyphen = prefixes.Any(prefix => prefix.Length > 0) && (locant.Length > 0 || mirror.Length > 0);
        name.Append(needsHyphen ? "-" : "").Append(locant).Append(mirror).Append(stem);
    }

    private static SugarSites FreeSite(Strand strand, bool isFivePrime)
    {
        SugarSites used = strand.Length == 1
            ? SugarSites.None
            : isFivePrime
            ? strand.PackedUnits[0].Joint.Left
            : strand.PackedUnits[^2].Joint.Right;
        return ChainRules.FreeSite(strand.SugarAt(isFivePrime ? 0 : strand.Length - 1).Sites, used, isFivePrime);
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
