using System.Runtime.InteropServices;
using System.Text;

namespace Oligo.Notation;

/// <summary>Words by their ASCII letters, each with a number. Any number of threads may read it once it is full.</summary>
internal sealed class WordTree
{
    private const int Bytes = 128;

    private readonly List<short> _next = [.. new short[Bytes]];
    private readonly List<short> _values = [0];

    public void Add(string word, int value)
    {
        int node = 0;
        foreach (char letter in word)
        {
            int at = (node * Bytes) + letter;
            if (_next[at] == 0)
            {
                _next[at] = (short)_values.Count;
                _next.AddRange(new short[Bytes]);
                _values.Add(0);
            }
            node = _next[at];
        }
        _values[node] = (short)value;
    }

    /// <summary>The number of a word; 0 for none.</summary>
    public int Find(string word)
    {
        int index = 0;
        int value = Take(Encoding.ASCII.GetBytes(word), ref index);
        return index == word.Length ? value : 0;
    }

    /// <summary>Takes the longest word at a place.</summary>
    /// <returns>Its value; 0 for none.</returns>
    public int Take(ReadOnlySpan<byte> text, ref int index)
    {
        ReadOnlySpan<short> next = CollectionsMarshal.AsSpan(_next);
        ReadOnlySpan<short> values = CollectionsMarshal.AsSpan(_values);
        int node = 0;
        int value = 0;
        for (int i = index; i < text.Length && text[i] < Bytes && (node = next[(node * Bytes) + text[i]]) > 0; i++)
        {
            if (values[node] > 0)
            {
                value = values[node];
                index = i + 1;
            }
        }
        return value;
    }
}
