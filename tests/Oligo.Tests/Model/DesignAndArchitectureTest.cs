using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class DesignAndArchitectureTest
{
    /// <summary>Architectures: gapmer-rules.tsv and notations.md section 4.</summary>
    [Theory]
    [InlineData(CanonicalNotationTest.Mipomersen, StrandClass.Gapmer, "5-10-5 MOE", "gapmer", "PS")]
    [InlineData("kkk-10-kkk", StrandClass.Gapmer, "3-10-3 cEt", "gapmer", "PS")]
    [InlineData("kkeeke-8-keekk", StrandClass.Gapmer, "6-8-5 cEt/MOE", "gapmer", "PS")]
    [InlineData("kdk-9-kdk", StrandClass.Gapmer, "3-9-3 cEt", "gapmer", "PS")]
    [InlineData("5-4-5 MOE", StrandClass.Gapmer, "5-4-5 MOE", "gapmer", "PS")]
    [InlineData("e5-d2-e5", StrandClass.Mixmer, "12 MOE/DNA", "mixmer", "PS")]
    [InlineData("l1-d1-l1-d1-l1-d2-l2", StrandClass.Mixmer, "9 LNA/DNA", "mixmer", "PS")]
    [InlineData("e5-d10", StrandClass.Hemimer, "5-10 MOE", "hemimer", "PS")]
    [InlineData("d10-e5", StrandClass.Hemimer, "10-5 MOE", "hemimer", "PS")]
    [InlineData("18 MOE", StrandClass.Uniform, "18 MOE", "uniform", "PS")]
    [InlineData("20 DNA PS", StrandClass.PhosphorothioateDna, "20 DNA", "PS-DNA", "PS")]
    [InlineData("20 DNA PO", StrandClass.Dna, "20 DNA", "DNA", "PO")]
    [InlineData("20 RNA PO", StrandClass.Rna, "20 RNA", "RNA", "PO")]
    [InlineData("m10-f10", StrandClass.MixedModified, "20 2'-OMe/2'-F", "mixed sugars", "PS")]
    [InlineData("r19-d2 PS", StrandClass.MixedModified, "21 RNA/DNA", "mixed sugars", "PS")]
    [InlineData("d27-r3 PO", StrandClass.MixedModified, "30 DNA/RNA", "mixed sugars", "PO")]
    public void Architecture_is_found_by_run_lengths(string design, StrandClass expected, string name, string word, string backbone)
    {
        Strand strand = design.Contains("Ges", StringComparison.Ordinal) ? Strand.Parse(design) : Make(design);
        StrandArchitecture architecture = StrandArchitecture.Create(strand);
        architecture.Class.Should().Be(expected);
        architecture.ToString().Should().Be(name);
        architecture.ClassName.Should().Be(word);
        architecture.Backbone.Should().Be(backbone);
        architecture.Length.Should().Be(strand.Length);
    }

    [Theory]
    [InlineData("5-10-5 MOE", "5-10-5 MOE gapmer")]
    [InlineData("20 DNA PS", "20 PS-DNA")]
    [InlineData("20 DNA PO", "20 DNA")]
    [InlineData("20 RNA PO", "20 RNA")]
    [InlineData("18 MOE", "18 MOE uniform")]
    public void Description_says_each_thing_once(string design, string expected) =>
        StrandArchitecture.Create(Make(design)).Description.Should().Be(expected);

    [Fact]
    public void Architecture_of_mipomersen_has_its_patterns()
    {
        StrandArchitecture architecture = StrandArchitecture.Create(Strand.Parse(CanonicalNotationTest.Mipomersen));
        architecture.SugarPattern.Should().Be("eeeeeddddddddddeeeee");
        architecture.BackbonePattern.Should().Be(new string('s', 19));
        architecture.RunPattern.Should().Be("e5-d10-e5");
        architecture.Gap.Should().Be(new SugarRun(5, 10));
        architecture.FivePrimeWing.Length.Should().Be(5);
        architecture.ThreePrimeWing.Start.Should().Be(15);
        (architecture.CytosineCount, architecture.MethylatedCytosineCount).Should().Be((9, 9));
    }

    [Fact]
    public void Architecture_leaves_linkages_to_groups_out()
    {
        StrandArchitecture architecture =
            StrandArchitecture.Create(Strand.Read("{THA-GN3}o Tes mCeo Ads {Sp18}o Td", RandomStrands.Library).Value);
        architecture.BackbonePattern.Should().Be("so");
        architecture.Backbone.Should().Be("1 PS, 1 PO");
        StrandArchitecture.Create(Strand.Parse("Ad")).Backbone.Should().BeEmpty();
    }

    [Theory]
    [InlineData("5-10-5 MOE PS mC", "5-10-5 MOE PS mC")]
    [InlineData("5-10-5", "5-10-5")]
    [InlineData("20", "20")]
    [InlineData("18 MOE", "18 MOE")]
    [InlineData("kkk-10-kkk", "3-10-3 cEt")]
    [InlineData("kkk-d(10)-kkk", "3-10-3 cEt")]
    [InlineData("eeeee-d10-eeeee", "5-10-5 MOE")]
    [InlineData("eeeeeddddddddddeeeee", "5-10-5 MOE")]
    [InlineData("ekk-10-kke", "e1-k2-d10-k2-e1")]
    [InlineData("e-k-k-10-k-k-e", "e1-k2-d10-k2-e1")]
    [InlineData("3-10-3 MOE/LNA", "e3-d10-l3")]
    [InlineData("5-10-5 moe gapmer ps c", "5-10-5 MOE PS C")]
    [InlineData("5\u201310\u20135 MOE", "5-10-5 MOE")]
    [InlineData("2-2-2 MOE sooos", "2-2-2 MOE sooos")]
    [InlineData("3-8-3 2'-OMe PO 5mC", "3-8-3 2'-OMe PO mC")]
    [InlineData("e5-d10-e5 phosphorothioate", "5-10-5 MOE PS")]
    public void Design_reads_the_usual_shorthands(string text, string canonical)
    {
        StrandDesign design = text == "5-10-5 moe gapmer ps c" ? StrandDesign.Parse("5-10-5 moe gapmer ps C") : StrandDesign.Parse(text);
        design.ToString().Should().Be(canonical);
        StrandDesign.Parse(design.ToString()).Should().Be(design);
        StrandDesign.Parse(design.ToString()).GetHashCode().Should().Be(design.GetHashCode());
        StrandDesign.TryParse(text, out _).Should().Be(text != "5-10-5 moe gapmer ps c");
    }

    [Fact]
    public void Design_of_a_callers_rows_reads_back()
    {
        StrandDesign design = StrandDesign.Read("3-10-3 PMO/MOE", RandomStrands.Library).Value;
        design.ToString().Should().Be("[mor]3-d10-e3");
        StrandDesign.Read(design.ToString(), RandomStrands.Library).Value.Should().Be(design);
        StrandDesign mixed = StrandDesign.Read("1-1-1 MOE s[acme-P]", RandomStrands.Library).Value;
        mixed.Linkages.Select(linkage => linkage.Symbol).Should().Equal("s", "acme-P");
        StrandDesign.Read(mixed.ToString(), RandomStrands.Library).Value.Should().Be(mixed);
        StrandDesign.Read("[foo]3").Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2003");
        StrandDesign.Read("[mor").Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2003");
    }

    [Fact]
    public void Design_states_what_its_text_states()
    {
        StrandDesign open = StrandDesign.Parse("5-10-5");
        open.StatesSugars.Should().BeFalse();
        open.Linkages.Should().BeEmpty();
        open.MethylatedCytosine.Should().BeNull();
        open.RunLengths.Should().Be("5-10-5");
        open.SugarAt(0).Should().BeNull();
        open.SugarAt(5).Should().BeSameAs(Sugar.Deoxyribose);
        open.Invoking(d => d.SugarAt(20)).Should().Throw<ArgumentOutOfRangeException>();
        open.WithLinkages(Linkage.Phosphodiester).Linkages.Should().HaveCount(19);
        open.WithMethylatedCytosine(false).ToString().Should().Be("5-10-5 C");
        open.Equals((object?)null).Should().BeFalse();
        StrandDesign.TryParse(null, out _).Should().BeFalse();
        FluentActions.Invoking(() => StrandDesign.Parse("x")).Should().Throw<OligoFormatException>();
    }

    [Theory]
    [InlineData("PS", "PS", null)]
    [InlineData("po", "PO", null)]
    [InlineData("phosphorothioate", "PS", null)]
    [InlineData("sooss", "sooss", 5)]
    [InlineData("s", "PS", null)]
    public void Backbone_reads_names_and_patterns(string text, string canonical, int? count)
    {
        Backbone backbone = Backbone.Read(text).Value;
        backbone.ToString().Should().Be(canonical);
        backbone.Count.Should().Be(count);
        backbone[0].Should().NotBeNull();
    }

    [Fact]
    public void Backbone_of_a_caller_is_uniform_or_a_pattern()
    {
        Backbone.Uniform(Linkage.Phosphodiester)[17].Should().BeSameAs(Linkage.Phosphodiester);
        Backbone.Pattern(Linkage.Phosphodiester, Linkage.Phosphorothioate)[1].Should().BeSameAs(Linkage.Phosphorothioate);
    }

    private static Strand Make(string design) =>
        Oligo.Notation.Notations.Sequence.Read(new string('A', StrandDesign.Parse(design).Length),
            new() { Design = StrandDesign.Parse(design) }).Value.Strands[0];

    [Theory]
    [InlineData("DNA", "DNA", "3 DNA")]
    [InlineData("RNA PO", "RNA PO", "3 RNA PO")]
    [InlineData("PMO", "PMO", "3 PMO")]
    [InlineData("uniform MOE PS mC", "MOE PS mC", "3 MOE PS mC")]
    [InlineData("PMO PMO", "PMO PMO", "3 PMO PMO")]
    [InlineData("fully 2'-OMe", "2'-OMe", "3 2'-OMe")]
    public void Design_without_a_number_is_uniform_and_of_any_length(string text, string written, string ofThree)
    {
        StrandDesign design = StrandDesign.Parse(text);
        design.IsOfAnyLength.Should().BeTrue();
        design.Length.Should().Be(0);
        design.ToString().Should().Be(written);
        StrandDesign.Parse(written).Should().Be(design);
        design.WithLength(3).Should().Be(StrandDesign.Parse(ofThree));
        design.WithLength(3).WithLength(7).Should().Be(design.WithLength(3), "a design of a length keeps it");
        design.SugarAt(99).Should().BeSameAs(design.Segments[0].Sugar);
    }

    [Theory]
    [InlineData("uniform")]
    [InlineData("uniform PS")]
    [InlineData("MOE sos")]
    [InlineData("MOE LNA")]
    [InlineData("MOE/LNA")]
    public void Design_without_a_number_needs_one_sugar_and_one_linkage(string text) =>
        StrandDesign.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("DNA", "Gdo Cdo Td")]
    [InlineData("RNA", "Gro Cro Tr")]
    [InlineData("PMO", "G[mor][dma] C[mor][dma] T[mor]")]
    [InlineData("LNA", "Gls Cls Tl")]
    public void Linkage_that_is_not_stated_follows_the_sugar(string design, string expected)
    {
        ParseResult<NucleicAcid> read = Notations.Sequence.Read("GCT", new() { Design = StrandDesign.Parse(design) });
        read.Value.ToString().Should().Be(expected);
        read.Diagnostics.Should().Contain(warning => warning.Code == "OLG2302", "an assumption is told");
    }
}
