using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>Texts made by the grammar alone, without a thought of chemistry: read as written, or refused for what they state.</summary>
public sealed class GrammarTest
{
    private const int Texts = 60_000;

    /// <summary>
    /// Refusals of what a text states: configuration, sites, places, repeats, register, direction. All others are refusals of how it is
    /// written.
    /// </summary>
    private static readonly string[] RefusalsOfMeaning =
        ["OLG2010", "OLG2012", "OLG2013", "OLG2014", "OLG2016", "OLG2017", "OLG2019", "OLG2024"];

    private readonly Random _random = new(51);

    [Fact]
    public void Texts_of_the_grammar_are_canonical_or_refused_for_what_they_state()
    {
        var refusals = new HashSet<string>();
        int read = 0;
        for (int i = 0; i < Texts; i++)
        {
            string text = _random.Next(4) == 0 ? $"{MakeStrand()} |{_random.Next(-3, 4)}| {MakeStrand()}" : MakeStrand();
            ParseResult<NucleicAcid> result = NucleicAcid.Read(text, RandomStrands.Library);
            refusals.UnionWith(result.Errors.Select(error => error.Code));
            if (result.Success)
            {
                read++;
                NucleicAcid again = NucleicAcid.Read(result.Value.ToString(), RandomStrands.Library).Value;
                string written = result.Value.ToString()!;
                // Inverted joints may let a strand be written from its other end.
                bool isText = written == text || (result.Value is Strand && written == ObviousReader.Turn(text));
                bool same = isText && ObviousReader.Read(text) == text
                    && again.Equals(result.Value) && again.GetHashCode() == result.Value.GetHashCode();
                same.Should().BeTrue($"case {i}: {text} was read as {result.Value}, it states {ObviousReader.Read(text)}");
            }
        }
        read.Should().BeGreaterThan(Texts / 6);
        refusals.Should().BeEquivalentTo(RefusalsOfMeaning);
    }

    private string MakeStrand()
    {
        int length = _random.Next(1, 5);
        string text = Maybe(6, Pick("{p} ", "{ppp} ", "{PEG:7} ", "{L96} "));
        text += Maybe(6, Pick("{L96}", "{Sp18}", "{PEG:12}", "{PEG}") + MakeLink());
        for (int i = 0; i < length; i++)
        {
            text += Pick("A", "C", "G", "T", "U", "I", "mC", "[c7G]", "[acme-C]", "[D]")
                + Pick("d", "r", "m", "f", "e", "k", "l", "[mor]", "[acme-S]") + Maybe(8, "<Chol>");
            text += i == length - 1 ? "" : MakeLink() + Maybe(8, "{Sp18}" + MakeLink());
        }
        return text + Maybe(6, MakeLink() + Pick("{L96}", "{Sp18}", "{PEG:3}", "{THA-GN3:2}"))
            + Maybe(6, Pick(" {p}", " {ppp}", " {PEG:9}"));
    }

    private string MakeLink() =>
        Pick("s", "o", "s", "o", "[acme-P]", "[dma]") + Maybe(3, Pick("R", "S", "X"))
            + Maybe(5, Pick("(3-3)", "(2-5)", "(5-5)", "(5-3)", "(3-2)")) + " ";

    private string Pick(params string[] words) => words[_random.Next(words.Length)];

    private string Maybe(int oneIn, string text) => _random.Next(oneIn) == 0 ? text : "";
}
