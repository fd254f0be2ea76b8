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
        if (!first.Result.Success && !second.Result.Success && BareLetters.ArePair(sense, antisense))
        {
            string input = InputOf(sense, antisense);
            Diagnostic error = BareLetters.DescribePair(input.Length, sense, first.Readings, antisense, second.Readings);
            return new DetectedPair(first.Notation, second.Notation, new ParseResult<NucleicAcid>(input, null, [error]));
        }
        return new DetectedPair(first.Notation, second.Notation, Join(sense, antisense, first.Result, second.Result));
    }

    private static ParseResult<NucleicAcid> Join(
        string sense, string antisense, ParseResult<NucleicAcid> first, ParseResult<NucleicAcid> second) =>
        StrandPair.Join(InputOf(sense, antisense), new SourceSpan(0, sense.Length), new SourceSpan(sense.Length + 1, antisense.Length),
            first, second, FormName);

    private static string InputOf(string sense, string antisense) => $"{sense}\n{antisense}";
}
