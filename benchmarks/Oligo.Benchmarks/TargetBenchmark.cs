using System.Text;
using BenchmarkDotNet.Attributes;
using Oligo.Search;

namespace Oligo.Benchmarks;

/// <summary>Reading and searching ten million letters, for twenty 20-mers on both strands, beside a plain loop over letters.</summary>
[MemoryDiagnoser]
public class TargetBenchmark
{
    private const int Letters = 10_000_000;
    private const int LettersOfLine = 60;

    private byte[] _fasta = [];
    private TargetDatabase _database = null!;
    private TargetQuery[] _queries = [];

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(17);
        var text = new StringBuilder(">r\n");
        for (int i = 0; i < Letters; i += LettersOfLine)
        {
            text.Append(random.GetItems<char>("ACGT", LettersOfLine)).Append('\n');
        }
        _fasta = Encoding.ASCII.GetBytes(text.ToString());
        _database = TargetDatabase.ReadFasta(new MemoryStream(_fasta)).Value;
        _queries = [.. Enumerable.Range(0, 20).Select(_ => TargetQuery.Of(new string(random.GetItems<char>("ACGT", 20))))];
    }

    [Benchmark]
    public long ReadFasta() => TargetDatabase.ReadFasta(new MemoryStream(_fasta)).Value.Length;

    [Benchmark]
    public int Scan() => Count(new TargetSearchOptions { Engine = SearchEngine.Scan });

    [Benchmark]
    public int Filter() => Count(new TargetSearchOptions { Engine = SearchEngine.Filter });

    [Benchmark]
    public int TwoEdits() => Count(new TargetSearchOptions { MaxEdits = 2, MaxMismatches = 2 });

    /// <summary>The loop that leaves a window at the fourth difference.</summary>
    [Benchmark(Baseline = true)]
    public int NaiveLoop()
    {
        string letters = _database.GetLetters(_database.Records[0], 1, (int)_database.Length);
        string[] patterns = [.. _queries.SelectMany(query => new[] { query.Sequence, ReverseComplement(query.Sequence) })];
        int count = 0;
        for (int start = 0; start + 20 <= letters.Length; start++)
        {
            foreach (string pattern in patterns)
            {
                int different = 0;
                for (int i = 0; i < pattern.Length && different <= 3; i++)
                {
                    different += pattern[i] == letters[start + i] ? 0 : 1;
                }
                count += different <= 3 ? 1 : 0;
            }
        }
        return count;
    }

    private int Count(TargetSearchOptions options) => TargetSearch.Create(_database, [.. _queries], options).FindAll().Count();

    private static string ReverseComplement(string letters) => string.Concat(letters.Reverse().Select(letter => letter switch
    {
        'A' => 'T',
        'C' => 'G',
        'G' => 'C',
        _ => 'A',
    }));
}
