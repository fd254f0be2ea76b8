using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class RowRunTest
{
    /// <summary>Every file is one more moment at which a writer that asks the reader how far it is could find its file closed.</summary>
    [Fact]
    public void Writer_does_not_ask_an_input_that_is_closed()
    {
        using var folder = new OligoProcess();
        string[] files = [.. Enumerable.Range(0, 4000).Select(i => folder.Write($"{i}.txt", "Ges mCes Te\n"))];
        ProcessResult result = InProcess.Run(["mass", "--from", "ionis", "--threads", "2", .. files]);
        result.ExitCode.Should().Be(0);
        result.Lines.Should().HaveCount(files.Length + 1);
    }
}
