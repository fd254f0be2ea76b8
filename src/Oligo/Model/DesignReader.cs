using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>
/// Reads designs: <c>pattern = run { "-" run }; run = int | sugars [ int | "(" int ")" ]; then words</c>, or words alone.
/// </summary>
internal static class DesignReader
{
    private static readonly string[] s_uniform = ["uniform", "uniformly", "fully", "full", "all"];

    private readonly record struct Run(Sugar? Sugar, int Length);

    public static StrandDesign? Read(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag bag)
    {
        var cursor = new TextCursor(text);
        cursor.SkipBlanks();
        if (cursor.AtEnd)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), "a design such as `5-10-5 MOE`");
            return null;
        }
        var runs = new List<Run>();
        if (BeginsWithWord(cursor.Rest, library))
        {
            return ReadWords(ref cursor, library, [new Run(null, 0)], numbersOnly: true, length: 0, bag);
        }
        do
        {
            if (!ReadRun(ref cursor, library, runs, bag))
            {
                return null;
            }
        }
        while (SkipDash(ref cursor));
        if (!cursor.AtEnd && cursor.Current != ' ')
        {
            bag.Report(ModelDiagnostics.BadDesignPattern, cursor.CurrentSpan, "`-` or a space", cursor.DescribeCurrent());
            return null;
        }
        SourceSpan pattern = cursor.SpanFrom(0);
        bool numbersOnly = runs.All(run => run.Sugar is null);
        if (numbersOnly && runs.Count is not (1 or 3))
        {
            bag.ReportWithHint(ModelDiagnostics.UnclearRunLengths, pattern, "name the sugars by letters, as in e5-d10",
                runs.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        int length = runs.Sum(run => run.Length);
        if (length > StrandDesign.MaxLength)
        {
            bag.Report(ModelDiagnostics.RunTooLong, pattern, length.ToString(CultureInfo.InvariantCulture),
                StrandDesign.MaxLength.ToString(CultureInfo.InvariantCulture));
            return null;
        }
        return ReadWords(ref cursor, library, runs, numbersOnly, length, bag);
    }

    /// <summary>
    /// Whether a design has no pattern: its first word says that it is uniform, or is the name of a sugar and not one of its letters.
    /// </summary>
    private static bool BeginsWithWord(ReadOnlySpan<char> text, MonomerLibrary library)
    {
        int end = text.IndexOf(' ');
        string word = (end < 0 ? text : text[..end]).ToString();
        return IsUniform(word) || (word.Length > 1 && library.Sugars.Find(word) is not null);
    }

    private static bool IsUniform(string word) => s_uniform.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool ReadRun(ref TextCursor cursor, MonomerLibrary library, List<Run> runs, DiagnosticBag bag)
    {
        if (char.IsAsciiDigit(cursor.Current))
        {
            if (!ReadCount(ref cursor, bag, out int count))
            {
                return false;
            }
            runs.Add(new Run(null, count));
            return true;
        }
        int start = cursor.Position;
        while (char.IsAsciiLetter(cursor.Current) || cursor.Current == '[')
        {
            if (cursor.Current == '[')
            {
                int close = cursor.Rest.IndexOf(']');
                ReadOnlySpan<char> symbol = close < 0 ? cursor.Rest[1..] : cursor.Rest[1..close];
                if (close < 0 || !library.Sugars.TryGet(symbol, out Sugar? named))
                {
                    bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, new SourceSpan(cursor.Position + 1, symbol.Length),
                        Suggestion.DidYouMean(symbol, library.Sugars.Symbols), "sugar", symbol.ToString());
                    return false;
                }
                cursor.Advance(close + 1);
                runs.Add(new Run(named, 1));
                continue;
            }
            if (!library.Sugars.TryGet(cursor.Rest[..1], out Sugar? sugar))
            {
                string known = Suggestion.List([.. library.Sugars.Symbols.Where(symbol => symbol.Length == 1)]);
                bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, cursor.CurrentSpan, "known are " + known,
                    "sugar", cursor.Current.ToString());
                return false;
            }
            cursor.Advance();
            runs.Add(new Run(sugar, 1));
        }
        if (cursor.Position == start)
        {
            bag.Report(ModelDiagnostics.BadDesignPattern, cursor.CurrentSpan, "a number or sugar letters", cursor.DescribeCurrent());
            return false;
        }
        bool inParentheses = cursor.TryRead('(');
        if (inParentheses || char.IsAsciiDigit(cursor.Current))
        {
            if (!ReadCount(ref cursor, bag, out int count))
            {
                return false;
            }
            runs[^1] = runs[^1] with { Length = count };
            if (inParentheses && !cursor.TryRead(')'))
            {
                bag.Report(ModelDiagnostics.BadDesignPattern, cursor.CurrentSpan, "`)`", cursor.DescribeCurrent());
                return false;
            }
        }
        return true;
    }

    private static bool ReadCount(ref TextCursor cursor, DiagnosticBag bag, out int count)
    {
        int start = cursor.Position;
        while (char.IsAsciiDigit(cursor.Current))
        {
            cursor.Advance();
        }
        ReadOnlySpan<char> digits = cursor.Since(start);
        if (digits.Length is 0 or > 9 || digits[0] == '0')
        {
            string found = digits.Length == 0 ? cursor.DescribeCurrent() : TypographicText.Quote(digits);
            bag.Report(ModelDiagnostics.BadNumber, digits.Length == 0 ? cursor.CurrentSpan : cursor.SpanFrom(start),
                "the length of a run", found);
            count = 0;
            return false;
        }
        count = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (count > StrandDesign.MaxLength)
        {
            bag.Report(ModelDiagnostics.RunTooLong, cursor.SpanFrom(start), count.ToString(CultureInfo.InvariantCulture),
                StrandDesign.MaxLength.ToString(CultureInfo.InvariantCulture));
            return false;
        }
        return true;
    }

    private static bool SkipDash(ref TextCursor cursor)
    {
        if (!TypographicText.IsDash(cursor.Current))
        {
            return false;
        }
        cursor.Advance();
        return true;
    }

    private static StrandDesign? ReadWords(ref TextCursor cursor, MonomerLibrary library, List<Run> runs,
        bool numbersOnly, int length, DiagnosticBag bag)
    {
        (Sugar Five, Sugar Three)? wings = null;
        ImmutableArray<Linkage> linkages = [];
        Linkage? throughout = null;
        bool saysBackbone = false;
        bool? methylated = null;
        int errors = bag.ErrorCount;
        cursor.SkipBlanks();
        while (!cursor.AtEnd)
        {
            int start = cursor.Position;
            while (!cursor.AtEnd && cursor.Current != ' ')
            {
                cursor.Advance();
            }
            string word = cursor.Since(start).ToString();
            SourceSpan span = cursor.SpanFrom(start);
            cursor.SkipBlanks();
            if (word is "mC" or "5mC" or "m5C" or "C")
            {
                Once(methylated is not null, "methylation", span, bag);
                methylated = word != "C";
            }
            else if (!(wings is not null && library.Linkages.Find(word) is not null) && FindWings(word, library) is { } found)
            {
                Once(wings is not null, "wing sugar", span, bag);
                wings = found;
                if (numbersOnly && runs.Count == 1 && !found.Five.Equals(found.Three))
                {
                    bag.ReportWithHint(ModelDiagnostics.UnknownDesignWord, span, "one number is a uniform strand: name one sugar", word);
                }
                if (!numbersOnly)
                {
                    bag.Report(ModelDiagnostics.WingSugarOfLetters, span, word);
                }
            }
            else if (length == 0 && library.Linkages.Find(word) is { } linkage)
            {
                Once(saysBackbone, "backbone", span, bag);
                throughout = linkage;
                saysBackbone = true;
            }
            else if (length > 0 && FindBackbone(word, library, length, span, bag) is { } backbone)
            {
                Once(saysBackbone, "backbone", span, bag);
                linkages = backbone;
                saysBackbone = true;
            }
            else if (!IsRemark(word, runs.Count))
            {
                IEnumerable<string> known = library.Sugars.Select(row => row.ShortName)
                    .Concat(library.Linkages.Select(row => row.ShortName)).Concat(["mC", "gapmer"]);
                bag.ReportWithHint(ModelDiagnostics.UnknownDesignWord, span, Suggestion.DidYouMean(word, known), word);
            }
        }
        if (bag.ErrorCount == errors && length == 0 && wings is null)
        {
            bag.Report(ModelDiagnostics.BadDesignPattern, cursor.CurrentSpan, "the sugar of a uniform strand, such as MOE",
                cursor.DescribeCurrent());
        }
        if (bag.ErrorCount > errors)
        {
            return null;
        }
        return length == 0
            ? new StrandDesign(wings!.Value.Five, throughout, methylated)
            : new StrandDesign(Merge(runs, numbersOnly, wings), linkages, methylated);
    }

    /// <summary>Whether a word says what the pattern says as well.</summary>
    private static bool IsRemark(string word, int runs) =>
        runs == 1 ? IsUniform(word) : runs >= 3 && word.Equals("gapmer", StringComparison.OrdinalIgnoreCase);

    private static void Once(bool isRepeated, string what, SourceSpan span, DiagnosticBag bag)
    {
        if (isRepeated)
        {
            bag.Report(ModelDiagnostics.RepeatedDesignWord, span, what);
        }
    }

    private static (Sugar Five, Sugar Three)? FindWings(string word, MonomerLibrary library)
    {
        string[] names = word.Split('/');
        Sugar?[] sugars = [.. names.Select(library.Sugars.Find)];
        return sugars switch
        {
            [{ } one] => (one, one),
            [{ } five, { } three] => (five, three),
            _ => null,
        };
    }

    private static ImmutableArray<Linkage>? FindBackbone(string word, MonomerLibrary library,
        int length, SourceSpan span, DiagnosticBag bag)
    {
        if (library.Linkages.Find(word) is { } linkage)
        {
            return [.. Enumerable.Repeat(linkage, length - 1)];
        }
        if (Backbone.ReadPattern(word, library) is not { } linkages)
        {
            return null;
        }
        if (linkages.Length != length - 1)
        {
            bag.Report(
                ModelDiagnostics.BackboneLength, span, word, CountedNoun.Of(linkages.Length, "linkage"),
                CountedNoun.Of(length, "residue"), (length - 1).ToString(CultureInfo.InvariantCulture));
        }
        return linkages;
    }

    private static ImmutableArray<DesignSegment> Merge(List<Run> runs, bool numbersOnly, (Sugar Five, Sugar Three)? wings)
    {
        var segments = ImmutableArray.CreateBuilder<DesignSegment>(runs.Count);
        for (int i = 0; i < runs.Count; i++)
        {
            Sugar? sugar = runs[i].Sugar;
            if (numbersOnly)
            {
                sugar = i == 1 ? Sugar.Deoxyribose : i == 0 ? wings?.Five : wings?.Three;
            }
            else
            {
                sugar ??= Sugar.Deoxyribose;
            }
            if (segments.Count > 0 && sugar is not null && sugar.Equals(segments[^1].Sugar))
            {
                segments[^1] = new DesignSegment(segments[^1].Sugar, segments[^1].Length + runs[i].Length);
            }
            else
            {
                segments.Add(new DesignSegment(sugar, runs[i].Length));
            }
        }
        return segments.ToImmutable();
    }
}
