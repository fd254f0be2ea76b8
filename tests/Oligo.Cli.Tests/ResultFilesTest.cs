using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using FluentAssertions;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What becomes of what is there already under the name of a result.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ResultFilesTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private string PathOf(string name) => Path.Combine(_oligo.Folder, name);

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherRead)]
    public void Permissions_stay(UnixFileMode mode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has other permissions.");
        string path = _oligo.Write("a.tsv", "old");
        File.SetUnixFileMode(path, mode);
        InProcess.Run("mass", "Ad", "-o", path).ExitCode.Should().Be(0);
        File.GetUnixFileMode(path).Should().Be(mode);
        File.ReadAllLines(path).Should().HaveCount(2);
    }

    [Fact]
    public void File_that_may_only_be_read_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Permissions of Linux.");
        string path = _oligo.Write("a.tsv", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        ProcessResult result = InProcess.Run("mass", "Ad", "-o", path);
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("is there and may only be read.").And.Contain("hint: chmod u+w");
        File.ReadAllText(path).Should().Be("old");
    }

    [Fact]
    public void Link_stays_and_its_target_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        File.CreateSymbolicLink(PathOf("link.tsv"), "target.tsv");
        InProcess.Run("mass", "Ad", "-o", PathOf("link.tsv")).ExitCode.Should().Be(0);
        new FileInfo(PathOf("link.tsv")).LinkTarget.Should().Be("target.tsv");
        File.ReadAllLines(PathOf("target.tsv")).Should().HaveCount(2);
    }

    [Fact]
    public async Task Pipe_is_written_and_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "mkfifo.");
        Process.Start("mkfifo", PathOf("pipe"))!.WaitForExit();
        Task<string> read = Task.Run(() => File.ReadAllText(PathOf("pipe")), TestContext.Current.CancellationToken);
        InProcess.Run("mass", "Ad", "-o", PathOf("pipe"), "--format", "tsv").ExitCode.Should().Be(0);
        (await read).Should().StartWith("id\tlength");
        FileFacts.Of(PathOf("pipe"))!.Value.Type.Should().Be(FileType.Pipe);
    }

    [Fact]
    public void Socket_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sockets of Linux.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(PathOf("socket")));
        ProcessResult result = InProcess.Run("mass", "Ad", "-o", PathOf("socket"), "--format", "tsv");
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("is a socket, and not a file.");
    }

    [Fact]
    public void Other_name_of_an_input_is_the_input()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Numbers of files.");
        string input = _oligo.Write("in.txt", "Ad\n");
        Process.Start("ln", [input, PathOf("other.tsv")])!.WaitForExit();
        ProcessResult result = InProcess.Run("mass", input, "-o", PathOf("other.tsv"));
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("would be written over the input");
        File.ReadAllText(input).Should().Be("Ad\n");
    }

    [Fact]
    public void File_of_monomers_is_an_input()
    {
        string file = _oligo.Write("own.tsv", "kind\tsymbol\tname\tformula\tsource\nbase\tQ\tcue\tC4H5N3O\ta page\n");
        string before = File.ReadAllText(file);
        ProcessResult result = InProcess.Run("monomers", "--monomers", file, "-o", file);
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("would be written over the input");
        File.ReadAllText(file).Should().Be(before);
    }

    /// <summary>A shell has opened the file: the tool knows it as standard input only.</summary>
    [Theory]
    [InlineData("mass - -o in.txt")]
    [InlineData("mass -o in.txt")]
    [InlineData("mass - --rejects in.txt")]
    [InlineData("convert - --to helm -o in.txt")]
    public void File_that_a_shell_opens_as_standard_input_is_an_input(string arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        string file = _oligo.Write("in.txt", "Ads Ad\n");
        var start = new System.Diagnostics.ProcessStartInfo("bash") { RedirectStandardError = true, WorkingDirectory = _oligo.Folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "Oligo.Cli.dll")}' {arguments} < in.txt");
        using var process = System.Diagnostics.Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(2);
        error.Should().Contain("would be written over the input");
        File.ReadAllText(file).Should().Be("Ads Ad\n");
    }

    [Fact]
    public void Name_may_be_as_long_as_the_system_allows()
    {
        string path = PathOf(new string('x', 251) + ".tsv");
        InProcess.Run("mass", "Ad", "-o", path).ExitCode.Should().Be(0);
        File.Exists(path).Should().BeTrue();
    }

    [Fact]
    public void What_killed_runs_have_left_is_removed_and_nothing_else()
    {
        string left = _oligo.Write(".oligo-0123456789abcdef.tmp", "half");
        string foreign = _oligo.Write(".oligo-notes.tmp", "mine");
        string open = PathOf(".oligo-00000000000000aa.tmp");
        using (new FileStream(open, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            InProcess.Run("clean", _oligo.Folder).Lines.Should().Equal(left);
        }
        File.Exists(foreign).Should().BeTrue();
        File.Exists(open).Should().BeTrue("somebody writes it");
        InProcess.Run("clean", PathOf("nowhere")).ExitCode.Should().Be(4);
    }

    [Fact]
    public void Manifest_of_a_file_that_changed_while_parts_of_it_were_read_is_refused()
    {
        string path = _oligo.Write("in.txt", "Ad\nTd\n");
        FileState? before = FileState.Of(path);
        FileState.Of(path).Should().Be(before);
        File.AppendAllText(path, "Gd\n");
        FileState.Of(path).Should().NotBe(before);
    }

    [Fact]
    public void Killed_run_leaves_a_file_that_clean_removes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals.");
        using Process run = _oligo.Start(["mass", "-", "--from", "ionis", "-o", "out.tsv"]);
        run.StandardInput.WriteLine("Ad");
        run.StandardInput.Flush();
        SpinWait.SpinUntil(() => Directory.GetFiles(_oligo.Folder, ".oligo-*").Length > 0, TimeSpan.FromSeconds(60)).Should().BeTrue();
        run.Kill();
        run.WaitForExit();
        InProcess.Run("clean", _oligo.Folder).Lines.Should().ContainSingle();
        Directory.GetFileSystemEntries(_oligo.Folder).Should().BeEmpty();
    }
}
