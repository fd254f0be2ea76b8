using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Oligo.Mutation;

/// <summary>
/// Mutation testing: how many small changes of the library do the tests notice? <c>build</c> compiles all mutants, <c>cover</c> notes
/// which classes of tests reach which, <c>run</c> tries a sample and adds a line for each to the results.
/// </summary>
internal static partial class Program
{
    private static int Main(string[] args)
    {
        string root = FindRoot();
        string work = Path.Combine(root, "artifacts", "mutation");
        Directory.CreateDirectory(work);
        Dictionary<string, string> options = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.Last());
        switch (args.FirstOrDefault())
        {
            case "build":
                Build(root, work);
                return 0;
            case "cover":
                Cover(work);
                return 0;
            case "run":
                RunSample(work, options);
                return 0;
            case "report":
                Report(work);
                return 0;
            default:
                Console.Error.WriteLine("usage: build | cover | run [--sample N] [--seed N] [--folder REGEX] [--minutes N] [--workers N] [--longest SECONDS] | report");
                return 2;
        }
    }

    private static void Build(string root, string work)
    {
        string tests = Path.Combine(root, "tests", "Oligo.Tests", "bin", "Release", "net10.0");
        string copy = Path.Combine(work, "tests");
        foreach (string file in Directory.GetFiles(tests, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(tests, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        File.Delete(Path.Combine(work, "coverage.tsv"));
        var library = new MutatedLibrary(root);
        // Rows of tables are data, whose values other tests compare with published ones.
        library.Build(file => !file.EndsWith(".Rows.cs", StringComparison.Ordinal), Path.Combine(copy, "Oligo.dll"));
        File.WriteAllLines(Path.Combine(work, "mutants.tsv"), library.Mutants.Select(mutant => mutant.ToRow()));
    }

    private static void Cover(string work)
    {
        var tests = new TestRuns(Path.Combine(work, "tests", "Oligo.Tests"));
        string notes = Path.Combine(work, "reached.txt");
        string coverage = Path.Combine(work, "coverage.tsv");
        // A build has other mutants than the one before; of one build, an interrupted measurement goes on.
        string[] known = File.Exists(coverage) ? [.. File.ReadLines(coverage).Select(line => line.Split('\t')[0])] : [];
        using var file = new StreamWriter(coverage, append: true);
        foreach (string testClass in tests.Classes().Where(name => !IsLeftOut(name) && !known.Contains(name)))
        {
            (int[] reached, double seconds) = tests.Measure(testClass, notes);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{testClass}\t{seconds:F2}\t{string.Join(' ', reached)}"));
            file.Flush();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds,7:F2} s  {reached.Length,6} mutants  {testClass}"));
        }
    }

    // Tests of the source text see no mutant; the toolkits of others are not asked again for each.
    private static bool IsLeftOut(string testClass) => testClass is "Oligo.Tests.House.HouseRulesTest" or "Oligo.Tests.House.LayersTest"
        || testClass.EndsWith("InteropTest", StringComparison.Ordinal);

    private static void RunSample(string work, Dictionary<string, string> options)
    {
        int size = int.Parse(options.GetValueOrDefault("sample", "400"), CultureInfo.InvariantCulture);
        int seed = int.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture);
        double minutes = double.Parse(options.GetValueOrDefault("minutes", "600"), CultureInfo.InvariantCulture);
        double longest = double.Parse(options.GetValueOrDefault("longest", "3600"), CultureInfo.InvariantCulture);
        int workers = int.Parse(options.GetValueOrDefault("workers", "1"), CultureInfo.InvariantCulture);
        var folder = new Regex(options.GetValueOrDefault("folder", "."));
        Mutant[] all = [.. ReadMutants(work).Where(mutant => folder.IsMatch(mutant.File))];
        new Random(seed).Shuffle(all);
        string results = Path.Combine(work, "results.tsv");
        HashSet<int> done = File.Exists(results) ? [.. File.ReadLines(results).Select(line => int.Parse(line.Split('\t')[1]))] : [];
        (string Class, double Seconds, HashSet<int> Reached)[] classes = ReadCoverage(work);
        var tests = new TestRuns(Path.Combine(work, "tests", "Oligo.Tests"));
        long begin = Stopwatch.GetTimestamp();
        var gate = new Lock();
        IEnumerable<Mutant> left = all.Take(size).Where(mutant => !done.Contains(mutant.Id));
        Parallel.ForEach(left, new ParallelOptions { MaxDegreeOfParallelism = workers }, mutant =>
        {
            if (Stopwatch.GetElapsedTime(begin).TotalMinutes > minutes)
            {
                return;
            }
            (string, double)[] reaching = [.. classes.Where(row => row.Seconds <= longest && row.Reached.Contains(mutant.Id))
                .Select(row => (row.Class, row.Seconds))];
            string verdict = Try(tests, mutant.Id, reaching);
            lock (gate)
            {
                File.AppendAllText(results, $"{verdict}\t{mutant.ToRow()}\n");
                Console.WriteLine($"{verdict,-9} {mutant.File}:{mutant.Line} {mutant.Text}");
            }
        });
        Report(work);
    }

    /// <summary>The classes that reach a mutant, in groups of growing time: most mutants are found by the first.</summary>
    private static string Try(TestRuns tests, int id, (string Class, double Seconds)[] classes)
    {
        if (classes.Length == 0)
        {
            return "unreached";
        }
        (string Class, double Seconds)[] left = [.. classes.OrderBy(row => row.Seconds)];
        double share = 5;
        while (left.Length > 0)
        {
            int count = 0;
            double seconds = 0;
            while (count < left.Length && (count == 0 || seconds + left[count].Seconds <= share))
            {
                seconds += left[count++].Seconds;
            }
            switch (tests.Kills(id, left[..count].Select(row => row.Class), TimeSpan.FromSeconds(15 + (5 * seconds))))
            {
                case true:
                    return "killed";
                case null:
                    return "unclear";
            }
            left = left[count..];
            share *= 3;
        }
        return "survived";
    }

    private static void Report(string work)
    {
        string path = Path.Combine(work, "results.tsv");
        // What had too little of the machine says nothing.
        string[][] rows = File.Exists(path) ? [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(row => row[0] != "unclear")] : [];
        foreach (IGrouping<string, string[]> folder in rows.GroupBy(row => row[2].Split('/')[0]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Append(rows.GroupBy(_ => "all").FirstOrDefault()!).Where(group => group is not null))
        {
            int killed = folder.Count(row => row[0] == "killed");
            int count = folder.Count();
            double share = (double)killed / count;
            // Wilson's interval at 95 %.
            const double z = 1.96;
            double middle = (share + (z * z / (2 * count))) / (1 + (z * z / count));
            double half = z * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count))) / (1 + (z * z / count));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{folder.Key,-14} {killed,5} of {count,5}  {share:P1}  ({middle - half:P1} to {middle + half:P1})"));
        }
    }

    private static IEnumerable<Mutant> ReadMutants(string work) => File.ReadLines(Path.Combine(work, "mutants.tsv")).Select(Mutant.FromRow);

    private static (string, double, HashSet<int>)[] ReadCoverage(string work) =>
    [
        .. File.ReadLines(Path.Combine(work, "coverage.tsv")).Select(line => line.Split('\t')).Select(cells =>
            (cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture),
                cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToHashSet())),
    ];

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Oligo.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Oligo.sln not found.");
        }
        return folder;
    }
}
