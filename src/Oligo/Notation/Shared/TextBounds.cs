using System.Collections;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Which ASCII characters may be neighbours in the texts of a dialect, and which of them every text has one of. What is outside these
/// bounds is not a text of the dialect; most that is inside is none either.
/// </summary>
internal sealed class TextBounds
{
    /// <summary>Number of characters.</summary>
    public const int Characters = 128;

    /// <summary>Before the first character and after the last.</summary>
    public const string Edge = "\0";

    /// <summary>A space or tab.</summary>
    public const string Blank = " ";

    /// <summary>A line feed or carriage return.</summary>
    public const string LineEnd = "\n";

    /// <summary>Letters and digits.</summary>
    public const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly BitArray _pairs = new(Characters * Characters);

    /// <summary>Characters of which every text has at least one; empty where there are none.</summary>
    public string Needed { get; init; } = "";

    /// <summary>Characters after which a text may hold anything: brackets around symbols that no short list has, a header.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Characters that no text has, whatever is before them.</summary>
    public string Never { get; init; } = "";

    /// <summary>Whether the names of the ends may be around a strand, <c>5'-</c> and <c>-3'</c>.</summary>
    public bool TakesFrame { get; init; }

    /// <summary>The ten digits, as words.</summary>
    public static IEnumerable<string> Digits => Enumerable.Range(0, 10).Select(digit => ((char)('0' + digit)).ToString());

    /// <summary>Bounds of texts of words in any order, with blanks between them or without.</summary>
    public static TextBounds OfWords(IEnumerable<string> words, string needed = "", string opening = "", bool takesFrame = false)
    {
        string[] all = [.. words, .. opening.Select(character => character.ToString()), Blank, LineEnd];
        return new TextBounds { Needed = needed, Opening = opening, TakesFrame = takesFrame }
            .Allow(all).Join(all, all).Join([Edge], all).Join(all, [Edge]);
    }

    /// <summary>Bounds of texts of some characters in any order, and blanks.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="first">Those that a text may begin with.</param>
    /// <param name="needed">Those of which it has at least one.</param>
    public static TextBounds OfCharacters(string characters, string first, string needed)
    {
        string[] all = [.. characters.Select(character => character.ToString()), Blank, LineEnd];
        return new TextBounds { Needed = needed }.Join(all, all)
            .Join([Edge], [.. first.Select(character => character.ToString())]).Join(all, [Edge]);
    }

    /// <summary>The words of a dialect for every row of the default library.</summary>
    public static IEnumerable<string> WordsOf(INotation notation)
    {
        MonomerLibrary library = MonomerLibrary.Default;
        return ((IEnumerable<Monomer>)[.. library.Bases, .. library.Sugars, .. library.Linkages, .. library.Groups])
            .SelectMany(notation.TokensOf);
    }

    /// <summary>Whether a character may follow another.</summary>
    public bool Allows(int before, int after) => _pairs[(before * Characters) + after];

    /// <summary>Allows the pairs inside words.</summary>
    public TextBounds Allow(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            for (int i = 1; i < word.Length; i++)
            {
                Set(word[i - 1], word[i], true);
            }
        }
        return this;
    }

    /// <summary>Allows each of some words directly after each of others.</summary>
    public TextBounds Join(IEnumerable<string> before, IEnumerable<string> after)
    {
        char[] starts = [.. after.Where(word => word.Length > 0).Select(word => word[0]).Distinct()];
        foreach (char end in before.Where(word => word.Length > 0).Select(word => word[^1]).Distinct())
        {
            foreach (char start in starts)
            {
                Set(end, start, true);
            }
        }
        return this;
    }

    /// <summary>Forbids some characters directly after another.</summary>
    public TextBounds Forbid(char before, string after)
    {
        foreach (char character in after)
        {
            Set(before, character, false);
        }
        return this;
    }

    // Of a pair with a character that is not ASCII nothing is known, and nothing is excluded by it.
    private void Set(char before, char after, bool isAllowed)
    {
        if (before < Characters && after < Characters)
        {
            _pairs[(before * Characters) + after] = isAllowed;
        }
    }
}
