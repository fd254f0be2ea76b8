using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>A row of another library is refused wherever it could enter a strand: its code would mean another compound, or none.</summary>
public sealed class ForeignRowsTest
{
    private static readonly MolecularFormula Acid = MolecularFormula.Parse("H3O4P");
    private static readonly Linkage Ours = new("ours", "our linkage", "OL", Acid, 1, true, "test");
    private static readonly Linkage Theirs = new("theirs", "their linkage", "TL", Acid, 0, false, "test");
    private static readonly Sugar Foreign =
        new("foreign", "foreign sugar", "FS", MolecularFormula.Parse("C5H10O4"),
            SugarSites.Three | SugarSites.Five, SugarClass.Modified, "test");
    private static readonly MonomerLibrary Library = MonomerLibrary.Default.With(Ours);

    [Fact]
    public void Join_and_WithLinkages_refuse_a_foreign_linkage()
    {
        Strand strand = Strand.Read("Ads Ad", Library).Value;
        strand.Invoking(s => s.Join(Theirs, s)).Should().Throw<ArgumentException>().WithMessage("*`theirs`*");
        strand.Invoking(s => s.WithLinkages(Theirs)).Should().Throw<ArgumentException>().WithMessage("*`theirs`*");
        Strand.Parse("Ads Ad").Invoking(s => s.WithLinkages(Ours)).Should().Throw<ArgumentException>();
        strand.WithLinkages(Ours).ToString().Should().Be("Ad[ours] Ad");
        strand.Join(Ours, strand).ToString().Should().Be("Ads Ad[ours] Ads Ad");
    }

    [Fact]
    public void Backbones_and_designs_of_another_library_are_refused()
    {
        Notations.Bracket.Invoking(b => b.Read("5'-[G]*-[A]*-3'", new() { Backbone = Backbone.Uniform(Ours) }))
            .Should().Throw<ArgumentException>().WithMessage("*`ours`*");
        StrandDesign design = StrandDesign.Read("2 FS PS", MonomerLibrary.Default.With(Foreign)).Value;
        Notations.Sequence.Invoking(s => s.Read("GA", new() { Design = design }))
            .Should().Throw<ArgumentException>().WithMessage("*`foreign`*");
        Notations.Sequence.Read("GA", new() { Design = design, Library = MonomerLibrary.Default.With(Foreign) }).Value.ToString()
            .Should().Be("G[foreign]s A[foreign]");
    }

    [Fact]
    public void Packed_units_cannot_bring_a_configuration_to_an_achiral_linkage()
    {
        var rp =
            new PackedUnit(Nucleobase.Adenine, Sugar.Deoxyribose, Library.Linkages.Single(row => row.Equals(Ours)), PhosphorusStereo.Rp);
        var last = new PackedUnit(Nucleobase.Adenine, Sugar.Deoxyribose);
        new StrandBuilder(Library).AddRange([rp, last]).Build().ToString().Should().Be("Ad[ours]R Ad");
        new StrandBuilder(MonomerLibrary.Default.With(Theirs)).AddRange([rp, last])
            .Invoking(b => b.Build()).Should().Throw<InvalidOperationException>().WithMessage("OLG2010*");
        new StrandBuilder().AddRange([PackedUnit.FromUInt32(0x01010101), last]).Invoking(b => b.Build())
            .Should().Throw<InvalidOperationException>().WithMessage("OLG2010*");
    }

    [Fact]
    public void Default_unit_takes_no_linkage() =>
        default(PackedUnit).Invoking(unit => unit.WithLinkage(Linkage.Phosphodiester)).Should().Throw<InvalidOperationException>();
}
