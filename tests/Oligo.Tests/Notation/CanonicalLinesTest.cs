using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Lines of the canonical notation that are read at once give the lines, the codes and the number of bytes that they give one after the
/// other; nothing else is written.
/// </summary>
[Trait("SimdLevel", "text")]
public sealed class CanonicalLinesTest
{
    private const byte Guard = 0xA5;
    private const string Slips = "ACGTUImdrsozx \n\n\r\t\0%3@*JMDRSO[]#q\u00e9";

    /// <summary>
    /// Every number of residues from 1 to 257, every place in a vector at which a line can begin, every offset of the buffer.
    /// </summary>
    [Fact]
    public void Lines_of_every_length_at_every_place_are_read()
    {
        var random = new Random(1);
        CanonicalCodes codes = Codes(random, 15);
        for (int length = 1; length <= 257; length++)
        {
            for (int place = 0; place < 64; place += length <= 40 ? 1 : 7)
            {
                string text = $"{LinesUpTo(place)}{Line(random, length)}\n{Line(random, 1)}\n";
                CheckLines(text, codes, offset: (length + place) % 64).Should().Be(text.Count(c => c == '\n'));
            }
        }
        CheckLines("", codes, 0).Should().Be(0);
    }

    [Fact]
    public void Slips_end_the_lines_where_the_reference_ends_them()
    {
        var random = new Random(2);
        CanonicalCodes codes = Codes(random, 15);
        int read = 0;
        int cases = LongRun.Cases(60_000);
        for (int round = 0; round < cases; round++)
        {
            var text = new StringBuilder();
            for (int lines = random.Next(1, 9); lines > 0; lines--)
            {
                text.Append(Line(random, random.Next(1, 30))).Append('\n');
            }
            for (int slips = random.Next(3); slips > 0; slips--)
            {
                int at = random.Next(text.Length);
                char slip = Slips[random.Next(Slips.Length)];
                switch (random.Next(3))
                {
                    case 0: text[at] = slip; break;
                    case 1: text.Insert(at, slip); break;
                    default: text.Remove(at, 1); break;
                }
            }
            read += CheckLines(text.ToString(), codes, random.Next(64));
        }
        read.Should().BeGreaterThan(100_000);
    }

    /// <summary>Any byte at any place of a line, 256 values: only what the reference takes is taken.</summary>
    [Fact]
    public void Every_byte_at_every_place_is_taken_or_refused_as_by_the_reference()
    {
        var random = new Random(3);
        CanonicalCodes codes = Codes(random, 15);
        byte[] line = Encoding.ASCII.GetBytes("Ges mCeo Ads mCdz\nTds Ael\nGds Te\n".Replace("Ael", "Ae", StringComparison.Ordinal));
        for (int at = 0; at < line.Length; at++)
        {
            for (int value = 0; value <= byte.MaxValue; value++)
            {
                byte[] other = [.. line];
                other[at] = (byte)value;
                CheckLines(other, codes, 0);
            }
        }
    }

    /// <summary>
    /// There are fifteen classes of sugar and linkage; the rows of others are left to the reader of single rows, which gives the same
    /// codes.
    /// </summary>
    [Fact]
    public void Residues_without_a_class_end_the_lines()
    {
        var random = new Random(4);
        CanonicalCodes codes = Codes(random, 36);
        int read = 0;
        for (int i = 0; i < 2000; i++)
        {
            string text =
                string.Join(' ', Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => "A" + "drmfeklng"[random.Next(9)] + "soz"[random.Next(3)]));
            read += CheckLines(Encoding.ASCII.GetBytes(text[..^1] + "\n"), codes, 0, mayReadLess: true);
        }
        read.Should().BeInRange(100, 1900);
    }

    [Fact]
    public void Too_little_room_is_refused()
    {
        CanonicalCodes codes = Codes(new Random(5), 15);
        byte[] text = new byte[CanonicalLines.Before + 100 + CanonicalLines.Slack];
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CanonicalLineKernel.ReadLines(text, codes, new byte[CanonicalLineKernel.RoomForResidues(100) - 1], new int[100], out _));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CanonicalLineKernel.ReadLines(text, codes, new byte[200], new int[CanonicalLineKernel.RoomForLines(100) - 1], out _));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CanonicalLineKernel.ReadLines(new byte[CanonicalLines.Slack], codes, new byte[200], new int[100], out _));
    }

    /// <summary>Portions and single texts, one after the other, give the codes of the alphabet.</summary>
    [Fact]
    public void Portions_end_behind_whole_lines()
    {
        var random = new Random(6);
        CanonicalCodes codes = Codes(random, 15);
        var lines = new CanonicalLines(codes);
        foreach (int length in (int[])[1, 20, 300, 5000])
        {
            string line = Line(random, length);
            string text = string.Concat(Enumerable.Repeat(line + "\n", 300));
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            int read = lines.Read(bytes);
            read.Should().Be(line.Length >= 8192 ? 0 : Math.Min(bytes.Length, 8192 / (line.Length + 1) * (line.Length + 1)));
            lines.TryRead(bytes.AsSpan(0, line.Length)).Should().BeTrue();
            lines.Ends.ToArray().Should().Equal(length);
            string[] residues = line.Split(' ');
            for (int i = 0; i < length; i += 7)
            {
                codes.Alphabet.Kinds[lines.Residues[i] - 1].ToUInt32().Should().Be(UnitOf(residues[i]).ToUInt32());
            }
            lines.TryRead(bytes.AsSpan(0, line.Length + 1)).Should().BeFalse("a line feed is no part of a text");
            lines.TryRead(bytes.AsSpan(0, (2 * line.Length) + 1)).Should().BeFalse("two lines are no text");
        }
        lines.TryRead(default).Should().BeFalse();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Rows_about_the_longest_text_are_the_same_molecule(int more)
    {
        int length = (CanonicalLines.LongestText / 4) + more;
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Ado ", length)) + "Ad");
        var builder = new StrandBatchBuilder();
        new StrandBatchReader(Notations.Ionis).ReadRow(text, default, builder).Should().BeNull();
        using StrandBatch batch = builder.Build();
        batch.Lengths.ToArray().Should().Equal(length + 1);
        batch.GetFormula(0).Should().Be(Strand.Parse(Encoding.ASCII.GetString(text)).Formula);
    }

    /// <summary>Lines of one residue, up to a place in a vector.</summary>
    private static string LinesUpTo(int place)
    {
        int length = place == 0 ? 0 : 64 + place;
        return string.Concat(Enumerable.Repeat("mCd\n", length % 3))
            + string.Concat(Enumerable.Repeat("Ad\n", (length - (length % 3 * 4)) / 3));
    }

    private static string Line(Random random, int length)
    {
        string[] bases = ["A", "C", "G", "T", "mC"];
        return string.Join(' ', Enumerable.Range(0, length)
            .Select(i => bases[random.Next(5)] + "de"[random.Next(2)] + (i == length - 1 ? "" : "soz"[random.Next(3)])));
    }

    private static PackedUnit UnitOf(string residue)
    {
        var unit = new PackedUnit[PlainChain.MostUnits(8)];
        int count =
            PlainChain.Read<byte>(Encoding.ASCII.GetBytes(residue.Length - (residue[0] == 'm' ? 1 : 0) == 3 ? residue + " Ad" : residue),
                unit);
        count.Should().BeGreaterThan(0);
        return unit[0];
    }

    /// <summary>
    /// The codes of the residues of lines: those of DNA and MOE first, then of as many pairs of sugar and linkage as are wanted.
    /// </summary>
    private static CanonicalCodes Codes(Random random, int pairs)
    {
        var codes = new CanonicalCodes(new ResidueAlphabet(MonomerLibrary.Default));
        var tokens = new List<ushort>();
        foreach (string pair in (IEnumerable<string>)[.. "de".SelectMany(sugar =>
            new[] { "", "s", "o", "z" }.Select(linkage => sugar + linkage)),
            .. "rmfklng".SelectMany(sugar => new[] { "", "s", "o", "z" }.Select(linkage => sugar + linkage))])
        {
            if (pairs-- == 0)
            {
                break;
            }
            foreach (string nucleobase in (string[])(pair[0] is 'd' or 'e' ? ["A", "C", "G", "T", "mC"] : ["A"]))
            {
                ushort[] read = new ushort[PlainChain.MostUnits(8)];
                CanonicalTokens.Read(Encoding.ASCII.GetBytes(nucleobase + pair + (pair.Length == 1 ? "" : " Ad")), read)
                    .Should().Be(pair.Length);
                tokens.Add(read[0]);
            }
        }
        ushort[] shuffled = [.. tokens];
        random.Shuffle(shuffled);
        codes.Learn(shuffled);
        return codes;
    }

    private static int CheckLines(string text, CanonicalCodes codes, int offset) => CheckLines(Encoding.UTF8.GetBytes(text), codes, offset);

    /// <summary>The number of lines that are read, which every level reads alike.</summary>
    private static int CheckLines(byte[] text, CanonicalCodes codes, int offset, bool mayReadLess = false)
    {
        byte[] buffer = new byte[offset + CanonicalLines.Before + text.Length + CanonicalLines.Slack + 64];
        new Random(offset).NextBytes(buffer);
        Span<byte> padded = buffer.AsSpan(offset, CanonicalLines.Before + text.Length + CanonicalLines.Slack);
        padded.Clear();
        padded[0] = (byte)'\n';
        text.CopyTo(padded[1..]);
        byte[] expected = new byte[CanonicalLineKernel.RoomForResidues(text.Length)];
        int[] expectedEnds = new int[CanonicalLineKernel.RoomForLines(text.Length)];
        int lines = CanonicalLineKernel.ReadLinesReference(text, codes, expected, expectedEnds, out int expectedBytes);
        byte[] residues = Enumerable.Repeat(Guard, expected.Length + 16).ToArray();
        int[] ends = Enumerable.Repeat((int)Guard, expectedEnds.Length + 4).ToArray();
        int read =
            CanonicalLineKernel.ReadLines512(padded, text.Length, codes, residues.AsSpan(8, expected.Length),
                ends.AsSpan(2, expectedEnds.Length), out int bytes);
        int count = read == 0 ? 0 : ends[1 + read];
        bool isRight = (read == lines || (mayReadLess && read < lines)) && (bytes == expectedBytes || mayReadLess)
            && ends.AsSpan(2, read).SequenceEqual(expectedEnds.AsSpan(0, read))
            && residues.AsSpan(8, count).SequenceEqual(expected.AsSpan(0, count));
        bool isGuarded = !residues.AsSpan(0, 8).ContainsAnyExcept(Guard) && !residues.AsSpan(residues.Length - 8).ContainsAnyExcept(Guard)
            && ends[0] == Guard && ends[1] == Guard && ends[^1] == Guard && ends[^2] == Guard;
        if (!isRight || !isGuarded)
        {
            Assert.Fail($"`{Encoding.UTF8.GetString(text)}`: {read} lines of {bytes} bytes at once, {lines} of {expectedBytes} one after " +
                $"the other; guards {isGuarded}");
        }
        return read;
    }
}
