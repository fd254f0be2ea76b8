using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Detection that does not ask every dialect gives what asking every dialect gives.</summary>
public sealed class DetectionTest
{
    private static readonly string[] s_bases = ["A", "C", "G", "T", "U", "I", "mC"];
    private const string Sugars = "drmfeklng";
    private const string Linkages = "sozx";

    /// <summary>
    /// A name in brackets that is not closed, of letters that are letters of RNA as well: once each letter doubled the time.
    /// </summary>
    [Fact(Timeout = 60_000)]
    public async Task Open_brackets_take_no_time()
    {
        string text = $"U[{string.Concat(Enumerable.Repeat("mGmCmA", 20))}s./";
        ParseResult<NucleicAcid> result = await Task.Run(() => Notations.Detect(text).Result, TestContext.Current.CancellationToken);
        result.Success.Should().BeFalse();
    }

    [Fact]
    public void Every_pair_of_plain_residues_is_read_as_by_all_dialects()
    {
        var texts = from first in s_bases from sugar in Sugars from linkage in Linkages from second in s_bases from last in Sugars select $"{first}{sugar}{linkage} {second}{last}";
        int count = 0;
        foreach (string text in texts)
        {
            Check(text);
            count++;
        }
        count.Should().Be(7 * 9 * 4 * 7 * 9);
    }

    [Fact]
    public void Longer_texts_are_read_as_by_all_dialects()
    {
        var random = new Random(1);
        for (int i = 0; i < 600; i++)
        {
            // Every other one of letters that more than one dialect has.
            string bases = i % 2 == 0 ? "ACGU" : "ACGTUI";
            string sugars = i % 2 == 0 ? "fg" : Sugars;
            int length = random.Next(2, 24);
            Check(string.Join(' ', Enumerable.Range(0, length).Select(j => $"{bases[random.Next(bases.Length)]}{sugars[random.Next(sugars.Length)]}{(j == length - 1 ? "" : i % 2 == 0 ? "s" : Linkages[random.Next(4)].ToString())}")));
        }
    }

    private static void Check(string text)
    {
        ParseResult<NucleicAcid> expected =
            DialectDetection.Choose(text, [.. Notations.All.Where(notation => notation.CanRead)
                .Select(notation => new NotationReading(notation, notation.Read(text)))]).Result;
        ParseResult<NucleicAcid> detected = Notations.Detect(text).Result;
        expected.TryGetValue(out NucleicAcid? molecule);
        detected.TryGetValue(out NucleicAcid? found);
        if (!Equals(found, molecule) || !detected.Diagnostics.Select(Text).SequenceEqual(expected.Diagnostics.Select(Text)))
        {
            Assert.Fail($"`{text}` is read as {found} instead of {molecule}");
        }
    }

    private static string Text(Diagnostic diagnostic) => diagnostic.ToString();

    /// <summary>Symbols of human genes (HGNC), and numbers: what a wrong column of a sheet holds.</summary>
    [Theory]
    [InlineData("EGF")]
    [InlineData("FGF")]
    [InlineData("LIF")]
    [InlineData("KLHL")]
    [InlineData("HIF")]
    [InlineData("7594")]
    [InlineData("126285")]
    public void A_word_or_a_number_is_not_taken_for_a_molecule(string word)
    {
        DetectedNotation detected = Notations.Detect(word);
        detected.Result.Errors.First().Code.Should().Be("OLG2301");
        using StrandBatchBlock rows = new StrandBatchReader().Read([word]);
        rows.FindRemark(0)!.Success.Should().BeFalse();
        detected.Readings.Where(reading => reading.Result.Success).Should().OnlyContain(reading => reading.Notation.MinDistinctiveLength > word.Length);
    }
}
