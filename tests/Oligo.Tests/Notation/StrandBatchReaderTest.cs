using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// A row that goes straight into the columns is one that the reader of the notation reads, as the same molecule, without a remark; of any
/// other it says the same, word for word.
/// </summary>
public sealed class StrandBatchReaderTest
{
    private const string Confusing = "ACGTUImdrsozxRSX[](){}<>|$.,'*- \u00a0\u2014\u2019\u0410\u03b1a19\ud83d\ude00\0";

    private static readonly NotationOptions Gapmer = new() { Design = StrandDesign.Parse("5-10-5 MOE PS mC") };

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_rows_are_what_the_reader_of_the_notation_reads(int seed) => CheckRandom(new Random(seed), 250);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Mutated_rows_are_accepted_or_refused_as_the_reader_of_the_notation_does(int seed) =>
        CheckMutated(new Random(100 + seed), 100);

    [Fact]
    [Trait("SimdLevel", "text")]
    public void Rows_are_read_the_same_on_every_level()
    {
        CheckRandom(new Random(200), 10);
        CheckMutated(new Random(201), 10);
    }

    private static void CheckRandom(Random random, int thousands)
    {
        Check(Notations.Ionis, NotationOptions.None, Enumerable.Range(0, thousands * 760).Select(_ => Canonical(random)),
            leastPlain: thousands * 680);
        Check(Notations.Sequence, Gapmer, Enumerable.Range(0, thousands * 228).Select(_ => Letters(random, 20)),
            leastPlain: thousands * 228);
        Check(Notations.Helm, NotationOptions.None, Enumerable.Range(0, thousands * 12).Select(_ => Helm(random)),
            leastPlain: thousands * 12);
    }

    private static void CheckMutated(Random random, int thousands)
    {
        int accepted =
            Check(Notations.Ionis, NotationOptions.None,
                Enumerable.Range(0, thousands * 600).Select(_ => Mutate(random, Canonical(random))), leastPlain: thousands);
        accepted.Should().BeLessThan(thousands * 540, "most slips make another text");
        Check(Notations.Sequence, Gapmer,
            Enumerable.Range(0, thousands * 370).Select(_ => Mutate(random, Letters(random, random.Next(19, 22)))), leastPlain: thousands);
        Check(Notations.Helm, NotationOptions.None, Enumerable.Range(0, thousands * 30).Select(_ => Mutate(random, Helm(random))),
            leastPlain: thousands / 10);
    }

    [Fact]
    public void Molecules_with_groups_joints_and_rows_of_a_caller_are_read_too()
    {
        var random = new RandomStrands(5);
        var options = new NotationOptions { Library = RandomStrands.Library };
        Check(Notations.Ionis, options, Enumerable.Range(0, 3000).Select(_ => random.NextRich(20).ToString()), leastPlain: 0);
        Check(Notations.Helm, NotationOptions.None,
            Enumerable.Range(0, 2000).Select(_ => Notations.Helm.Write(random.Next(20)).Text).OfType<string>(), leastPlain: 100);
        Check(null, NotationOptions.None, ["Ges mCes Te", "5'-[G]*-[dA]-3'", "nonsense", "Gro Ur |0| Aro Cr"], leastPlain: 0);
    }

    /// <summary>
    /// What a front end with a file format of its own does: lines as far as they go at once, and each line after them by itself.
    /// </summary>
    [Fact]
    public void Plain_lines_and_the_rows_between_them_are_all_the_lines()
    {
        var random = new Random(7);
        byte[] lines =
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000)
                .Select(i => (i % 97 == 5 ? "Ges mCes Te {p}" : Canonical(random).Trim()) + "\n")));
        var reader = new StrandBatchReader(Notations.Ionis);
        var builder = new StrandBatchBuilder();
        using StrandBatchBlock whole = reader.ReadLines(lines, builder);
        ReadOnlySpan<byte> rest = lines;
        while (!rest.IsEmpty)
        {
            reader.ReadPlainLines(rest, builder, out int bytes, out _);
            rest = rest[bytes..];
            if (!rest.IsEmpty)
            {
                int end = rest.IndexOf((byte)'\n');
                reader.ReadRow(rest[..end], default, builder);
                rest = rest[(end + 1)..];
            }
        }
        using StrandBatch batch = builder.Build();
        batch.Count.Should().Be(whole.Batch.Count);
        for (int row = 0; row < batch.Count; row++)
        {
            batch.GetFormula(row).Should().Be(whole.Batch.GetFormula(row));
        }
    }

    [Fact]
    public void A_builder_of_another_library_is_refused()
    {
        var reader = new StrandBatchReader(Notations.Ionis);
        FluentActions.Invoking(() => reader.ReadPlainLines("Ad\n"u8, new StrandBatchBuilder(RandomStrands.Library), out _, out _))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => reader.ReadPlainLines("Ad\n"u8, null!, out _, out _)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Designs_of_every_kind_are_read_as_the_notation_reads_them()
    {
        var random = new Random(6);
        foreach (string design in (string[])["5-10-5 MOE", "5-10-5 MOE PS", "5-10-5 MOE PS C", "kkk-10-kkk PS mC", "20 DNA PO C", "1 RNA C",
            "2 MOE PS mC", "16 LNA PS C", "40 2'-OMe PS C", "mfmfmfmfmfmf PO C", "5-10-5"])
        {
            foreach (NotationOptions options in (NotationOptions[])[new() { Design = StrandDesign.Parse(design) },
                new() { Design = StrandDesign.Parse(design), Backbone = Backbone.Uniform(Linkage.Phosphorothioate),
                    MethylatedCytosine = true }])
            {
                int length = options.Design!.Length;
                Check(Notations.Sequence, options,
                    Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? Mutate(random, Letters(random, length)) : Letters(random, length)),
                    leastPlain: 0);
            }
        }
        Check(Notations.Sequence, NotationOptions.None, ["ACGT"], leastPlain: 0);
    }

    [Fact]
    public void Bad_inputs_of_the_tables_are_refused_in_the_words_of_the_notation()
    {
        var rows = TestData.Read("parse-negative.tsv").Where(row => Notations.Find(row["dialect"]) is not null).ToList();
        rows.Count.Should().BeGreaterThan(100);
        foreach (TestData.Row row in rows)
        {
            Check(Notations.Find(row["dialect"]), RowReader.OptionsOf(row["options"]), [row.Unescaped("text")], leastPlain: 0);
        }
    }

    [Fact]
    public void Lines_have_names_and_numbers_whatever_ends_them()
    {
        const string Text = "\uFEFFa\tGes Te\r\n\r\n# remark\nAr\r  \u00a0 \n\tTd\n b \tGes Q\nc\tGd\tx\nAd";
        using StrandBatchBlock block = new StrandBatchReader(Notations.Ionis)
            .ReadLines(Encoding.UTF8.GetBytes(Text), new StrandBatchBuilder());
        block.Batch.Count.Should().Be(6);
        block.Lines.ToArray().Should().Equal(1, 4, 6, 7, 8, 9);
        Enumerable.Range(0, 6).Select(row => Encoding.UTF8.GetString(block.Batch.GetIdentifier(row)))
            .Should().Equal("a", "", "", "b", "c", "");
        block.Batch.Lengths.ToArray().Should().Equal(2, 1, 1, 0, 0, 1);
        block.Remarks.Select(remark => (remark.Row, remark.Line, remark.Result.Errors.First().Code))
            .Should().Equal((3, 7L, "OLG2001"), (4, 8L, block.Remarks[1].Result.Errors.First().Code));
        block.Remarks[1].Result.Input.Should().Be("Gd\tx");
    }

    /// <summary>Lines that are read many at a time give what each of them gives alone, whatever stands between them.</summary>
    [Theory]
    [InlineData("5-10-5 MOE PS mC")]
    [InlineData("5-10-5 MOE PS C")]
    [InlineData("1 RNA C")]
    [InlineData("2 MOE PS mC")]
    [InlineData("16 LNA PS C")]
    [InlineData("31 2'-OMe PS C")]
    [InlineData("40 2'-OMe PS C")]
    public void Lines_of_bare_sequences_are_read_as_each_of_them_alone(string design)
    {
        var random = new Random(11);
        var options = new NotationOptions { Design = StrandDesign.Parse(design) };
        int length = options.Design.Length;
        var reader = new StrandBatchReader(Notations.Sequence, options);
        var builder = new StrandBatchBuilder();
        for (int round = 0; round < 40; round++)
        {
            string[] lines = [.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(25) switch
            {
                0 => Mutate(random, Letters(random, length)),
                1 => "name\t" + Letters(random, length),
                2 => "",
                3 => "# " + Letters(random, length),
                4 => Letters(random, random.Next(1, 45)),
                5 => Letters(random, length)[..^1] + "\0",
                _ => Letters(random, length),
            })];
            string end = round % 4 == 0 ? "\r\n" : round % 4 == 1 ? "\r" : "\n";
            byte[] text = Encoding.UTF8.GetBytes(string.Join(end, lines) + (round % 3 == 0 ? "" : end));
            using StrandBatchBlock block = reader.ReadLines(text, builder);

            var alone = new StrandBatchBuilder();
            var numbers = new List<long>();
            var said = new List<(int Row, string Text)>();
            string[] read = Encoding.UTF8.GetString(text).ReplaceLineEndings("\n").Split('\n');
            for (int i = 0; i < read.Length; i++)
            {
                if (read[i].Length == 0 || read[i][0] == '#' || string.IsNullOrWhiteSpace(read[i]))
                {
                    continue;
                }
                int tab = read[i].IndexOf('\t', StringComparison.Ordinal);
                numbers.Add(i + 1);
                if (reader.ReadRow(Encoding.UTF8.GetBytes(read[i][(tab + 1)..]),
                    Encoding.UTF8.GetBytes(tab < 0 ? "" : read[i][..tab].Trim(' ')), alone) is { } result)
                {
                    said.Add((numbers.Count - 1, string.Join('\n', result.Diagnostics)));
                }
            }
            using StrandBatch expected = alone.Build();
            block.Lines.ToArray().Should().Equal(numbers);
            block.Remarks.Select(remark => (remark.Row, string.Join('\n', remark.Result.Diagnostics))).Should().Equal(said);
            block.Batch.Lengths.SequenceEqual(expected.Lengths).Should().BeTrue();
            for (int row = 0; row < expected.Count; row++)
            {
                block.Batch.GetFormula(row).Should().Be(expected.GetFormula(row));
                block.Batch.GetIdentifier(row).SequenceEqual(expected.GetIdentifier(row)).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void Builders_of_another_library_and_used_ones_are_refused()
    {
        var reader = new StrandBatchReader(Notations.Ionis, new NotationOptions { Library = RandomStrands.Library });
        Assert.Throws<ArgumentException>(() => reader.ReadRow("Ar"u8, default, new StrandBatchBuilder()));
        Assert.Throws<ArgumentException>(() => reader.ReadLines("Ar"u8, new StrandBatchBuilder(RandomStrands.Library).AddEmpty()));
    }

    [Fact]
    public void Plain_rows_allocate_nothing()
    {
        var random = new Random(8);
        foreach ((INotation notation, NotationOptions options, Func<string> text) in new (INotation, NotationOptions, Func<string>)[]
        {
            (Notations.Ionis, NotationOptions.None, () => GapmerText(random)),
            (Notations.Sequence, Gapmer, () => Letters(random, 20)),
            (Notations.Helm, NotationOptions.None, () => Helm(random, 3)),
        })
        {
            byte[] few = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 1000).Select(_ => text())));
            byte[] many = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 9000).Select(_ => text())));
            var reader = new StrandBatchReader(notation, options);
            var builder = new StrandBatchBuilder();
            long Read(byte[] lines)
            {
                long start = GC.GetAllocatedBytesForCurrentThread();
                using (StrandBatchBlock block = reader.ReadLines(lines, builder))
                {
                    block.Remarks.Should().BeEmpty();
                }
                return GC.GetAllocatedBytesForCurrentThread() - start;
            }
            Read(many);
            Read(few);
            Read(many);
            // In turn, and again while they differ: code that is compiled anew in between puts objects of a block on the stack. What each
            // row cost would stay.
            (long less, long more) = (long.MaxValue, long.MaxValue);
            for (int i = 0; i < 5 || (i < 200 && less != more); i++)
            {
                less = Math.Min(less, Read(few));
                more = Math.Min(more, Read(many));
            }
            more.Should().Be(less, $"{notation.Name}: what a block costs does not depend on its rows");
        }
    }

    /// <summary>Reads the texts both ways; gives the number of rows that went straight into the columns.</summary>
    private static int Check(INotation? notation, NotationOptions options, IEnumerable<string> texts, int leastPlain)
    {
        var reader = new StrandBatchReader(notation, options);
        var builder = new StrandBatchBuilder(options.Library);
        int plain = 0;
        foreach (string[] block in texts.Chunk(5000))
        {
            var said = new List<ParseResult<NucleicAcid>?>();
            foreach (string text in block)
            {
                said.Add(reader.ReadRow(Encoding.UTF8.GetBytes(text), default, builder));
            }
            using StrandBatch batch = builder.Build();
            Mass[] masses = new Mass[batch.Count];
            batch.CopyMonoisotopicMasses(masses);
            for (int i = 0; i < block.Length; i++)
            {
                // UTF-8 cannot hold half a surrogate pair; what it holds instead is what both readers see.
                string text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(block[i]));
                ParseResult<NucleicAcid> expected = notation is null
                    ? Notations.Detect(text, options).Result
                    : notation.Read(text, options);
                bool isSilent = said[i] is null;
                string[] ours = [.. said[i]?.Diagnostics.Select(Describe) ?? []];
                if (!ours.SequenceEqual(expected.Diagnostics.Select(Describe)) || (isSilent && !expected.Success))
                {
                    Assert.Fail($"`{text}`: the reader of batches says [{string.Join("; ", ours)}], the reader of the notation " +
                        $"[{string.Join("; ", expected.Diagnostics)}]");
                }
                int length = expected.TryGetValue(out NucleicAcid? molecule) ? molecule.Strands.Sum(strand => strand.Length) : 0;
                if (batch.Lengths[i] != length || masses[i] != (molecule?.MonoisotopicMass ?? default)
                    || (i % 16 == 0 && batch.GetFormula(i) != (molecule?.Formula ?? MolecularFormula.Empty)))
                {
                    Assert.Fail($"`{text}` is {masses[i]} Da in the batch, {molecule?.MonoisotopicMass} Da as a molecule");
                }
                plain += isSilent ? 1 : 0;
            }
        }
        plain.Should().BeGreaterThanOrEqualTo(leastPlain);
        return plain;
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Span.Start}+{diagnostic.Span.Length} {diagnostic.Severity} {diagnostic}";

    internal static string GapmerText(Random random)
    {
        string[] bases = ["A", "mC", "G", "T"];
        return string.Join(' ', Enumerable.Range(0, 20)
            .Select(i => bases[random.Next(4)] + (i is < 5 or >= 15 ? "e" : "d") + (i == 19 ? "" : random.Next(8) == 0 ? "o" : "s")));
    }

    internal static string Canonical(Random random)
    {
        if (random.Next(2) == 0)
        {
            return GapmerText(random);
        }
        string[] bases = ["A", "C", "G", "T", "U", "I", "mC"];
        var text = new StringBuilder();
        bool loose = random.Next(4) == 0;
        int length = random.Next(1, random.Next(20) == 0 ? 150 : 30);
        for (int i = 0; i < length; i++)
        {
            char sugar = "drmfeklng"[random.Next(9)];
            string nucleobase = bases[random.Next(7)];
            text.Append(nucleobase == "U" && sugar == 'd' && random.Next(40) > 0 ? "T" : nucleobase).Append(sugar);
            if (i < length - 1)
            {
                text.Append("ssssoz"[random.Next(6)]);
                if (loose && random.Next(3) == 0 && text[^1] == 's')
                {
                    text.Append("RSX"[random.Next(3)]);
                }
                text.Append(' ', loose ? random.Next(3) : 1);
            }
        }
        return text.ToString();
    }

    private static string Letters(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => "ACGTUI"[random.Next(6)]));

    private static string Helm(Random random, int sugarCount = 7)
    {
        string[] sugars = ["[moe]", "d", "r", "m", "[fl2r]", "[lna]", "[cet]"];
        string[] bases = ["A", "[m5C]", "G", "T", "U", "C"];
        string[] linkages = ["[sp]", "p", "[Rsp]", "[Ssp]"];
        int length = random.Next(1, 30);
        IEnumerable<string> residues = Enumerable.Range(0, length)
            .Select(i => $"{sugars[random.Next(sugarCount)]}({bases[random.Next(6)]}){(i == length - 1 ? "" : linkages[random.Next(4)])}");
        return $"RNA1{{{string.Join('.', residues)}}}$$$$V2.0";
    }

    private static string Mutate(Random random, string text)
    {
        for (int slips = random.Next(1, 3); slips > 0 && text.Length > 0; slips--)
        {
            int at = random.Next(text.Length);
            string other = random.Next(3) == 0
                ? text[random.Next(text.Length)].ToString()
                : Confusing[random.Next(Confusing.Length)].ToString();
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, other),
                2 => text[..at] + other + text[(at + 1)..],
                _ => at + 1 < text.Length ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text + other,
            };
        }
        return text;
    }

    [Theory]
    [InlineData("ionis")]
    [InlineData(null)]
    public void Row_that_cannot_be_read_adds_nothing_when_it_is_tried(string? dialect)
    {
        var reader = new StrandBatchReader(dialect is null ? null : Notations.Find(dialect));
        using var builder = new StrandBatchBuilder();
        reader.TryReadRow("Ges Qx"u8, "a"u8, builder, out ParseResult<NucleicAcid>? refused, out _).Should().BeFalse();
        refused!.Success.Should().BeFalse();
        refused.Input.Should().Be("Ges Qx");
        builder.Count.Should().Be(0);
        reader.TryReadRow("Ges Te"u8, "b"u8, builder, out _, out INotation? readAs).Should().BeTrue();
        readAs.Should().Be(Notations.Ionis);
        builder.Count.Should().Be(1);
    }

    /// <summary>GeQ and the empty text are errors, the others the molecules that single strands are.</summary>
    [Theory]
    [InlineData("ionis")]
    [InlineData(null)]
    public void Texts_are_rows_and_bad_ones_keep_their_places_and_diagnostics(string? dialect)
    {
        string[] texts = ["Ges mCes Te", "GeQ", "Ado Td |0| Ado Td", "", "Ado Td", "Uds Ud"];
        using StrandBatchBlock block = new StrandBatchReader(dialect is null ? null : Notations.Find(dialect)).Read(texts);
        block.Batch.Lengths.ToArray().Should().Equal(3, 0, 4, 0, 2, 2);
        block.Lines.ToArray().Should().Equal(1, 2, 3, 4, 5, 6);
        block.FindRemark(0)?.Success.Should().BeTrue();
        block.FindRemark(1)!.Errors.First().Span.Should().NotBe(default(SourceSpan));
        block.FindRemark(1)!.Input.Should().Be("GeQ");
        block.FindRemark(3)!.Errors.Select(error => error.Code).Should().Equal("OLG0001");
        block.FindRemark(5)!.Warnings.Should().NotBeEmpty("2'-deoxyuridine is worth a remark");
        foreach (int row in (int[])[0, 2, 4, 5])
        {
            block.Batch.GetFormula(row).Should().Be(NucleicAcid.Parse(texts[row]).Formula, texts[row]);
        }
        block.Invoking(rows => rows.FindRemark(6)).Should().Throw<ArgumentOutOfRangeException>();
        block.Invoking(rows => rows.FindRemark(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Texts_are_read_with_the_options_and_none_may_be_null()
    {
        var reader = new StrandBatchReader(Notations.Sequence, new NotationOptions { Design = StrandDesign.Parse("1-1-1 MOE PS") });
        using (StrandBatchBlock block = reader.Read(Enumerable.Repeat("GAT", 1000)))
        {
            block.Remarks.Where(remark => !remark.Result.Success).Should().BeEmpty();
            block.Batch.Count.Should().Be(1000);
            block.Batch.GetFormula(999).Should().Be(Strand.Parse("Ges Ads Te").Formula);
        }
        reader.Invoking(r => r.Read(["GAT", null!])).Should().Throw<ArgumentException>().WithMessage("Text 2 is null*");
        reader.Invoking(r => r.Read(null!)).Should().Throw<ArgumentNullException>();
        using StrandBatchBlock none = reader.Read([]);
        none.Batch.Count.Should().Be(0);
    }
}
