using System.Collections.Immutable;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Tests.Model;
using Oligo.Text;
using Oligo.Verification;
using Xunit;

namespace Oligo.Tests.Verification;

public sealed class DeclarationCheckerTest
{
    private static readonly Strand Mipomersen = Strand.Parse(CanonicalNotationTest.Mipomersen);

    private static string Check(Declaration declaration, NucleicAcid? molecule = null, AtomicWeights? edition = null) =>
        string.Join('\n', DeclarationChecker.Check(molecule ?? Mipomersen, declaration, edition).Select(d => d.ToString()));

    [Theory]
    [InlineData("5-10-5", "OLG3105: the declared design 5-10-5 holds")]
    [InlineData("5-10-5 MOE PS mC", "OLG3105: the declared design 5-10-5 MOE PS mC holds")]
    [InlineData("5-9-6", "OLG3101: declared is 5-9-6, the notation states 5-10-5 MOE (e5-d10-e5)")]
    [InlineData("5-10-6", "OLG3101: declared is 5-10-6, the notation states 5-10-5 MOE (e5-d10-e5)")]
    [InlineData("5-10-5 PO", "OLG3103: declared is PO at linkage 1, the notation states PS")]
    [InlineData("5-10-5 C", "OLG3104: declared is C throughout, the notation states otherwise at position 2, 3, 5, 9, 12, 15, 17, 19 " +
        "and 20")]
    [InlineData("eeeek-10-eeeee", "OLG3102: declared is cEt at position 5, the notation states MOE")]
    public void Design_is_compared_position_by_position(string design, string expected) =>
        Check(new() { Design = StrandDesign.Parse(design) }).Should().StartWith(expected);

    [Fact]
    public void Design_of_a_notation_with_a_slip_names_what_it_states()
    {
        Strand slipped = Strand.Parse(CanonicalNotationTest.Mipomersen.Replace("mCds Ges mCes", "mCes Ges mCes", StringComparison.Ordinal));
        Check(new() { Design = StrandDesign.Parse("5-10-5") }, slipped).Should()
            .Be("OLG3101: declared is 5-10-5, the notation states 5-9-6 MOE (e5-d9-e6)");
        Strand bare = Strand.Parse(CanonicalNotationTest.Mipomersen.Replace("mC", "C", StringComparison.Ordinal));
        Check(new() { Design = StrandDesign.Parse("5-10-5 mC") }, bare).Should().StartWith("OLG3104: declared is 5-methyl-C throughout");
    }

    /// <summary>Values of the article: 7594.9 Da and the formula are those of the sodium salt, 7177.2 Da is the acid.</summary>
    [Theory]
    [InlineData("Na", null, "7594.9", "OLG3122")]
    [InlineData("19Na", null, "7594.9", "OLG3122")]
    [InlineData("Na", null, "7177.2", "OLG3121")]
    [InlineData("K", null, "7594.9", "OLG3121")]
    [InlineData("acid", null, "7177.1", "OLG3122")]
    [InlineData("acid", null, "7594.9", "OLG3121")]
    [InlineData("Na", "19Na", "7594.9", "OLG3122")]
    [InlineData("K", "Na", "7594.9", "OLG3119 OLG3122")]
    [InlineData("Na", "acid", "7177.1", "OLG3119 OLG3122")]
    [InlineData("25Na", "Na", "7594.9", "OLG3119 OLG3122")]
    [InlineData("25Na", null, "7594.9", "OLG3114 OLG3122")]
    [InlineData("Na", null, null, "")]
    [InlineData("Na", "Na", null, "OLG3116")]
    public void Salt_of_the_name_is_the_declared_salt(string named, string? declared, string? mass, string codes)
    {
        var declaration = new Declaration
        {
            NamedSalt = Salt.Parse(named),
            Salt = declared is null ? null : Salt.Parse(declared),
            Mass = mass is null ? null : StatedMass.Parse(mass),
        };
        DeclarationChecker.Check(Mipomersen, declaration).Select(found => found.Code).Should()
            .Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Design_of_a_duplex_is_refused() =>
        Check(new() { Design = StrandDesign.Parse("21 RNA") }, DrugCatalog.Default.Find("patisiran")!.Molecule!)
            .Should().StartWith("OLG3106");

    [Theory]
    [InlineData("C230H324N67O122P19S19", null, "OLG3112: the declared formula C230H324N67O122P19S19 is the free acid")]
    [InlineData("C230H305N67Na19O122P19S19", null, "OLG3112: the declared formula C230H305N67Na19O122P19S19 is the nonadecasodium salt")]
    [InlineData("C230H305N67Na19O122P19S19", "19Na", "OLG3112: the declared formula C230H305N67Na19O122P19S19 is the nonadecasodium salt")]
    [InlineData("C230H324N67O122P19S19", "Na",
        "OLG3113: the declared formula C230H324N67O122P19S19 is the free acid, not the declared nonadecasodium salt")]
    [InlineData("C230H305N67Na19O122P19S19", "K",
        "OLG3113: the declared formula C230H305N67Na19O122P19S19 is the nonadecasodium salt, not the declared nonadecapotassium salt")]
    [InlineData("C230H324N67O122P19S19", "20Na",
        "OLG3114: declared are 20 sodium, the molecule has 19 acidic protons\n" +
        "OLG3112: the declared formula C230H324N67O122P19S19 is the free acid")]
    [InlineData("C230H324N67Na19O122P19S19", null, "OLG3111: the declared formula C230H324N67Na19O122P19S19 does not follow from the " +
        "notation, which gives C230H324N67O122P19S19 as free acid; it is the hydrogens of the free acid with the 19 Na of the salt: 19 H " +
        "too many")]
    [InlineData("C10H12", null, "OLG3111: the declared formula C10H12 does not follow from the notation, which gives " +
        "C230H324N67O122P19S19 as free acid")]
    public void Formula_is_compared_with_acid_and_salts(string formula, string? salt, string expected) =>
        Check(new() { Formula = MolecularFormula.Parse(formula), Salt = salt is null ? null : Salt.Parse(salt) }).Should().Be(expected);

    [Theory]
    [InlineData("7594.9", null, "OLG3122: the declared mass 7594.9 Da is the average mass of the nonadecasodium salt with the atomic " +
        "weights of 1993")]
    [InlineData("7594.9", "Na", "OLG3122: the declared mass 7594.9 Da is the average mass of the nonadecasodium salt with the atomic " +
        "weights of 1993")]
    [InlineData("7594.9", "acid", "OLG3121: the declared mass 7594.9 Da does not follow from the notation, which gives 7177.110 as free " +
        "acid (average, weights of 2024); it is the average mass of the nonadecasodium salt with the atomic weights of 1993")]
    [InlineData("7158", null, "OLG3121: the declared mass 7158 Da does not follow from the notation, which gives 7177.110 as free acid " +
        "and 7594.764 as nonadecasodium salt (average, weights of 2024); it is the average mass of the anion of 19 charges with the " +
        "atomic weights of 2009 to 2024")]
    [InlineData("7172.0917", null, "OLG3122: the declared mass 7172.0917 Da is the monoisotopic mass of the free acid")]
    [InlineData("1234.5", null, "OLG3121: the declared mass 1234.5 Da does not follow from the notation, which gives 7177.110 as free " +
        "acid and 7594.764 as nonadecasodium salt (average, weights of 2024)")]
    [InlineData("7331.0", "7Na", "OLG3122: the declared mass 7331.0 Da is the average mass of the heptasodium dodecahydrogen salt with " +
        "the atomic weights of 2009 to 2024")]
    public void Mass_is_explained_by_edition_and_salt(string mass, string? salt, string expected) =>
        Check(new() { Mass = StatedMass.Read(mass).Value, Salt = salt is null ? null : Salt.Parse(salt) }).Should().Be(expected);

    [Fact]
    public void Mass_with_a_named_edition_must_be_of_that_edition()
    {
        var declaration = new Declaration { Mass = StatedMass.Read("7594.9").Value };
        Check(declaration, edition: AtomicWeights.Current).Should().StartWith("OLG3121");
    }

    [Fact]
    public void Mass_of_an_uncharged_molecule_is_that_of_the_compound() =>
        Check(new() { Mass = StatedMass.Read("1.0").Value }, Strand.Parse("Ad")).Should().Contain("251.246 as neutral molecule (average");

    [Fact]
    public void Declaration_without_content_is_not_judged() => Check(new()).Should().BeEmpty();

    /// <summary>Formulas that follow from the sequence by drugs.tsv (self_consistent), with their salts.</summary>
    [Fact]
    public void Published_formulas_of_the_catalogue_hold()
    {
        foreach (Drug drug in DrugCatalog.Default.All.Where(drug => drug is { PublishedFormula: not null, Molecule: not null }))
        {
            Diagnostic note = DeclarationChecker.Check(drug.Molecule!, new() { Formula = drug.PublishedFormula, Salt = drug.PublishedSalt })
                .Should().ContainSingle(drug.Name).Subject;
            note.Code.Should().Be("OLG3112", drug.Name);
        }
    }

    [Fact]
    public void Wrong_values_in_circulation_are_explained_in_words()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("published-errors.tsv"))
        {
            NucleicAcid molecule = DrugCatalog.Default.Find(row["drug"])!.Molecule!;
            Declaration declaration = row["kind"] == "mass"
                ? new() { Mass = StatedMass.Read(row["stated"]).Value }
                : new() { Formula = MolecularFormula.Parse(row["stated"]) };
            Diagnostic said = DeclarationChecker.Check(molecule, declaration).Single();
            bool fits = row["says"] == "-" ? said.Hint is null : said.Hint?.Contains(row["says"], StringComparison.Ordinal) == true;
            if (said.Severity != DiagnosticSeverity.Error || !fits)
            {
                wrong.Add($"{row}: {said}");
            }
        }
        wrong.Should().BeEmpty();
    }

    /// <summary>
    /// The trimer without its 5'-phosphate has two acidic protons, of the five with it: C30H38N12O14P2S2 less 2 H, with 2 Na, by hand.
    /// </summary>
    [Fact]
    public void Salt_without_a_phosphate_has_the_protons_that_are_left() =>
        DeclarationChecker.Check(Strand.Parse("{p} Ads Gds Td"), new() { Formula = MolecularFormula.Parse("C30H36N12Na2O14P2S2") })
            .Single().Hint.Should().Be("it is the disodium salt without {p}");

    /// <summary>
    /// Sodium adenylyl adenosine, C20H24N10NaO8P by arithmetic: the dye's charge had taken the place of the proton that its linkage brings.
    /// </summary>
    [Fact]
    public void Salt_without_a_dye_of_fixed_charge_is_explained() =>
        DeclarationChecker.Check(Strand.Parse("{Cy3}o Ado Ad"), new() { Formula = MolecularFormula.Parse("C20H24N10NaO8P") })
            .Single().Hint.Should().Be("it is the monosodium salt without {Cy3}");

    /// <summary>
    /// Masses drawn evenly from 10 % around that of a molecule, printed to 0, 1 or 2 decimals: what explains them explains anything.
    /// </summary>
    [Theory]
    [InlineData("mipomersen")]
    [InlineData("nusinersen")]
    [InlineData("imetelstat")]
    [InlineData("eteplirsen")]
    [InlineData("miravirsen")]
    [InlineData("inclisiran")]
    [InlineData(null)]
    public void Random_masses_are_seldom_explained(string? name)
    {
        const int Masses = 2000;
        NucleicAcid[] molecules = name is null
            ? [.. DrugCatalog.Default.All.Select(drug => drug.Molecule).OfType<NucleicAcid>()]
            : [DrugCatalog.Default.Find(name)!.Molecule!];
        var random = new Random(3);
        int explained = 0;
        for (int i = 0; i < Masses; i++)
        {
            NucleicAcid molecule = molecules[random.Next(molecules.Length)];
            int decimals = random.Next(3);
            decimal mass = Math.Round(molecule.GetAverageMass().Value.Daltons * (0.9m + (0.2m * (decimal)random.NextDouble())), decimals);
            Diagnostic said = DeclarationChecker.Check(molecule, new() { Mass = new StatedMass(Mass.FromDaltons(mass), decimals) })
                .Single();
            explained += said.Severity != DiagnosticSeverity.Error || said.Hint is not null ? 1 : 0;
        }
        explained.Should().BeLessThan(Masses / 50);
    }

    [Theory]
    [InlineData("7177.10", "it is the average mass of the free acid with the atomic weights of 2009 to 2024, one unit off in its last " +
        "digit: 7177.1105")]
    [InlineData("7594.7", "it is the average mass of the nonadecasodium salt with the atomic weights of 2009 to 2024, cut instead of " +
        "rounded: 7594.764")]
    [InlineData("7594.90", "it is the average mass of the nonadecasodium salt with the atomic weights of 1993, one unit off in its last " +
        "digit: 7594.8912")]
    [InlineData("7176.103", "it is the average mass of the ion [M-H]- with the atomic weights of 2009 to 2024")]
    [InlineData("7178.118", "it is the average mass of the ion [M+H]+ with the atomic weights of 2009 to 2024")]
    [InlineData("7572.782", "it is the average mass of the octadecasodium monohydrogen salt with the atomic weights of 2009 to 2024")]
    [InlineData("7616.746", "it is the average mass of the formula of 20 Na for 19 acidic protons with the atomic weights of 2009 to 2024")]
    [InlineData("7161.049", "it fits the average mass of the free acid with 1 of 19 phosphorothioates as phosphodiesters with the atomic " +
        "weights of 2009 to 2024")]
    public void Mass_of_a_plain_mistake_is_named(string mass, string hint) =>
        DeclarationChecker.Check(Mipomersen, new() { Mass = StatedMass.Parse(mass) }).Single().Hint.Should().Be(hint);

    /// <summary>
    /// Two slips at once fit almost any mass: 5-methyl-C as C throughout and one linkage too many, 7177.110 - 9 x 14.027 + 96.04 (HO2PS).
    /// </summary>
    [Fact]
    public void Two_slips_at_once_are_no_explanation() =>
        DeclarationChecker.Check(Mipomersen, new() { Mass = StatedMass.Parse("7146.91") }).Single().Hint.Should().BeNull();

    [Fact]
    public void Mass_of_another_edition_than_demanded_is_said_to_be_so() =>
        DeclarationChecker.Check(Mipomersen, new() { Mass = StatedMass.Parse("7594.9") }, AtomicWeights.Current).Single().Hint
            .Should().Be("it is the average mass of the nonadecasodium salt with the atomic weights of 1993");

    /// <summary>
    /// The free acid's formula beside the sodium salt's mass, a salt that nothing supports, a salt of a molecule without acids.
    /// </summary>
    [Theory]
    [InlineData("C230H324N67O122P19S19", "7594.764", null,
        "OLG3117: the declared formula is the free acid, the declared mass is of the nonadecasodium salt")]
    [InlineData("C230H305N67Na19O122P19S19", "7177.110", null,
        "OLG3117: the declared formula is the nonadecasodium salt, the declared mass is of the free acid")]
    [InlineData(null, null, "Na", "OLG3116: declared is the nonadecasodium salt, but no formula or mass is declared that could confirm " +
        "it: the salt was not checked")]
    [InlineData(null, null, "acid",
        "OLG3116: declared is the free acid, but no formula or mass is declared that could confirm it: the salt was not checked")]
    public void Declarations_are_checked_against_each_other(string? formula, string? mass, string? salt, string expected)
    {
        ImmutableArray<Diagnostic> said = DeclarationChecker.Check(Mipomersen, new()
        {
            Formula = formula is null ? null : MolecularFormula.Parse(formula),
            Mass = mass is null ? null : StatedMass.Parse(mass),
            Salt = salt is null ? null : Salt.Parse(salt),
        });
        said[^1].ToString().Should().Be(expected);
        said[^1].Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Fact]
    public void Declaration_of_nothing_does_not_pass_where_one_was_expected()
    {
        Check(new() { ExpectedIn = "the columns formula and mass" })
            .Should().Be("OLG3118: nothing is declared in the columns formula and mass, so nothing was compared");
        Check(new()).Should().BeEmpty();
    }

    [Fact]
    public void Formula_and_mass_of_one_form_hold_together() =>
        DeclarationChecker.Check(Mipomersen,
            new() { Formula = MolecularFormula.Parse("C230H305N67Na19O122P19S19"), Mass = StatedMass.Parse("7594.9") })
            .Select(diagnostic => diagnostic.Code).Should().Equal("OLG3112", "OLG3122");

    /// <summary>A morpholino has no acid: its sodium salt is a contradiction, and its formula is not that of an acid.</summary>
    [Fact]
    public void Salt_of_a_molecule_without_acids_is_refused() =>
        DeclarationChecker.Check(Strand.Parse("A[mor][dma] C[mor]"),
            new() { Salt = Salt.Parse("Na"), Formula = Strand.Parse("A[mor][dma] C[mor]").Formula })
            .Select(diagnostic => diagnostic.ToString()).Should().SatisfyRespectively(
                first =>
                    first.Should().Be("OLG3115: declared is a salt with sodium, but the molecule has no acidic protons and forms none"),
                second => second.Should().EndWith("is the neutral molecule"));

    /// <summary>
    /// A residue with a fixed charge takes the acid of its linkage and its own charge along: one proton is left for the one linkage that is
    /// left.
    /// </summary>
    [Fact]
    public void A_charged_residue_less_keeps_the_protons_of_the_rest()
    {
        Hypothesis hypothesis = Hypothesis.Of(Strand.Parse("[m7G]ro Aro Ur"))
            .Single(row => row.Words.StartsWith("without one residue (m7G", StringComparison.Ordinal));
        Strand rest = Strand.Parse("Aro Ur");
        (hypothesis.Acid, hypothesis.AcidicProtons).Should().Be((rest.Formula, rest.AcidicProtons));
    }
}
