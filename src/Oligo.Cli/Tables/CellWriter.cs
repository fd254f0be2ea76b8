using System.Runtime.CompilerServices;

namespace Oligo.Cli.Tables;

/// <summary>Writes the cells of one row one after another, a tab after each, so that a table takes them all at once.</summary>
/// <param name="room">Where they go.</param>
/// <param name="ends">Takes the end of each cell, without its tab.</param>
/// <param name="start">What the ends count from.</param>
internal ref struct CellWriter(Span<byte> room, Span<int> ends, int start)
{
    /// <summary>Written after each cell; never part of one.</summary>
    public const byte Separator = (byte)'\t';

    private readonly Span<int> _ends = ends;
    private readonly int _start = start;
    private readonly Span<byte> _room = room;

    /// <summary>Cells so far.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>Room for the next cell.</summary>
    public readonly Span<byte> Room => _room[Length..];

    /// <summary>Writes a number that is not negative.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryWriteNumber(int number)
    {
        return number.TryFormat(Room, out int written) && End(written);
    }

    /// <summary>Ends a cell.</summary>
    /// <param name="written">Bytes of the cell.</param>
    /// <returns>Whether there was room for its tab.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool End(int written)
    {
        unchecked
        {
            int end = Length + written;
            Span<byte> room = _room;
            if ((uint)end >= (uint)room.Length)
            {
                return false;
            }
            room[end] = Separator;
            _ends[Count++] = _start + end;
            Length = end + 1;
        }
        return true;
    }
}
