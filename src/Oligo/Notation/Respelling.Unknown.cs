using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <content>What is said of words for parts whose structure is in no table.</content>
internal static partial class Respelling
{
    private static Diagnostic DescribeUnknown(SpelledReader spelled, string text, int offset)
    {
        List<SpelledUnit> units = JoinUnknown(spelled.Units, text);
        int at = units.FindIndex(unit => unit.IsUnknown);
        SpelledUnit unknown = units[at];
        string code = CodeOf(units, at);
        string reason = TradeWords.WhatIs(unknown.Word) is { } what
            ? $"it is a trade name for {what}, whose formula its maker has to state" : "its formula has to come from its maker";
        string[] others = [.. Enumerable.Range(at + 1, units.Count - at - 1).Where(index => units[index].IsUnknown)
            .Select(index => TypographicText.Quote(CodeOf(units, index)))];
        string alone = WriteRest(spelled, units) is { } rest ? $"; the rest alone is {rest}" : "";
        return new Diagnostic(NotationDiagnostics.UnknownLabel, new SourceSpan(offset + unknown.Start, unknown.Word.Length),
            [TypographicText.Quote(unknown.Word)],
            $"{IdtCodes.DescribeOwn(reason, code)}{(others is [] ? "" : $", and likewise {Suggestion.List(others, "and")}")}{alone}; "
                + $"write {WriteAround(spelled, units)}");
    }

    /// <summary>The units with words that are not known and that stand side by side as one: a label and what binds it.</summary>
    private static List<SpelledUnit> JoinUnknown(List<SpelledUnit> units, string text)
    {
        List<SpelledUnit> joined = [];
        foreach (SpelledUnit unit in units)
        {
            if (unit.IsUnknown && joined is [.., { IsUnknown: true } last])
            {
                joined[^1] = last with { Word = text[last.Start..(unit.Start + unit.Word.Length)] };
                continue;
            }
            joined.Add(unit);
        }
        return joined;
    }

    private static string CodeOf(List<SpelledUnit> units, int at)
    {
        char position = at == 0 ? '5' : at == units.Count - 1 ? '3' : 'i';
        string word = string.Concat(units[at].Word.Where(char.IsAsciiLetterOrDigit));
        bool namesPosition = word.Length > 1 && word[0] == position && char.IsAsciiLetterUpper(word[1]);
        return namesPosition ? word : position + word;
    }

    /// <summary>The strand without the words at its ends that are not known; <see langword="null"/> where one is inside.</summary>
    private static string? WriteRest(SpelledReader spelled, List<SpelledUnit> units)
    {
        int first = units[0].IsUnknown ? 1 : 0;
        int last = units[^1].IsUnknown ? units.Count - 1 : units.Count;
        List<SpelledUnit> rest = units[first..Math.Max(first, last)];
        return rest.Count > 0 && rest.TrueForAll(unit => !unit.IsUnknown && unit.OpenBase == '\0')
            && SugarsOf(spelled) is [var bare] && Build(rest, bare, 0) is { } strand ? WriteFor(strand) : null;
    }

    /// <summary>
    /// The strand with codes in the places of words that are not known, as an order string where they are at its ends, or else in the
    /// canonical form; the first code alone where others are inside, or bases are open.
    /// </summary>
    private static string WriteAround(SpelledReader spelled, List<SpelledUnit> units)
    {
        int at = units.FindIndex(unit => unit.IsUnknown);
        int last = units.FindLastIndex(unit => unit.IsUnknown);
        string code = CodeOf(units, at);
        if (units.Exists(unit => unit.OpenBase != '\0') || SugarsOf(spelled) is not [var bare, ..])
        {
            return $"/{code}/";
        }
        if (at != last)
        {
            return at == 0 && last == units.Count - 1 && TryBuild(units[1..^1], bare, out Strand? between)
                && WriteOrder(between, "/5") is { } inner && WriteOrder(between, "/3") is not null
                ? $"/{code}/{inner}/{CodeOf(units, last)}/" : $"/{code}/";
        }
        if (!TryBuild(units[..at], bare, out Strand? before) || !TryBuild(units[(at + 1)..], bare, out Strand? after))
        {
            return $"/{code}/";
        }
        string? order = before is null ? WriteOrder(after, "/5") is { } rest ? $"/{code}/{rest}" : null
            : after is null && WriteOrder(before, "/3") is { } first ? $"{first}/{code}/" : null;
        string link = at > 0 && units[at - 1].HasSulfur ? Linkage.Phosphorothioate.Token : Linkage.Phosphodiester.Token;
        return order ?? $"{(before is null ? "" : $"{before}{link} ")}{{{code}}}{(after is null ? "" : $"o {after}")}";
    }

    private static bool TryBuild(List<SpelledUnit> units, Sugar? bare, out Strand? part)
    {
        part = units.Count == 0 || units.Exists(unit => unit.IsUnknown) ? null : Build(units, bare, 0);
        return units.Count == 0 || part is not null;
    }

    /// <summary>The order string of a part of a strand that has no code of the end where the rest is.</summary>
    private static string? WriteOrder(Strand? part, string ofEnd) =>
        part is not null && Notations.Idt.Write(part) is { Success: true, Text: var written }
            && !written.Contains(ofEnd, StringComparison.Ordinal) ? written : null;
}
