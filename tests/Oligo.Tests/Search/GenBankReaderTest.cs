using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class GenBankReaderTest
{
    private const string Text = """
        LOCUS       X1    12 bp    DNA     circular   PRI 10-FEB-2019
        DEFINITION  A small
                    ring.
        VERSION     X1.2
        FEATURES             Location/Qualifiers
             gene            1..12
                             /gene="ABC"
             CDS             3..8
                             /gene="ABC"
        ORIGIN
                1 acgtnnrygg
               11 tt
        //

        """;

    [Fact]
    public void A_record_has_its_version_its_gene_its_coding_sequence_and_its_letters()
    {
        TargetDatabase database = SearchSamples.Read(Text + Text.Replace("X1", "X2", StringComparison.Ordinal)
            .Replace("circular", "linear  ", StringComparison.Ordinal)).Value;
        database.Records.Select(record => record.Id).Should().Equal("X1.2", "X2.2");
        TargetRecord record = database.Records[0];
        record.Header.Should().Be("X1.2 A small ring. gene=ABC cds=3..8 circular=true");
        (record.IsCircular, database.Records[1].IsCircular).Should().Be((true, false));
        database.GetLetters(record, 1, 12).Should().Be("acgtnnryggtt");
        RecordHeader header = RecordHeader.Read(record);
        (header.Gene, header.CodingStart, header.CodingEnd).Should().Be(("ABC", 3L, 8L));
    }

    [Theory]
    [InlineData("        3..8", "complement(3..8)", "X1.2 A small ring. gene=ABC circular=true")]
    [InlineData("/gene=\"ABC\"\n     CDS", "/gene=\"OTHER\"\n     CDS", "X1.2 A small ring. cds=3..8 circular=true")]
    public void What_is_not_one_is_not_stated(string old, string other, string header)
    {
        string text = Text.Replace("\r", "", StringComparison.Ordinal);
        SearchSamples.Read(text.Replace(old.TrimStart(), other, StringComparison.Ordinal)).Value.Records[0].Header.Should().Be(header);
    }

    [Theory]
    [InlineData("//", "", "OLG3416", "its record has no end")]
    [InlineData("ORIGIN", "CONTIG", "OLG3416", "line 13 of the GenBank file ends a record without a sequence")]
    [InlineData("11 tt", "11 t!", "OLG3402", "line 12 has `!`")]
    [InlineData("11 tt", "11 t", "OLG3416", "line 13 of the GenBank file ends a record of 11 letters, of which LOCUS states 12")]
    [InlineData("ORIGIN", "LOCUS       X3    12 bp", "OLG3416", "line 10 of the GenBank file begins a record")]
    public void Damaged_files_are_refused(string old, string other, string code, string message)
    {
        var fault = SearchSamples.Read(Text.Replace(old, other, StringComparison.Ordinal)).Errors.Single();
        fault.Code.Should().Be(code);
        fault.Message.Should().Contain(message);
    }

    /// <summary>The record of the mRNA of APOB in both formats; its coding sequence is 129..13820 (target-sites.tsv).</summary>
    [Fact]
    public void The_record_of_APOB_is_that_of_its_FASTA()
    {
        TargetDatabase flat = ReferenceSitesTest.Database("apob-NM_000384.2.gb");
        TargetDatabase fasta = ReferenceSitesTest.Database("apob-NM_000384.2.fa");
        TargetRecord record = flat.Records.Should().ContainSingle().Which;
        record.Id.Should().Be("NM_000384.2");
        flat.GetLetters(record, 1, (int)record.Length).ToUpperInvariant()
            .Should().Be(fasta.GetLetters(fasta.Records[0], 1, (int)fasta.Records[0].Length));
        TargetSite site = SearchSamples.Search(flat, SearchSamples.Mipomersen, TargetSearchOptions.Default).Single(one => one.Mismatches == 0);
        RecordHeader.Read(record).RegionOf(site.Start, site.End).Should().Be("CDS");
    }
}
