using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The duplex of two strands that were read one by one.</summary>
internal static class StrandPair
{
    /// <summary>Lays the strands side by side, with the remarks on both.</summary>
    /// <param name="input">The text that holds both.</param>
    /// <param name="sense">Where the sense strand is in it.</param>
    /// <param name="antisense">Where the antisense strand is in it.</param>
    /// <param name="first">The sense strand as read from its text.</param>
    /// <param name="second">The antisense strand as read from its text.</param>
    /// <param name="form">What the text is called in messages.</param>
    public static ParseResult<NucleicAcid> Join(string input, SourceSpan sense, SourceSpan antisense,
        ParseResult<NucleicAcid> first, ParseResult<NucleicAcid> second, string form)
    {
        var bag = new DiagnosticBag();
        Strand? one = StrandOf(first, sense, "sense", bag);
        Strand? other = StrandOf(second, antisense, "antisense", bag);
        Duplex? duplex = one is null
            || other is null ? null : RegisterFinder.Pair(one, other, form, new SourceSpan(0, input.Length), bag);
        ImmutableArray<Diagnostic> found =
        [
            .. first.Diagnostics.Select(diagnostic => Shift(diagnostic, sense.Start)),
            .. second.Diagnostics.Where(diagnostic => !IsSaid(diagnostic, first))
                .Select(diagnostic => Shift(diagnostic, antisense.Start)),
            .. bag.ToImmutable(),
        ];
        return new ParseResult<NucleicAcid>(input, duplex, found);
    }

    private static Diagnostic Shift(Diagnostic diagnostic, int offset) =>
        diagnostic.Span == default ? diagnostic : diagnostic.Shift(offset);

    /// <summary>Whether the other strand has the same remark, which is about no place of the text.</summary>
    private static bool IsSaid(Diagnostic diagnostic, ParseResult<NucleicAcid> other) =>
        diagnostic.Span == default
        && other.Diagnostics.Any(said => said.Span == default && said.Code == diagnostic.Code && said.Message == diagnostic.Message);

    private static Strand? StrandOf(ParseResult<NucleicAcid> result, SourceSpan span, string which, DiagnosticBag bag)
    {
        if (!result.TryGetValue(out NucleicAcid? molecule) || molecule is Strand)
        {
            return molecule as Strand;
        }
        bag.Report(NotationDiagnostics.DuplexInPair, span, which);
        return null;
    }
}
