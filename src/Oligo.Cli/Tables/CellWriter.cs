using System.Buffers;
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

    private static readonly SearchValues<byte> s_special = SearchValues.Create("\t\r\n\u001F"u8);

    private readonly Span<int> _ends = ends;
    private readonly int _start = start;
    private readonly Span<byte> _room = room;

    /// <summary>Cells so far.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether all texts so far are plain.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Room for the next cell.</summary>
    public readonly Span<byte> Room => _room[Length..];

    /// <summary>Whether a text holds neither a tab nor a line end nor a separator of lists.</summary>
    public static bool IsPlainText(ReadOnlySpan<byte> text) => !text.ContainsAny(s_special);

    /// <summary>Writes a text.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryWriteText(ReadOnlySpan<byte> text)
    {
        IsPlain = IsPlain && IsPlainText(text);
        return TryWritePlain(text);
    }

    /// <summary>Writes a text that is known to be plain.</summary>
    /// <returns>Whether there was room.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWritePlain(ReadOnlySpan<byte> text) => text.TryCopyTo(Room) && End(text.Length);

    /// <inheritdoc cref="TryWriteNumber(long)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWriteNumber(int number) => number.TryFormat(Room, out int written) && End(written);

    /// <summary>Writes a number that is not negative.</summary>
    /// <returns>Whether there was room.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWriteNumber(long number) => number.TryFormat(Room, out int written) && End(written);

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
