using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

/// <summary>What holds of every search, whatever the text: changes of a text or of limits, and what they do to the sites.</summary>
public sealed class SearchPropertiesTest
{
    private const int Groups = 20;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_reverse_complement_of_a_text_swaps_the_strands(int seed) => ForEach(seed, sample =>
    {
        string[] turned = [.. sample.Records.Select(NaiveSearch.ReverseComplement)];
        Find(sample, turned).Should().Equal(Sorted(Find(sample).Select(site => site with
        {
            Strand = site.Strand == '+' ? '-' : '+',
            Start = sample.Records[site.Record].Length - site.Start - sample.Oligo.Length + 2,
        })));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_in_another_order_have_the_same_sites(int seed) => ForEach(seed, sample =>
    {
        int[] order = [.. Enumerable.Range(0, sample.Records.Length)];
        sample.Random.Shuffle(order);
        Sorted(Find(sample, [.. order.Select(index => sample.Records[index])]).Select(site => site with { Record = order[site.Record] }))
            .Should().Equal(Find(sample));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_record_may_be_split_with_an_overlap(int seed) => ForEach(seed, sample =>
    {
        string record = sample.Records[0];
        int at = sample.Random.Next(record.Length + 1);
        // The second part begins with the first window that the first part has not.
        int overlap = Math.Min(at, sample.Oligo.Length - 1);
        Found[] parts = Find(sample, [record[..at], record[(at - overlap)..]]);
        Sorted(parts.Select(site => site with { Record = 0, Start = site.Start + (site.Record == 1 ? at - overlap : 0) }))
            .Should().Equal(Find(sample, [record]));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_mismatch_more_keeps_the_sites(int seed) => ForEach(seed, sample =>
        Find(sample with { Limit = sample.Limit + 1 }).Where(site => site.Mismatches <= sample.Limit).Should().Equal(Find(sample)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Letters_that_become_N_take_the_windows_that_hold_them(int seed) => ForEach(seed, sample =>
    {
        string record = sample.Records[0];
        if (record.Length == 0)
        {
            return;
        }
        int at = sample.Random.Next(record.Length);
        string changed = record[..at] + 'N' + record[(at + 1)..];
        var options = new TargetSearchOptions { MaxMismatches = sample.Limit, Ambiguity = AmbiguityRule.SkipsWindow };
        Find(sample, [changed], options).Should().Equal(
            Find(sample, [record]).Where(site => at + 1 < site.Start || at + 1 >= site.Start + sample.Oligo.Length));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_planted_site_is_found(int seed) => ForEach(seed, sample =>
    {
        char[] site = sample.Oligo.ToCharArray();
        int changes = Math.Min(sample.Limit, site.Length);
        int[] places = [.. Enumerable.Range(0, site.Length)];
        sample.Random.Shuffle(places);
        foreach (int place in places[..changes])
        {
            site[place] = "ACGT"[("ACGT".IndexOf(site[place], StringComparison.Ordinal) + 1 + sample.Random.Next(3)) % 4];
        }
        string before = SearchSamples.Letters(sample.Random, sample.Random.Next(200));
        string planted = $"{before}{new string(site)}{SearchSamples.Letters(sample.Random, sample.Random.Next(200))}";
        Find(sample, [planted]).Should().Contain(new Found(0, '-', before.Length + 1, changes));
    });

    /// <summary>Every window within the edits belongs to a place, which is listed by its best alignment.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_window_within_the_edits_is_at_a_place(int seed) => ForEach(seed, sample =>
    {
        const int Edits = 2;
        // Of a shorter strand, no base at all may be left to pair.
        if (sample.Oligo.Length <= 2 * Edits)
        {
            return;
        }
        TargetDatabase database = SearchSamples.Database(sample.Records);
        List<TargetSite> places = SearchSamples.Search(
            database, sample.Oligo, new TargetSearchOptions { MaxMismatches = 0, MaxEdits = Edits });
        foreach (Found window in Find(sample with { Limit = Edits }))
        {
            places.Should().Contain(place => place.Record.Index == window.Record && SearchSamples.SignOf(place) == window.Strand
                && place.Edits <= window.Mismatches);
        }
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Case_lines_U_and_packing_change_nothing(int seed) => ForEach(seed, sample =>
    {
        var text = new StringBuilder();
        for (int i = 0; i < sample.Records.Length; i++)
        {
            string letters = string.Concat(sample.Records[i].Select(letter =>
                sample.Random.Next(3) == 0 ? char.ToLowerInvariant(letter) : letter));
            letters = sample.Random.Next(2) == 0 ? letters.Replace('T', 'U').Replace('t', 'u') : letters;
            string end = sample.Random.Next(2) == 0 ? "\r\n" : "\n";
            int width = 1 + sample.Random.Next(100);
            text.Append($">r{i}").Append(end).AppendJoin(end, letters.Chunk(width).Select(line => new string(line))).Append(end);
        }
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.ASCII.GetBytes(text.ToString()));
        }
        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        TargetDatabase database = TargetDatabase.ReadFasta(unpacked).Value;
        database.GetChecksum().Should().Be(SearchSamples.Database(sample.Records).GetChecksum());
        Find(sample, database, new TargetSearchOptions { MaxMismatches = sample.Limit }).Should().Equal(Find(sample));
    });

    private static void ForEach(int seed, Action<Sample> check)
    {
        var random = new Random(seed);
        for (int round = LongRun.Cases(200) / Groups; round > 0; round--)
        {
            int length = 1 + random.Next(random.Next(6) == 0 ? 40 : 16);
            string alphabet = random.Next(3) == 0 ? "AC" : "ACGT";
            string[] records = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
                SearchSamples.Letters(random, random.Next(300), alphabet))];
            string oligo = SearchSamples.Letters(random, length, alphabet == "AC" && random.Next(2) == 0 ? "GT" : "ACGT");
            check(new Sample(random, records, oligo, random.Next(Math.Min(length, 5))));
        }
    }

    private static Found[] Find(Sample sample, string[]? records = null, TargetSearchOptions? options = null) =>
        Find(
            sample, SearchSamples.Database(records ?? sample.Records),
            options ?? new TargetSearchOptions { MaxMismatches = sample.Limit });

    private static Found[] Find(Sample sample, TargetDatabase database, TargetSearchOptions options) =>
        Sorted(SearchSamples.Search(database, sample.Oligo, options)
            .Select(site => new Found(site.Record.Index, SearchSamples.SignOf(site), site.Start, site.Mismatches)));

    private static Found[] Sorted(IEnumerable<Found> sites) =>
        [.. sites.OrderBy(site => (site.Record, site.Start, site.Strand))];

    private sealed record Sample(Random Random, string[] Records, string Oligo, int Limit);

    private sealed record Found(int Record, char Strand, long Start, int Mismatches);
}
