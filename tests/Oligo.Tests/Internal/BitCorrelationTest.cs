using FluentAssertions;
using Oligo.Internal;
using Xunit;

namespace Oligo.Tests.Internal;

public sealed class BitCorrelationTest
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 5)]
    [InlineData(64, 1)]
    [InlineData(65, 63)]
    [InlineData(700, 1301)]
    public void Counts_are_those_of_each_shift_by_itself(int length, int otherLength)
    {
        var random = new Random(length);
        bool[][] firsts = [Bits(length), Bits(length), [.. Enumerable.Repeat(true, length)]];
        bool[][] seconds = [Bits(otherLength), Bits(otherLength), [.. Enumerable.Repeat(true, otherLength)]];
        int[] counts = BitCorrelation.Count(
            firsts.Zip(seconds, (first, second) => ((Func<int, bool>)(i => first[i]), (Func<int, bool>)(i => second[i]))), length, otherLength);
        counts.Should().HaveCount(length + otherLength - 1);
        for (int shift = 1 - length; shift < otherLength; shift++)
        {
            int wanted = 0;
            for (int i = 0; i < length; i++)
            {
                int at = i + shift;
                for (int pair = 0; pair < firsts.Length && at >= 0 && at < otherLength; pair++)
                {
                    wanted += firsts[pair][i] && seconds[pair][at] ? 1 : 0;
                }
            }
            counts[shift + length - 1].Should().Be(wanted, $"of shift {shift}");
        }

        bool[] Bits(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0)];
    }
}
