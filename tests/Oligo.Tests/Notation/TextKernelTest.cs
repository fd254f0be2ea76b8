using System.Buffers;
using System.Text;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// A level of the text kernel accepts what its reference accepts, gives the same units or codes, and touches nothing else.
/// </summary>
[Trait("SimdLevel", "text")]
public sealed class KernelTest
{
    private static readonly SearchValues<byte> s_letters = SearchValues.Create("ACGTUI"u8);

    private const byte Guard = 0xA5;

    private static readonly int s_cases = LongRun.Cases(100_000);

    [Fact]
    public void Canonical_texts_are_what_the_walk_reads()
    {
        var random = new Random(1);
        int strict = 0;
        for (int i = 0; i < s_cases; i++)
        {
            string text = i % 3 == 0 ? StrandBatchReaderTest.GapmerText(random) : StrandBatchReaderTest.Canonical(random);
            strict += CheckCanonical(text) ? 1 : 0;
        }
        strict.Should().BeGreaterThan(9000);
    }

    [Fact]
    public void Slips_in_canonical_texts_never_make_another_molecule()
    {
        var random = new Random(2);
        for (int i = 0; i < s_cases; i++)
        {
            char[] text = StrandBatchReaderTest.GapmerText(random).ToCharArray();
            text[random.Next(text.Length)] = (char)random.Next(1, 128);
            CheckCanonical(new string(text));
            CheckCanonical(new string(text).Remove(random.Next(text.Length), 1));
            CheckCanonical(new string(text).Insert(random.Next(text.Length), " "));
        }
    }

    /// <summary>Residue by residue up to 257, so that every residue stands once at every edge of a vector.</summary>
    [Fact]
    public void Canonical_texts_of_every_length_are_read()
    {
        var random = new Random(3);
        string text = "";
        for (int length = 1; length <= 257; length++)
        {
            text = (random.Next(3) == 0 ? "mCes " : "Ads ") + text;
            CheckCanonical(text + "Te").Should().BeTrue();
        }
    }

    /// <summary>A text of blanks alone is one blank for each letter of a vector: more than any residues.</summary>
    [Fact]
    public void Texts_of_one_letter_are_refused_and_nothing_is_written_behind_the_room()
    {
        foreach (char letter in " \nAmCds\0")
        {
            for (int length = 0; length <= 257; length++)
            {
                CheckCanonical(new string(letter, length)).Should().BeFalse();
            }
        }
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CanonicalKernel.Read128(new byte[100], new ushort[CanonicalKernel.RoomForTokens(100) - 1]));
    }

    [Fact]
    public void Sequences_of_every_length_at_every_offset_give_the_codes_of_the_reference()
    {
        var random = new Random(4);
        (byte[] letterOf, byte[] indexOf) = LetterTables();
        for (int length = 16; length <= 257; length++)
        {
            for (int offset = 0; offset < 17; offset++)
            {
                byte[] buffer = new byte[offset + length + 7];
                random.NextBytes(buffer);
                for (int i = 0; i < length; i++)
                {
                    buffer[offset + i] = (byte)"ACGTUI"[random.Next(6)];
                }
                if (random.Next(3) == 0)
                {
                    buffer[offset + random.Next(length)] = (byte)random.Next(256);
                }
                byte[] offsets = new byte[length];
                random.NextBytes(offsets);
                byte[] expected = new byte[length];
                bool accepted = SequenceKernel.TryReadSequenceScalar(buffer.AsSpan(offset, length), letterOf, indexOf, offsets, expected);
                byte[] codes = Enumerable.Repeat(Guard, length + 32).ToArray();
                SequenceKernel.TryReadSequence128(buffer.AsSpan(offset, length), letterOf, indexOf, offsets, codes.AsSpan(16, length))
                    .Should().Be(accepted);
                codes.AsSpan(16, length).SequenceEqual(expected).Should().BeTrue();
                codes.AsSpan(0, 16).ContainsAnyExcept(Guard).Should().BeFalse();
                codes.AsSpan(16 + length).ContainsAnyExcept(Guard).Should().BeFalse();
                bool all = buffer.AsSpan(offset, length).IndexOfAnyExcept(s_letters) < 0;
                accepted.Should().Be(all);
            }
        }
    }

    /// <summary>
    /// Every length of line, every stride, and one wrong byte of any value at any place: the same lines, the same codes, and nothing else
    /// is written.
    /// </summary>
    [Fact]
    public void Lines_of_sequences_give_the_codes_of_the_reference()
    {
        var random = new Random(5);
        (byte[] letterOf, byte[] indexOf) = LetterTables();
        int read = 0;
        int cases = LongRun.Cases(40_000);
        for (int round = 0; round < cases; round++)
        {
            int length = 1 + (round % (SequenceKernel.LongestOfLines - 1));
            int stride = Math.Min(32, ((length + 7) / 8 * 8) + (8 * random.Next(2)));
            int lines = random.Next(12);
            int offset = random.Next(20);
            byte[] buffer = new byte[offset + (lines * (length + 1)) + random.Next(40)];
            random.NextBytes(buffer);
            Span<byte> text = buffer.AsSpan(offset);
            for (int i = 0; i < lines * (length + 1); i++)
            {
                text[i] = i % (length + 1) == length ? (byte)'\n' : (byte)"ACGTUI"[random.Next(6)];
            }
            if (lines > 0 && random.Next(3) == 0)
            {
                text[random.Next(lines * (length + 1))] = (byte)(random.Next(4) == 0 ? "\r\n\0\t"[random.Next(4)] : random.Next(256));
            }
            byte[] offsets = new byte[SequenceKernel.LongestOfLines];
            random.NextBytes(offsets.AsSpan(0, length));
            int room = stride * random.Next(14);
            byte[] expected = Enumerable.Repeat(Guard, room + 16).ToArray();
            byte[] rows = Enumerable.Repeat(Guard, room + 16).ToArray();
            int count = SequenceKernel.ReadSequencesScalar(text, length, letterOf, indexOf, offsets, expected.AsSpan(8, room), stride);
            SequenceKernel.ReadSequences128(text, length, letterOf, indexOf, offsets, rows.AsSpan(8, room), stride).Should().Be(count);
            rows.AsSpan(8, count * stride).SequenceEqual(expected.AsSpan(8, count * stride)).Should().BeTrue();
            rows.AsSpan(0, 8).ContainsAnyExcept(Guard).Should().BeFalse();
            rows.AsSpan(8 + room).ContainsAnyExcept(Guard).Should().BeFalse();
            read += count;
        }
        read.Should().BeGreaterThan(40_000);
    }

    private static (byte[] LetterOf, byte[] IndexOf) LetterTables()
    {
        byte[] letterOf = new byte[16];
        byte[] indexOf = new byte[16];
        for (int i = 0; i < 6; i++)
        {
            letterOf["ACGTUI"[i] & 0xF] = (byte)"ACGTUI"[i];
            indexOf["ACGTUI"[i] & 0xF] = (byte)i;
        }
        return (letterOf, indexOf);
    }

    /// <summary>Whether the kernel reads the text; if so, every level reads it as the walk does.</summary>
    private static bool CheckCanonical(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var expected = new PackedUnit[PlainChain.MostUnits(bytes.Length)];
        int walked = PlainChain.Read<byte>(bytes, expected);
        ushort[] tokens = new ushort[PlainChain.MostUnits(bytes.Length)];
        int count = CanonicalTokens.Read(bytes, tokens);
        ushort[] read = Enumerable.Repeat((ushort)Guard, CanonicalKernel.RoomForTokens(bytes.Length) + 2).ToArray();
        if (CanonicalKernel.Read128(bytes, read.AsSpan(1, read.Length - 2)) != count
            || !read.AsSpan(1, count).SequenceEqual(tokens.AsSpan(0, count)) || read[0] != Guard || read[^1] != Guard)
        {
            Assert.Fail($"`{text}` is walked to {count} residues, the vectors of 128 bits read others");
        }
        // The walk refuses deoxyuridine, of which there is a remark to make.
        bool remarked =
            tokens[..count].Any(token =>
                CanonicalTokens.UnitOf(token).SugarCode == Sugar.Deoxyribose.Code
                && CanonicalTokens.UnitOf(token).BaseCode == Nucleobase.Uracil.Code);
        if (count > 0 && !remarked && (count != walked
            || !tokens[..count].Select(token => CanonicalTokens.UnitOf(token)).SequenceEqual(expected[..count])))
        {
            Assert.Fail($"`{text}` is read as {count} units and walked to {walked}");
        }
        bool isStrict = walked > 0 && !text.Contains("  ", StringComparison.Ordinal) && text.Trim(' ') == text
            && text.Count(c => c == ' ') == walked - 1 && !text.Contains('R', StringComparison.Ordinal)
            && !text.Contains('S', StringComparison.Ordinal) && !text.Contains('X', StringComparison.Ordinal);
        if (isStrict && count == 0)
        {
            Assert.Fail($"`{text}` is not read");
        }
        return count > 0;
    }
}
