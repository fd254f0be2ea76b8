using FluentAssertions;
using Oligo.Internal;
using Xunit;

namespace Oligo.Tests.Internal;

public sealed class KeyTableTest
{
    /// <summary>Nearly full, so that keys meet and run over the end of the table.</summary>
    [Fact]
    public void Keys_have_their_first_numbers_and_others_none()
    {
        var random = new Random(1);
        for (int round = 0; round < 200; round++)
        {
            var table = new KeyTable(64);
            var expected = new Dictionary<ulong, uint>();
            for (int i = 0; i < 63; i++)
            {
                ulong key = (ulong)random.NextInt64(1, 200);
                uint value = (uint)random.Next(1, int.MaxValue);
                expected.TryAdd(key, value);
                table.TryAdd(key, value);
            }
            for (ulong key = 1; key < 200; key++)
            {
                table.Find(key).Should().Be(expected.GetValueOrDefault(key));
            }
        }
    }
}
