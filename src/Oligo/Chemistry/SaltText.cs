using System.Globalization;

namespace Oligo.Chemistry;

/// <summary>Reads salt forms: symbols and names of counter-ions with their numbers, one or several.</summary>
internal static class SaltText
{
    private const string Hydrogen = "hydrogen";

    /// <summary>The salt that a text states, or <see langword="null"/>.</summary>
    public static Salt? Find(string text)
    {
        // No name of a salt is as long; the search below looks at every place of the text.
        const int Longest = 200;
        string word = text.Trim().ToLowerInvariant();
        if (word is "acid" or "free acid" or "free-acid")
        {
            return Salt.FreeAcid;
        }
        if (word.Length > Longest)
        {
            return null;
        }
        word = word.Replace(" salt ", " ", StringComparison.Ordinal);
        word = word.EndsWith(" salt", StringComparison.Ordinal) ? word[..^5].TrimEnd() : word;
        return FindIn(word, []);
    }

    /// <summary>
    /// The salt of a text, one ion or several. Every way to cut the text is tried, and what is before a cut is the same text for many of
    /// them: it is read once.
    /// </summary>
    private static Salt? FindIn(string word, Dictionary<string, Salt?> known)
    {
        if (!known.TryGetValue(word, out Salt? salt))
        {
            salt = FindOne(word) ?? FindSeveral(word, known);
            known[word] = salt;
        }
        return salt;
    }

    private static IEnumerable<string> NamesOf(CounterIon ion) =>
        [ion.Name.ToLowerInvariant(), ion.Symbol.ToLowerInvariant(), .. ion.Aliases];

    private static Salt? FindOne(string word)
    {
        foreach (CounterIon ion in CounterIon.Known)
        {
            foreach (string name in NamesOf(ion))
            {
                if (word == name || word == "full " + name)
                {
                    return ion.Charge > 0 ? Salt.Full(ion) : Salt.Create(ion, 1);
                }
                if (NumberBefore(word, name) is { } number && FindNumber(number.TrimEnd()) is > 0 and int count)
                {
                    return Salt.Create(ion, count);
                }
            }
        }
        return null;
    }

    /// <summary>
    /// The last ion of several, with its number, and those before it: <c>10na 9k</c>, <c>decasodiumnonapotassium</c>. Acidic hydrogens at
    /// the end say what is left.
    /// </summary>
    private static Salt? FindSeveral(string word, Dictionary<string, Salt?> known)
    {
        if (NumberBefore(word, Hydrogen) is { } hydrogens)
        {
            return FindBefore(hydrogens, null, known);
        }
        foreach (CounterIon ion in CounterIon.Known)
        {
            foreach (string name in NamesOf(ion))
            {
                if (NumberBefore(word, name) is { } number && FindBefore(number, ion, known) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }

    /// <summary>What stands before the last name: other ions, then its number.</summary>
    private static Salt? FindBefore(string text, CounterIon? ion, Dictionary<string, Salt?> known)
    {
        for (int cut = 1; cut < text.Length; cut++)
        {
            if (FindNumber(text[cut..].Trim()) is not (> 0 and int count) || char.IsAsciiDigit(text[cut - 1]))
            {
                continue;
            }
            string before = text[..cut].TrimEnd(' ', ',', '+', ';');
            if (FindIn(before, known) is not { Ion: not null, Count: not null } rest)
            {
                continue;
            }
            if (ion is null)
            {
                return rest;
            }
            for (Salt? part = rest; part is not null; part = part.Rest)
            {
                if (part.Ion == ion)
                {
                    return null;
                }
            }
            return rest.And(ion, count);
        }
        return null;
    }

    private static string? NumberBefore(string word, string name) =>
        word.EndsWith($"({name})", StringComparison.Ordinal) ? word[..^(name.Length + 2)]
        : word.EndsWith(name, StringComparison.Ordinal) && word.Length > name.Length ? word[..^name.Length]
        : null;

    private static int? FindNumber(string text) => text switch
    {
        "bis" => 2,
        "tris" => 3,
        _ when int.TryParse(text.TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) => digits,
        _ when text.EndsWith("kis", StringComparison.Ordinal) => MultiplicativePrefix.Find(text[..^3]),
        _ => MultiplicativePrefix.Find(text),
    };
}
