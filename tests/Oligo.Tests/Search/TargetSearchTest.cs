using FluentAssertions;
using Oligo.Internal;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class TargetSearchTest
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Engines_and_widths_find_the_windows_of_the_oracle(int seed)
    {
        var random = new Random(seed);
        int rounds = LongRun.Cases(200) / 40;
        for (int round = 0; round < rounds; round++)
        {
            Check(random);
        }
    }

    private static void Check(Random random)
    {
        bool few = random.Next(3) == 0;
        string alphabet = few ? "AC" : random.Next(4) == 0 ? "ACGTNR" : random.Next(3) == 0 ? "ACGUacgu" : "ACGT";
        int length = 1 + random.Next(random.Next(4) == 0 ? 64 : 24);
        string oligo = SearchSamples.Letters(random, length, few ? "GT" : "ACGT");
        string[] records = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ =>
            Planted(random, SearchSamples.Letters(random, random.Next(900), alphabet), oligo))];
        int limit = random.Next(random.Next(5) == 0 ? length + 2 : 5);
        bool isCircular = random.Next(4) == 0;
        var options = new TargetSearchOptions
        {
            MaxMismatches = limit,
            WobbleIsFree = random.Next(4) == 0,
            Ambiguity = (AmbiguityRule)random.Next(3),
            Strand = random.Next(3) switch { 0 => TargetStrand.Plus, 1 => TargetStrand.Minus, _ => null },
        };
        string fasta = string.Concat(records.Select((letters, index) => $">r{index}{(isCircular ? " circular=true" : "")}\n{letters}\n"));
        TargetDatabase database = SearchSamples.Read(fasta).Value;
        string[] wanted = [.. NaiveSearch.Windows(records, oligo, options.Ambiguity == AmbiguityRule.MayMatch, isCircular)
            .Where(window => window.Mismatches - (options.WobbleIsFree ? window.Wobbles : 0) <= limit)
            .Where(window => options.Strand is null || window.Strand == (options.Strand == TargetStrand.Plus ? '+' : '-'))
            .Where(window => options.Ambiguity != AmbiguityRule.SkipsWindow
                || !Enumerable.Range(0, length).Any(i => IsAmbiguous(records[window.Record], window.Start - 1 + i)))
            .Select(window => $"r{window.Record} {window.Strand} {window.Start} "
                + $"{window.Mismatches - (options.WobbleIsFree ? window.Wobbles : 0)} {window.Wobbles}")];
        foreach (SimdLevel level in new[] { SimdLevel.Scalar, SimdLevel.Vector256, SimdLevel.Vector512 })
        {
            foreach (SearchEngine engine in Enum.GetValues<SearchEngine>())
            {
                var search = new TargetSearch(database, [TargetQuery.Of(oligo)], options with { Engine = engine }, level);
                search.FindAll().Select(TextOf).Should().Equal(wanted, $"{engine} {level} {options} {oligo} in {fasta}");
            }
        }
    }

    [Fact]
    public void Many_queries_are_found_as_each_by_itself()
    {
        var random = new Random(5);
        string text = SearchSamples.Letters(random, 50_000) + new string('N', 500) + SearchSamples.Letters(random, 20_000);
        string[] oligos = [.. Enumerable.Range(0, 60).Select(i =>
            NaiveSearch.ReverseComplement(text.Substring(i * 700, 20)))];
        TargetDatabase database = SearchSamples.Database(text[..30_000], text[30_000..]);
        var options = new TargetSearchOptions { MaxMismatches = 4 };
        TargetSearch all = TargetSearch.Create(database, [.. oligos.Select(TargetQuery.Of)], options);
        string[] together = [.. all.FindAll().Select(site => $"{site.QueryIndex} {TextOf(site)}")];
        together.Should().HaveCountGreaterThanOrEqualTo(60);
        together.Should().BeEquivalentTo(oligos.SelectMany((oligo, index) =>
            SearchSamples.Search(database, oligo, options).Select(site => $"{index} {TextOf(site)}")));
        string[] scanned = [.. TargetSearch.Create(
            database, all.Queries, options with { Engine = SearchEngine.Scan }).FindAll().Select(site => $"{site.QueryIndex} {TextOf(site)}")];
        together.Should().Equal(scanned);
    }

    [Fact]
    public void Sites_over_the_border_of_blocks_are_found_once()
    {
        var random = new Random(6);
        char[] letters = SearchSamples.Letters(random, (2 * TargetSearch.BlockSize) + 100).ToCharArray();
        int[] starts = [TargetSearch.BlockSize - 20, TargetSearch.BlockSize - 10, TargetSearch.BlockSize + 10, letters.Length - 20];
        foreach (int start in starts.Where(start => start != starts[1]).Append(TargetSearch.BlockSize + 40))
        {
            SearchSamples.MipomersenSite.CopyTo(letters.AsSpan(start));
        }
        TargetDatabase database = SearchSamples.Database(new string(letters));
        long[] wanted = [starts[0] + 1, starts[2] + 1, TargetSearch.BlockSize + 41, starts[3] + 1];
        foreach (TargetSearchOptions options in new TargetSearchOptions[] { new() { MaxMismatches = 1 }, new() { MaxEdits = 1 } })
        {
            SearchSamples.Search(database, SearchSamples.Mipomersen, options with { Strand = TargetStrand.Plus })
                .Where(site => site.Edits < 2).Select(site => site.Start).Should().Equal(wanted);
        }
    }

    [Fact]
    public void More_mismatches_keep_the_sites_of_fewer()
    {
        var random = new Random(8);
        TargetDatabase database = SearchSamples.Database(SearchSamples.Letters(random, 5000), SearchSamples.Letters(random, 5000));
        string oligo = SearchSamples.Letters(random, 12);
        string[] before = [];
        for (int limit = 0; limit < 7; limit++)
        {
            string[] found =
                [.. SearchSamples.Search(database, oligo, new TargetSearchOptions { MaxMismatches = limit }).Select(TextOf)];
            before.Should().BeSubsetOf(found);
            before = found;
        }
    }

    [Fact]
    public void Strands_that_cannot_be_searched_for_are_refused()
    {
        TargetQuery.Create(Strand.Parse("Ids Ad")).Errors.Single().Code.Should().Be("OLG3420");
        TargetQuery.Create(Strand.Parse(string.Concat(Enumerable.Repeat("Ads ", 64)) + "Ad")).Errors.Single().Code.Should().Be("OLG3421");
        TargetQuery.Create(Strand.Parse("mCes Ues Te")).Value.Sequence.Should().Be("CTT");
        TargetQuery.Create(Strand.Parse("{dSp}o Ado {dSp}o Cd")).Errors.Single().Code.Should().Be("OLG3420");
        TargetQuery.Create(Strand.Parse("{dSp}o Ado Cdo {dSp}")).Value.Sequence.Should().Be("AC");
    }

    private static string Planted(Random random, string text, string oligo)
    {
        if (text.Length < oligo.Length)
        {
            return text;
        }
        char[] letters = text.ToCharArray();
        string site = random.Next(2) == 0 ? oligo : NaiveSearch.ReverseComplement(oligo);
        site.CopyTo(letters.AsSpan(random.Next(text.Length - oligo.Length + 1)));
        for (int change = random.Next(4); change > 0; change--)
        {
            letters[random.Next(letters.Length)] = "ACGTN"[random.Next(5)];
        }
        return new string(letters);
    }

    private static bool IsAmbiguous(string record, long at) => NaiveSearch.May(record[(int)(at % record.Length)]).Length > 1;

    private static string TextOf(TargetSite site) =>
        $"{site.Record.Id} {SearchSamples.SignOf(site)} {site.Start} {site.Mismatches} {site.Wobbles}";
}
