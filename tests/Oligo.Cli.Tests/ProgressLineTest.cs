using System.Diagnostics;
using FluentAssertions;
using Oligo.Cli.Running;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class ProgressLineTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData(1_200_000, 0.4, 2, "1,200,000 rows, 600,000 rows/s, 40 %, 3 s left")]
    [InlineData(10, 0.5, 90, "10 rows, 0 rows/s, 50 %, 1 min 30 s left")]
    [InlineData(100, 0.01, 100, "100 rows, 1 rows/s, 1 %, 2 h 45 min left")]
    [InlineData(100, 1.0, 10, "100 rows, 10 rows/s, 100 %, 0 s left")]
    [InlineData(100, 0.0, 10, "100 rows, 10 rows/s")]
    public void Line_has_rows_rate_share_and_remaining_time(long rows, double share, int seconds, string text) =>
        ProgressLine.Text(rows, share, TimeSpan.FromSeconds(seconds)).Should().Be(text);

    [Fact]
    public void Line_of_stdin_has_no_share() => ProgressLine.Text(100, null, TimeSpan.FromSeconds(10)).Should().Be("100 rows, 10 rows/s");

    [Fact]
    public void Progress_is_shown_on_a_terminal_only_and_taken_away()
    {
        string file = _oligo.Write("rows.txt", "Ad\nTd\n");
        string target = Path.Combine(_oligo.Folder, "out.tsv");
        // Rows come until the progress was shown, for a minute at most: the line is drawn when rows arrive. `script` runs a command on a
        // terminal of its own and logs the command too, which the pattern must not match.
        string shown =
            OnTerminal($"(for i in $(seq 600); do cat {file}; grep -q '[0-9] rows/s' SHOWN && break; sleep 0.1; done) | " +
            $"PROGRAM mass - -o {target}");
        shown.Should().MatchRegex(@"\r\e\[K[\d,]+ rows, [\d,]+ rows/s").And.MatchRegex(@"\r\e\[K\d+ rows written");
        OnTerminal($"(cat {file}; sleep 3; cat {file}) | PROGRAM mass - -o {target} --quiet").Should().NotContain("rows/s");
        _oligo.RunWithInput("Ad\n", "mass", "-", "-o", target).Error.Should().NotContain("rows/s").And.NotContain("\u001b");
    }

    private string OnTerminal(string line)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Oligo.Cli.dll");
        string log = Path.Combine(_oligo.Folder, "shown.txt");
        string command = line.Replace("PROGRAM", $"dotnet exec {program}", StringComparison.Ordinal)
            .Replace("SHOWN", log, StringComparison.Ordinal);
        var start = new ProcessStartInfo("script", ["-qefc", command, log]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["TERM"] = "xterm";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
