using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oligo.Notation;

/// <summary>Words of ASCII letters, numbered from 1. Immutable.</summary>
internal sealed class WordTree
{
    // A column for each character that words have; column 0, of all others, leads nowhere.
    private readonly byte[] _columnOf = new byte[byte.MaxValue + 1];
    private readonly int _columns = 1;

    // A row for each beginning of a word.
    private readonly Step[] _steps;

    public WordTree(IReadOnlyList<string> words)
    {
        foreach (char letter in words.SelectMany(word => word).Distinct())
        {
            _columnOf[letter] = (byte)_columns++;
        }
        var steps = new List<Step>(new Step[_columns]);
        for (int number = 1; number <= words.Count; number++)
        {
            int row = 0;
            string word = words[number - 1];
            for (int i = 0; i < word.Length; i++)
            {
                int at = row + _columnOf[word[i]];
                bool isLast = i == word.Length - 1;
                if (!isLast && steps[at].Row == 0)
                {
                    steps[at] = steps[at] with { Row = steps.Count };
                    steps.AddRange(new Step[_columns]);
                }
                row = steps[at].Row;
                steps[at] = isLast ? steps[at] with { Number = number } : steps[at];
            }
        }
        _steps = [.. steps];
    }

    /// <summary>Takes the longest word at a place.</summary>
    /// <returns>Its number; 0 for none.</returns>
    public int Take(ReadOnlySpan<byte> text, ref int index)
    {
        ref byte columnOf = ref MemoryMarshal.GetArrayDataReference(_columnOf);
        ReadOnlySpan<Step> steps = _steps;
        int number = 0;
        int row = 0;
        for (int i = index; i < text.Length; i++)
        {
            // Every byte has a column.
            Step step = steps[row + Unsafe.Add(ref columnOf, (int)text[i])];
            if (step.Number > 0)
            {
                number = step.Number;
                index = i + 1;
            }
            row = step.Row;
            if (row == 0)
            {
                break;
            }
        }
        return number;
    }

    /// <summary>What a character after the beginning of a word makes of it.</summary>
    /// <param name="Number">The number of the word that ends here; 0 for none.</param>
    /// <param name="Row">Where the steps of longer words begin; 0 for none.</param>
    private readonly record struct Step(int Number, int Row);
}
