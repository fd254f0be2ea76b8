using System.Numerics;

namespace Oligo.Internal;

/// <summary>
/// Numbers by keys of 64 bits, in one look-up where keys do not meet. Keys and numbers are not 0; nothing is ever removed. Any number of
/// threads may read, one may write.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly uint[] _values;
    private readonly int _shift;

    /// <summary>An empty table.</summary>
    /// <param name="slots">A power of two, more than there will be keys.</param>
    public KeyTable(int slots)
    {
        _keys = new ulong[slots];
        _values = new uint[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
    }

    /// <summary>The number of a key; 0 for none.</summary>
    public uint Find(ulong key)
    {
        int slot = SlotOf(key);
        return _keys[slot] == key ? _values[slot] : 0;
    }

    /// <summary>Adds a key; does nothing where it is there already.</summary>
    public void TryAdd(ulong key, uint value)
    {
        int slot = SlotOf(key);
        if (_keys[slot] == 0)
        {
            (_keys[slot], _values[slot]) = (key, value);
        }
    }

    /// <summary>Where a key is, or the empty slot where it would be.</summary>
    private int SlotOf(ulong key)
    {
        unchecked
        {
            int slot = (int)((key * 0x9E3779B97F4A7C15ul) >> _shift);
            while (_keys[slot] != key && _keys[slot] != 0)
            {
                slot = (slot + 1) & (_keys.Length - 1);
            }
            return slot;
        }
    }
}
