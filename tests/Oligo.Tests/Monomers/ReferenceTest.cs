using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Structures;
using Xunit;
using Group = Oligo.Monomers.Group;

namespace Oligo.Tests.Monomers;

/// <summary>
/// Every row of the reference tables of bases, sugars, linkages and ends against the rows of the library: formula, masses, structure, what
/// it adds to a strand, what dialects call it. A reference row without a partner fails; the exceptions stand here with their reasons.
/// </summary>
public sealed partial class ReferenceTest
{
    // Reference identifiers that differ from the symbol of the canonical notation.
    private static readonly Dictionary<string, string> s_symbols = new()
    {
        ["m5C"] = "mC",
        ["nma"] = "n",
        ["gnaS"] = "g",
        ["mop"] = "x",
        ["ms"] = "z",
        ["PMO-GeneTools"] = "PMO-GT",
    };

    // Names of HELM libraries whose drawing is another molecule (helm-core-errata and the notes of the reference rows).
    private static readonly Dictionary<string, string> s_otherMolecules = new()
    {
        ["nC6ncee5U"] = "drawn with two more attachment points on its amine",
        ["deSBioTEG"] = "drawn with one CH2 more",
        ["BHQ2"] = "its nitro group is drawn wrong",
        ["m7GPPi"] = "a diphosphate",
        ["Y44-type"] = "a kind of inverted abasic residue, not a word",
        ["n5d"] = "a nucleoside: the amine in place of the 5' oxygen is a group here",
        ["n3d"] = "a nucleoside: the amine in place of the 3' oxygen is a group here, or the sugar n3d",
    };

    public static TheoryData<string> Bases => [.. TestData.Read("reference-bases.tsv").Select(row => row["id"])];

    public static TheoryData<string> SugarsAndLinkages => [.. TestData.Read("reference-monomers.tsv").Select(row => row["id"])];

    public static TheoryData<string> Termini => [.. TestData.Read("reference-termini.tsv").Select(row => row["id"])];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Base_is_that_of_the_reference(string id)
    {
        TestData.Row expected = TestData.Read("reference-bases.tsv").Single(row => row["id"] == id);
        MonomerLibrary.Default.Bases.TryGet(s_symbols.GetValueOrDefault(id, id), out Nucleobase? found).Should().BeTrue();
        // The reference states 7-methylguanine as its cation; a row is the neutral zwitterion.
        MolecularFormula free = MolecularFormula.Parse(expected["free_base_formula"].Replace("+1", "", StringComparison.Ordinal));
        MolecularFormula.Parse(found!.Formula.ToString()).Should().Be(found.FixedCharge == 0 ? free : free - MolecularFormula.Parse("H"));
        found.Smiles.Should().Be(expected["smiles_fragment"]);
        CompareMasses(free, expected["free_base_mono_mass"], expected["free_base_avg_mass"]);
        CompareWords("helm", found, expected["helm_core"]);
        CompareWords("modomics", found, expected["modomics_short"]);
        foreach (string word in expected["idt_base_code"].Split(';')[0].Split(" / ", StringSplitOptions.RemoveEmptyEntries))
        {
            Words("idt", found).Should().Contain(known => known.Trim('/').EndsWith(word.Trim(), StringComparison.Ordinal), word);
        }
    }

    [Theory]
    [MemberData(nameof(SugarsAndLinkages))]
    public void Sugar_or_linkage_is_that_of_the_reference(string id)
    {
        TestData.Row expected = TestData.Read("reference-monomers.tsv").Single(row => row["id"] == id);
        MolecularFormula increment = MolecularFormula.Parse(expected["formula_increment"]);
        CompareMasses(increment, expected["increment_mono"], expected["increment_avg"]);
        if (id == "d12")
        {
            // A sugar that takes no base is a group of the chain.
            Group spacer = Group.AbasicDeoxyribose;
            spacer.Formula.ToString().Should().Be(expected["free_monomer_formula"]);
            (spacer.Formula - MolecularFormula.Water).Should().Be(increment);
            spacer.Smiles.Should().Be($"[*:1]O{expected["smiles_fragment"]}[*:2]");
            return;
        }
        if (expected["kind"] == "sugar")
        {
            CompareSugar(expected, increment);
        }
        else
        {
            CompareLinkage(expected, increment);
        }
    }

    private static void CompareSugar(TestData.Row expected, MolecularFormula increment)
    {
        string id = expected["id"];
        MonomerLibrary.Default.Sugars.TryGet(s_symbols.GetValueOrDefault(id, id), out Sugar? sugar).Should().BeTrue();
        sugar!.Formula.ToString().Should().Be(expected["free_monomer_formula"]);
        (sugar.Formula - MolecularFormula.Water).Should().Be(increment);
        sugar.Smiles.Should().Be(expected["smiles_fragment"]);
        sugar.HasThreePrimeNitrogen.Should().Be(expected["connectivity"].Contains('N', StringComparison.Ordinal));
        CompareWords("helm", sugar, expected["helm_core"]);
        CompareWords("ionis", sugar, expected["ionis"]);
        Strand nucleoside = new StrandBuilder().Add(Nucleobase.Thymine, sugar).Build();
        nucleoside.Formula.ToString().Should().Be(expected["T_nucleoside_or_dimer_formula"]);
        CompareDrawing(nucleoside, expected["T_nucleoside_or_dimer_smiles"]);
    }

    private static void CompareLinkage(TestData.Row expected, MolecularFormula increment)
    {
        // Configurations are flags, and nitrogen in place of the 3' oxygen is the sugar's.
        (string symbol, PhosphorusStereo stereo, string sugarSymbol) = expected["id"] switch
        {
            "npo" => ("o", PhosphorusStereo.Unspecified, "n3d"),
            "nps" => ("s", PhosphorusStereo.Unspecified, "n3d"),
            "dma" or "pip" => (expected["id"], PhosphorusStereo.Unspecified, "mor"),
            ['s' or 'm', .., 'R'] id => (id[..^1], PhosphorusStereo.Rp, "d"),
            ['s' or 'm', .., 'S'] id => (id[..^1], PhosphorusStereo.Sp, "d"),
            var id => (s_symbols.GetValueOrDefault(id, id), PhosphorusStereo.Unspecified, "d"),
        };
        MonomerLibrary.Default.Linkages.TryGet(symbol, out Linkage? linkage).Should().BeTrue();
        linkage!.Increment.Should().Be(increment);
        string fragment = expected["smiles_fragment"].Replace("[P@]", "P", StringComparison.Ordinal)
            .Replace("[P@@]", "P", StringComparison.Ordinal);
        linkage.Smiles.Should().Be(fragment);
        CompareWords("helm", linkage, expected["helm_core"]);
        CompareWords("ionis", linkage, expected["ionis"].Split(' ')[0]);
        Sugar sugar = MonomerLibrary.Default.Sugars.Find(sugarSymbol)!;
        Strand dimer = new StrandBuilder().Add(Nucleobase.Thymine, sugar, linkage, stereo).Add(Nucleobase.Thymine, sugar).Build();
        dimer.Formula.ToString().Should().Be(expected["T_nucleoside_or_dimer_formula"]);
        CompareDrawing(dimer, expected["T_nucleoside_or_dimer_smiles"]);
    }

    [Theory]
    [MemberData(nameof(Termini))]
    public void End_or_conjugate_is_that_of_the_reference(string id)
    {
        TestData.Row expected = TestData.Read("reference-termini.tsv").Single(row => row["id"] == id);
        foreach ((string linkage, string formula,
            string average) in ((string, string, string)[])[("o", expected["delta_formula"], expected["delta_avg"]),
            ("s", expected["delta_PS_formula"], expected["delta_PS_avg"])])
        {
            string[] texts = Spell(id, expected["site"], expected["attach"], linkage);
            foreach (string text in formula.Length == 0 ? [] : texts)
            {
                Strand strand = Strand.Parse(text);
                MolecularFormula delta = expected["attach"] == "whole" ? strand.Formula : strand.Formula - Strand.Parse(Naked(id)).Formula;
                delta.ToString().Should().Be(formula == "0" ? "" : MolecularFormula.Parse(formula).ToString(), text);
                if (formula != "0")
                {
                    CompareMasses(delta, linkage == "o" ? expected["delta_mono"] : "", average);
                }
            }
        }
        if (expected["formula_alcohol_form"] is { Length: > 0 } alcohol && MonomerLibrary.Default.Groups.TryGet(id, out Group? group))
        {
            if (group.IsPolydisperse)
            {
                $"({group.RepeatFormula})n".Should().Be(alcohol.Length == 0 ? expected["delta_formula"] : alcohol);
                return;
            }
            group.Formula.ToString().Should().Be(alcohol);
        }
        CompareNames(id, expected["codes"]);
    }

    /// <summary>The strands that carry an end at every site where the reference has it.</summary>
    private static string[] Spell(string id, string site, string attach, string linkage)
    {
        bool five = site.Contains('5', StringComparison.Ordinal) || site == "any";
        bool three = site.Contains('3', StringComparison.Ordinal) || site == "any";
        return (id, attach) switch
        {
            ("5-OH" or "3-OH", _) => ["Ad"],
            // The 2'-O-methyl of cap 1 stands on the first nucleotide, which is no part of the cap.
            ("cap1", _) => ["{cap0} Ad"],
            ("CleanCapAG", _) => ["{cap0} Amo Gr"],
            ("CleanCapAG3OMe", _) => ["{ARCA} Amo Gr"],
            ("cp", _) => ["Ar {cp}"],
            ("5NH2", _) => ["{NH2} Ad"],
            ("3NH2", _) => ["Ad {NH2}"],
            ("invdT", _) => [$"Ad{linkage}(3-3) Td"],
            ("invAb", _) => [$"Ad{linkage}(3-3) {{dSp}}", $"{{dSp}}{linkage}(5-5) Ad"],
            ("mPEG", _) => ["{mPEG:45}o Ad"],
            ("PMO-TEG" or "PMO-GeneTools", _) => [$"{{{s_symbols.GetValueOrDefault(id, id)}}} A[mor]"],
            (_, "direct") => [.. Sites(five, three, $"{{{id}}} Ad", $"Ad {{{id}}}")],
            _ => [.. Sites(five, three, $"{{{id}}}{linkage} Ad", $"Ad{linkage} {{{id}}}")],
        };
    }

    private static IEnumerable<string> Sites(bool five, bool three, string atFive, string atThree) =>
        (five ? [atFive] : (string[])[]).Concat(three ? [atThree] : []);

    private static string Naked(string id) => id switch { "cp" => "Ar", "PMO-TEG" or "PMO-GeneTools" => "A[mor]", _ => "Ad" };

    /// <summary>What the reference says that vendors and libraries call an end.</summary>
    private static void CompareNames(string id, string codes)
    {
        Group? group =
            id switch
            {
                "cap1" => Group.Cap,
                "invAb" => Group.AbasicDeoxyribose,
                "5NH2" or "3NH2" => Group.Amine,
                _ => MonomerLibrary.Default.Groups.Find(id)
            };
        if (group is null)
        {
            return;
        }
        foreach (Match code in IdtCode().Matches(codes))
        {
            Words("idt", group).Should().Contain(code.Value, codes);
        }
        foreach (string word in HelmName().Matches(codes).Select(match => match.Groups[1].Value)
            .Where(word => !s_otherMolecules.ContainsKey(word)))
        {
            Words("helm", group).Should().Contain($"[{word}]", codes);
        }
        foreach (Match word in OtherName().Matches(codes).Where(word => !s_otherMolecules.ContainsKey(word.Groups[2].Value)))
        {
            Words(word.Groups[1].Value.ToLowerInvariant(), group).Should()
                .Contain(known => known.Trim('[', ']') == word.Groups[2].Value, codes);
        }
    }

    /// <summary>
    /// Acidic protons by the structure: hydroxyl and thiol on phosphorus, carboxylic acids, N-H of a sulfonamide on phosphorus.
    /// </summary>
    [Fact]
    public void Acidic_protons_are_those_of_the_structure()
    {
        IEnumerable<(Monomer Row, int Protons)> rows =
        [
            .. Linkage.All.Select(row => ((Monomer)row, row.AcidicProtons)),
            .. Group.All.Select(row => ((Monomer)row, row.AcidicProtons)),
        ];
        foreach ((Monomer row, int protons) in rows)
        {
            MolecularGraph graph = MonomerStructure.Read(row);
            int found = Enumerable.Range(0, graph.Atoms.Count).Count(atom => IsAcid(graph, atom));
            protons.Should().Be(found, row.Name);
        }
    }

    private static bool IsAcid(MolecularGraph graph, int atom)
    {
        GraphAtom center = graph.Atoms[atom];
        if (center.Hydrogens != 1 || center.Charge != 0)
        {
            return false;
        }
        GraphAtom[] neighbors = [.. center.Bonds.Select(bond => graph.Atoms[bond.Other(atom)])];
        bool onPhosphorus = neighbors.Any(neighbor => neighbor.Element == Element.Phosphorus);
        if (center.Element == Element.Nitrogen)
        {
            return onPhosphorus && neighbors.Any(neighbor => neighbor.Element == Element.Sulfur);
        }
        bool onCarboxyl = neighbors.Length == 1 && neighbors[0].Element == Element.Carbon && IsCarbonyl(graph, center.Bonds[0].Other(atom));
        return (center.Element == Element.Oxygen && (onPhosphorus || onCarboxyl)) || (center.Element == Element.Sulfur && onPhosphorus);
    }

    private static bool IsCarbonyl(MolecularGraph graph, int carbon) => graph.Atoms[carbon].Bonds.Any(bond =>
        bond.Order == 2 && graph.Atoms[bond.Other(carbon)].Element == Element.Oxygen);

    [Fact]
    public void There_are_fifty_ends_and_conjugates_at_least() => Group.All.Length.Should().BeGreaterThanOrEqualTo(50);

    /// <summary>A part that the reference draws is read as the strand that it is.</summary>
    private static void CompareDrawing(Strand strand, string smiles)
    {
        Notations.Smiles.Read(smiles).Value.Should().Be(strand, smiles);
    }

    private static void CompareMasses(MolecularFormula formula, string monoisotopic, string average)
    {
        if (monoisotopic.Length > 0)
        {
            formula.MonoisotopicMass.ToDouble().Should().BeApproximately(double.Parse(monoisotopic, CultureInfo.InvariantCulture), 2e-6);
        }
        if (average.Length > 0)
        {
            formula.GetAverageMass().Value.ToDouble().Should().BeApproximately(double.Parse(average, CultureInfo.InvariantCulture), 1e-3);
        }
    }

    private static void CompareWords(string dialect, Monomer row, string word)
    {
        if (word is not ("" or "-") && !s_otherMolecules.ContainsKey(word))
        {
            Words(dialect, row).Select(known => known.Trim('[', ']')).Should().Contain(word, row.Name);
        }
    }

    private static IEnumerable<string> Words(string dialect, Monomer row) => Notations.Find(dialect)!.TokensOf(row);

    [GeneratedRegex("/[^/ ]+/")]
    private static partial Regex IdtCode();

    [GeneratedRegex(@"HELM (?!terminal|sugar|Ionis)(\w+)")]
    private static partial Regex HelmName();

    [GeneratedRegex(@"\b(Alnylam|Axolabs|oligoshell) ([\w()-]+)")]
    private static partial Regex OtherName();
}
