using FluentAssertions;
using Oligo.Catalog;
using Oligo.Design;
using Oligo.Search;
using Oligo.Tests.Search;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Design;

public sealed class TargetTilingTest
{
    private static readonly StrandDesign s_gapmer = StrandDesign.Parse("5-10-5 MOE PS mC");

    /// <summary>tests/data/target-sites.tsv: mipomersen is the candidate of 3249-3268 of NM_000384.2.</summary>
    [Fact]
    public void The_candidate_of_the_site_of_a_drug_is_the_drug()
    {
        TargetDatabase target = ReferenceSitesTest.Database("apob-NM_000384.2.fa");
        TargetTiling tiling = TargetTiling.Create(target, s_gapmer, 20, 20).Value;
        tiling.StretchCount.Should().Be(14_121 - 19);
        Candidate candidate = tiling.Enumerate().Single(one => one.Start == 3249);
        candidate.End.Should().Be(3268);
        candidate.Query.Sequence.Should().Be(SearchSamples.Mipomersen);
        candidate.Rna.Should().Be(SearchSamples.MipomersenSite.Replace('T', 'U'));
        candidate.Strand.Should().Be(DrugCatalog.Default.Find("mipomersen")!.Molecule);
        candidate.GcFraction.Should().Be(13 / 20.0);
    }

    [Fact]
    public void Each_stretch_has_one_candidate_of_each_length_and_ambiguous_ones_have_none()
    {
        TargetDatabase target = SearchSamples.Database("ACGTTGCANACGUAAC", "ACG");
        TargetTiling tiling = TargetTiling.Create(target, StrandDesign.Parse("MOE PS"), 3, 4).Value;
        tiling.StretchCount.Should().Be(14 + 13 + 1);
        Candidate[] candidates = [.. tiling.Enumerate()];
        candidates.Select(one => $"{one.Record.Id}:{one.Start}-{one.End}").Should().Equal(
            Enumerable.Range(1, 14).SelectMany(start => new[] { 3, 4 }.Where(length =>
                start + length - 1 <= 16 && (start + length - 1 < 9 || start > 9)).Select(length => $"r0:{start}-{start + length - 1}"))
            .Append("r1:1-3"));
        candidates.Should().OnlyContain(one => NaiveSearch.ReverseComplement(one.Query.Sequence) == one.Rna.Replace('U', 'T'));
        candidates[0].ToString().Should().Be("r0:1-3 CGT");
    }

    [Fact]
    public void Pieces_of_the_stretches_joined_are_the_whole()
    {
        TargetDatabase target = SearchSamples.Database("ACGTTGCANACGUAAC", "ACG", "A", "ACGTACGTA");
        TargetTiling tiling = TargetTiling.Create(target, StrandDesign.Parse("MOE PS"), 3, 5).Value;
        string[] whole = [.. tiling.Enumerate().Select(one => one.ToString())];
        // 14 + 13 + 12 of the first record, one of the second, none of the third, 7 + 6 + 5 of the last.
        tiling.StretchCount.Should().Be(39 + 1 + 18);
        for (long count = 1; count <= tiling.StretchCount; count++)
        {
            var joined = new List<string>();
            for (long first = 0; first < tiling.StretchCount; first += count)
            {
                string[] piece = [.. tiling.Enumerate(first, Math.Min(count, tiling.StretchCount - first)).Select(one => one.ToString())];
                piece.Length.Should().BeLessThanOrEqualTo((int)count);
                joined.AddRange(piece);
            }
            joined.Should().Equal(whole);
        }
        tiling.Enumerate(tiling.StretchCount, 0).Should().BeEmpty();
        foreach ((long first, long count) in new[] { (-1L, 1L), (0L, -1L), (59L, 0L), (58L, 1L), (1L, long.MaxValue) })
        {
            FluentActions.Invoking(() => tiling.Enumerate(first, count)).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void On_the_other_strand_the_candidate_has_the_letters_of_the_record()
    {
        Candidate candidate = TargetTiling.Create(
            SearchSamples.Database(SearchSamples.Mipomersen), s_gapmer, 20, 20, TargetStrand.Minus).Value.Enumerate().Single();
        (candidate.Query.Sequence, candidate.Rna).Should().Be(
            (SearchSamples.Mipomersen, SearchSamples.MipomersenSite.Replace('T', 'U')));
    }

    [Fact]
    public void A_length_that_the_design_does_not_have_is_refused() =>
        TargetTiling.Create(SearchSamples.Database("ACGT"), s_gapmer, 19, 20).Errors.Should().NotBeEmpty();

    [Fact]
    public void Ribose_and_its_methyl_form_have_uracil_and_other_sugars_thymine()
    {
        TargetDatabase target = SearchSamples.Database("AAAA");
        BasesOf("OMe PS").Should().Be("UUUU");
        BasesOf("MOE PS").Should().Be("TTTT");
        BasesOf("DNA").Should().Be("TTTT");

        string BasesOf(string design) => string.Concat(
            TargetTiling.Create(target, StrandDesign.Parse(design), 4, 4).Value.Enumerate().Single().Strand.Units.OfType<Nucleotide>()
                .Select(unit => unit.Base.Letter));
    }

    /// <summary>The score is that of the published rates: of R4b, position by position, over the bases opposite DNA.</summary>
    [Fact]
    public void The_window_of_RNase_H_is_the_best_of_all_that_touch_the_gap()
    {
        Strand mipomersen = (Strand)DrugCatalog.Default.Find("mipomersen")!.Molecule!;
        TargetSite site = SearchSamples.Search(
            SearchSamples.Database($"TT{SearchSamples.MipomersenSite}TT"), SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
        CleavageWindow window = CleavageWindow.Create(site, mipomersen)!;
        double best = double.NegativeInfinity;
        int at = 0;
        // Opposite the gap are bases 6 to 15 of the site.
        for (int first = -15; first < 20; first++)
        {
            double score = 0;
            int pairs = 0;
            for (int i = 0; i < RNaseHRates.R4b.Length; i++)
            {
                if (first + i is >= 5 and < 15)
                {
                    pairs++;
                    score += Math.Log2(RNaseHRates.R4b.RateOf(i, SearchSamples.MipomersenSite[first + i]));
                }
            }
            if (pairs >= 5 && score > best)
            {
                (best, at) = (score, first);
            }
        }
        window.Log2Score.Should().BeApproximately(best, 1e-12);
        (window.Start, window.End).Should().Be((3 + Math.Max(0, at), 3 + Math.Min(19, at + 15)));
        TargetSite other = SearchSamples.Search(
            SearchSamples.Database($"TTT{SearchSamples.Mipomersen}TT"), SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
        CleavageWindow mirrored = CleavageWindow.Create(other, mipomersen)!;
        mirrored.Log2Score.Should().Be(window.Log2Score);
        (mirrored.Start, mirrored.End).Should().Be((4 + (22 - window.End), 4 + (22 - window.Start)));
    }
}
