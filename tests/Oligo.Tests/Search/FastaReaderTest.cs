using System.Text;
using FluentAssertions;
using Oligo.Search;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class FastaReaderTest
{
    private const string Long = "ACGTACGTAACCGGTTACGTNNNNNNACGTRYSWKMBDHVNacgtacgtnnnACGTUUUACGTTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGT";

    /// <summary>Texts with one record `r` of the letters `wanted`.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { ">r\nACGT\n", "ACGT" },
        { ">r\nACGT", "ACGT" },
        { ">r\r\nAC\r\nGT\r\n", "ACGT" },
        { "\uFEFF>r\nACGT\n", "ACGT" },
        { "\n\n>r\n\nAC\n\nGT\n\n", "ACGT" },
        { ">r some words\tand a tab\nACGT\n", "ACGT" },
        { ">r\nAC GT\n", "ACGT" },
        { ">r\nACGT*\n", "ACGT" },
        { ">r\nACGT\n*\n\n", "ACGT" },
        { ">r\nacgtnACGU\n", "acgtnACGU" },
        { ">r\nACGURYKM\n", "ACGURYKM" },
        { ">r\n" + Long + "\n" + Long + "\n", Long + Long },
        { ">r\n" + string.Join("\r\n", Long.Chunk(60).Select(line => new string(line))), Long },
        { ">r\n", "" },
        { ">r", "" },
    };

    /// <summary>Texts that are refused, with the code and the number of the line.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "ACGT\n>r\nACGT\n", "OLG3400", "line 1 " },
        { ">r\nAC>s\nACGT\n", "OLG3401", "line 2 " },
        { ">r\nACGT>s\n", "OLG3401", "line 2 " },
        { ">r\nACGT\nAC1T\n", "OLG3402", "line 3 has `1`" },
        { ">r\nAC-T\n", "OLG3402", "line 2 has `-`" },
        { ">r\nAC*T\n", "OLG3402", "line 2 has `T`" },
        { ">r\nAC\0T\n", "OLG3402", "line 2 has the byte 0" },
        { ">r\n" + new string('A', 200) + "!" + new string('A', 200), "OLG3402", "line 2 has `!`" },
        { ">\nACGT\n", "OLG3403", "line 1 " },
        { ">r\nACGT\n> \t\nACGT", "OLG3403", "line 3 " },
        { ">" + new string('x', FastaReader.MaxHeader + 1) + "\nA", "OLG3404", "line 1 " },
        { "", "OLG3407", "no record" },
        { "\n\n", "OLG3407", "no record" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_read_whole_and_in_pieces(string fasta, string wanted)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(fasta);
        foreach (int piece in new[] { 1, 2, 3, 7, 63, 64, 65, bytes.Length })
        {
            TargetDatabase database = TargetDatabase.ReadFasta(new PieceStream(bytes, piece)).Value;
            TargetRecord record = database.Records.Should().ContainSingle().Which;
            record.Id.Should().Be("r");
            record.Length.Should().Be(wanted.Length);
            database.GetLetters(record, 1, wanted.Length).Should().Be(wanted);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Damaged_texts_are_refused_by_line(string fasta, string code, string words)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(fasta);
        foreach (int piece in new[] { 1, 5, 64, 100_000 })
        {
            Diagnostic fault = TargetDatabase.ReadFasta(new PieceStream(bytes, piece)).Errors.Should().ContainSingle().Which;
            fault.Code.Should().Be(code);
            fault.Message.Should().Contain(words);
        }
    }

    [Fact]
    public void Headers_stay_whole()
    {
        TargetDatabase database = SearchSamples.Read(">gi|56682967|ref|NM_153609.2| Homo sapiens\nA\n>b\tc\nC\n>empty\n>last\nG").Value;
        database.Records.Select(record => record.Id).Should().Equal("gi|56682967|ref|NM_153609.2|", "b", "empty", "last");
        database.Records.Select(record => record.Length).Should().Equal(1, 1, 0, 1);
        database.Records[0].Header.Should().Be("gi|56682967|ref|NM_153609.2| Homo sapiens");
        database.Length.Should().Be(3);
    }

    [Fact]
    public void Names_that_repeat_are_a_warning()
    {
        SearchSamples.Read(">a\nA\n>b\nA\n>a x\nA\n>a\nA").Warnings.Should().ContainSingle().Which.Code.Should().Be("OLG3408");
    }

    [Fact]
    public void Circular_records_say_so_or_are_declared()
    {
        SearchSamples.Read(">a circular=true\nACGT").Value.Records[0].IsCircular.Should().BeTrue();
        SearchSamples.Read(">a\nACGT").Value.Records[0].IsCircular.Should().BeFalse();
        SearchSamples.Read(">a\nACGT", new TargetReadingOptions { AllCircular = true }).Value.Records[0].IsCircular.Should().BeTrue();
    }

    [Theory]
    [InlineData("OLG3405", "ACGTACGTACG")]
    [InlineData("OLG3405", "ACGTACGTNNNN")]
    public void Texts_beyond_the_limit_are_refused(string code, string letters) =>
        SearchSamples.Read(">a\n" + letters, new TargetReadingOptions { MaxLetters = 10 }).Errors.Single().Code.Should().Be(code);

    [Fact]
    public void Many_long_lines_stay_within_the_limit()
    {
        string letters = new('A', 1000);
        SearchSamples.Read(">a\n" + letters, new TargetReadingOptions { MaxLetters = 999 }).Errors.Single().Code.Should().Be("OLG3405");
        SearchSamples.Read(">a\n" + letters, new TargetReadingOptions { MaxLetters = 1000 }).Value.Length.Should().Be(1000);
    }

    [Fact]
    public void Runs_and_records_have_limits()
    {
        Fault(new TextPacker(3), ">a\nACaCaCaCaCaCa\n", 10).Code.Should().Be("OLG3406");
        Fault(new TextPacker(3), ">a\nACNCNCNCNCNCN\n", 10).Code.Should().Be("OLG3406");
        Fault(new TextPacker(), ">a\nA\n>b\nC\n>c\nG\n", 2).Code.Should().Be("OLG3409");

        static Diagnostic Fault(TextPacker packer, string fasta, int mostRecords)
        {
            var reader = new FastaReader(packer, [], TargetReadingOptions.Default, mostRecords);
            reader.Read(Encoding.ASCII.GetBytes(fasta));
            return reader.Fault!;
        }
    }

    [Fact]
    public void Checksums_depend_on_content_alone()
    {
        string one = SearchSamples.Read(">a\nACGTACGTNNRA\n>b\nTT").Value.GetChecksum();
        SearchSamples.Read(">a\r\nacgtac\r\nGUNnra\r\n\r\n>b\r\nuU\r\n").Value.GetChecksum().Should().Be(one);
        SearchSamples.Read(">a\nACGTACGTNNRA\n>b\nTA").Value.GetChecksum().Should().NotBe(one);
        SearchSamples.Read(">a\nACGTACGTNNRAT\n>b\nT").Value.GetChecksum().Should().NotBe(one);
        // printf '>a\nACGT\n' | sha256sum
        SearchSamples.Read(">a\nACGT").Value.GetChecksum()
            .Should().Be("ec93753459551ffadb17f616d5e6bd45de641c045083fac84c4fa223987b232b");
    }

    [Fact]
    public void Random_texts_come_back_letter_by_letter()
    {
        var random = new Random(34);
        for (int round = 0; round < 300; round++)
        {
            string alphabet = round % 3 == 0 ? "ACGT" : round % 3 == 1 ? "ACGUacgunN" : "ACGTURYSWKMBDHVNacgtuNNNNNNN";
            string[] records = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
                SearchSamples.Letters(random, random.Next(400), alphabet))];
            int width = 1 + random.Next(90);
            string fasta = string.Concat(records.Select((letters, index) =>
                $">r{index}\n{string.Concat(letters.Chunk(width).Select(line => new string(line) + (round % 2 == 0 ? "\n" : "\r\n")))}"));
            TargetDatabase database = SearchSamples.Read(fasta).Value;
            database.Records.Select(record => database.GetLetters(record, 1, (int)record.Length)).Should().Equal(records);
        }
    }

    /// <summary>A stream that hands out some bytes at a time.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
