using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What people write before or after a strand to say which one it is: <c>Forward primer:</c>, <c>siLuc sense</c> before <c>5'-</c>,
/// <c>(SEQ ID NO: 12)</c>, a full stop. It says nothing of the molecule. What may be chemistry is not taken for a caption: it is an error.
/// </summary>
internal static partial class StrandCaption
{
    // A longer one is a sentence.
    private const int LongestCaption = 80;

    // A text with more of them at one end does not have captions: each is looked for in the rest of the text.
    private const int MostCaptions = 20;

    private const string Stops = ".,;";

    // A full stop after one of these may be the dot between the parts of a SMILES text.
    private static readonly SearchValues<char> s_ofSmiles = SearchValues.Create("=@#");

    // The name of an end: 5' or 3' with any prime.
    private const string End = "[53]['`\u2019\u2032\u00B4\u2018\u02B9]";

    // (SEQ ID NO: 12) as patents write it.
    private const string Number = @"[(\[]?\s*SEQ\.?\s*ID\.?\s*NOS?\.?\s*[:.]?\s*\d+\s*[)\]]?";

    // Where none of these is in a text, no more than a stop at its end is around it.
    private static readonly SearchValues<char> s_signs = SearchValues.Create(":'`\u2019\u2032\u00B4\u2018\u02B9Qq");

    // A colon, and what no caption has before it.
    private static readonly SearchValues<byte> s_beforeColon = SearchValues.Create(":[]{}=*$@|<>\""u8);

    // The first and the last bytes of primes in UTF-8.
    private static readonly SearchValues<byte> s_firstOfPrimes = SearchValues.Create([(byte)'\'', (byte)'`', 0xE2, 0xC2, 0xCA]);
    private static readonly SearchValues<byte> s_lastOfPrimes =
        SearchValues.Create([(byte)'\'', (byte)'`', 0x98, 0x99, 0xB2, 0xB4, 0xB9]);

    // What captions of strands are made of, as order forms, papers and patents write them; each alone says that a caption is one.
    private static readonly FrozenSet<string> s_words = new[]
    {
        "forward", "fwd", "fw", "for", "f", "fp", "reverse", "rev", "rv", "r", "rp", "primer", "primers", "sense", "antisense", "anti",
        "passenger", "guide", "strand", "ss", "as", "probe", "oligo", "oligonucleotide", "oligomer", "sequence", "seq", "target",
        "template", "top", "bottom", "upper", "lower", "siRNA", "miRNA", "shRNA", "crRNA", "gRNA", "sgRNA", "ASO", "aptamer", "gapmer",
        "compound", "control", "ctrl", "inner", "outer", "left", "right", "complement", "complementary", "adapter", "adaptor", "linker",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Classes of chemistry and words of labels, beside the names of the monomers.
    private static readonly FrozenSet<string> s_chemistry = new[]
    {
        "DNA", "RNA", "PNA", "PMO", "BNA", "XNA", "TNA", "HNA", "ANA", "CeNA", "OMe", "OMOE", "Me", "mod", "modified", "gapmers", "locked",
        "phos", "bio", "dye", "quencher", "chol", "TEG", "toc", "palm",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<FrozenSet<string>> s_namesOfMonomers = new(FindNames);

    /// <summary>Whether there may be a caption in a text in UTF-8: where not, <see cref="TryFind"/> finds none.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    public static bool MayBeIn(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return false;
        }
        byte last = text[^1];
        if (last is (byte)'.' or (byte)',' or (byte)';')
        {
            return true;
        }
        const int MostBytes = 4 * (LongestCaption + 2);
        ReadOnlySpan<byte> first = text[..Math.Min(text.Length, MostBytes)];
        if (HasNumber(first) || HasNumber(text[^Math.Min(text.Length, MostBytes)..]))
        {
            return true;
        }
        int colon = first.IndexOfAny(s_beforeColon);
        int prime = text.LastIndexOfAny(s_lastOfPrimes);
        bool isFramed = prime == text.Length - 1 && !(text[0] is (byte)'5' or (byte)'3' && s_firstOfPrimes.Contains(text[1]));
        bool hasWords = prime >= 0 && prime < text.Length - 1
            && text[prime + 1] is (byte)' ' or (byte)'\t' or (byte)'(' or (byte)'[' or > 0x7F;
        int bracket = last == ')' ? text.LastIndexOf((byte)'(') : 0;
        return (colon >= 0 && first[colon] == ':') || isFramed || hasWords
            || (bracket > 0 && text[bracket - 1] is (byte)' ' or (byte)'\t' or > 0x7F);
    }

    private static bool HasNumber(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOfAny((byte)'Q', (byte)'q'); at >= 0;)
        {
            if (at > 0 && text[at - 1] is (byte)'E' or (byte)'e')
            {
                return true;
            }
            int next = text[(at + 1)..].IndexOfAny((byte)'Q', (byte)'q');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>What is inside the captions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inside">Where the strand is.</param>
    /// <param name="found">The note that names the captions, or the error that one of them may be chemistry.</param>
    /// <returns>Whether there is a caption.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, out Range inside, out Diagnostic found)
    {
        inside = default;
        found = null!;
        int end = text.TrimEnd().Length;
        bool mayHave = end > 1
            && (Stops.Contains(text[end - 1]) || text[end - 1] is ')' or ']' || text.ContainsAny(s_signs));
        return mayHave && TryFindIn(SourceText.Of(text), ref inside, ref found);
    }

    private static bool TryFindIn(string text, ref Range inside, ref Diagnostic found)
    {
        var captions = new List<SourceSpan>();
        int start = text.Length - text.AsSpan().TrimStart().Length;
        int end = text.AsSpan().TrimEnd().Length;
        while (FindLast(text, start, end) is { } last)
        {
            if (captions.Count == MostCaptions)
            {
                return false;
            }
            captions.Add(last);
            end = text.AsSpan(0, last.Start).TrimEnd().Length;
        }
        int after = captions.Count;
        while (FindFirst(text, start, end) is { } first)
        {
            if (captions.Count >= 2 * MostCaptions)
            {
                return false;
            }
            captions.Insert(captions.Count - after, first.Caption);
            start = first.Next;
        }
        if (captions.Count == 0 || start >= end)
        {
            return false;
        }
        captions.Sort((one, other) => one.Start.CompareTo(other.Start));
        inside = start..end;
        foreach (SourceSpan caption in captions)
        {
            if (FindChemistry(text.Substring(caption.Start, caption.Length), text[inside]) is { } word)
            {
                found = Refuse(word, caption);
                return true;
            }
        }
        string[] names = [.. captions.Select(caption => $"`{text.Substring(caption.Start, caption.Length)}`")];
        found = new Diagnostic(NotationDiagnostics.CaptionSkipped, captions[0], [Suggestion.List(names, "and")]);
        return true;
    }

    /// <summary>The error that a word of a caption may be chemistry.</summary>
    public static Diagnostic Refuse(string word, SourceSpan caption) =>
        new(NotationDiagnostics.ChemistryInCaption, caption, [TypographicText.Quote(word)],
            "leave it out, and state the chemistry in the strand, or beside it with --design");

    /// <summary>The caption or stop at the end of a piece of the text.</summary>
    private static SourceSpan? FindLast(string text, int start, int end)
    {
        if (end - start < 2)
        {
            return null;
        }
        bool isDot = text[end - 1] == '.' && text.AsSpan(start, end - start).ContainsAny(s_ofSmiles);
        if (Stops.Contains(text[end - 1]) && !isDot)
        {
            return new SourceSpan(end - 1, 1);
        }
        int from = Math.Max(start, end - LongestCaption);
        string piece = text[from..end];
        Match match = LastNumber().Match(piece);
        if (!match.Success)
        {
            match = LastWords().Match(piece);
        }
        bool isCaption = match.Success && from + match.Index > start
            && (match.Groups["words"] is not { Success: true } words || AreOfStrand([.. WordsOf(words.Value)]));
        return isCaption ? new SourceSpan(from + match.Groups["caption"].Index, match.Groups["caption"].Length) : null;
    }

    /// <summary>The caption at the start of a piece of the text, and where the rest begins.</summary>
    private static (SourceSpan Caption, int Next)? FindFirst(string text, int start, int end)
    {
        string piece = text[start..Math.Min(end, start + LongestCaption + 2)];
        Match match = FirstNumber().Match(piece);
        if (!match.Success)
        {
            match = FirstWords().Match(piece);
            if (!match.Success || !IsBalanced(match.Groups["caption"].Value))
            {
                return null;
            }
            bool isFramed = match.Groups["frame"].Success;
            bool hasColon = match.Groups["caption"].Value.EndsWith(':');
            string[] words = [.. WordsOf(match.Groups["caption"].Value)];
            bool isOfStrand = Array.Exists(words, s_words.Contains);
            // Without a colon the strand is known by the names of both its ends.
            bool isCaption = hasColon ? isFramed || isOfStrand
                : EndNames.Closes(text.AsSpan(start, end - start)) && (isOfStrand || Array.Exists(words, IsChemistry));
            if (!isCaption)
            {
                return null;
            }
        }
        System.Text.RegularExpressions.Group caption = match.Groups["caption"];
        int next = start + (match.Groups["frame"] is { Success: true } frame ? frame.Index : match.Length);
        return next < end ? (new SourceSpan(start + caption.Index, caption.Length), next) : null;
    }

    /// <summary>A word of a caption that may state the chemistry of the strand and that the strand does not repeat.</summary>
    public static string? FindChemistry(string caption, string strand)
    {
        if (caption.Contains('\''))
        {
            return caption;
        }
        bool inBrackets = false;
        foreach (Match part in PartOfCaption().Matches(caption))
        {
            string word = part.Value;
            if (word is "(" or "[" or ")" or "]")
            {
                inBrackets = word is "(" or "[";
                continue;
            }
            bool isName = IsOfStrand(word) || (!inBrackets && !IsChemistry(word));
            if (!isName && !strand.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }
        return null;
    }

    private static bool AreOfStrand(string[] words) =>
        Array.TrueForAll(words, IsOfStrand) && Array.Exists(words, word => word.Length > 1 && s_words.Contains(word));

    private static bool IsOfStrand(string word) => s_words.Contains(word) || word is [_] || word.All(char.IsAsciiDigit)
        || word.Equals("id", StringComparison.OrdinalIgnoreCase) || word.Equals("no", StringComparison.OrdinalIgnoreCase)
        || word.Equals("nos", StringComparison.OrdinalIgnoreCase);

    private static bool IsChemistry(string word) =>
        s_chemistry.Contains(word) || s_namesOfMonomers.Value.Contains(word) || ChemicalPart().IsMatch(word);

    private static IEnumerable<string> WordsOf(string caption) =>
        PartOfCaption().Matches(caption).Select(part => part.Value).Where(word => char.IsLetterOrDigit(word[0]));

    private static bool IsBalanced(string caption) =>
        caption.Count(letter => letter == '(') == caption.Count(letter => letter == ')');

    private static FrozenSet<string> FindNames()
    {
        MonomerLibrary library = MonomerLibrary.Default;
        IEnumerable<Monomer> rows = [.. library.Bases, .. library.Sugars, .. library.Linkages, .. library.Groups];
        return rows.SelectMany(row => row.AllNames).Where(name => name.Length > 1).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}\d]+|[()\[\]]", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfCaption();

    [GeneratedRegex(
        "thio|methyl|methox|fluor|phosph|amidat|morphol|biotin|chol|ribonucl|locked|GalNAc|MOE|LNA|OMe",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ChemicalPart();

    [GeneratedRegex(@"[\s,;:-]*(?<caption>" + Number + @")\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastNumber();

    [GeneratedRegex(
        @"\A(?<caption>" + Number + @"\s*:?)(?:[\s-]*(?<frame>" + End + @")|\s+|(?<=[:)\]]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstNumber();

    // Words after the name of an end, or in brackets: -3' (sense), -3' antisense strand.
    [GeneratedRegex(
        "(?:(?<=" + End + @")(?:\s+|(?=[(\[]))|\s+(?=\())(?<caption>[(\[]?(?<words>[A-Za-z][A-Za-z\d .#_-]*)[)\]]?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex LastWords();

    // Words with a colon, or before the name of the first end.
    [GeneratedRegex(
        @"\A(?!" + End + @")(?<caption>[\p{L}\d#(][\p{L}\d#() _./&+'-]*?\s?:?)(?:(?<=:)\s*|\s+)(?:(?<frame>" + End
            + @")|(?<=:\s*)(?=\S))",
        RegexOptions.CultureInvariant)]
    private static partial Regex FirstWords();
}
