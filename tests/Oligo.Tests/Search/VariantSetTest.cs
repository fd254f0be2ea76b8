using System.Collections.Immutable;
using System.Globalization;
using FluentAssertions;
using Oligo.Search;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class VariantSetTest
{
    private const string Header = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";

    private static readonly TargetDatabase s_database = SearchSamples.Database($"TTTTT{SearchSamples.MipomersenSite}TTTTT");

    /// <summary>Case 20 of the reference data (prymer 63): a site at 6-25, and lines that touch it, lie beside it, or do neither.</summary>
    [Theory]
    [InlineData("6\t.\tG\tA", "6G>A", true)]
    [InlineData("25\t.\tC\tT", "25C>T", true)]
    [InlineData("5\t.\tTG\tT", "6delG", true)]
    [InlineData("25\t.\tC\tCAA", "25_26insAA", false)]
    [InlineData("24\t.\tG\tGA", "24_25insA", true)]
    [InlineData("5\t.\tT\tTA", "5_6insA", false)]
    [InlineData("4\t.\tTTG\tTTA", "6G>A", true)]
    [InlineData("6\t.\tGG\tAC", "6_7GG>AC", true)]
    [InlineData("1\t.\tTTTTTG\tT", "2_6delTTTTG", true)]
    public void Variants_touch_a_site_or_lie_beside_it(string line, string text, bool touches)
    {
        Variant variant = At(line).Should().ContainSingle().Which;
        variant.ToString().Should().Be(text);
        variant.Touches(6, 25).Should().Be(touches);
        TargetSite site = SearchSamples.Search(s_database, SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
        variant.Touches(site).Should().Be(touches);
    }

    [Theory]
    [InlineData("26\t.\tT\tC")]
    [InlineData("4\t.\tT\tC")]
    [InlineData("4\t.\tT\tTC")]
    [InlineData("27\t.\tTT\tT")]
    [InlineData("6\t.\tG\t.")]
    [InlineData("6\t.\tG\tG")]
    [InlineData("6\t.\tG\t*,<DEL>,]r0:9]G")]
    public void Others_are_not_at_the_site(string line) => At(line).Should().BeEmpty();

    [Fact]
    public void Each_allele_has_its_frequency()
    {
        VariantSet variants = Read(Header + "r0\t6\trs1\tG\tA,<DEL>,T\t.\tPASS\tDP=9;AF=0.25,0.5,1e-3\tGT\t0/1\n").Value;
        variants.At(s_database.Records[0], 6, 6).Select(variant => (variant.ToString(), variant.Id, variant.Frequency))
            .Should().Equal(("6G>A", "rs1", 0.25), ("6G>T", "rs1", 0.001));
        (variants.Count, variants.SymbolicCount).Should().Be((2, 1));
        Read("r0\t6\t.\tG\tA\t.\t.\tAF=x\nother\t1\t.\tA\tC\n").Value.OtherSequences.Should().Equal("other");
    }

    [Fact]
    public void A_site_over_the_origin_is_changed_on_both_sides_of_it()
    {
        TargetDatabase ring = SearchSamples.Read(">r0 circular=true\nGACTGAGGCTTTTTTTTTTGGTGCGAAGCA\n").Value;
        TargetSite site = SearchSamples.Search(ring, SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
        (site.Start, site.End).Should().Be((20, 9));
        VariantSet variants = VariantSet.Read(
            new StringReader("r0\t9\t.\tC\tA\nr0\t10\t.\tT\tA\nr0\t19\t.\tT\tA\nr0\t20\t.\tG\tA\n"), ring).Value;
        variants.At(site.Record, site.Start, site.End).Where(variant => variant.Touches(site)).Select(variant => variant.Start)
            .Should().Equal(20, 9);
    }

    [Theory]
    [InlineData("r0\t6\t.\tA\tC\n", "OLG3414", "line 1 of the variants: the reference allele at position 6 is `A`, and `r0` has `G` there")]
    [InlineData("r0\t6\t.\tG\n", "OLG3414", "fewer than five columns")]
    [InlineData("#\nr0\tx\t.\tG\tA\n", "OLG3414", "line 2 of the variants: the position `x`")]
    [InlineData("r0\t99999999999999999999\t.\tG\tA\n", "OLG3414", "the position `99999999999999999999`")]
    [InlineData("r0\t0\t.\tG\tA\n", "OLG3414", "position 0 is not in `r0`, which has 30 letters")]
    [InlineData("r0\t30\t.\tTT\tA\n", "OLG3414", "position 30 is not in `r0`")]
    [InlineData("r0\t6\t.\t\tA\n", "OLG3414", "the reference allele ``")]
    [InlineData("r0\t6\t.\tG\t5\n", "OLG3414", "the allele `5` is neither letters nor a symbol")]
    [InlineData("r0\t6\t.\tG\t\u00c4\n", "OLG3414", "neither letters nor a symbol")]
    [InlineData("", "OLG3415", "is not VCF")]
    [InlineData("# x\n", "OLG3415", "is not VCF")]
    public void Damaged_files_are_refused(string text, string code, string message)
    {
        Diagnostic fault = Read(text).Errors.Single();
        fault.Code.Should().Be(code);
        fault.Message.Should().Contain(message);
    }

    [Fact]
    public void A_line_without_an_end_is_refused_before_it_fills_the_memory()
    {
        using var text = new EndlessText();
        VariantSet.Read(text, s_database).Errors.Single().Message.Should().Contain("more than 16777216 characters");
        text.Given.Should().BeLessThan(20_000_000);
    }

    /// <summary>Rows of the reference data: variants in exons, with their place in the spliced RNA; an insertion has none.</summary>
    [Fact]
    public void Bases_of_a_genome_have_their_place_in_the_spliced_transcript()
    {
        using StreamReader gtf = File.OpenText(TestData.PathOf(Path.Combine("targets", "chr20-fragments.gtf")));
        GeneModel model = GeneModel.Read(gtf, AnnotationFormat.Gtf).Value;
        IReadOnlyList<TestData.Row> rows = TestData.Read("target-variants.tsv");
        rows.Should().HaveCount(14);
        foreach (TestData.Row row in rows.Where(row => row["spliced"] != "-"))
        {
            TranscriptModel transcript = model.Transcripts.Single(one => one.Id == row["transcript"] && one.Sequence == row["piece"]);
            transcript.SplicedPositionOf(long.Parse(row["position"], CultureInfo.InvariantCulture))
                .Should().Be(long.Parse(row["spliced"], CultureInfo.InvariantCulture), row["position"]);
        }
    }

    [Fact]
    public void On_the_other_strand_the_last_base_of_the_sequence_is_the_first_of_the_transcript()
    {
        const string Bed = "c1\t10\t40\tT1\t0\t-\t14\t36\t0\t2\t10,10,\t0,20,\n";
        TranscriptModel transcript = GeneModel.Read(new StringReader(Bed), AnnotationFormat.Bed).Value.Transcripts[0];
        transcript.SplicedLength.Should().Be(20);
        new long[] { 40, 31, 20, 11 }.Select(transcript.SplicedPositionOf).Should().Equal(1, 10, 11, 20);
        new long[] { 10, 21, 30, 41 }.Select(transcript.SplicedPositionOf).Should().OnlyContain(position => position == null);
    }

    [Fact]
    public void Variants_at_a_place_are_those_of_a_plain_loop()
    {
        var random = new Random(17);
        string letters = SearchSamples.Letters(random, 2000);
        TargetDatabase database = SearchSamples.Database(letters);
        string[] lines = [.. Enumerable.Range(0, 300).Select(_ =>
        {
            int position = 1 + random.Next(1950);
            string reference = letters.Substring(position - 1, 1 + random.Next(random.Next(10) == 0 ? 50 : 3));
            return $"r0\t{position}\t.\t{reference}\t{SearchSamples.Letters(random, 1 + random.Next(3))}\n";
        })];
        VariantSet variants = VariantSet.Read(new StringReader(string.Concat(lines)), database).Value;
        Variant[] all = [.. variants.At(database.Records[0], 1, 2000)];
        all.LongLength.Should().Be(variants.Count);
        for (int round = 0; round < LongRun.Cases(500); round++)
        {
            long start = 1 + random.Next(1990);
            long end = start + random.Next(30);
            variants.At(database.Records[0], start, end).Where(variant => variant.Touches(start, end))
                .Should().Equal(all.Where(variant => variant.Touches(start, end)));
        }
    }

    private static ImmutableArray<Variant> At(string line) => Read($"{Header}r0\t{line}\n").Value.At(s_database.Records[0], 6, 25);

    private static ParseResult<VariantSet> Read(string text) => VariantSet.Read(new StringReader(text), s_database);

    private sealed class EndlessText : TextReader
    {
        public long Given { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('A');
            Given += count;
            return count;
        }
    }
}
