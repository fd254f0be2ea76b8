using System.Diagnostics;
using System.Globalization;

namespace Oligo.Mutation;

/// <summary>Runs classes of tests against the library with mutants, each in a process of its own.</summary>
/// <param name="program">The tests, beside the library with mutants.</param>
internal sealed class TestRuns(string program)
{
    private const int Killed = 1;
    private const string TimedOut = "Test execution timed out";

    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(50);

    // A class that neither ends nor computes waits for something that never comes.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    /// <summary>The classes of the tests.</summary>
    public string[] Classes() =>
        [.. Run(["-list", "classes"], new Dictionary<string, string>(), TimeSpan.FromMinutes(2)).Output.Split('\n')
            .Select(line => line.Trim()).Where(line => line.StartsWith("Oligo.", StringComparison.Ordinal))];

    /// <summary>Which mutants the tests of a class reach, and how much processor time they take without one.</summary>
    public (int[] Reached, double Seconds) Measure(string testClass, string notes)
    {
        Result result = Run(["-class", testClass], new() { ["OLIGO_MUTANTS_REACHED"] = notes }, TimeSpan.FromMinutes(15));
        if (result.Code != 0 && !result.Output.Contains(TimedOut, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{testClass} fails without a mutant:\n{result.Output}");
        }
        return ([.. File.ReadLines(notes).Select(line => int.Parse(line, CultureInfo.InvariantCulture))], result.Processor.TotalSeconds);
    }

    /// <summary>Whether a test of these classes fails, or does not end, with a mutant.</summary>
    /// <param name="id">The mutant.</param>
    /// <param name="classes">The classes, the quickest first.</param>
    /// <param name="limit">The processor time after which it counts as endless.</param>
    /// <returns><see langword="null"/> where all that failed is a test that had too little of the machine for its own limit.</returns>
    public bool? Kills(int id, IEnumerable<string> classes, TimeSpan limit)
    {
        string[] arguments = ["-stopOnFail", .. classes.SelectMany(name => (string[])["-class", name])];
        Result result = Run(arguments, new() { ["OLIGO_MUTANT"] = id.ToString(CultureInfo.InvariantCulture) }, limit);
        return result.Code == 0 ? false : result.Output.Contains(TimedOut, StringComparison.Ordinal) ? null : true;
    }

    private Result Run(string[] arguments, Dictionary<string, string> environment, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-noLogo", "-noColor", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }
        // A mutant may ask for all the memory that there is.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x100000000";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        TimeSpan used = default;
        long begin = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(s_poll))
        {
            used = ProcessorTimeOf(process) ?? used;
            if (used > limit || Stopwatch.GetElapsedTime(begin) > s_longestWait)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return new Result(Killed, "endless", used);
            }
        }
        return new Result(process.ExitCode, output.Result + error.Result, used);
    }

    private static TimeSpan? ProcessorTimeOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return null;
        }
    }

    private sealed record Result(int Code, string Output, TimeSpan Processor);
}
