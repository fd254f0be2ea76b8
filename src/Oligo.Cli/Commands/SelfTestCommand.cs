using System.CommandLine;
using System.Text;
using Oligo.Cli.Output;
using Oligo.Cli.SelfTesting;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo selftest</c>: compares what this program computes here with what others published.</summary>
internal sealed class SelfTestCommand : ToolCommand
{
    private readonly Option<string?> _report = new("--report")
    {
        Description = "Writes the record of the test there, as JSON",
        HelpName = "FILE",
    };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document" };

    public SelfTestCommand()
        : base("selftest", "Compares what this program computes on this machine with published values; for the validation of software.",
            "oligo selftest",
            "oligo selftest --report selftest.json")
    {
        Options.Add(_report);
        Options.Add(_json);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        using ResultFile? file = parse.GetValue(_report) is { } path ? ResultFile.Open(path, session, hash: false) : null;
        var run = SelfTestRun.Start(VectorGroup.All);
        // The report has checksums of the program and of all data: they are computed where somebody reads them.
        string? json = file is not null || parse.GetValue(_json) ? SelfTestReport.ToJson(run) + "\n" : null;
        if (file is not null)
        {
            file.Stream.Write(Encoding.UTF8.GetBytes(json!));
            file.Finish();
            file.Commit();
        }
        if (file?.Name != "stdout")
        {
            session.Out.Write(parse.GetValue(_json) ? json : SelfTestReport.ToText(run));
        }
        session.Out.Flush();
        return run.Passed ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
