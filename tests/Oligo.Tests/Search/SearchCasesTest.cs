using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

/// <summary>Faults that were reported of other programs, each with the right answer by exhaustive comparison; numbers as in the list
/// of reference data.</summary>
public sealed class SearchCasesTest
{
    private const string Mip = SearchSamples.Mipomersen;

    private const string SeqkitRead = "GTTCCAATCATCAAGCCCGTCCAAACTCATTCGCCGAGTTTCTAAACAAGACATATTCGAGTGACTCATAAG"
        + "AAGTTGAATAACAAAATGCCGGAGAGAGCCTAATATATTAGATGCTCGCGTATTAGCGGCTAAGGAATATACGGATTGT";

    /// <summary>Text, strand as it is written 5' to 3', mismatches at most, and all sites: start-end, strand, mismatches.</summary>
    public static TheoryData<string, string, string, int, string> Windows => new()
    {
        { "1, bowtie 89: two limits act at once", "AAAAGGTGCGATGCAGACAGAGCCTTTT", Mip, 3, "5-24(+)3" },
        { "2, bowtie2 518", "AAAAATCTTGGTTACATGAAATCCCATCAAAAA", "GATGGGATTTCATGTAACCAAGA", 0, "6-28(+)0" },
        // Taken for one of too many mismatches, because neither strand nor number was shown: on the other strand it has none.
        { "6, seqkit 519: the strand of a hit", SeqkitRead, "TCCGGCATTTTGTTATTCAA", 2, "76-95(+)0" },
        { "6, seqkit 519: the letters as they are typed", SeqkitRead, "TTGAATAACAAAATGCCGGA", 2, "76-95(-)0" },
        { "7, guideseq 51: small letters", "aaaagcctcagtctgcttcgcaccaaaa", Mip, 0, "5-24(-)0" },
        { "8, sassy 38: N in the text", "ATCGATCNATCGATCGAT", "ATCGATCGAT", 2, "1-10(+)1 1-10(-)1 5-14(+)1 5-14(-)1 9-18(+)0 9-18(-)0" },
        { "11, Cas-OFFinder 18", "GCTCTGGCTGTTTGCTGTTGGCAA", "CAGCCAACAGCAAACAGCCCGAGC", 3, "1-24(+)3" },
        { "11, Cas-OFFinder 18, within 1", "GCTCTGGCTGTTTGCTGTTGGCAA", "CAGCCAACAGCAAACAGCCCGAGC", 1, "" },
        { "13, Cas-OFFinder 43: without gaps 7", "AAAAGTCCTGTGCCCCCACTGTGGGAAAA", "CCCACAGTGGGGCCACTAGGGAC", 6, "" },
        { "14, vsearch 393: runs of N", new string('N', 40), Mip, 3, "" },
        { "14, vsearch 614: one N", "GGTGCGAAGNAGACTGAGGC", Mip, 3, "1-20(+)1" },
        { "22, FastQ-Screen 68: U in the file", "GGUGCGAAGCAGACUGAGGC", Mip, 0, "1-20(+)0" },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Windows_are_those_of_an_exhaustive_search(string of, string text, string oligo, int limit, string wanted)
    {
        List<TargetSite> sites =
            SearchSamples.Search(SearchSamples.Database(text), oligo, new TargetSearchOptions { MaxMismatches = limit });
        string.Join(' ', sites.Select(site => $"{site.Start}-{site.End}({SearchSamples.SignOf(site)}){site.Mismatches}"))
            .Should().Be(wanted, of);
    }

    [Fact]
    public void Any_three_changed_letters_leave_the_site_of_case_2()
    {
        const string Guide = "GATGGGATTTCATGTAACCAAGA";
        const string Site = "TCTTGGTTACATGAAATCCCATC";
        var texts = new List<string>();
        for (int i = 0; i < Site.Length; i++)
        {
            for (int j = i + 1; j < Site.Length; j++)
            {
                for (int k = j + 1; k < Site.Length; k++)
                {
                    char[] letters = Site.ToCharArray();
                    foreach (int at in new[] { i, j, k })
                    {
                        letters[at] = "ACGT"[("ACGT".IndexOf(letters[at], StringComparison.Ordinal) + 1 + ((i + j + k) % 3)) % 4];
                    }
                    texts.Add($"AAAAA{new string(letters)}AAAAA");
                }
            }
        }
        texts.Should().HaveCount(1771);
        TargetDatabase database = SearchSamples.Database(texts);
        foreach (SearchEngine engine in Enum.GetValues<SearchEngine>())
        {
            List<TargetSite> sites = SearchSamples.Search(database, Guide, new TargetSearchOptions { Engine = engine });
            sites.Where(site => site.Start == 6 && site.Strand == TargetStrand.Plus && site.Mismatches == 3)
                .Select(site => site.Record.Index).Should().Equal(Enumerable.Range(0, texts.Count));
        }
    }

    [Theory]
    [InlineData("4, bwa 256", "CAACAAAACAGCAACAAAACAGCAACAAAACAG", "CAACAAAACAG", "1 12 23")]
    [InlineData("5, seqkit 4", "ACGACGACGA", "ACGA", "1 4 7")]
    public void Repeated_and_overlapping_sites_are_all_listed(string of, string text, string pattern, string starts)
    {
        // The patterns are those of the record: the strand that pairs with it is their reverse complement.
        List<TargetSite> sites = SearchSamples.Search(
            SearchSamples.Database(text), NaiveSearch.ReverseComplement(pattern),
            new TargetSearchOptions { MaxMismatches = 0, Strand = TargetStrand.Plus });
        string.Join(' ', sites.Select(site => site.Start)).Should().Be(starts, of);
    }

    [Fact]
    public void Case_8_gives_the_ends_of_the_plain_matrix()
    {
        const string Text = "ATCGATCNATCGATCGAT";
        var ends = new List<EditEnd>();
        new EditKernel(new TargetPattern(0, "ATCGATCGAT", TargetStrand.Minus, false), 2, false)
            .Find(SearchSamples.Database(Text).Text, 0, 0, Text.Length, 0, ends);
        string.Join(' ', ends.Select(end => $"{end.Place + 1}:{end.Edits}")).Should().Be("9:2 10:1 11:2 13:2 14:1 15:2 16:2 17:1 18:0");
    }

    [Theory]
    [InlineData("10, sassy 58: substitutions before gaps", "GTGTGTGACATAAACCTTCAATCAATGTTACCTAAACCCAAATTCACTAGAAGGAATGAA",
        "ACAATGTTACCAAAACCGAA", "22-41 1X10=1X5=1X2=")]
    [InlineData("9: a deletion in a long strand", "tatgcactcccacctccccacccagaggcagactccgtgacaggatcgttttctacaccctatgactgcatccctaaacaatc",
        "TATGCACTCCCACCTCCCCACCCAGAGGCAGACTCCGTGACAATCGTTTTCTA", "1-55 42=2D11=")]
    [InlineData("13, Cas-OFFinder 43: two bulges", "AAAAGTCCTGTGCCCCCACTGTGGGAAAA", "GTCCCTAGTGGCCCCACTGTGGG", "5-25 2=1I3=1I3=1X12=")]
    public void Places_have_their_canonical_alignment(string of, string text, string pattern, string wanted)
    {
        List<TargetSite> sites = SearchSamples.Search(
            SearchSamples.Database(text), NaiveSearch.ReverseComplement(pattern),
            new TargetSearchOptions { MaxMismatches = 0, MaxEdits = 3, Strand = TargetStrand.Plus });
        string.Join(';', sites.Select(site => $"{site.Start}-{site.End} {site.ToCigar()}")).Should().Be(wanted, of);
    }

    [Fact]
    public void Case_14_windows_with_N_may_be_left_out() =>
        SearchSamples.Search(
            SearchSamples.Database("GGTGCGAAGNAGACTGAGGC"), Mip, new TargetSearchOptions { Ambiguity = AmbiguityRule.SkipsWindow })
            .Should().BeEmpty();

    [Fact]
    public void Case_16_a_site_over_the_origin_is_found_once()
    {
        string letters = $"GACTGAGGC{new string('T', 10)}ACGTACG{new string('T', 10)}GGTGCGAAGCA";
        letters.Length.Should().Be(47);
        var options = new TargetSearchOptions { MaxMismatches = 0 };
        SearchSamples.Search(SearchSamples.Database(letters), Mip, options).Should().BeEmpty();
        TargetSite site = SearchSamples.Search(SearchSamples.Read(">r circular=true\n" + letters).Value, Mip, options)
            .Should().ContainSingle().Which;
        (site.Start, site.End, site.Letters).Should().Be((37, 9, SearchSamples.MipomersenSite));
    }

    [Fact]
    public void Case_17_counts_of_near_classes_do_not_depend_on_the_limit()
    {
        TargetDatabase database = SearchSamples.Database(new string('A', 100));
        foreach (int limit in new[] { 0, 1, 3, 19, 20, 30 })
        {
            List<TargetSite> sites = SearchSamples.Search(
                database, new string('T', 20), new TargetSearchOptions { MaxMismatches = limit, Strand = TargetStrand.Plus });
            sites.Should().HaveCount(81).And.OnlyContain(site => site.Mismatches == 0);
        }
    }

    [Fact]
    public void Case_19_a_site_over_a_junction_is_in_the_spliced_text_alone()
    {
        const string First = "ATGGCTAGCAAGGAGGTGCGAAG";
        const string Next = "CAGACTGAGGCTTGA";
        string intron = $"GTAAG{new string('T', 11)}CCAG";
        TargetSite site = SearchSamples.Search(SearchSamples.Database(First + Next), Mip, TargetSearchOptions.Default).Single();
        (site.Start, site.End, site.Mismatches).Should().Be((15, 34, 0));
        SearchSamples.Search(SearchSamples.Database(First + intron + Next), Mip, TargetSearchOptions.Default).Should().BeEmpty();
    }

    [Fact]
    public void Case_22_letters_are_those_of_the_file() =>
        SearchSamples.Search(SearchSamples.Database("GGUGCGAAGCAGACUGAGGC"), Mip, TargetSearchOptions.Default).Single()
            .Letters.Should().Be("GGUGCGAAGCAGACUGAGGC");

    [Fact]
    public void Case_25_rows_do_not_depend_on_the_order_of_records()
    {
        var random = new Random(25);
        string[] records = [.. Enumerable.Range(0, 40).Select(_ => SearchSamples.Letters(random, random.Next(2000)))];
        int[] order = [.. Enumerable.Range(0, records.Length)];
        random.Shuffle(order);
        string fasta = string.Concat(order.Select(index => $">r{index}\n{records[index]}\n"));
        string oligo = SearchSamples.Letters(random, 12);
        string[] rows = Rows(SearchSamples.Database(records));
        rows.Should().NotBeEmpty();
        Rows(SearchSamples.Read(fasta).Value).Should().BeEquivalentTo(rows);

        string[] Rows(TargetDatabase database) =>
            [.. SearchSamples.Search(database, oligo, TargetSearchOptions.Default).Select(site => site.ToString())];
    }

    [Fact]
    public void Differences_have_their_place_on_both_sides()
    {
        // The site of vupanorsen in the mRNA of the mouse (target-sites.tsv): 4C.A,13T.G,18G.A.
        TargetSite site = SearchSamples.Search(
            SearchSamples.Database("TGAGATTGCTGGCAATATCC"), "GGACATTGCCAGTAATCGCA", TargetSearchOptions.Default).Single();
        site.Differences.Select(difference => difference.ToString()).Should().Equal("4C.A", "13T.G", "18G.A");
        site.Differences.Select(difference => difference.RecordPosition).Should().Equal(17, 8, 3);
        site.Wobbles.Should().Be(1);
        // The same on the other strand.
        TargetSite other = SearchSamples.Search(
            SearchSamples.Database(NaiveSearch.ReverseComplement("TGAGATTGCTGGCAATATCC")), "GGACATTGCCAGTAATCGCA",
            TargetSearchOptions.Default).Single();
        other.Differences.Select(difference => difference.ToString()).Should().Equal("4C.A", "13T.G", "18G.A");
        other.Differences.Select(difference => difference.RecordPosition).Should().Equal(4, 13, 18);
    }
}
