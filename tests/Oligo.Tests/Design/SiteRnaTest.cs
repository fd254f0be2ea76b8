using FluentAssertions;
using Oligo.Catalog;
using Oligo.Design;
using Oligo.Monomers;
using Oligo.Search;
using Oligo.Tests.Search;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Design;

public sealed class SiteRnaTest
{
    private static readonly Strand s_mipomersen = (Strand)DrugCatalog.Default.Find("mipomersen")!.Molecule!;

    [Fact]
    public void The_RNA_has_the_letters_of_the_strand_that_pairs()
    {
        SiteRna.LettersOf(Find(SearchSamples.MipomersenSite)).Should().Be("GGUGCGAAGCAGACUGAGGC");
        SiteRna.LettersOf(Find("gcctcagtctgcttcgcacN")).Should().Be("NGUGCGAAGCAGACUGAGGC");
    }

    [Fact]
    public void A_mismatch_weakens_the_duplex_and_the_range_holds_the_value()
    {
        HybridizationResult whole = SiteRna.Hybridize(Find(SearchSamples.MipomersenSite), s_mipomersen, Hybridization.Default)!;
        whole.Celsius.Should().Be(Hybridization.Default.Compute(s_mipomersen, NucleicAcidKind.Rna).Celsius);
        whole.LowFreeEnergy37.Should().BeLessThan(whole.FreeEnergy37!.Value);
        whole.HighFreeEnergy37.Should().BeGreaterThan(whole.FreeEnergy37!.Value);
        HybridizationResult changed = SiteRna.Hybridize(Find("GGTGCGAAGCTGACTGAGGC"), s_mipomersen, Hybridization.Default)!;
        if (changed.Fault == MeltingFault.None)
        {
            changed.FreeEnergy37.Should().BeGreaterThan(whole.FreeEnergy37!.Value);
        }
    }

    /// <summary>At a temperature of the range, dG is dH - T dS with the dS that gives this temperature: dH / Tm - dS is R ln c for both.</summary>
    [Fact]
    public void The_range_of_dG_is_that_of_the_temperature()
    {
        HybridizationResult whole = Hybridization.Default.Compute(s_mipomersen, NucleicAcidKind.Rna);
        double enthalpy = whole.Enthalpy!.Value;
        double concentration = (1000 * enthalpy / (whole.Celsius!.Value + 273.15)) - whole.Entropy!.Value;
        double entropy = (1000 * enthalpy / (whole.High!.Value + 273.15)) - concentration;
        whole.LowFreeEnergy37.Should().BeApproximately(enthalpy - (310.15 * entropy / 1000), 1e-6);
    }

    [Fact]
    public void Gaps_and_ambiguous_letters_have_no_sum()
    {
        TargetSite gap = SearchSamples.Search(
            SearchSamples.Database("GGTGCGAAGCTAGACTGAGGC"), SearchSamples.Mipomersen, new TargetSearchOptions { MaxEdits = 1 }).Single();
        SiteRna.Hybridize(gap, s_mipomersen, Hybridization.Default).Should().BeNull();
        SiteRna.Hybridize(Find("NGTGCGAAGCAGACTGAGGC"), s_mipomersen, Hybridization.Default).Should().BeNull();
    }

    private static TargetSite Find(string record) =>
        SearchSamples.Search(SearchSamples.Database(record), SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
}
