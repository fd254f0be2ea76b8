using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Text;

namespace Oligo.Notation;

/// <summary>What texts mean, each asked once. Thread-safe.</summary>
/// <param name="ask">Gives the meaning of a text; the same each time.</param>
internal sealed class SpellingTable<T>(Func<string, T> ask)
{
    // Of texts over this number, which are hardly words, each is asked whenever it occurs.
    private const int Most = 4096;

    private readonly ConcurrentDictionary<byte[], T> _known = new(new Comparer());

    /// <summary>The meaning of a text in UTF-8.</summary>
    public T Find(ReadOnlySpan<byte> text)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out T? known))
        {
            return known;
        }
        T meaning = ask(Encoding.UTF8.GetString(text));
        if (_known.Count < Most)
        {
            _known.TryAdd(text.ToArray(), meaning);
        }
        return meaning;
    }

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            unchecked
            {
                ulong hash = (ulong)alternate.Length;
                for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
                {
                    hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate)) * 0x9E3779B97F4A7C15, 29);
                }
                foreach (byte value in alternate)
                {
                    hash = BitOperations.RotateLeft((hash ^ value) * 0x9E3779B97F4A7C15, 29);
                }
                return (int)(hash ^ (hash >> 32));
            }
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
