using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class RecordHeaderTest
{
    /// <summary>Headers as the databases write them.</summary>
    [Theory]
    [InlineData("NM_000384.2 Homo sapiens apolipoprotein B (APOB), mRNA.", "NM_000384.2", "", "APOB")]
    [InlineData("NG_012232.1 Homo sapiens dystrophin (DMD), RefSeqGene (LRG_199) on chromosome X", "NG_012232.1", "", "DMD")]
    [InlineData("gi|424037187|ref|NR_073460.1| Homo sapiens BMS1 homolog pseudogene (LOC101101776), non-coding RNA", "NR_073460.1", "",
        "LOC101101776")]
    [InlineData("ENST00000413465.6 ENSG00000141510:ENST00000413465.6 cdna:protein_coding", "ENST00000413465.6", "ENSG00000141510", "")]
    [InlineData("ENST00000269305.9 cdna chromosome:GRCh38:17:7668421:7687490:-1 gene:ENSG00000141510.18 gene_biotype:protein_coding "
        + "transcript_biotype:protein_coding gene_symbol:TP53 description:tumor protein p53", "ENST00000269305.9", "ENSG00000141510.18", "TP53")]
    [InlineData("ENST00000456328.2|ENSG00000223972.5|OTTHUMG00000000961.2|OTTHUMT00000362751.1|DDX11L1-202|DDX11L1|1657|lncRNA|",
        "ENST00000456328.2", "ENSG00000223972.5", "DDX11L1")]
    [InlineData("NM_153325 gene=DEFB125 loc=chr20:68351-77296:+ exons=2 cds=1..468", "NM_153325", "", "DEFB125")]
    [InlineData("K03455_HXB2", "K03455_HXB2", "", "")]
    public void Genes_are_read_where_the_header_states_them(string header, string accession, string id, string symbol)
    {
        RecordHeader read = RecordHeader.Read(SearchSamples.Read($">{header}\nA").Value.Records[0]);
        (read.Accession, read.GeneId, read.GeneSymbol).Should().Be((accession, id, symbol));
        read.Gene.Should().Be(symbol.Length > 0 ? symbol : id);
    }

    [Theory]
    [InlineData(1, 20, "5'UTR")]
    [InlineData(10, 39, "5'UTR/CDS")]
    [InlineData(32, 580, "CDS")]
    [InlineData(571, 590, "CDS/3'UTR")]
    [InlineData(581, 600, "3'UTR")]
    [InlineData(31, 581, "5'UTR/CDS/3'UTR")]
    public void Regions_follow_from_the_coding_sequence(long start, long end, string region) =>
        RecordHeader.Read(SearchSamples.Read(">NM_080831 gene=DEFB129 exons=2 cds=32..580\nA").Value.Records[0]).RegionOf(start, end)
            .Should().Be(region);

    [Fact]
    public void Without_a_coding_sequence_there_is_no_region() =>
        RecordHeader.Read(SearchSamples.Read(">NR_037941 gene=STX16 exons=8\nA").Value.Records[0]).RegionOf(1, 20).Should().BeEmpty();
}
