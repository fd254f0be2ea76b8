using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads a duplex whose strands are two texts.</summary>
internal static class PairReader
{
    private const string FormName = "pair of texts";

    /// <summary>Reads two texts of one notation.</summary>
    public static ParseResult<NucleicAcid> Read(string sense, string antisense, INotation notation, NotationOptions options) =>
        Join(sense, antisense, UnusedOptions.Read(notation, sense, options), UnusedOptions.Read(notation, antisense, options));

    /// <summary>Reads two texts, and finds the notation of each.</summary>
    public static DetectedPair Detect(string sense, string antisense, NotationOptions options)
    {
        DetectedNotation first = Notations.Detect(sense, options);
        DetectedNotation second = Notations.Detect(antisense, options);
        return new DetectedPair(first.Notation, second.Notation, Join(sense, antisense, first.Result, second.Result));
    }

    private static ParseResult<NucleicAcid> Join(
        string sense, string antisense, ParseResult<NucleicAcid> first, ParseResult<NucleicAcid> second)
    {
        string input = $"{sense}\n{antisense}";
        int offset = sense.Length + 1;
        var bag = new DiagnosticBag();
        Strand? one = StrandOf(first, new SourceSpan(0, sense.Length), "sense", bag);
        Strand? other = StrandOf(second, new SourceSpan(offset, antisense.Length), "antisense", bag);
        Duplex? duplex = one is null
            || other is null ? null : RegisterFinder.Pair(one, other, FormName, new SourceSpan(0, input.Length), bag);
        ImmutableArray<Diagnostic> found =
        [
            .. first.Diagnostics,
            .. second.Diagnostics.Where(diagnostic => !IsSaid(diagnostic, first))
                .Select(diagnostic => diagnostic.Span == default ? diagnostic : diagnostic.Shift(offset)),
            .. bag.ToImmutable(),
        ];
        return new ParseResult<NucleicAcid>(input, duplex, found);
    }

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
