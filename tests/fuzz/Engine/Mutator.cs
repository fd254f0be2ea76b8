using System.Globalization;
using System.Runtime.InteropServices;

namespace Oligo.Fuzz.Engine;

/// <summary>Makes texts of others by a few random changes.</summary>
internal sealed class Mutator(Dice dice, IReadOnlyList<string> words, int maxLength, bool isBinary)
{
    private const int MostChanges = 6;

    // What readers may treat in a way of their own: separators, brackets, marks of Unicode, halves of characters, ends of lines.
    private const string Telling =
        " \t\n\r\0,;:./\\|-_+*=<>()[]{}$&#@!?'\"`~^%0123456789ACGTUacgtumdrfesopxR\u00A0\u2010\u2013\u2018\u2019\u2032\u2033\u200B\u202E"
        + "\u00B7\u00B5\u2082\uFEFF\uFFFD\uFFFF\uD83D\uDE00\uD800\uDC00\u0130\u0131\u212A\u0661";

    private static readonly string[] s_numbers =
    [
        "0", "1", "-1", "2", "9", "10", "16", "99", "100", "127", "128", "255", "256", "999", "1000", "32767", "65535", "65536", "99999",
        "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807", "9223372036854775808", "18446744073709551616",
        "1e9", "1e-9", "1E400", "0.5", "00", "+1", "NaN",
    ];

    private readonly List<char> _text = [];

    /// <summary>A changed text.</summary>
    /// <param name="seed">The text to begin with.</param>
    /// <param name="other">One to take pieces from.</param>
    public string Mutate(string seed, string other)
    {
        _text.Clear();
        _text.AddRange(seed);
        for (int left = 1 + dice.Next(1 + dice.Next(MostChanges)); left > 0; left--)
        {
            Change(other);
        }
        if (_text.Count > maxLength)
        {
            _text.RemoveRange(maxLength, _text.Count - maxLength);
        }
        return new string(CollectionsMarshal.AsSpan(_text));
    }

    private void Change(string other)
    {
        switch (dice.Next(14))
        {
            case 0 or 1 when _text.Count > 0:
                _text[Place()] = AnyChar();
                break;
            case 2 when _text.Count > 0:
                int flipped = Place();
                _text[flipped] = (char)(_text[flipped] ^ (1 << dice.Next(8)));
                break;
            case 3:
                _text.Insert(dice.Next(_text.Count + 1), AnyChar());
                break;
            case 4 or 5 when _text.Count > 0:
                (int start, int length) = Piece();
                _text.RemoveRange(start, length);
                break;
            case 6 when _text.Count > 0:
                Repeat();
                break;
            case 7 when _text.Count > 0:
                (int from, int count) = Piece();
                List<char> moved = _text.GetRange(from, count);
                _text.RemoveRange(from, count);
                _text.InsertRange(dice.Next(_text.Count + 1), moved);
                break;
            case 8 or 9 when words.Count > 0:
                _text.InsertRange(dice.Next(_text.Count + 1), dice.Pick(words));
                break;
            case 10 when words.Count > 0 && _text.Count > 0:
                ReplaceWord(char.IsAsciiLetter, dice.Pick(words));
                break;
            case 11 when _text.Count > 0:
                ReplaceWord(char.IsAsciiDigit, AnyNumber());
                break;
            case 12 when other.Length > 0:
                Splice(other);
                break;
            case 13 when isBinary && _text.Count > 0:
                OverwriteNumber();
                break;
            default:
                _text.InsertRange(dice.Next(_text.Count + 1), AnyNumber());
                break;
        }
    }

    private int Place() => dice.Next(_text.Count);

    private (int Start, int Length) Piece()
    {
        int start = Place();
        return (start, dice.Length(_text.Count - start));
    }

    private char AnyChar() => dice.Next(4) switch
    {
        0 => (char)dice.Next(isBinary ? 256 : 128),
        1 when !isBinary && dice.OneIn(8) => (char)dice.Next(65_536),
        _ when isBinary => (char)(byte)Telling[dice.Next(Telling.Length)],
        _ => Telling[dice.Next(Telling.Length)],
    };

    private string AnyNumber() =>
        dice.OneIn(2) ? dice.Pick(s_numbers) : dice.Next(1 + dice.Next(200)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Copies a piece once or several times, seldom so often that the text is as long as it may be.</summary>
    private void Repeat()
    {
        (int start, int length) = Piece();
        List<char> piece = _text.GetRange(start, length);
        int times = dice.OneIn(64) ? maxLength / length : 1 + dice.Next(3);
        for (; times > 0 && _text.Count < maxLength; times--)
        {
            _text.InsertRange(start, piece);
        }
    }

    /// <summary>Puts a word in the place of the run of letters or digits from a random character on.</summary>
    private void ReplaceWord(Func<char, bool> belongs, string word)
    {
        int start = Place();
        while (start < _text.Count && !belongs(_text[start]))
        {
            start++;
        }
        int end = start;
        while (end < _text.Count && belongs(_text[end]))
        {
            end++;
        }
        _text.RemoveRange(start, end - start);
        _text.InsertRange(start, word);
    }

    private void Splice(string other)
    {
        int from = dice.Next(other.Length);
        int length = dice.OneIn(2) ? other.Length - from : dice.Length(other.Length - from);
        int start = dice.Next(_text.Count + 1);
        int replaced = dice.OneIn(2) ? _text.Count - start : Math.Min(length, _text.Count - start);
        _text.RemoveRange(start, dice.OneIn(2) ? 0 : replaced);
        _text.InsertRange(start, other.AsSpan(from, length));
    }

    /// <summary>Overwrites one to eight bytes with a number that a reader of a binary format may trust.</summary>
    private void OverwriteNumber()
    {
        ulong number = dice.Next(4) switch
        {
            0 => 0,
            1 => ulong.MaxValue >> dice.Next(64),
            2 => 1UL << dice.Next(64),
            _ => dice.Next(),
        };
        int start = Place();
        int length = Math.Min(1 << dice.Next(4), _text.Count - start);
        for (int i = 0; i < length; i++)
        {
            _text[start + i] = (char)(byte)(number >> (8 * i));
        }
    }
}
