using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class StrandBuilderTest
{
    private static Group Row(string symbol) => RandomStrands.Library.Groups.Find(symbol)!;

    private static StrandBuilder Rich() => new(RandomStrands.Library);

    [Fact]
    public void Build_makes_the_strand_that_the_text_states()
    {
        Strand strand = new StrandBuilder()
            .Add(Nucleobase.Guanine, Sugar.MethoxyethylRibose, Linkage.Phosphorothioate, PhosphorusStereo.Rp)
            .Add(Nucleobase.Methylcytosine, Sugar.MethoxyethylRibose)
            .SetFivePrimeGroup(Group.Phosphate)
            .SetThreePrimeGroup(Group.Phosphate)
            .Build();
        strand.Should().Be(Strand.Parse("{p} GesR mCe {p}"));
        new StrandBuilder().AddRange(strand.Units.AsSpan()).Build().ToString().Should().Be("GesR mCe");
        new StrandBuilder().AddRange(strand.Units.AsSpan()).Count.Should().Be(2);
    }

    public static TheoryData<string, Func<StrandBuilder>> Faults => new()
    {
        { "OLG2006", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2007", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester) },
        { "OLG2012", () =>
            new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester, joint: Joint.ThreeThree)
            .Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2013", () =>
            new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose, Linkage.Phosphodiester, joint: Joint.TwoFive)
            .Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2013", () =>
            new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester,
                joint: new Joint(SugarSites.Three, SugarSites.Two)).Add(Nucleobase.Adenine, Sugar.Deoxyribose) },
        { "OLG2014", () => Rich().SetFivePrimeGroup(Row("L96")).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2014", () => Rich().AddGroup(Row("ppp"), Linkage.Phosphodiester).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2014", () =>
            Rich().Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester)
            .AddGroup(Row("THA-GN3"), Linkage.Phosphodiester).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2014", () => Rich().Add(Nucleobase.Adenine, Sugar.Ribose).AddPendant(Row("L96")) },
        { "OLG2014", () =>
            Rich().SetFivePrimeGroup(Row("ppp")).AddGroup(Row("THA-GN3"), Linkage.Phosphodiester).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2015", () => Rich().AddGroup(Row("Sp18"), Linkage.Phosphodiester).AddGroup(Row("Sp18")) },
        { "OLG2016", () => Rich().AddGroup(Row("PEG"), Linkage.Phosphodiester).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2017", () => Rich().AddGroup(Row("L96"), Linkage.Phosphodiester, repeats: 3).Add(Nucleobase.Adenine, Sugar.Ribose) },
        { "OLG2013", () =>
            new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester, joint: Joint.ThreeThree)
            .AddGroup(Group.TriethyleneGlycol) },
        { "OLG2014", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose).SetThreePrimeGroup(Group.Vinylphosphonate) },
        { "OLG2014", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Ribose).SetFivePrimeGroup(Group.CyclicPhosphate) },
        { "OLG2014", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose).SetThreePrimeGroup(Group.CyclicPhosphate) },
        { "OLG2014", () => new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Morpholine).SetThreePrimeGroup(Group.Amine) },
        { "OLG2014", () =>
            new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .AddGroup(Group.TriethyleneGlycol).SetThreePrimeGroup(Group.Amine) },
        { "OLG2016", () => Rich().SetFivePrimeGroup(Row("PEG")).Add(Nucleobase.Adenine, Sugar.Ribose) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Build_of_units_that_are_no_strand_throws_with_the_code_of_the_rule(string code, Func<StrandBuilder> make) =>
        make().Invoking(builder => builder.Build()).Should().Throw<InvalidOperationException>().WithMessage(code + ": *");

    [Fact]
    public void Build_without_units_throws() =>
        FluentActions.Invoking(() => new StrandBuilder().Build()).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Rows_of_another_library_are_refused()
    {
        var foreign =
            new Sugar("foreign", "foreign sugar", "X", MolecularFormula.Parse("C5H10O4"),
                SugarSites.Three | SugarSites.Five, SugarClass.Modified, "test");
        new StrandBuilder().Invoking(b => b.Add(Nucleobase.Adenine, foreign)).Should().Throw<ArgumentException>().WithMessage("*foreign*");
        new StrandBuilder().Invoking(b => b.AddRange([null!])).Should().Throw<ArgumentException>();
        new StrandBuilder().Invoking(b => b.AddRange(new Nucleotide(Nucleobase.Adenine, foreign))).Should().Throw<ArgumentException>();
        new StrandBuilder().Invoking(b => b.AddGroup(Row("PEG"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Pendants_hang_on_the_residue_added_last_one_on_each()
    {
        Rich().Invoking(b => b.AddPendant(Row("Chol"))).Should().Throw<InvalidOperationException>();
        Rich().Add(Nucleobase.Adenine, Sugar.Ribose).AddPendant(Row("Chol"))
            .Invoking(b => b.AddPendant(Row("Chol"))).Should().Throw<InvalidOperationException>();
        Rich().Add(Nucleobase.Adenine, Sugar.Ribose).AddPendant(Row("Chol")).Build().ToString().Should().Be("Ar<Chol>");
    }
}
