using System.Text;
using FluentAssertions;
using Oligo.Cli.Input;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Files that somebody or something has damaged end with a message, and soon.</summary>
public sealed class DamagedInputTest : IDisposable
{
    // List of lists without end, a length of nine digits, zero, the end of a structure in the middle.
    private static readonly byte[] s_damage = [0xF9, 0xFF, 0x00, 0x19, 0x9F, 0x48];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>One byte of the footer after the other; some of these files kept the reader of Parquet busy for ever.</summary>
    [Fact(Timeout = 300_000)]
    public async Task Footer_with_a_wrong_byte_is_read_or_refused()
    {
        byte[] whole = InProcess.Run("mass", "--text", "Ges mCe", "--columns", "id,notation", "--format", "parquet").OutputBytes;
        int footer = BitConverter.ToInt32(whole, whole.Length - 8);
        string file = Path.Combine(_oligo.Folder, "damaged.parquet");
        var codes = new HashSet<int>();
        await Task.Run(
            () =>
            {
                for (int i = 0; i < footer * s_damage.Length; i++)
                {
                    byte[] damaged = [.. whole];
                    damaged[^(8 + footer - (i / s_damage.Length))] = s_damage[i % s_damage.Length];
                    File.WriteAllBytes(file, damaged);
                    codes.Add(InProcess.Run("mass", file, "--threads", "1").ExitCode);
                }
            },
            TestContext.Current.CancellationToken);
        codes.Should().BeSubsetOf([0, 3, 4]).And.Contain(4);
    }

    /// <summary>
    /// One byte of the pages and their headers after the other: the sizes that they state are not taken for room that is to be made.
    /// </summary>
    [Fact(Timeout = 300_000)]
    public async Task Pages_with_a_wrong_byte_take_no_memory()
    {
        const long MostBytes = 32_000_000;
        byte[] whole = InProcess.Run("mass", "--text", "Ges mCe", "--columns", "id,notation", "--format", "parquet").OutputBytes;
        int pages = whole.Length - 8 - BitConverter.ToInt32(whole, whole.Length - 8);
        string file = Path.Combine(_oligo.Folder, "damaged.parquet");
        var codes = new HashSet<int>();
        long most = 0;
        await Task.Run(
            () =>
            {
                for (int i = 4 * s_damage.Length; i < pages * s_damage.Length; i++)
                {
                    byte[] damaged = [.. whole];
                    // Numbers of several bytes as well, which would be as large as the format allows.
                    for (int at = i / s_damage.Length; at < Math.Min(pages, (i / s_damage.Length) + 1 + (i % 4)); at++)
                    {
                        damaged[at] = s_damage[i % s_damage.Length];
                    }
                    File.WriteAllBytes(file, damaged);
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    codes.Add(InProcess.Run("mass", file, "--threads", "1").ExitCode);
                    most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
                }
            },
            TestContext.Current.CancellationToken);
        codes.Should().BeSubsetOf([0, 3, 4]).And.Contain(4);
        most.Should().BeLessThan(MostBytes);
    }

    [Theory]
    [InlineData("00", true)]
    [InlineData("150200", true)]
    [InlineData("1802414200", true)]
    [InlineData("19250204 00", true)]
    [InlineData("1C 1502 00 00", true)]
    [InlineData("1B 01 58 02 0141 00", false)]
    [InlineData("1911 01 00", false)]
    [InlineData("", false)]
    [InlineData("1502", false)]
    [InlineData("206D", false)]
    [InlineData("18FF4142 00", false)]
    [InlineData("19F9FFFFFFFF0F 00", false)]
    [InlineData("19F2FFFFFFFF0F 00", false)]
    [InlineData("1BFFFFFFFF0F 55 00", false)]
    [InlineData("1D00", false)]
    [InlineData("15FFFFFFFFFFFFFFFFFFFFFF00", false)]
    public void Structure_is_whole_where_its_lengths_fit(string hexadecimal, bool expected) =>
        ThriftSkim.IsStruct(Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)), null).Should().Be(expected);

    /// <summary>Readers take the kind of a known field for granted, and read something else where it is another.</summary>
    [Theory]
    [InlineData("1502 00", true)]
    [InlineData("1602 00", true)]
    [InlineData("1802 4142 00", false)]
    [InlineData("291C 1502 00 00", true)]
    [InlineData("2915 02 00", false)]
    [InlineData("291C 18 01 41 00 00", false)]
    [InlineData("0C C801 1502 00 00", true)]
    public void Known_fields_are_of_their_kinds(string hexadecimal, bool expected) =>
        ThriftSkim.IsStruct(Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)), ThriftShape.Footer)
            .Should().Be(expected);

    [Fact]
    public void Nesting_has_an_end() =>
        ThriftSkim.IsStruct([.. Enumerable.Repeat((byte)0x1C, 1_000_000), .. new byte[1_000_001]], null).Should().BeFalse();

    /// <summary>A pair whose row is in error has neither text.</summary>
    [Theory]
    [InlineData("validate")]
    [InlineData("describe")]
    [InlineData("draw")]
    [InlineData("convert", "--to", "helm")]
    [InlineData("mass")]
    public void Row_of_a_pair_with_too_many_cells_is_in_error(params string[] command)
    {
        string file = _oligo.Write("pairs.tsv", "Sense\tAntisense\n\t1\t\nGro Cr\tGro Cr\n");
        ProcessResult result = InProcess.Run([.. command, file]);
        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("3 cells under 2 columns");
    }

    [Fact]
    public void Name_of_a_column_is_printable_in_messages()
    {
        string file = Path.Combine(_oligo.Folder, "rows.csv");
        File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes("notation;no\u0001te\nAd;"), 0xFF, (byte)'\n']);
        ProcessResult result = InProcess.Run("validate", file, "--keep");
        result.Error.Should().Contain("of the cell of no?te").And.NotContain("\u0001");
    }

    /// <summary>An argument is no name of a file with more arguments.</summary>
    [Fact]
    public void Argument_that_begins_with_an_at_sign_is_a_text()
    {
        string file = _oligo.Write("more.txt", "Ad\n");
        ProcessResult result = InProcess.Run("mass", "--text", $"@{file}");
        result.ExitCode.Should().Be(3);
        result.Output.Should().NotContain("251.101839");
    }
}
