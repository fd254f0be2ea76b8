using System.Text;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Drawing;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Drawing;

/// <summary>Sites as pictures and as columns.</summary>
public sealed class SiteSvgTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static TargetSite Find(Strand strand, string record, TargetSearchOptions options)
    {
        using var fasta = new MemoryStream(Encoding.ASCII.GetBytes($">r\n{record}\n"));
        return TargetSearch.Create(TargetDatabase.ReadFasta(fasta).Value, [TargetQuery.Create(strand).Value], options).FindAll().First();
    }

    /// <summary>The record is the upper row, 5' to 3', and the strand runs below it from 3' to 5': G faces C, A faces T. The fourth letter
    /// from the 5' end of the strand faces a base that it does not pair with.</summary>
    [Fact]
    public void The_strand_is_antiparallel_to_the_record()
    {
        Strand strand = Strand.Parse("Ges mCes Ads Cds Tds Ads Aes Ge");
        TargetSite site = Find(strand, "TTCTTAGTGCTT", TargetSearchOptions.Default with { MaxMismatches = 0 });
        Rows(SiteSvg.Write(site, strand)).Should().Equal("CTTAGTGC", "GAATCACG");
        TargetSite other = Find(strand, "TTCTTACTGCTT", TargetSearchOptions.Default with { MaxMismatches = 1 });
        XElement picture = XDocument.Parse(SiteSvg.Write(other, strand)).Root!;
        picture.Elements(s_svg + "rect").Count(frame => (string?)frame.Attribute("fill") == "none").Should().Be(1);
        picture.Elements(s_svg + "line").Count(bar => (int)bar.Attribute("stroke-width")! == 2).Should().Be(7);
    }

    [Fact]
    public void On_the_other_strand_the_complement_of_the_record_is_below()
    {
        Strand strand = Strand.Parse("Ges mCes Ads Cds Tds Ads Aes Ge");
        TargetSite site = Find(strand, "TTGCACTAAGTT", TargetSearchOptions.Default with { MaxMismatches = 0 });
        Rows(SiteSvg.Write(site, strand)).Should().Equal("GCACTAAG", "CGTGATTC");
        SiteColumn.Of(site).Select(column => column.OligoPosition).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /// <summary>The record lacks the partner of one base, and has a base more: a hyphen is in the other row.</summary>
    [Fact]
    public void Bases_without_a_partner_face_a_hyphen()
    {
        Strand strand = Strand.Parse("Ges Ges Ads Cds Tds Ads Ads Gds Tds Ces Ces Ae");
        TargetSite lacks = Find(strand, "AAAATGGACTAGTCCAAAA", new TargetSearchOptions { MaxMismatches = 1, MaxEdits = 1 });
        lacks.ToCigar().Should().Be("5=1I6=");
        Rows(SiteSvg.Write(lacks, strand))[0].Should().Be("TGGAC-TAGTCC");
        TargetSite more = Find(strand, "AAAATGGACTCTAGTCCAAAA", new TargetSearchOptions { MaxMismatches = 1, MaxEdits = 1 });
        Rows(SiteSvg.Write(more, strand))[1].Should().Contain("-").And.HaveLength(13);
    }

    [Fact]
    public void A_site_of_another_strand_is_refused()
    {
        Strand strand = Strand.Parse("Ges mCes Ads Cds Tds Ads Aes Ge");
        TargetSite site = Find(strand, "TTCTTAGTGCTT", TargetSearchOptions.Default with { MaxMismatches = 0 });
        Action draw = () => SiteSvg.Write(site, Strand.Parse("Ges mCe"));
        draw.Should().Throw<ArgumentException>();
    }

    /// <summary>The letters of each row, from left to right.</summary>
    private static string[] Rows(string svg) =>
    [
        .. XDocument.Parse(svg).Root!.Elements(s_svg + "text").Where(text => text.Value.Length == 1)
            .GroupBy(text => (int)text.Attribute("y")!).OrderBy(row => row.Key)
            .Select(row => string.Concat(row.OrderBy(text => (int)text.Attribute("x")!).Select(text => text.Value))),
    ];
}
