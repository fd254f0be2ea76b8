using System.Numerics;
using System.Runtime.CompilerServices;

namespace Oligo.Internal;

/// <summary>
/// Numbers by keys of 64 bits, in one look-up where keys do not meet. Keys and numbers are not 0; nothing is ever removed. Any number of
/// threads may read, one may write.
/// </summary>
internal sealed class KeyTable
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>An empty table.</summary>
    /// <param name="slots">A power of two, more than there will be keys.</param>
    public KeyTable(int slots)
    {
        _slots = new Slot[slots];
        _shift = 64 - BitOperations.Log2((uint)slots);
    }

    /// <summary>The number of a key; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Find(ulong key)
    {
        ref Slot slot = ref SlotOf(key);
        return slot.Key == key ? slot.Value : 0;
    }

    /// <summary>Adds a key; does nothing where it is there already.</summary>
    public void TryAdd(ulong key, uint value)
    {
        ref Slot slot = ref SlotOf(key);
        if (slot.Key == 0)
        {
            // A reader that finds the key finds its number.
            slot.Value = value;
            Volatile.Write(ref slot.Key, key);
        }
    }

    /// <summary>Where a key is, or the empty slot where it would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot SlotOf(ulong key)
    {
        unchecked
        {
            Slot[] slots = _slots;
            int at = (int)((key * 0x9E3779B97F4A7C15ul) >> _shift);
            while (slots[at].Key != key && slots[at].Key != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }
            return ref slots[at];
        }
    }

    private struct Slot
    {
        public ulong Key;
        public uint Value;
    }
}
