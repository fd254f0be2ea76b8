using System.Runtime.CompilerServices;

namespace Oligo.Search;

/// <summary>A column of the matrix of edits: differences from row to row, as bits.</summary>
/// <param name="length">Rows: letters of the pattern, at most 64.</param>
internal struct EditColumn(int length)
{
    private readonly int _last = length - 1;
    private ulong _up = ulong.MaxValue;
    private ulong _down = 0;
    private int _edits = length;

    /// <summary>Goes on to the next letter of the text.</summary>
    /// <param name="equal">Positions of the pattern that accept it.</param>
    /// <returns>Edits of the best alignment of the whole pattern that ends at the letter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(ulong equal)
    {
        unchecked
        {
            ulong vertical = equal | _down;
            ulong horizontal = (((equal & _up) + _up) ^ _up) | equal;
            ulong higher = _down | ~(horizontal | _up);
            ulong lower = _up & horizontal;
            _edits += (int)((higher >> _last) & 1) - (int)((lower >> _last) & 1);
            // No bit comes in from below: an alignment may begin at any letter.
            higher <<= 1;
            lower <<= 1;
            _up = lower | ~(vertical | higher);
            _down = higher & vertical;
            return _edits;
        }
    }
}
