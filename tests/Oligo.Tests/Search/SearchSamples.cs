using System.IO.Compression;
using System.Text;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Tests.Search;

/// <summary>Databases and queries of the tests.</summary>
internal static class SearchSamples
{
    public const string Mipomersen = "GCCTCAGTCTGCTTCGCACC";
    public const string MipomersenSite = "GGTGCGAAGCAGACTGAGGC";

    public static TargetDatabase Database(params IEnumerable<string> records) =>
        Read(string.Concat(records.Select((letters, index) => $">r{index}\n{letters}\n"))).Value;

    public static ParseResult<TargetDatabase> Read(string fasta, TargetReadingOptions? options = null) =>
        TargetDatabase.ReadFasta(new MemoryStream(Encoding.Latin1.GetBytes(fasta)), options);

    /// <summary>A sequence file of tests/data, packed or not.</summary>
    public static TargetDatabase ReadFile(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return TargetDatabase.ReadFasta(text).Value;
    }

    public static List<TargetSite> Search(TargetDatabase database, string oligo, TargetSearchOptions options) =>
        [.. TargetSearch.Create(database, [TargetQuery.Of(oligo)], options).FindAll()];

    public static char SignOf(TargetSite site) => site.Strand == TargetStrand.Plus ? '+' : '-';

    public static string Letters(Random random, int length, string alphabet = "ACGT") =>
        string.Create(length, (random, alphabet), static (letters, state) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = state.alphabet[state.random.Next(state.alphabet.Length)];
            }
        });
}
