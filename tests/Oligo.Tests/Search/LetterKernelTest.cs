using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class LetterKernelTest
{
    [Fact]
    public void Every_level_gives_the_bits_of_the_reference()
    {
        var random = new Random(17);
        byte[] bytes = new byte[LetterKernel.Size];
        for (int round = 0; round < 2000; round++)
        {
            random.NextBytes(bytes);
            for (int i = 0; round % 2 == 0 && i < bytes.Length; i++)
            {
                bytes[i] = (byte)"ACGTUacgtuNn\n\r"[random.Next(14)];
            }
            LetterBlock wanted = Known(LetterKernel.ReadReference(ref bytes[0]));
            Known(LetterKernel.Read(ref bytes[0])).Should().Be(wanted);
            Known(LetterKernel.Read128(ref bytes[0])).Should().Be(wanted);
            Known(LetterKernel.Read256(ref bytes[0])).Should().Be(wanted);
            Known(LetterKernel.Read512(ref bytes[0])).Should().Be(wanted);
        }
    }

    [Fact]
    public void Codes_are_those_of_the_letters()
    {
        byte[] bytes = "ACGTUacgtu"u8.ToArray().Concat(Enumerable.Repeat((byte)'A', 64)).Take(64).ToArray();
        LetterBlock block = LetterKernel.Read(ref bytes[0]);
        Enumerable.Range(0, 10).Select(i => (int)((block.Low >> i) & 1) | ((int)((block.High >> i) & 1) << 1))
            .Should().Equal(0, 1, 2, 3, 3, 0, 1, 2, 3, 3);
        (block.Small & 0x3FF).Should().Be(0b11111_00000);
        (block.Uracil & 0x3FF).Should().Be(0b10000_10000);
    }

    // The codes of other bytes mean nothing.
    private static LetterBlock Known(LetterBlock block) => block with { Low = block.Low & ~block.Other, High = block.High & ~block.Other };
}
