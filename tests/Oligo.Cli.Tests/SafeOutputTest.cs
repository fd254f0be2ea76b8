using System.IO.Compression;
using System.Text;
using CsCheck;
using FluentAssertions;
using Oligo.Cli.Output;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What identifiers of strangers may do: nothing, to a terminal, to a spreadsheet, to an SD file.</summary>
public sealed class SafeOutputTest : IDisposable
{
    private static readonly byte[] s_bytes = [0x1b, .. "[m3;"u8, 0xe2, 0x80, 0xae, 0xc3, 0xa5, 0xf0, 0x9f, 0x0a, 0x07];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("a\tb\n", "a\tb\n")]
    [InlineData("a\u001b[2Jb", "a?[2Jb")]
    [InlineData("\u001b[8mhidden\u001b[38;2;0;128;0mgreen\u001b[0m", "?[8mhidden?[38;2;0;128;0mgreen?[0m")]
    [InlineData("a\rb\u0007\u007f\u0085", "a?b???")]
    [InlineData("x\u202ey\u2066\u200f\u061c", "x?y???")]
    [InlineData("\u001b]0;title\u0007", "?]0;title?")]
    [InlineData("5\u2032-\u00c5\U0001F600", "5\u2032-\u00c5\U0001F600")]
    public void Terminal_gets_nothing_that_it_would_obey(string text, string shown) =>
        Pass(Encoding.UTF8.GetBytes(text), int.MaxValue).Should().Be(shown);

    [Fact]
    public void Bytes_that_are_not_utf8_are_not_passed_on() => Pass([0x61, 0xff, 0x62, 0xe2, 0x80, 0x63], int.MaxValue).Should().Be("a?b?c");

    [Fact]
    public void Pieces_of_any_length_are_shown_as_the_whole() =>
        Gen.Select(Gen.Int[0, s_bytes.Length - 1].Select(i => s_bytes[i]).Array[0, 40], Gen.Int[1, 5]).Sample((bytes, size) => Pass(bytes, size) == Pass(bytes, int.MaxValue), iter: 20_000);

    /// <summary>The whole is tried with terminals by tests/faults/terminal.py; here the views with colours.</summary>
    [Theory]
    [InlineData("describe")]
    [InlineData("describe", "--all")]
    [InlineData("describe", "--json")]
    [InlineData("validate")]
    [InlineData("convert", "--to", "ionis")]
    [InlineData("mass", "--format", "tsv")]
    [InlineData("mass", "--format", "ndjson")]
    public void Colours_of_an_identifier_are_shown_and_those_of_the_tool_obeyed(params string[] command)
    {
        string file = _oligo.Write("in.txt", "x\u001b[8my\u202ez\tGes Ad\nx\u001b[0m\tQ\u001b[31m\n");
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var session = new Session(() => Stream.Null, new TerminalStream(output), new TerminalStream(error), colorTerminal: true)
        {
            IsTerminal = true,
            Width = 100,
            MessageWidth = 100,
        })
        {
            Tool.Run([.. command, file], session).Should().Be(3);
            session.Out.Flush();
            string shown = Encoding.UTF8.GetString(output.ToArray());
            Encoding.UTF8.GetString(error.ToArray()).Should().NotContain("\u001b").And.NotContain("\u202e");
            shown.Should().NotContain("\u202e").And.NotContain("x\u001b");
            shown.Contains("\u001b[", StringComparison.Ordinal).Should().Be(command is ["describe"] or ["describe", "--all"]);
        }
    }

    [Fact]
    public void Line_that_is_drawn_anew_is_erased_first()
    {
        using var output = new MemoryStream();
        using (var messages = new MessageWriter(new TerminalStream(output), new UTF8Encoding(false), 80, () => { }))
        {
            messages.Redraw("3 rows");
            messages.Redraw("");
            messages.WriteLine("a\u001b[31m");
        }
        Encoding.UTF8.GetString(output.ToArray()).Should().Be("\r\u001b[K3 rows\r\u001b[Ka?[31m\n");
    }

    [Theory]
    [InlineData("csv", "'=1+1,1,ok")]
    [InlineData("tsv", "'=1+1\t1\tok")]
    public void Formulas_are_texts_where_that_is_asked(string format, string line)
    {
        string file = _oligo.Write("in.txt", "=1+1\tAd\n-x\tAd\nplain\tAd\n");
        string[] safe = InProcess.Run("mass", file, "--columns", "id,length,status", "--format", format, "--spreadsheet-safe").Lines;
        safe[1].Should().Be(line);
        safe[2].Should().StartWith("'-x");
        safe[3].Should().StartWith("plain");
        InProcess.Run("mass", file, "--columns", "id,length,status", "--format", format).Lines[1].Should().Be(line[1..]);
        InProcess.Run("mass", file, "--format", "ndjson", "--spreadsheet-safe").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("csv", ",")]
    [InlineData("tsv", "\t")]
    public void Formulas_in_names_of_columns_and_in_rejects_are_texts_too(string format, string separator)
    {
        string file = _oligo.Write("in.tsv", "id\tnotation\t=HYPERLINK(1)\n=a\tAd\t@b\n+c\tQ\t-d\n=e\t=1+1\t+f\n");
        string rejects = Path.Combine(_oligo.Folder, "bad." + format);
        string[] arguments = ["mass", file, "--columns", "id,status", "--keep", "=HYPERLINK(1)", "--format", format, "--rejects", rejects];
        string[] lines = InProcess.Run([.. arguments, "--spreadsheet-safe"]).Lines;
        lines[0].Should().Be(string.Join(separator, "id", "status", "'=HYPERLINK(1)"));
        lines[1].Should().Be(string.Join(separator, "'=a", "ok", "'@b"));
        string[] bad = File.ReadAllLines(rejects);
        bad[0].Should().EndWith(separator + "'=HYPERLINK(1)");
        bad[1].Should().Contain(separator + "'+c" + separator).And.EndWith(separator + "'-d");
        bad[2].Should().Contain(separator + "'=1+1" + separator);
        InProcess.Run(arguments);
        File.ReadAllText(rejects).Should().NotContain("'=").And.NotContain("'+").And.NotContain("'-");
    }

    [Fact]
    public void Identifier_does_not_cut_an_SD_file()
    {
        string file = _oligo.Write("in.txt", "$$$$\tAd\n$$$$x\tAd\n");
        string[] lines = InProcess.Run("convert", file, "--to", "sdf").Lines;
        lines.Count(line => line.StartsWith("$$$$", StringComparison.Ordinal)).Should().Be(2, "one for each record");
        lines.Count(line => line == " $$$$").Should().Be(2, "the title and the field");
    }

    [Fact]
    public void Messages_of_many_rows_are_counted()
    {
        string file = _oligo.Write("in.txt", string.Concat(Enumerable.Repeat("?\n", 50)));
        ProcessResult result = InProcess.Run("mass", file, "--from", "ionis");
        result.Lines.Should().HaveCount(51);
        result.Error.Split('\n').Count(line => line.StartsWith("error ", StringComparison.Ordinal)).Should().Be(20);
        result.Error.Should().Contain("and 30 more rows with messages; --rejects FILE writes all that are in error");
    }

    [Fact]
    public void Streams_that_are_closed_or_full_cost_no_result()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full.");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        using var output = new MemoryStream();
        using (var session = new Session(() => Stream.Null, output, full, colorTerminal: false))
        {
            Tool.Run(["mass", "Ad", "Q?"], session).Should().Be(3);
        }
        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("C10H13N5O3");
        using var closed = new Session(() => Stream.Null, new ClosedOutput(), Stream.Null, colorTerminal: false);
        Tool.Run(["mass", "Ad"], closed).Should().Be(4);
    }

    /// <summary>A small packed file may hold a line without end.</summary>
    [Fact]
    public void Row_without_end_is_refused()
    {
        string path = Path.Combine(_oligo.Folder, "long.txt.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            byte[] piece = new byte[1 << 20];
            piece.AsSpan().Fill((byte)'A');
            for (int i = 0; i < 140; i++)
            {
                packed.Write(piece);
            }
        }
        ProcessResult result = InProcess.Run("mass", path);
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("line 1: the row is longer than 64 MiB.");
    }

    private static string Pass(byte[] bytes, int size)
    {
        using var output = new MemoryStream();
        using (var terminal = new TerminalStream(output))
        {
            foreach (byte[] piece in bytes.Chunk(Math.Min(size, Math.Max(bytes.Length, 1))))
            {
                terminal.Write(piece);
            }
            return Encoding.UTF8.GetString(output.ToArray());
        }
    }
}
