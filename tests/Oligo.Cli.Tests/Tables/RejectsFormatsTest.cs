using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests.Tables;

public sealed class RejectsFormatsTest : IDisposable
{
    private static readonly string[] s_header = ["row", "line", "id", "code", "column", "message", "text", "input"];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>0xE9 is an e with an acute accent in Latin-1, and no UTF-8 before a space.</summary>
    [Theory]
    [InlineData("tsv")]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("json")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    public async Task Rejects_have_every_format_and_show_what_is_not_text(string extension)
    {
        string file = Path.Combine(_oligo.Folder, "rows.txt");
        File.WriteAllBytes(file, [.. "good\tAd\nbad\tGes Q\nlatin\tAd "u8, 0xE9, .. " Td\n"u8]);
        string rejects = Path.Combine(_oligo.Folder, "rejects." + extension);
        InProcess.Run("mass", file, "--from", "ionis", "--rejects", rejects, "-q").ExitCode.Should().Be(3);
        string[][] rows = await TableReader.ReadAsync(rejects, s_header);
        rows[0].Should().Equal(s_header);
        rows[1..].Select(row => row[2]).Should().Equal("bad", "latin");
        rows[1][..5].Should().Equal("2", "2", "bad", "OLG2001", "5");
        rows[2][6].Should().Be(@"Ad \xE9 Td");
        rows[2][3].Should().Be("OLG0002");
    }
}
