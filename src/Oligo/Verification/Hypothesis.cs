using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>What a stated value may be of in place of the molecule: one row for each mistake seen in practice.</summary>
/// <param name="Words">The mistake, as written after the name of a form: <c>with 5-methyl-C as C throughout</c>.</param>
/// <param name="Acid">The free acid under the mistake.</param>
/// <param name="AcidicProtons">Its acidic protons.</param>
internal sealed record Hypothesis(string Words, MolecularFormula Acid, int AcidicProtons)
{
    private static readonly MolecularFormula s_methylene = MolecularFormula.Parse("CH2");
    private static readonly MolecularFormula s_sulfurForOxygen = MolecularFormula.Parse("SO-1");

    // The likeliest mistakes first. Sources: notations.md section 4, errors seen in practice; drugs.tsv, comments.
    private static readonly ImmutableArray<Func<NucleicAcid, IEnumerable<Hypothesis>>> s_rows =
        [OneStrandAlone, WithoutGroups, OtherBackbone, OtherMethylation, LinkageTooMany, WithWater, OtherBase, OtherSugar, OtherLength];

    /// <summary>Every mistake that the molecule allows, kind by kind; last those of a number of residues or linkages.</summary>
    public static IEnumerable<IEnumerable<Hypothesis>> KindsOf(NucleicAcid molecule) =>
        s_rows.Select(row => row(molecule)).Append(CountsOf(molecule));

    /// <summary>Every mistake that the molecule allows, but for those of a number of residues or linkages.</summary>
    public static IEnumerable<Hypothesis> Of(NucleicAcid molecule) => s_rows.SelectMany(row => row(molecule));

    /// <summary>Mistakes of some residues or linkages only, by their number.</summary>
    private static IEnumerable<Hypothesis> CountsOf(NucleicAcid molecule)
    {
        int methyls = Count(molecule, residue => residue.Base.Equals(Nucleobase.Methylcytosine))
            + Count(molecule, residue => residue.Base.Equals(Nucleobase.Thymine));
        int sulfurs = CountLinkages(molecule, Linkage.Phosphorothioate);
        for (int count = 1; count < Math.Max(methyls, sulfurs); count++)
        {
            if (count < methyls)
            {
                yield return Changed(molecule, $"with {CountedNoun.Of(count, "methyl group")} (CH2) fewer: C for 5-methyl-C or U for T",
                    -count * s_methylene);
            }
            if (count < sulfurs)
            {
                yield return Changed(molecule, $"with {Say(count)} of {Say(sulfurs)} phosphorothioates as phosphodiesters",
                    -count * s_sulfurForOxygen);
            }
        }
    }

    private static IEnumerable<Hypothesis> OneStrandAlone(NucleicAcid molecule)
    {
        if (molecule is Duplex duplex)
        {
            yield return new Hypothesis("of the first strand alone", duplex.Sense.Formula, duplex.Sense.AcidicProtons);
            yield return new Hypothesis("of the second strand alone", duplex.Antisense.Formula, duplex.Antisense.AcidicProtons);
        }
    }

    private static IEnumerable<Hypothesis> WithoutGroups(NucleicAcid molecule)
    {
        var groups = molecule.Strands.SelectMany(Parts).GroupBy(row => row.Group.Token, StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            yield return Changed(molecule, $"without {group.Key}", -1 * Sum(group.Select(row => row.Part.Formula)),
                -group.Sum(row => row.Part.Protons.Net));
        }
        if (groups.Count > 1)
        {
            yield return Changed(molecule, "without its groups",
                -1 * Sum(groups.SelectMany(group => group).Select(row => row.Part.Formula)),
                -groups.Sum(group => group.Sum(row => row.Part.Protons.Net)));
        }
    }

    private static IEnumerable<Hypothesis> OtherBackbone(NucleicAcid molecule)
    {
        int thioates = CountLinkages(molecule, Linkage.Phosphorothioate);
        int diesters = CountLinkages(molecule, Linkage.Phosphodiester);
        if (thioates > 0)
        {
            yield return Changed(molecule, $"with every phosphorothioate as phosphodiester ({Say(thioates)})",
                -thioates * s_sulfurForOxygen);
        }
        if (diesters > 0)
        {
            yield return Changed(molecule, $"with every phosphodiester as phosphorothioate ({Say(diesters)})",
                diesters * s_sulfurForOxygen);
        }
    }

    private static IEnumerable<Hypothesis> OtherMethylation(NucleicAcid molecule)
    {
        int methylC = Count(molecule, residue => residue.Base.Equals(Nucleobase.Methylcytosine));
        int modifiedT = Count(molecule, residue => residue.Base.Equals(Nucleobase.Thymine) && residue.Sugar.Class != SugarClass.Deoxy);
        int everyT = Count(molecule, residue => residue.Base.Equals(Nucleobase.Thymine));
        int bareC = Count(molecule, residue => residue.Base.Equals(Nucleobase.Cytosine));
        int bareU = Count(molecule, residue => residue.Base.Equals(Nucleobase.Uracil));
        (int Count, int Sign, string Words)[] rows =
        [
            (methylC, -1, "with 5-methyl-C as C throughout"),
            (modifiedT, -1, "with U for T on its modified sugars"),
            (methylC > 0 && modifiedT > 0 ? methylC + modifiedT : 0, -1, "with C for 5-methyl-C, and U for T on its modified sugars"),
            (everyT > modifiedT ? everyT : 0, -1, "with U for T throughout"),
            (methylC > 0 && everyT > modifiedT ? methylC + everyT : 0, -1, "with C for 5-methyl-C and U for T throughout"),
            (bareC, 1, "with C as 5-methyl-C throughout"),
            (bareU, 1, "with T for U throughout"),
        ];
        return rows.Where(row => row.Count > 0)
            .Select(row => Changed(molecule, $"{row.Words} ({Say(row.Count)} CH2)", row.Sign * row.Count * s_methylene));
    }

    /// <summary>n linkages on n residues: as a phosphate at an end, or as one increment too many.</summary>
    private static IEnumerable<Hypothesis> LinkageTooMany(NucleicAcid molecule)
    {
        IEnumerable<Linkage> linkages = molecule.Strands.SelectMany(strand => strand.Nucleotides)
            .Select(residue => residue.Linkage).OfType<Linkage>().Append(Linkage.Phosphodiester).Distinct();
        foreach (Linkage linkage in linkages)
        {
            string words = $"with as many linkages as residues, one {linkage.Name} too many";
            // At an end it replaces the hydrogen of a hydroxyl and keeps one bridge as a hydroxyl of its own.
            MolecularFormula atEnd = linkage.Core + linkage.BridgeFive.Formula;
            yield return Changed(molecule, $"{words} (or that group at an end)", atEnd, linkage.AcidicProtons + 1);
            yield return Changed(molecule, $"{words} (or that group at an end)", atEnd, linkage.AcidicProtons);
            yield return Changed(molecule, words, linkage.Increment, linkage.AcidicProtons);
        }
    }

    /// <summary>One base in the place of another; pairs that differ alike are one row, and a methyl group is a count of its own.</summary>
    private static IEnumerable<Hypothesis> OtherBase(NucleicAcid molecule)
    {
        Nucleobase[] known =
            [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Methylcytosine, Nucleobase.Guanine, Nucleobase.Thymine, Nucleobase.Uracil];
        Nucleobase[] present =
            [.. molecule.Strands.SelectMany(strand => strand.Nucleotides).Select(residue => residue.Base).Distinct().Where(known.Contains)];
        return from own in present
               from other in known
               let difference = other.Formula - own.Formula
               where !difference.Equals(MolecularFormula.Empty) && !difference.Equals(s_methylene) && !difference.Equals(-s_methylene)
               group $"{other.Symbol} for {own.Symbol}" by difference into alike
               select Changed(molecule, $"with one base exchanged ({string.Join(" or ", alike)})", alike.Key);
    }

    private static IEnumerable<Hypothesis> OtherSugar(NucleicAcid molecule)
    {
        var sugars = molecule.Strands.SelectMany(strand => strand.Nucleotides).GroupBy(residue => residue.Sugar)
            .Select(group => (Sugar: group.Key, Count: group.Count())).ToList();
        foreach ((Sugar sugar, int count) in sugars)
        {
            foreach (Sugar other in sugars.Select(pair => pair.Sugar).Append(Sugar.Deoxyribose)
                .Append(Sugar.Ribose).Distinct().Where(other => !other.Formula.Equals(sugar.Formula)))
            {
                yield return Changed(molecule, $"with {other.ShortName} in place of {sugar.ShortName} ({Say(count)})",
                    count * (other.Formula - sugar.Formula));
            }
        }
    }

    private static IEnumerable<Hypothesis> OtherLength(NucleicAcid molecule)
    {
        var linked = molecule.Strands.SelectMany(strand => strand.Nucleotides).Where(residue => residue.Linkage is not null)
            .Select(residue =>
                (Words: $"{residue.Base.Symbol} on {residue.Sugar.ShortName} with its {residue.Linkage!.ShortName}", Residue: residue))
            .DistinctBy(residue => residue.Words);
        foreach ((string words, Nucleotide residue) in linked)
        {
            StrandPart part = StrandComposition.OfUnit(residue.Pack(molecule.Library), molecule.Library);
            yield return Changed(molecule, $"without one residue ({words})", -1 * part.Formula, -part.Protons.Net);
            yield return Changed(molecule, $"with one residue more ({words})", part.Formula, part.Protons.Net);
        }
    }

    private static IEnumerable<Hypothesis> WithWater(NucleicAcid molecule) =>
        [Changed(molecule, "with one H2O more", MolecularFormula.Water),
            Changed(molecule, "with one H2O fewer", -1 * MolecularFormula.Water)];

    /// <summary>
    /// The groups of a strand with what each adds: in the chain with one linkage, at an end or beside it without the water of its bond.
    /// </summary>
    private static IEnumerable<(Group Group, StrandPart Part)> Parts(Strand strand)
    {
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            if (!strand.PackedUnits[i].IsGroup)
            {
                continue;
            }
            PackedUnit bond = strand.PackedUnits[i].HasLinkage || i == 0 ? strand.PackedUnits[i] : strand.PackedUnits[i - 1];
            Group group = strand.Library.Groups[strand.PackedUnits[i].GroupCode];
            var sum = new CompositionSum();
            sum.AddGroup(group, strand.RepeatsAt(i));
            sum.AddLinkage(strand.Library.Linkages[bond.LinkageCode]);
            yield return (group, sum.ToPart());
        }
        foreach (AttachedGroup end in ((AttachedGroup?[])[strand.FivePrimeGroup, strand.ThreePrimeGroup]).OfType<AttachedGroup>())
        {
            yield return (end.Group, StrandComposition.OfEnd(end));
        }
        foreach (PendantGroup pendant in strand.Pendants)
        {
            yield return (pendant.Group, StrandComposition.OfPendant(pendant.Group));
        }
    }

    private static Hypothesis Changed(NucleicAcid molecule, string words, MolecularFormula difference, int protons = 0) =>
        new(words, molecule.Formula + difference, Math.Max(0, molecule.AcidicProtons + protons));

    private static MolecularFormula Sum(IEnumerable<MolecularFormula> formulas) => formulas.Aggregate((sum, formula) => sum + formula);

    private static int Count(NucleicAcid molecule, Func<Nucleotide, bool> isCounted) =>
        molecule.Strands.Sum(strand => strand.Nucleotides.Count(isCounted));

    private static int CountLinkages(NucleicAcid molecule, Linkage linkage) =>
        molecule.Strands.Sum(strand =>
            strand.PackedUnits.Count(unit => unit.HasLinkage && strand.Library.Linkages[unit.LinkageCode].Equals(linkage)));

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
