using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class EditSearchTest
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Places_are_those_of_the_plain_matrix(int seed)
    {
        var random = new Random(seed);
        int rounds = LongRun.Cases(200) / 40;
        for (int round = 0; round < rounds; round++)
        {
            bool few = random.Next(3) == 0;
            int limit = random.Next(4);
            string oligo = SearchSamples.Letters(random, limit + 2 + random.Next(24), few ? "GT" : "ACGT");
            string[] records = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ =>
                Planted(random, SearchSamples.Letters(random, random.Next(600), few ? "AC" : "ACGT"), oligo))];
            TargetDatabase database = SearchSamples.Database(records);
            var options = new TargetSearchOptions { MaxMismatches = 0, MaxEdits = limit };
            List<TargetSite> found = SearchSamples.Search(database, oligo, options);
            foreach (SearchEngine engine in new[] { SearchEngine.Scan, SearchEngine.Filter })
            {
                SearchSamples.Search(database, oligo, options with { Engine = engine }).Select(site => site.ToString())
                    .Should().Equal(found.Select(site => site.ToString()), $"{engine} {oligo} {limit} in {string.Join(' ', records)}");
            }
            for (int record = 0; record < records.Length; record++)
            {
                foreach (TargetStrand strand in Enum.GetValues<TargetStrand>())
                {
                    string pattern = strand == TargetStrand.Plus ? NaiveSearch.ReverseComplement(oligo) : oligo;
                    List<TargetSite> own = [.. found.Where(site => site.Record.Index == record && site.Strand == strand)];
                    own.Select(site => site.Edits).Order().Should().Equal(
                        NaiveSearch.PlacesOf(records[record], pattern, limit).Order(), $"{oligo} {limit} {strand} in {records[record]}");
                    foreach (TargetSite site in own)
                    {
                        CheckAlignment(site, records[record], pattern);
                    }
                }
            }
        }
    }

    /// <summary>Steps use up the whole pattern and the letters of the site, and pair what is equal.</summary>
    private static void CheckAlignment(TargetSite site, string record, string pattern)
    {
        int row = 0;
        long column = site.Start - 1;
        foreach (PairStep step in site.Steps)
        {
            if (step is PairStep.Pair or PairStep.Mismatch or PairStep.Wobble)
            {
                (record[(int)column] == pattern[row]).Should().Be(step == PairStep.Pair);
            }
            row += step == PairStep.TargetOnly ? 0 : 1;
            column += step == PairStep.OligoOnly ? 0 : 1;
        }
        row.Should().Be(pattern.Length);
        column.Should().Be(site.End);
        site.Letters.Should().Be(record[(int)(site.Start - 1)..(int)site.End]);
    }

    [Fact]
    public void Ends_are_those_of_the_plain_matrix()
    {
        var random = new Random(3);
        for (int round = 0; round < 300; round++)
        {
            string oligo = SearchSamples.Letters(random, 1 + random.Next(64), "ACG");
            string text = SearchSamples.Letters(random, 1 + random.Next(1500), "ACG");
            TargetDatabase database = SearchSamples.Database(text);
            int limit = Math.Min(oligo.Length - 1, random.Next(20));
            var pattern = new TargetPattern(0, oligo, TargetStrand.Minus, false);
            var ends = new List<EditEnd>();
            int from = random.Next(text.Length);
            new EditKernel(pattern, limit, false).Find(database.Text, 0, from, text.Length, 0, ends);
            int[] wanted = NaiveSearch.EditEnds(text, oligo);
            ends.Select(end => (end.Place + 1, end.Edits)).Should().Equal(
                Enumerable.Range(from + 1, text.Length - from).Where(j => wanted[j] <= limit).Select(j => ((long)j, wanted[j])));
        }
    }

    private static string Planted(Random random, string text, string oligo)
    {
        string site = random.Next(2) == 0 ? oligo : NaiveSearch.ReverseComplement(oligo);
        for (int change = random.Next(4); change > 0; change--)
        {
            int at = random.Next(site.Length);
            site = random.Next(3) switch
            {
                0 => site.Remove(at, 1),
                1 => site.Insert(at, "C"),
                _ => site.Remove(at, 1).Insert(at, "A"),
            };
            site = site.Length == 0 ? "A" : site;
        }
        return text.Insert(random.Next(text.Length + 1), site);
    }
}
