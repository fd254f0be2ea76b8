using System.Diagnostics;
using System.Text;
using Oligo.Fuzz.Oracles;
using Oligo.Fuzz.Targets;

namespace Oligo.Fuzz.Engine;

/// <summary>
/// The search of one target: texts that show something new are kept and changed again. The same seed gives the same texts in the same order,
/// whatever the machine; only how many of them a limit of time allows differs.
/// </summary>
internal sealed class TargetRun
{
    private const int MostFindings = 20;
    private const int MostWords = 4000;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);

    // Allocated bytes that any text may take: far more than what is held at one time.
    private const long AllocatedAtMost = 256L << 20;

    // What SECURITY.md promises of the memory that a text holds.
    private const long HeldAtMost = 64L << 20;
    private const int HeldForEachByte = 32;

    private readonly FuzzTarget _target;
    private readonly FindingStore _findings;
    private readonly CurrentInput _current;
    private readonly Dice _dice;
    private readonly Corpus _corpus;
    private readonly HashSet<(string, string)> _reported = [];
    private readonly Stopwatch _time = new();
    private IEnumerator<string>? _seeds;
    private Mutator? _mutator;

    public TargetRun(FuzzTarget target, ulong seed, FindingStore findings, CurrentInput current)
    {
        _target = target;
        _findings = findings;
        _current = current;
        _dice = new Dice(seed ^ HashOf(target.Name));
        _corpus = new Corpus(_dice);
    }

    public string Name => _target.Name;

    /// <summary>How many texts were read. Reading one again to examine it, or to make a finding smaller, does not count.</summary>
    public long Executions { get; private set; }

    public TimeSpan Elapsed => _time.Elapsed;

    public int Findings { get; private set; }

    public int Kept => _corpus.Texts.Count;

    public CoverageRecord Coverage { get; } = new();

    /// <summary>Goes on with the search until a number of executions or a time is reached.</summary>
    public void Run(long executions, TimeSpan time)
    {
        _time.Start();
        TimeSpan end = _time.Elapsed + time;
        _seeds ??= StartSeeds();
        for (long left = executions; left > 0 && _time.Elapsed < end && Findings < MostFindings; left--)
        {
            Take(_seeds.MoveNext() ? _seeds.Current : _mutator!.Mutate(_corpus.Choose(), _corpus.ChooseAny()));
        }
        _time.Stop();
    }

    private IEnumerator<string> StartSeeds()
    {
        string[] seeds = [.. _target.Seeds().Distinct().Where(seed => seed.Length <= _target.MaxLength)];
        _mutator = new Mutator(_dice, [.. _target.Words().Concat(WordsOf(seeds)).Distinct().Take(MostWords)], _target.MaxLength, _target.IsBinary);
        return seeds.AsEnumerable().GetEnumerator();
    }

    /// <summary>Runs of letters and of digits, with the sign before them: keys, symbols, numbers.</summary>
    private static IEnumerable<string> WordsOf(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            for (int start = 0, end; start < text.Length; start = end)
            {
                end = start + 1;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && end - start < 24)
                {
                    end++;
                }
                yield return text[start..end];
            }
        }
    }

    private void Take(string text)
    {
        Executions++;
        _current.Set(_target.Name, text);
        CoverageRecord.Reset();
        Fault? fault = Observe(text, _target.Read, _target.AllocatedForEach, isText: !_target.IsBinary);
        bool isNew = Coverage.Merge();
        if (fault is null && (isNew || _dice.OneIn(_target.ExaminedOneIn)))
        {
            CoverageRecord.Reset();
            fault = Observe(text, _target.Examine, null);
            isNew |= Coverage.Merge();
        }
        if (isNew)
        {
            _corpus.Add(text);
        }
        if (fault is not null && _reported.Add((fault.Oracle, fault.Place)))
        {
            Findings++;
            _findings.Write(_target.Name, Minimise(text, fault), text);
        }
    }

    /// <summary>What is wrong with a text, in all respects.</summary>
    public static Fault? Observe(FuzzTarget target, string text) =>
        Observe(text, target.Read, target.AllocatedForEach, isText: !target.IsBinary) ?? Observe(text, target.Examine, null);

    private static Fault? Observe(string text, Func<string, Fault?> use, long? allocatedForEach, bool isText = true)
    {
        long allocated = GC.GetTotalAllocatedBytes();
        long started = Stopwatch.GetTimestamp();
        try
        {
            Fault? fault = use(text);
            if (fault is not null || allocatedForEach is null)
            {
                return fault;
            }
        }
        catch (Exception error)
        {
            return Fault.Of(error);
        }
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        if (allocated > AllocatedAtMost + (allocatedForEach * text.Length))
        {
            return new Fault("memory", "allocated", $"{allocated:N0} bytes are allocated for {text.Length:N0} characters");
        }
        int bytes = Encoding.UTF8.GetByteCount(text);
        long most = HeldAtMost + ((long)HeldForEachByte * bytes);
        // No text holds more than it allocates: few have to be read again. Packed files have limits of their own.
        if (isText && allocated > most && HeldMemory.Measure(text, use) is var held && held > most)
        {
            return new Fault("memory", "held", $"{held:N0} bytes are held at one time for {bytes:N0} bytes");
        }
        return Stopwatch.GetElapsedTime(started) > s_longest ? MeasureAgain(text, use) : null;
    }

    /// <summary>Time that others take does not count.</summary>
    private static Fault? MeasureAgain(string text, Func<string, Fault?> use)
    {
        TimeSpan before = Environment.CpuUsage.UserTime;
        use(text);
        TimeSpan taken = Environment.CpuUsage.UserTime - before;
        return taken > s_longest ? new Fault("time", "slow", $"{taken.TotalSeconds:F1} s for {text.Length:N0} characters") : null;
    }

    private (string Text, Fault Fault) Minimise(string text, Fault fault)
    {
        var minimiser = new Minimiser(candidate =>
        {
            _current.Set(_target.Name, candidate);
            return Observe(_target, candidate) is { } found && found.Oracle == fault.Oracle && found.Place == fault.Place ? found : null;
        });
        return minimiser.Minimise(text, fault);
    }

    // FNV-1a: hash codes of strings differ from process to process.
    private static ulong HashOf(string name) =>
        name.Aggregate(14695981039346656037, (hash, letter) => unchecked((hash ^ letter) * 1099511628211));
}
