using System.Numerics;

namespace Oligo.Text;

/// <summary>The hints of messages about a word that is not known: the nearest known word, or all of them. Thread-safe.</summary>
public static class Suggestion
{
    /// <summary>A hint that names the nearest known word: one that differs by letter case only, or by few edits for its length.</summary>
    /// <param name="word">The word that is not known.</param>
    /// <param name="known">The known words; of equally near ones the first is taken.</param>
    /// <returns>For example <c>did you mean `moe`?</c>; <see langword="null"/> when no known word is near.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="known"/> is <see langword="null"/>.</exception>
    public static string? DidYouMean(ReadOnlySpan<char> word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        string? best = Nearest(word, known);
        return best is null ? null : $"did you mean `{best}`?";
    }

    /// <summary>
    /// The known word that differs least: by letter case only, or by edits of at most a third of the longer word
    /// (one edit for words of two to five letters). Ties go to a word of which letters were left out, then to the first.
    /// </summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The words it may represent.</param>
    /// <param name="mostEdits">Edits that are the most however long the words; one less for words of up to eight letters.</param>
    internal static string? Nearest(ReadOnlySpan<char> word, IEnumerable<string> known, int mostEdits = int.MaxValue)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        uint letters = LettersOf(word);
        foreach (string candidate in known)
        {
            int longer = Math.Max(word.Length, candidate.Length);
            int allowed = Math.Min(longer switch { 1 => 0, <= 5 => 1, int n => n / 3 }, longer <= 8 ? mostEdits - 1 : mostEdits);
            // Words differ at least by their lengths.
            int least = longer - Math.Min(word.Length, candidate.Length);
            if (least > allowed || least > bestDistance)
            {
                continue;
            }
            // And by the letters that only one of them has.
            uint others = LettersOf(candidate);
            least = Math.Max(BitOperations.PopCount(letters & ~others), BitOperations.PopCount(others & ~letters));
            if (least > allowed || least > bestDistance)
            {
                continue;
            }
            int distance = word.Equals(candidate, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance(word, candidate);
            bool isNearer = distance < bestDistance || (distance == bestDistance && Lacks(word, candidate) && !Lacks(word, best));
            if (distance <= allowed && isNearer)
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /// <summary>Whether a word is another one with letters left out: <c>--colums</c> is <c>--columns</c>, not <c>--column</c>.</summary>
    private static bool Lacks(ReadOnlySpan<char> word, ReadOnlySpan<char> whole)
    {
        int at = 0;
        foreach (char letter in whole)
        {
            at += at < word.Length && char.ToLowerInvariant(word[at]) == char.ToLowerInvariant(letter) ? 1 : 0;
        }
        return word.Length < whole.Length && at == word.Length;
    }

    /// <summary>A bit for each letter of a word, letter case ignored; several letters share one.</summary>
    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (char letter in word)
        {
            letters |= 1u << (char.ToLowerInvariant(letter) & 31);
        }
        return letters;
    }

    /// <summary>Levenshtein distance, letter case ignored.</summary>
    private static int EditDistance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                int next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.Length];
    }

    /// <summary>Words as a sentence lists them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="conjunction">What precedes the last of several words.</param>
    /// <returns>For example <c>a, b or c</c>; <c>nothing</c> for no words.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is <see langword="null"/>.</exception>
    public static string List(IReadOnlyList<string> words, string conjunction = "or")
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count switch
        {
            0 => "nothing",
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + $" {conjunction} " + words[^1],
        };
    }
}
