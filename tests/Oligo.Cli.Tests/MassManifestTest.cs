using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class MassManifestTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Manifest_says_what_was_computed_from_what()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(400, 9));
        string output = Path.Combine(_oligo.Folder, "out.csv.gz");
        string rejects = Path.Combine(_oligo.Folder, "rejects.tsv");
        JsonElement manifest =
            Run("mass", file, "--from", "ionis", "--weights", "1997", "--on-error", "skip", "-o", output,
                "--rejects", rejects, "--shard", "2/3", "--threads", "2");
        manifest.GetProperty("schema").GetString().Should().Be("oligo.mass-manifest/1");
        manifest.GetProperty("version").GetString().Should().Be(ToolVersion.Text);
        manifest.GetProperty("isotope_masses").GetString().Should().Be("AME2020");
        manifest.GetProperty("weights").GetString().Should().Be("1997");
        manifest.GetProperty("weights_source").GetString().Should().NotBeNullOrEmpty();
        manifest.GetProperty("options").EnumerateObject().Select(option => $"{option.Name} {option.Value}")
            .Should().Equal("--from ionis", "--weights 1997", "--on-error skip");
        manifest.GetProperty("shard").GetProperty("index").GetInt32().Should().Be(2);
        manifest.GetProperty("shard").GetProperty("count").GetInt32().Should().Be(3);
        Check(manifest.GetProperty("inputs")[0], file, "plain");
        Check(manifest.GetProperty("output"), output, "csv");
        Check(manifest.GetProperty("rejects"), rejects, null);
        int ok = Encoding.UTF8.GetString(MassFormatsTest.Unpack(output)).Count(c => c == '\n');
        manifest.GetProperty("rows").GetProperty("ok").GetInt32().Should().Be(ok, "part 2 has no header");
        manifest.GetProperty("rows").GetProperty("error").GetInt32().Should().Be(File.ReadAllLines(rejects).Length - 1);
    }

    [Fact]
    public void Manifest_of_texts_and_streams_has_their_checksums()
    {
        ProcessResult result =
            InProcess.RunWithInput("Ad\nTd\n", "mass", "Gd", "-", "--manifest", Path.Combine(_oligo.Folder, "m.json"), "-q");
        JsonElement manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(_oligo.Folder, "m.json"))).RootElement;
        manifest.GetProperty("inputs")[0].GetProperty("sha256").GetString().Should().Be(Sha256("Gd"u8));
        manifest.GetProperty("inputs")[1].GetProperty("name").GetString().Should().Be("stdin");
        manifest.GetProperty("inputs")[1].GetProperty("sha256").GetString().Should().Be(Sha256("Ad\nTd\n"u8));
        manifest.GetProperty("output").GetProperty("name").GetString().Should().Be("stdout");
        manifest.GetProperty("output").GetProperty("sha256").GetString().Should().Be(Sha256(result.OutputBytes));
        manifest.GetProperty("rows").GetProperty("ok").GetInt32().Should().Be(3);
        manifest.TryGetProperty("shard", out _).Should().BeFalse();
    }

    private JsonElement Run(params string[] arguments)
    {
        string path = Path.Combine(_oligo.Folder, "manifest.json");
        InProcess.Run([.. arguments, "--manifest", path, "-q"]).ExitCode.Should().Be(0);
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    private static void Check(JsonElement entry, string file, string? format)
    {
        entry.GetProperty("name").GetString().Should().Be(file);
        entry.TryGetProperty("format", out JsonElement named).Should().Be(format is not null);
        if (format is not null)
        {
            named.GetString().Should().Be(format);
        }
        byte[] bytes = File.ReadAllBytes(file);
        entry.GetProperty("bytes").GetInt64().Should().Be(bytes.Length);
        entry.GetProperty("sha256").GetString().Should().Be(Sha256(bytes));
    }

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
