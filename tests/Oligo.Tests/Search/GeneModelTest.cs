using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class GeneModelTest
{
    private const string Gtf =
        "c1\tx\texon\t11\t20\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\"; note \"a; b\";\n"
        + "c1\tx\texon\t31\t40\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\n"
        + "c1\tx\tCDS\t15\t20\t.\t+\t0\tgene_id \"G1\"; transcript_id \"T1\";\n"
        + "c1\tx\tCDS\t31\t33\t.\t+\t0\tgene_id \"G1\"; transcript_id \"T1\";\n"
        + "c1\tx\tstop_codon\t34\t36\t.\t+\t0\tgene_id \"G1\"; transcript_id \"T1\";\n";

    private const string Gff3 =
        "##gff-version 3\nc1\tx\tgene\t11\t40\t.\t+\t.\tID=g1;Name=G1\nc1\tx\tmRNA\t11\t40\t.\t+\t.\tID=t1;Parent=g1;transcript_id=T1\n"
        + "c1\tx\texon\t11\t20\t.\t+\t.\tParent=t1\nc1\tx\texon\t31\t40\t.\t+\t.\tParent=t1\n"
        + "c1\tx\tCDS\t15\t20\t.\t+\t0\tParent=t1\nc1\tx\tCDS\t31\t36\t.\t+\t0\tParent=t1\n##FASTA\n>c1\nACGT\n";

    private const string Bed = "track name=x\nc1\t10\t40\tT1\t0\t+\t14\t36\t0\t2\t10,10,\t0,20,\n";

    /// <summary>The same transcript in each format: the stop codon is a line of its own in GTF and in the coding sequence elsewhere.</summary>
    [Theory]
    [InlineData(Gtf, AnnotationFormat.Gtf, "G1")]
    [InlineData(Gff3, AnnotationFormat.Gff3, "G1")]
    [InlineData(Bed, AnnotationFormat.Bed, "")]
    public void Formats_state_one_transcript(string text, AnnotationFormat format, string gene)
    {
        GeneModel model = Read(text, format);
        TranscriptModel transcript = model.Transcripts.Should().ContainSingle().Which;
        (transcript.Id, transcript.Gene, transcript.Sequence, transcript.Strand).Should().Be(("T1", gene, "c1", TargetStrand.Plus));
        transcript.Exons.Should().Equal((11L, 20L), (31L, 40L));
        (transcript.CodingStart, transcript.CodingEnd).Should().Be((15L, 36L));
        model.Sequences.Should().Equal("c1");
        model.ToString().Should().Be("1 transcript on 1 sequence");
    }

    [Theory]
    [InlineData(11, 13, "5'UTR", "exon 1 +1..+3")]
    [InlineData(12, 16, "5'UTR/CDS", "exon 1 +2..+6")]
    [InlineData(15, 20, "CDS", "exon 1 +5..+10")]
    [InlineData(36, 38, "CDS/3'UTR", "exon 2 +6..+8")]
    [InlineData(37, 40, "3'UTR", "exon 2 +7..+10")]
    [InlineData(21, 30, "intron", "intron 1 +1..+10")]
    [InlineData(19, 22, "junction", "exon 1 2 nt, intron 1 2 nt")]
    [InlineData(19, 32, "junction", "exon 1 2 nt, intron 1 10 nt, exon 2 2 nt")]
    [InlineData(39, 45, "end", "exon 2 +9..+10")]
    public void Stretches_have_a_region_and_a_place(long start, long end, string region, string place)
    {
        TranscriptPlace found = Read(Gtf, AnnotationFormat.Gtf).Transcripts[0].PlaceOf(start, end)!;
        (found.Region, found.Description).Should().Be((region, place));
    }

    /// <summary>Exons 11-20 and 31-40, start codon 15-17: which sites a steric blocker reaches.</summary>
    [Theory]
    [InlineData(19, 22, "donor", 0)]
    [InlineData(29, 32, "acceptor", 0)]
    [InlineData(19, 32, "donor acceptor", 0)]
    [InlineData(17, 20, "start codon", 1)]
    [InlineData(12, 14, "", 7)]
    [InlineData(18, 20, "", 1)]
    [InlineData(21, 24, "", 1)]
    [InlineData(24, 26, "", 4)]
    [InlineData(35, 38, "", 5)]
    public void Sites_reach_splice_sites_and_the_start_codon(long start, long end, string reach, long distance)
    {
        TranscriptModel transcript = Read(Gtf, AnnotationFormat.Gtf).Transcripts[0];
        string.Join(' ', transcript.ReachOf(start, end)).Should().Be(reach);
        transcript.SpliceDistanceOf(start, end).Should().Be(distance);
        TranscriptModel other = Read(Bed.Replace("\t+\t", "\t-\t", StringComparison.Ordinal), AnnotationFormat.Bed).Transcripts[0];
        other.SpliceDistanceOf(start, end).Should().Be(distance);
        other.ReachOf(19, 22).Should().Equal("acceptor");
        other.ReachOf(33, 34).Should().Equal("start codon");
    }

    /// <summary>tests/data/target-sites.tsv: casimersen covers the 3' splice site of exon 45, by 3 bases of the intron.</summary>
    [Fact]
    public void Casimersen_reaches_the_acceptor_of_exon_45() =>
        ReadFile("dmd-NG_012232.1.gff3", AnnotationFormat.Gff3).Transcripts.Single().ReachOf(1376093, 1376114).Should().Equal("acceptor");

    [Fact]
    public void On_the_other_strand_exons_count_from_the_far_end()
    {
        TranscriptModel transcript = Read(Bed.Replace("\t+\t", "\t-\t", StringComparison.Ordinal), AnnotationFormat.Bed).Transcripts[0];
        (transcript.PlaceOf(38, 40)!.Region, transcript.PlaceOf(38, 40)!.Description).Should().Be(("5'UTR", "exon 1 +1..+3"));
        transcript.PlaceOf(11, 12)!.Region.Should().Be("3'UTR");
        transcript.PlaceOf(28, 32)!.Description.Should().Be("exon 1 2 nt, intron 1 3 nt");
        transcript.PlaceOf(1, 10).Should().BeNull();
    }

    /// <summary>tests/data/target-sites.tsv: casimersen over the junction of intron 44 and exon 45, eteplirsen in exon 51.</summary>
    [Theory]
    [InlineData(1376093, 1376114, "junction", "intron 44 3 nt, exon 45 19 nt")]
    [InlineData(1570483, 1570512, "CDS", "exon 51 +66..+95")]
    public void Drugs_for_DMD_lie_where_their_names_say(long start, long end, string region, string place)
    {
        TranscriptModel transcript = ReadFile("dmd-NG_012232.1.gff3", AnnotationFormat.Gff3)
            .At("NG_012232.1", start, end).Should().ContainSingle().Which;
        (transcript.Id, transcript.Gene, transcript.Exons.Length).Should().Be(("NM_004006.2", "DMD", 79));
        TranscriptPlace found = transcript.PlaceOf(start, end)!;
        (found.Region, found.Description).Should().Be((region, place));
    }

    [Fact]
    public void Transcripts_at_a_place_are_those_of_a_plain_loop()
    {
        GeneModel model = ReadFile("chr20-fragments.gtf", AnnotationFormat.Gtf);
        var random = new Random(20);
        foreach (string sequence in model.Sequences)
        {
            for (int round = 0; round < 500; round++)
            {
                long start = 1 + random.Next(320_000);
                long end = start + random.Next(5000);
                model.At(sequence, start, end).Should().Equal(model.Transcripts.Where(transcript =>
                    transcript.Sequence == sequence && transcript.Start <= end && transcript.End >= start));
            }
        }
        model.At("none", 1, 100).Should().BeEmpty();
    }

    [Theory]
    [InlineData("c1\tx\texon\t11\n", AnnotationFormat.Gtf, "OLG3410")]
    [InlineData("c1\tx\texon\t20\t11\t.\t+\t.\ttranscript_id \"T\";\n", AnnotationFormat.Gtf, "OLG3410")]
    [InlineData("c1\tx\texon\t0\t11\t.\t+\t.\ttranscript_id \"T\";\n", AnnotationFormat.Gtf, "OLG3410")]
    [InlineData("c1\tx\texon\t1\t9223372036854775807\t.\t+\t.\ttranscript_id \"T\";\n", AnnotationFormat.Gtf, "OLG3410")]
    [InlineData("c1\tx\texon\t1\t1000000000000000\t.\t+\t.\tParent=a\n", AnnotationFormat.Gff3, "OLG3410")]
    [InlineData("c1\tx\texon\t1\t11\t.\t+\t.\tgene_id \"T\";\n", AnnotationFormat.Gtf, "OLG3410")]
    [InlineData("c1\tx\texon\t1\t11\t.\t+\t.\tID=a\n", AnnotationFormat.Gff3, "OLG3410")]
    [InlineData("c1\tx\texon\ta\tb\t.\t+\t.\tParent=a\n", AnnotationFormat.Gff3, "OLG3410")]
    [InlineData("c1\t1\t10\tT\n", AnnotationFormat.Bed, "OLG3410")]
    [InlineData("c1\t10\t40\tT1\t0\t+\t14\t36\t0\t2\t10,11,\t0,20,\n", AnnotationFormat.Bed, "OLG3410")]
    [InlineData("c1\t10\t40\tT1\t0\t+\t14\t36\t0\t3\t10,10,\t0,20,\n", AnnotationFormat.Bed, "OLG3410")]
    [InlineData("# nothing\n", AnnotationFormat.Gtf, "OLG3411")]
    [InlineData("c1\tx\tgene\t1\t11\t.\t+\t.\tgene_id \"T\";\n", AnnotationFormat.Gtf, "OLG3411")]
    public void Damaged_annotations_are_refused(string text, AnnotationFormat format, string code) =>
        GeneModel.Read(new StringReader(text), format).Errors.Single().Code.Should().Be(code);

    private static GeneModel Read(string text, AnnotationFormat format) => GeneModel.Read(new StringReader(text), format).Value;

    private static GeneModel ReadFile(string file, AnnotationFormat format)
    {
        using StreamReader text = File.OpenText(TestData.PathOf(Path.Combine("targets", file)));
        return GeneModel.Read(text, format).Value;
    }
}
