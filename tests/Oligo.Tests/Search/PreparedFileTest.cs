using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class PreparedFileTest
{
    private const string Fasta = ">a some words circular=true\nACGTNNNNacgtURYACGTACGTTTTTACGUUUACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACGTACG\n>b\n\n>c\nGGUU\n";

    [Fact]
    public void Prepared_files_hold_all_that_the_text_says()
    {
        TargetDatabase database = SearchSamples.Read(Fasta).Value;
        TargetDatabase loaded = TargetDatabase.Load(new MemoryStream(Bytes(database))).Value;
        loaded.GetChecksum().Should().Be(database.GetChecksum());
        loaded.AmbiguousCount.Should().Be(database.AmbiguousCount);
        for (int i = 0; i < 3; i++)
        {
            TargetRecord record = database.Records[i];
            TargetRecord other = loaded.Records[i];
            (other.Header, other.IsCircular, other.Length).Should().Be((record.Header, record.IsCircular, record.Length));
            loaded.GetLetters(other, 1, (int)other.Length).Should().Be(database.GetLetters(record, 1, (int)record.Length));
        }
        Bytes(loaded).Should().Equal(Bytes(database));
    }

    [Fact]
    public void Sites_are_the_same()
    {
        var random = new Random(4);
        TargetDatabase database = SearchSamples.Database(SearchSamples.Letters(random, 100_000, "ACGTN"), SearchSamples.Letters(random, 900));
        TargetDatabase loaded = TargetDatabase.Load(new MemoryStream(Bytes(database))).Value;
        string oligo = SearchSamples.Letters(random, 9);
        SearchSamples.Search(loaded, oligo, TargetSearchOptions.Default).Select(site => site.ToString())
            .Should().Equal(SearchSamples.Search(database, oligo, TargetSearchOptions.Default).Select(site => site.ToString()));
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_is_noticed()
    {
        byte[] bytes = Bytes(SearchSamples.Read(Fasta).Value);
        for (int i = 0; i < bytes.Length; i++)
        {
            Refused(bytes[..i], $"cut at {i}");
            byte[] changed = [.. bytes];
            changed[i] ^= (byte)(1 << (i % 8));
            Refused(changed, $"byte {i} changed");
        }
        Refused([.. bytes, 0], "a byte after the end");

        static void Refused(byte[] file, string of) =>
            TargetDatabase.Load(new MemoryStream(file)).Errors.Single().Code.Should().Be("OLG3412", of);
    }

    private static byte[] Bytes(TargetDatabase database)
    {
        var file = new MemoryStream();
        database.Save(file);
        return file.ToArray();
    }
}
