using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>
/// A disk that is full, a file that grows too large, a reader that has left: every command says which output it was, once, and ends with
/// the code for files.
/// </summary>
public sealed class OutputFailureTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public static TheoryData<string> Commands =>
        ["describe mipomersen", "mass Ges_mCe", "validate mipomersen", "convert mipomersen --to helm", "catalog", "draw mipomersen",
            "monomers", "--help", "mass --help", "--version"];

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Full_stdout_is_a_file_error(string line)
    {
        using var output = new Failing(new IOException("No space left on device"));
        (int code, string error) = InProcess.Run("", output, [.. line.Split(' ').Select(word => word.Replace('_', ' '))]);
        code.Should().Be(4);
        error.Split('\n').Should().ContainSingle(text => text.Contains("cannot be written", StringComparison.Ordinal)).Which.Should()
            .Be("oligo: `stdout` cannot be written: No space left on device");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Reader_that_has_left_is_no_error_of_the_command(string line)
    {
        using var output = new Failing(new IOException("Broken pipe", 32));
        Action run = () => InProcess.Run("", output, [.. line.Split(' ').Select(word => word.Replace('_', ' '))]);
        run.Should().Throw<IOException>("the entry of the program knows it").Which.HResult.Should().Be(32);
    }

    [Theory]
    [InlineData("convert mipomersen --to helm -o /dev/full")]
    [InlineData("draw mipomersen -o /dev/full")]
    [InlineData("mass Ad -o /dev/full")]
    [InlineData("mass Q --from ionis --rejects /dev/full")]
    [InlineData("mass Ad --manifest /dev/full")]
    public void Full_disk_is_a_file_error_of_the_file_that_was_written(string line)
    {
        ProcessResult result = InProcess.Run(line.Split(' '));
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("oligo: `/dev/full` cannot be written: No space left on device");
    }

    [Theory]
    [InlineData("out.json.gz")]
    [InlineData("out.ndjson.gz")]
    [InlineData("out.tsv.gz")]
    public void Packed_output_is_what_is_written_unpacked(string name)
    {
        string plain = Path.Combine(_oligo.Folder, name[..^3]);
        string packed = Path.Combine(_oligo.Folder, name);
        InProcess.Run("mass", "Ges mCe", "-o", plain).ExitCode.Should().Be(0);
        InProcess.Run("mass", "Ges mCe", "-o", packed).ExitCode.Should().Be(0);
        MassFormatsTest.Unpack(packed).Should().Equal(File.ReadAllBytes(plain));
    }

    [Fact]
    public void Failing_rejects_are_not_blamed_on_the_table()
    {
        string table = Path.Combine(_oligo.Folder, "table.tsv");
        ProcessResult result = InProcess.Run("mass", "Q", "--from", "ionis", "-o", table, "--rejects", "/dev/full");
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("oligo: `/dev/full` cannot be written");
        Directory.GetFiles(_oligo.Folder).Should().BeEmpty();
    }

    [Fact]
    public void File_that_grows_too_large_is_a_file_error()
    {
        // What the runtime throws where the system says EFBIG.
        using var output =
            new Failing(new ArgumentOutOfRangeException("value", "Specified file length was too large for the file system."));
        (int code, string error) = InProcess.Run("", output, ["mass", "Ad"]);
        code.Should().Be(4);
        error.Should().Contain("oligo: `stdout` cannot be written: It would be larger than the file system");
    }

    private sealed class Failing(Exception failure) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw failure;

        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;
    }
}
