using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads a duplex whose strands are two texts.</summary>
internal static class PairReader
{
    private const string FormName = "pair of texts";

    public static ParseResult<NucleicAcid> Read(string sense, string antisense, INotation? notation, NotationOptions options)
    {
        string input = $"{sense}\n{antisense}";
        int offset = sense.Length + 1;
        ParseResult<NucleicAcid> first = ReadOne(sense, notation, options);
        ParseResult<NucleicAcid> second = ReadOne(antisense, notation, options);
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

    private static ParseResult<NucleicAcid> ReadOne(string text, INotation? notation, NotationOptions options) =>
        notation is null ? Notations.Detect(text, options).Result : UnusedOptions.Read(notation, text, options);

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
