using System.Globalization;
using Oligo.Fuzz.Instrumentation;
using Oligo.Fuzz.Oracles;
using Oligo.Fuzz.Targets;

namespace Oligo.Fuzz.Engine;

/// <summary>A run over several targets, which take turns.</summary>
internal static class Session
{
    /// <summary>Runs and prints what each target has done.</summary>
    /// <returns>0 where nothing was found, else 1; 2 for options that make no sense.</returns>
    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        if (Coverage.Edges.Length == 0)
        {
            Console.Error.WriteLine("The assemblies are not instrumented: run the copy that `instrument` makes.");
            return 2;
        }
        ulong seed = ulong.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture);
        string folder = options.GetValueOrDefault("out", "artifacts/fuzz");
        FuzzTarget[] targets = [.. Choose(options)];
        if (targets.Length == 0)
        {
            Console.Error.WriteLine("There is no such target: `list` names them.");
            return 2;
        }
        string part = options.GetValueOrDefault("part", "1/1");
        using var current = new CurrentInput(Path.Combine(folder, $"current-{part.Replace('/', '-')}.bin"));
        var findings = new FindingStore(Path.Combine(folder, "findings"));
        TargetRun[] runs = [.. targets.Select(target => new TargetRun(target, seed, findings, current))];
        Console.WriteLine($"seed {seed}, {Coverage.Edges.Length:N0} edges instrumented, {runs.Length} targets");
        if (options.TryGetValue("executions", out string? executions))
        {
            foreach (TargetRun run in runs)
            {
                run.Run(long.Parse(executions, CultureInfo.InvariantCulture), TimeSpan.MaxValue / 2);
            }
        }
        else
        {
            TakeTurns(runs, Seconds(options, "seconds", 120), options.ContainsKey("slice") ? Seconds(options, "slice", 0) : null);
        }
        Report.Print(runs);
        if (options.TryGetValue("methods", out string? path))
        {
            Report.WriteMethods(runs, path);
        }
        return runs.Any(run => run.Findings > 0) ? 1 : 0;
    }

    /// <summary>Reads the text of a finding again and prints what is wrong with it.</summary>
    public static int Reproduce((string Target, string Text) finding)
    {
        FuzzTarget target = TargetList.All.Single(target => target.Name == finding.Target);
        Fault? fault = TargetRun.Observe(target, finding.Text);
        Console.WriteLine(fault is null ? "nothing is wrong" : $"{fault.Oracle}, {fault.Place}\n{fault.Message}");
        return fault is null ? 0 : 1;
    }

    private static IEnumerable<FuzzTarget> Choose(IReadOnlyDictionary<string, string> options)
    {
        if (options.TryGetValue("targets", out string? names))
        {
            return TargetList.All.Where(target => names.Split(',').Contains(target.Name));
        }
        int[] part = [.. options.GetValueOrDefault("part", "1/1").Split('/').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return TargetList.All.Where((_, i) => i % part[1] == part[0] - 1);
    }

    private static void TakeTurns(TargetRun[] runs, TimeSpan whole, TimeSpan? slice)
    {
        TimeSpan left = whole;
        while (left > TimeSpan.Zero)
        {
            TimeSpan turn = slice ?? whole / runs.Length;
            foreach (TargetRun run in runs)
            {
                TimeSpan before = run.Elapsed;
                run.Run(long.MaxValue, turn);
                left -= run.Elapsed - before;
            }
            if (slice is null)
            {
                return;
            }
            Report.Print(runs);
        }
    }

    private static TimeSpan Seconds(IReadOnlyDictionary<string, string> options, string name, double usual) => TimeSpan.FromSeconds(
        options.TryGetValue(name, out string? seconds) ? double.Parse(seconds, CultureInfo.InvariantCulture) : usual);
}
