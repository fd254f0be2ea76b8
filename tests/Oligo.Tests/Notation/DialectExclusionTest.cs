using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>A dialect that is excluded for the characters of a text refuses it, so that rows are detected as single texts are.</summary>
public sealed class DialectExclusionTest
{
    private const string Confusing = "ACGTUImdrsozxRSX[](){}<>|$.,'*-/:;=#\"@ \t\r\n\u00a0\u2014\u2019\u0410a15679ef\0";

    // Errors of a text that was understood, and lacks a fitting statement beside it.
    private static readonly string[] s_open = ["OLG2303", "OLG2311", "OLG2312", "OLG2313", "OLG2317"];

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Fact]
    public void Dialect_that_reads_a_row_of_the_data_or_leaves_it_open_is_not_excluded()
    {
        string[] texts =
            [.. Directory.EnumerateFiles(TestData.PathOf(""), "*.tsv").SelectMany(File.ReadAllLines)
                .SelectMany(line => line.Split('\t')).SelectMany(cell => (string[])[cell, Unescape(cell)]).Distinct()];
        texts.Length.Should().BeGreaterThan(5000);
        Check(texts).Should().BeGreaterThan(3000);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Dialect_that_reads_a_text_of_any_other_or_a_slip_of_it_is_not_excluded(int seed)
    {
        var strands = new RandomStrands(seed);
        foreach (string kind in RandomStrands.Kinds)
        {
            string[] texts = [.. Enumerable.Range(0, 60).Select(_ => strands.NextOfKind(kind, 5)).SelectMany(TextsOf)];
            Check(texts).Should().BeGreaterThan(texts.Length / 2);
            Check(texts.Where(text => text.Length < 300)
                .SelectMany(text => Enumerable.Range(0, 3).Select(_ => Mutate(strands.Random, text))));
        }
    }

    /// <summary>What is excluded is most of what is refused, or the exclusion would be of no use.</summary>
    [Theory]
    [InlineData("Ges mCes Aes Tds mCd", "ionis")]
    [InlineData("RNA1{[moe](G)[sp].[moe]([m5C])[sp].d(A)}$$$$V2.0", "helm")]
    [InlineData("/52MOErG/*/i2MOErC/*A*G*T", "idt")]
    [InlineData("+CrC*mGmU*mArA", "idt")]
    [InlineData("5'-asCfsaAfAf(GNA-A)-3'", "axolabs")]
    [InlineData("csusagacCfuGfudTuugcuuuuguL96", "alnylam")]
    [InlineData("Ge-sSe-sAd", "oligomet")]
    [InlineData("moeG * moeCm * dA * dC", "oligoshell")]
    [InlineData("GSSTS / eeddd / s", "parallel")]
    [InlineData("HODampDtmpDcmpH", "masstools")]
    [InlineData("2'-deoxy-P-thioguanylyl-(3'->5')-2'-deoxyguanosine", "name")]
    public void Text_of_one_dialect_is_left_to_it_alone(string text, string dialect) =>
        DialectExclusion.OfAll.DialectsOf(DialectExclusion.OfAll.CandidatesFor(Encoding.UTF8.GetBytes(text)))
            .Select(candidate => candidate.Name).Should().Equal(dialect);

    /// <summary>Symbols of another dialect in brackets are known for what they are.</summary>
    [Theory]
    [InlineData("ionis", "[dA][dC*][dG]", true)]
    [InlineData("ionis", "A[m6A]G", true)]
    [InlineData("ionis", "[m6A]rs Gr", false)]
    [InlineData("name", "[dA][dC][dG]", true)]
    [InlineData("name", "[dA] [dC] [dG]", true)]
    [InlineData("name", "[P-thio][2'-deoxy](A-C)", false)]
    public void Dialect_of_brackets_refuses_what_is_not_its_own(string dialect, string text, bool isRefused) =>
        ((IQuickRefusal)Notations.Find(dialect)!).Refuses(text, MonomerLibrary.Default).Should().Be(isRefused);

    /// <summary>What is in brackets is a word of the dialect, or no text of it.</summary>
    [Theory]
    [InlineData("ionis", "dA", true)]
    [InlineData("ionis", "Gm", true)]
    [InlineData("ionis", "m6A", false)]
    [InlineData("ionis", "n3d", false)]
    [InlineData("oligoshell", "dC*", true)]
    [InlineData("oligoshell", "Gm", true)]
    [InlineData("oligoshell", "dC", false)]
    [InlineData("oligoshell", "*", false)]
    [InlineData("openms", "dC*", false)]
    [InlineData("openms", "Biological:2'-O-Methyladenosine on A", true)]
    [InlineData("name", "2'-deoxy", false)]
    public void Dialect_of_brackets_refuses_symbols_that_are_not_its_own(string dialect, string symbol, bool isRefused)
    {
        ((IQuickRefusal)Notations.Find(dialect)!).RefusesSymbol(symbol, MonomerLibrary.Default).Should().Be(isRefused);
        (!isRefused || !Notations.Find(dialect)!.Read($"[{symbol}]").Success).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_are_detected_as_single_texts_are(int seed)
    {
        var strands = new RandomStrands(50 + seed);
        List<string> texts =
            [.. RandomStrands.Kinds.SelectMany(kind => Enumerable.Range(0, 12).Select(_ => strands.NextOfKind(kind, 8)).SelectMany(TextsOf))
                .Where(text => text.Length < 300)];
        texts.AddRange(texts.Select(text => Mutate(strands.Random, text)).ToArray());
        CheckRows(texts, NotationOptions.None);
        CheckRows(texts, new NotationOptions { Design = StrandDesign.Parse("2-1-2 MOE PS mC") });
        CheckRows(texts.Where((_, i) => i % 8 == 0), new NotationOptions { Library = RandomStrands.Library });
    }

    /// <summary>Lines of several dialects are read in runs, row by row between them, with the dialect of each.</summary>
    [Fact]
    public void Lines_of_many_dialects_are_detected_as_single_texts_are()
    {
        var strands = new RandomStrands(90);
        string[] texts =
            [.. RandomStrands.Kinds.SelectMany(kind => Enumerable.Range(0, 40).Select(_ => strands.NextOfKind(kind, 8)).SelectMany(TextsOf))
                .Where(text => text.Length < 300 && !text.Contains('\n', StringComparison.Ordinal))];
        // Long runs of the canonical notation, and all else in any order.
        string[] mixed =
            [.. Enumerable.Repeat(Enumerable.Range(0, 300).Select(_ => StrandBatchReaderTest.GapmerText(strands.Random)), 2)
                .SelectMany(run => run.Concat(texts))];
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(mixed.Select(text => text + "\n")));
        var reader = new StrandBatchReader(null);
        var builder = new StrandBatchBuilder();
        var dialects = new List<string?>();
        int plain = 0;
        for (ReadOnlySpan<byte> rest = lines; !rest.IsEmpty;)
        {
            int count = reader.ReadPlainLines(rest, builder, out int bytes, out INotation? readAs);
            dialects.AddRange(Enumerable.Repeat(readAs?.Name, count));
            plain += count;
            rest = rest[bytes..];
            if (!rest.IsEmpty)
            {
                int end = rest.IndexOf((byte)'\n');
                bool isRead = reader.TryReadRow(rest[..end], default, builder, out _, out INotation? single);
                builder = isRead ? builder : builder.AddEmpty();
                dialects.Add(single?.Name);
                rest = rest[(end + 1)..];
            }
        }
        // Runs of the canonical notation are read where the processor has the vectors for it; elsewhere row by row.
        (plain > 100).Should().Be(CanonicalLineKernel.HasLines);
        using StrandBatch batch = builder.Build();
        batch.Count.Should().Be(mixed.Length);
        for (int i = 0; i < mixed.Length; i++)
        {
            DetectedNotation detected = Notations.Detect(mixed[i]);
            dialects[i].Should().Be(detected.Result.Success ? detected.Notation!.Name : null, mixed[i]);
            batch.GetFormula(i).Should().Be(detected.Result.Success ? detected.Result.Value.Formula : MolecularFormula.Empty, mixed[i]);
        }
    }

    private static void CheckRows(IEnumerable<string> texts, NotationOptions options)
    {
        var reader = new StrandBatchReader(null, options);
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            using var builder = new StrandBatchBuilder(options.Library);
            bool isRead = reader.TryReadRow(bytes, default, builder, out ParseResult<NucleicAcid>? result, out INotation? readAs);
            DetectedNotation detected = Notations.Detect(Encoding.UTF8.GetString(bytes), options);
            isRead.Should().Be(detected.Result.Success, text);
            (isRead ? readAs : null).Should().Be(detected.Result.Success ? detected.Notation : null, text);
            IEnumerable<Diagnostic> wanted = detected.Result.Diagnostics is [{ Code: "OLG2318" }] ? [] : detected.Result.Diagnostics;
            (result?.Diagnostics ?? []).Select(diagnostic => diagnostic.ToString())
                .Should().Equal(wanted.Select(diagnostic => diagnostic.ToString()), text);
            if (isRead)
            {
                using StrandBatch batch = builder.Build();
                batch.GetFormula(0).Should().Be(detected.Result.Value.Formula, text);
                batch.Lengths[0].Should().Be(detected.Result.Value.Strands.Sum(strand => strand.Length), text);
            }
        }
    }

    /// <summary>Number of readings of the texts.</summary>
    private static int Check(IEnumerable<string> texts)
    {
        int readings = 0;
        DialectExclusion exclusion = DialectExclusion.OfAll;
        foreach (string text in texts)
        {
            uint candidates = exclusion.CandidatesFor(Encoding.UTF8.GetBytes(text));
            for (int i = 0; i < exclusion.Dialects.Length; i++)
            {
                bool isRefused = exclusion.Dialects[i] is IQuickRefusal known && known.Refuses(text, MonomerLibrary.Default);
                if (isRefused || (candidates & (1u << i)) == 0)
                {
                    ParseResult<NucleicAcid> result = exclusion.Dialects[i].Read(text);
                    bool isOpen = result.Errors.Any() && result.Errors.All(error => s_open.Contains(error.Code));
                    (result.Success || isOpen).Should().BeFalse($"{exclusion.Dialects[i].Name} reads or leaves open `{text}`");
                    continue;
                }
                readings++;
            }
        }
        return readings;
    }

    private static IEnumerable<string> TextsOf(NucleicAcid molecule) =>
        DialectExclusion.OfAll.Dialects.Select(dialect => dialect.Write(molecule))
            .Where(written => written.Success).Select(written => written.Text!);

    private static string Mutate(Random random, string text)
    {
        int at = random.Next(text.Length + 1);
        string sign = Confusing[random.Next(Confusing.Length)].ToString();
        return random.Next(4) switch
        {
            0 => text.Insert(at, sign),
            1 when at < text.Length => text.Remove(at, 1),
            2 when at < text.Length => text.Remove(at, 1).Insert(at, sign),
            _ => text.Insert(at, text[..at]),
        };
    }

    private static string Unescape(string cell)
    {
        try
        {
            return System.Text.RegularExpressions.Regex.Unescape(cell);
        }
        catch (ArgumentException)
        {
            return cell;
        }
    }
}
