using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Parquet;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What must not be lost or passed over in silence: cells, input files, the end of a pipe, the place of a finding.</summary>
public sealed class InputSafetyTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("rows.csv", "id,notation,note\na,Ad,x\nb,\"Ad\",\"x,\"\"y\"\"\",z\nc,Td\nd,Gd,\"1,2\"\n",
        "4 cells under 3 columns; quote cells that hold a comma", "b,\"Ad\",\"x,\"\"y\"\"\"")]
    [InlineData("rows.tsv", "id\tnotation\tnote\na\tAd\tx\nb\tAd\ty\u00e9\tz\nc\tTd\nd\tGd\t1,2\n",
        "4 cells under 3 columns; no cell of a TSV holds a tab", "b\tAd\ty\u00e9")]
    public void Row_with_more_cells_than_the_header_is_in_error(string name, string table, string message, string before)
    {
        string file = _oligo.Write(name, table);
        string rejects = Path.Combine(_oligo.Folder, "rejects.ndjson");
        ProcessResult result = InProcess.Run("mass", file, "--rejects", rejects);
        result.ExitCode.Should().Be(3);
        result.Lines.Select(line => line.Split('\t')[0]).Should().Equal("id", "a", "b", "c", "d");
        result.Lines.Select(line => line.Split('\t')[^1]).Should().Equal("status", "ok", "OLG0002", "ok", "ok");
        result.Error.Should().Contain($"error OLG0002: {message}\n  at {file}, line 3 (b), column {before.Length + 1} of the line");
        JsonElement row = JsonDocument.Parse(File.ReadAllText(rejects)).RootElement;
        row.GetProperty("line").GetInt32().Should().Be(3);
        row.GetProperty("column").GetInt32().Should().Be(before.Length + 1);
        row.GetProperty("message").GetString().Should().Be(message);
        row.GetProperty("text").GetString().Should().Be(table.Split('\n')[2]);
    }

    [Fact]
    public void Comma_in_a_notation_without_quotes_gives_no_mass()
    {
        ProcessResult result = InProcess.Run("mass", _oligo.Write("rows.csv", "notation\nAd,Td\n"), "--on-error", "skip");
        result.Lines.Should().HaveCount(1, "the header alone");
        result.Error.Should().Contain("0 rows written, 1 in error left out");
    }

    [Theory]
    [InlineData("mass", "rows.txt", "-o", "rows.txt")]
    [InlineData("mass", "rows.txt", "-o", "./folder/../rows.txt")]
    [InlineData("mass", "rows.txt", "-o", "link.txt")]
    [InlineData("mass", "link.txt", "-o", "rows.txt")]
    [InlineData("mass", "rows.txt", "-o", "linked/rows.txt")]
    [InlineData("mass", "rows.txt", "--rejects", "rows.txt")]
    [InlineData("mass", "Ad", "rows.txt", "--manifest", "rows.txt")]
    [InlineData("mass", "Ad", "--monomers", "monomers.tsv", "-o", "monomers.tsv")]
    [InlineData("convert", "--to", "ionis", "rows.txt", "-o", "rows.txt")]
    [InlineData("convert", "--to", "inchikey", "rows.txt", "-o", "rows.txt")]
    [InlineData("convert", "--to", "ionis", "--monomers", "monomers.tsv", "Ad", "-o", "monomers.tsv")]
    [InlineData("draw", "one.svg", "-o", "one.svg")]
    public void Result_never_takes_the_place_of_an_input(params string[] arguments)
    {
        _oligo.Write("rows.txt", "a\tAd\n");
        _oligo.Write("one.svg", "Ado Td\n");
        _oligo.Write("monomers.tsv", "kind\tsymbol\tname\tformula\tsource\tsmiles\tletter\n" +
            "base\tet5C\t5-ethylcytosine\tC6H9N3O\tits name\tn3cc(CC)c(N)nc3=O\tC\n");
        Directory.CreateDirectory(Path.Combine(_oligo.Folder, "folder"));
        File.CreateSymbolicLink(Path.Combine(_oligo.Folder, "link.txt"), "rows.txt");
        Directory.CreateSymbolicLink(Path.Combine(_oligo.Folder, "linked"), ".");
        Dictionary<string, string> before = Contents();
        ProcessResult result = _oligo.Run(arguments);
        result.ExitCode.Should().Be(2, result.Error);
        result.Error.Should().Contain(
            $"`{arguments[^1]}` would be written over the input").And.Contain("hint: give the result another name");
        Contents().Should().Equal(before);
    }

    private Dictionary<string, string> Contents() => Directory.GetFiles(_oligo.Folder).ToDictionary(path => path, File.ReadAllText);

    [Fact]
    public void Result_beside_its_input_is_written()
    {
        _oligo.Write("rows.txt", "a\tAd\n");
        _oligo.Write("rows.tsv", "old");
        _oligo.Run("mass", "rows.txt", "-o", "rows.tsv").ExitCode.Should().Be(0);
        _oligo.Run("mass", "rows.txt", "-o", "/dev/null").ExitCode.Should().Be(0);
        ProcessResult device = _oligo.Run("mass", "/dev/null", "-o", "/dev/null");
        device.ExitCode.Should().Be(3, "a device keeps nothing that could be lost, and is not refused, but holds no molecule");
        device.Error.Should().Contain("The input holds no molecule.");
        File.ReadAllText(Path.Combine(_oligo.Folder, "rows.tsv")).Should().StartWith("id\t");
    }

    [Theory]
    [InlineData("mass - --from ionis --threads 1")]
    [InlineData("mass - --from ionis --threads 3")]
    [InlineData("mass - --from ionis --format json")]
    [InlineData("convert - --from ionis --to bracket")]
    public async Task Run_ends_when_nobody_reads_its_output(string line)
    {
        using Process process = _oligo.Start(line.Split(' '));
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        // Feeds rows without an end: only the closed pipe can end the run.
        Task feed = Task.Run(() =>
        {
            try
            {
                while (!process.HasExited)
                {
                    process.StandardInput.Write("Ges mCes Ads Gd\n");
                }
            }
            catch (IOException)
            {
                // The run has ended.
            }
        }, TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill();
        }
        await feed;
        process.ExitCode.Should().Be(0);
        (await error).Should().NotContain("rows written").And.NotContain("Unhandled");
    }

    [Fact]
    public void Programs_of_one_shell_write_one_file_one_after_the_other()
    {
        string target = Path.Combine(_oligo.Folder, "out.tsv");
        string program = Path.Combine(AppContext.BaseDirectory, "Oligo.Cli.dll");
        using Process shell =
            Process.Start("/bin/sh", ["-c",
                $"(dotnet exec '{program}' mass Ad -q; dotnet exec '{program}' mass Td -q; echo end) > '{target}' 2> /dev/null"]);
        shell.WaitForExit();
        string[] lines = File.ReadAllLines(target);
        lines.Should().HaveCount(5);
        lines[0].Should().StartWith("id\t").And.Be(lines[2]);
        lines[4].Should().Be("end");
    }

    [Fact]
    public void Findings_name_row_and_strand()
    {
        string file = _oligo.Write("rows.txt", "x1\tAds Tds Gds Cd\nGro Ur |0| Aro Cr\n");
        ProcessResult result = InProcess.Run("validate", file, "--expect-mass", "1.0");
        result.ExitCode.Should().Be(1);
        string[] lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] heads =
            [.. lines.Where(line =>
                line.StartsWith("error ", StringComparison.Ordinal) || line.StartsWith("warning ", StringComparison.Ordinal)
                || line.StartsWith("note ", StringComparison.Ordinal))];
        heads.Should().NotBeEmpty();
        lines.Count(line => line.StartsWith($"  at {file}, line ", StringComparison.Ordinal)).Should().Be(heads.Length, result.Error);
        lines.Should().Contain($"  at {file}, line 1 (x1)").And.Contain($"  at {file}, line 2, both strands").And.Contain($"  at {file}, " +
            $"line 2, antisense strand");
        InProcess.Run("validate", "mipomersen").Error.Should().Contain("\n  at mipomersen\n");
        InProcess.Run("validate", "Ads Tds Gds Cd").Error.Should().NotContain("  at \n");
    }

    [Fact]
    public void Control_characters_of_inputs_do_not_reach_the_terminal()
    {
        const string Red = "\u001b[31m";
        string file = _oligo.Write($"rows{Red}.txt", $"id{Red}\tAd {Red}Qe\n");
        string table = _oligo.Write("rows.csv", $"not{Red}ation,x\nAd,1\n");
        string json = _oligo.Write("rows.ndjson", $"{{\"id\":\"\\u001b[31m\",\"notation\":\"{{mP\\u001b[31mEG:45}}o Ado Td\"}}\n");
        string[][] runs =
        [
            ["mass", file], ["validate", file], ["describe", file], ["convert", "--to", "ionis", file],
                ["mass", table], ["mass", json], ["mass", $"Ad{Red}.txt"],
            ["mass", "Ad", "--from", Red], ["describe", $"mipomersen{Red}"], ["mass", "Ad", "--rules", Red], [Red],
                ["describe", $"--x{Red}"], ["validate", "Ad", "--rules", Red],
        ];
        foreach (string[] run in runs)
        {
            string error = InProcess.Run(run).Error;
            error.Should().NotBeEmpty();
            error.Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty(string.Join(' ', run));
        }
    }

    [Theory]
    [InlineData("solbinsiran", null)]
    [InlineData("mipomersne", "mipomersen")]
    [InlineData("inclisirann", "inclisiran")]
    public void Name_that_is_not_in_the_catalogue_is_called_so(string name, string? suggestion)
    {
        ProcessResult result = InProcess.Run("validate", name);
        result.ExitCode.Should().Be(3);
        result.Error.Should().StartWith($"`{name}` is not in the catalogue");
        if (suggestion is null)
        {
            result.Error.Should().NotContain("of the catalogue?");
        }
        else
        {
            result.Error.Should().Contain($"did you mean `{suggestion}` of the catalogue?");
        }
        InProcess.Run("validate", "--text", name).Error.Should().NotContain("is not in the catalogue");
    }

    [Fact]
    public async Task Polydisperse_molecule_has_no_monoisotopic_mass()
    {
        string file = _oligo.Write("rows.txt", "peg\t{mPEG:45}o Ado Td\nplain\tAdo Td\n");
        string[][] tsv = [.. InProcess.Run("mass", file).Lines.Select(line => line.Split('\t'))];
        tsv[0][3].Should().Be("monoisotopic_da");
        tsv[1][3].Should().BeEmpty();
        tsv[1][4].Should().NotBeEmpty();
        tsv[1][^1].Should().Be("ok");
        tsv[2][3].Should().NotBeEmpty();
        InProcess.Run("mass", file, "--format", "csv").Lines[1].Split(',')[3].Should().BeEmpty();
        JsonElement[] objects =
            [.. InProcess.Run("mass", file, "--format", "ndjson").Lines.Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement document = JsonDocument.Parse(InProcess.Run("mass", file, "--format", "json").Output).RootElement.GetProperty("rows");
        foreach ((JsonElement peg, JsonElement plain) in (ReadOnlySpan<(JsonElement, JsonElement)>)[(objects[0], objects[1]),
            (document[0], document[1])])
        {
            peg.TryGetProperty("monoisotopic_da", out _).Should().BeFalse();
            peg.GetProperty("average_da").GetDecimal().Should().BePositive();
            plain.GetProperty("monoisotopic_da").GetDecimal().Should().BePositive();
        }
        string target = Path.Combine(_oligo.Folder, "masses.parquet");
        InProcess.Run("mass", file, "-o", target, "-q").ExitCode.Should().Be(0);
        await using ParquetReader reader =
            await ParquetReader.CreateAsync(target, cancellationToken: TestContext.Current.CancellationToken);
        (await MassFormatsTest.ReadRows(reader)).Should().Equal(tsv[1..].Select(row => string.Join('\t', row)));
    }

    [Theory]
    [InlineData("a.png", 2)]
    [InlineData("a.pdf", 2)]
    [InlineData("a.SVG", 0)]
    [InlineData("a", 0)]
    public void Pictures_are_svg_files(string name, int code)
    {
        ProcessResult result = InProcess.Run("draw", "Ado Td", "-o", Path.Combine(_oligo.Folder, name));
        result.ExitCode.Should().Be(code);
        File.Exists(Path.Combine(_oligo.Folder, name)).Should().Be(code == 0);
        (code == 0 || result.Error.Contains("name the file a.svg", StringComparison.Ordinal)).Should().BeTrue(result.Error);
    }

    /// <summary>A part of a packed file that does not begin like one, and bytes after the last: the rows in them would be lost.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void Packed_file_is_read_to_its_end_or_refused(int damage, bool isWhole)
    {
        using var packed = new MemoryStream();
        long second = 0;
        for (int part = 0; part < 3; part++)
        {
            second = part == 1 ? packed.Length : second;
            using var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Ads Ad\n", 5000))));
        }
        byte[] bytes = packed.ToArray();
        if (damage == 1)
        {
            bytes[second + 1] = 0;
        }
        string file = Path.Combine(_oligo.Folder, "parts.txt.gz");
        File.WriteAllBytes(file, damage == 2 ? [.. bytes, 0x78] : bytes);
        ProcessResult result = InProcess.Run("mass", file, "--quiet", "-o", Path.Combine(_oligo.Folder, "o.tsv"));
        result.ExitCode.Should().Be(isWhole ? 0 : 4);
        File.Exists(Path.Combine(_oligo.Folder, "o.tsv")).Should().Be(isWhole);
    }
}
