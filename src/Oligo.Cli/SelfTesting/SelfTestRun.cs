using System.Diagnostics;
using System.Text;
using Oligo.Internal;

namespace Oligo.Cli.SelfTesting;

/// <summary>Compares what this program computes with what others published.</summary>
internal sealed class SelfTestRun
{
    private SelfTestRun(IReadOnlyList<GroupResult> groups, string checksum, DateTimeOffset started, TimeSpan time)
    {
        Groups = groups;
        Checksum = checksum;
        Started = started;
        Time = time;
    }

    public IReadOnlyList<GroupResult> Groups { get; }

    /// <summary>
    /// SHA-256 of the lines <c>group, id, computed value</c>, with tabs between them, in the order of the tables: equal wherever the
    /// program runs.
    /// </summary>
    public string Checksum { get; }

    public DateTimeOffset Started { get; }

    public TimeSpan Time { get; }

    public bool Passed => Groups.All(group => group.Passed);

    public static SelfTestRun Start(IEnumerable<VectorGroup> groups)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        long begin = Stopwatch.GetTimestamp();
        var hash = new Sha256();
        GroupResult[] results = [.. groups.Select(group => Check(group, hash))];
        return new SelfTestRun(results, Convert.ToHexStringLower(hash.Finish()), started, Stopwatch.GetElapsedTime(begin));
    }

    private static GroupResult Check(VectorGroup group, Sha256 hash)
    {
        long begin = Stopwatch.GetTimestamp();
        var failures = new List<VectorCheck>();
        VectorTable[] tables = [];
        int count = 0;
        try
        {
            tables = [.. group.Tables.Select(VectorTable.Load)];
            foreach (VectorCheck check in group.Check(tables))
            {
                count++;
                hash.Append(Encoding.UTF8.GetBytes($"{group.Name}\t{check.Id}\t{check.Found}\n"));
                if (!check.Passed)
                {
                    failures.Add(check);
                }
            }
        }
        catch (Exception e)
        {
            // A group that cannot go on has failed; the others are compared all the same.
            count++;
            failures.Add(new VectorCheck($"value {count}", "a value", $"{e.GetType().Name}: {e.Message}"));
        }
        return new GroupResult(group, tables, count, failures, Stopwatch.GetElapsedTime(begin));
    }
}
