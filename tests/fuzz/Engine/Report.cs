using Oligo.Fuzz.Instrumentation;

namespace Oligo.Fuzz.Engine;

/// <summary>What the targets have done, as a table, and which edges were taken.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<TargetRun> runs)
    {
        int edges = Coverage.Edges.Length;
        Console.WriteLine($"{"target",-18}{"executions",14}{"a second",12}{"edges",9}{"share",8}{"kept",8}{"findings",10}");
        foreach (TargetRun run in runs)
        {
            Print(run.Name, run.Executions, run.Elapsed, run.Coverage.Covered, run.Kept, run.Findings);
        }
        CoverageRecord all = Sum(runs);
        Print("all", runs.Sum(run => run.Executions), TimeSpan.FromTicks(runs.Sum(run => run.Elapsed.Ticks)), all.Covered,
            runs.Sum(run => run.Kept), runs.Sum(run => run.Findings));
        Console.WriteLine($"{all.Covered:N0} of {edges:N0} edges");

        void Print(string name, long executions, TimeSpan time, int covered, int kept, int findings) => Console.WriteLine(
            $"{name,-18}{executions,14:N0}{executions / Math.Max(0.001, time.TotalSeconds),12:N0}{covered,9:N0}"
            + $"{100.0 * covered / edges,6:F1} %{kept,8:N0}{findings,10}");
    }

    /// <summary>Writes each method with the number of its edges and of those that were taken.</summary>
    public static void WriteMethods(IReadOnlyList<TargetRun> runs, string path)
    {
        CoverageRecord all = Sum(runs);
        File.WriteAllLines(path, EdgeTable.Methods
            .Select(method => (method, Covered: Enumerable.Range(method.First, method.Count).Count(all.Has)))
            .Select(row => FormattableString.Invariant($"{row.method.Assembly}\t{row.method.Method}\t{row.Covered}\t{row.method.Count}")));
    }

    private static CoverageRecord Sum(IReadOnlyList<TargetRun> runs)
    {
        var all = new CoverageRecord();
        foreach (TargetRun run in runs)
        {
            all.Add(run.Coverage);
        }
        return all;
    }
}
