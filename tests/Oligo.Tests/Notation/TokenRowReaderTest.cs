using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Notation;
using Oligo.Text;
using Xunit;
using OligoRowReader = Oligo.Notation.RowReader;

namespace Oligo.Tests.Notation;

/// <summary>
/// A text of words that goes straight into a batch is one that the reader of its dialect reads, as the same molecule, without a remark.
/// </summary>
public sealed class TokenRowReaderTest
{
    private static readonly int s_cases = LongRun.Cases(100_000);
    private const string Confusing = "ACGTUIacgudrmfsoe+*/-()[]{}'5i3 LVPp92bnhGNA\t\n\u2019";

    public static TheoryData<string> Dialects =>
        ["idt", "alnylam", "axolabs", "oligomet", "oligoshell", "openms", "modomics", "biospring-sirna",
            "biospring-gapmer", "mermade", "shorthand"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Texts_and_their_slips_are_read_as_the_reader_of_the_dialect_does(string dialect)
    {
        INotation notation = Notations.Find(dialect)!;
        var options = NotationOptions.None;
        var reader = (TokenRowReader)((IRowNotation)notation).MakeRowReader(options)!;
        var random = new Random(dialect.Length);
        string[] words = [.. TextBounds.WordsOf(notation).Where(word => word.All(char.IsAscii)).Distinct()];
        string[] links = ["", "", "s", "*", "-", "-p", "-s", "-o", " ", " * ", " po ", " ps ", "Rps", "[sp]"];
        int plain = 0;
        int plainSlips = 0;
        string usual = "";
        for (int i = 0; i < s_cases; i++)
        {
            string text = i % 3 == 0 && usual.Length > 0 ? Slip(random, usual) : Text(random, words, links);
            bool isRead = Compare(reader, notation, options, text);
            plain += isRead ? 1 : 0;
            plainSlips += isRead && i % 3 == 0 ? 1 : 0;
            usual = isRead && text.Length < 200 ? text : usual.Length > 0 ? usual : words[0];
        }
        plain.Should().BeGreaterThan(200);
        plainSlips.Should().BeGreaterThan(50);
    }

    [Theory]
    [InlineData("idt", "/52MOErG/*/i2MOErC/*A*GT*/32MOErA/")]
    [InlineData("idt", "rAmC+G*rUA")]
    [InlineData("alnylam", "csusagacCfuGfudTuugcuuuugu")]
    [InlineData("axolabs", "5'-asCfsaAfAf-3'")]
    [InlineData("oligomet", "Ge-sSe-sAd-pTLNA")]
    [InlineData("oligoshell", "moeG * moeCm * dA po rU fA")]
    [InlineData("modomics", "G-m5C-Am-U")]
    [InlineData("openms", "AAU[m5C]G")]
    [InlineData("biospring-sirna", "6*2*753")]
    [InlineData("mermade", "efGHijKL")]
    [InlineData("openms", "[C*][Um*][Gm]UG[Am*]A")]
    [InlineData("alnylam", "csusagacCfuGfudTuugcuuuuguL96")]
    [InlineData("alnylam", "VPusCfsaAfa")]
    [InlineData("idt", "/5Phos/mArGmU*mC/3Bio/")]
    [InlineData("shorthand", "pmA-mC-fG")]
    public void Usual_text_goes_straight_into_the_batch(string dialect, string text)
    {
        INotation notation = Notations.Find(dialect)!;
        var reader = (TokenRowReader)((IRowNotation)notation).MakeRowReader(NotationOptions.None)!;
        bool isRead = false;
        for (int row = 0; row <= TokenRowReader.RowsBefore; row++)
        {
            isRead = Compare(reader, notation, NotationOptions.None, text);
        }
        isRead.Should().BeTrue();
    }

    [Fact]
    public void Names_and_their_slips_are_read_as_the_reader_of_names_does() =>
        CompareWritten(Notations.Name, "all-P-ambo-()'→3524deoxyTthiluM, ");

    [Fact]
    public void Residue_sites_and_their_slips_are_read_as_the_reader_of_the_document_does() =>
        CompareWritten(Notations.Fhir, "{}[]\",:-,0123456789'ACGTUIe\\ ");

    private static void CompareWritten(INotation notation, string confusing)
    {
        OligoRowReader reader = ((IRowNotation)notation).MakeRowReader(NotationOptions.None)!;
        var strands = new RandomStrands(7);
        int plain = 0;
        int plainSlips = 0;
        for (int i = 0; i < 3000; i++)
        {
            string kind = RandomStrands.Kinds[i % RandomStrands.Kinds.Length];
            if (notation.Write(strands.NextOfKind(kind, 6)) is not { Success: true, Text: { } text })
            {
                continue;
            }
            plain += Compare(reader, notation, NotationOptions.None, text) ? 1 : 0;
            for (int slip = 0; slip < 3; slip++)
            {
                plainSlips += Compare(reader, notation, NotationOptions.None, Slip(strands.Random, text, confusing)) ? 1 : 0;
            }
        }
        plain.Should().BeGreaterThan(200);
        plainSlips.Should().BeGreaterThan(50);
    }

    /// <summary>Whether the text is plain; if it is, its row is that of the strand that the reader of the dialect reads.</summary>
    private static bool Compare(OligoRowReader reader, INotation notation, NotationOptions options, string text)
    {
        using var builder = new StrandBatchBuilder(options.Library);
        if (!reader.TryAdd(Encoding.UTF8.GetBytes(text), default, builder.Writer))
        {
            return false;
        }
        ParseResult<NucleicAcid> result = notation.Read(text, options);
        result.Diagnostics.Should().BeEmpty(text);
        using StrandBatch batch = builder.Add(result.Value).Build();
        batch.GetFormula(0).Should().Be(result.Value.Formula, text);
        batch.Store.CodesAt(0).SequenceEqual(batch.Store.CodesAt(1)).Should().BeTrue(text);
        batch.Lengths[0].Should().Be(batch.Lengths[1], text);
        batch.Store.RemainderAt(0).Should().Be(batch.Store.RemainderAt(1), text);
        return true;
    }

    private static string Text(Random random, string[] words, string[] links)
    {
        string usual = links[random.Next(links.Length)];
        int length = random.Next(1, 12);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            text.Append(words[random.Next(words.Length)])
                .Append(i == length - 1 ? "" : random.Next(4) == 0 ? links[random.Next(links.Length)] : usual);
        }
        string[] ends = random.Next(3) == 0 ? [words[random.Next(words.Length)] + links[random.Next(links.Length)], ""] : ["", ""];
        ends[1] = random.Next(3) == 0 ? links[random.Next(links.Length)] + words[random.Next(words.Length)] : "";
        text.Insert(0, ends[0]).Append(ends[1]);
        return random.Next(6) == 0 ? $"5'-{text}-3'" : text.ToString();
    }

    private static string Slip(Random random, string text, string confusing = Confusing)
    {
        int at = random.Next(text.Length);
        string other = random.Next(3) == 0
            ? text[random.Next(text.Length)].ToString()
            : confusing[random.Next(confusing.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, other),
            _ => text[..at] + other + text[(at + 1)..],
        };
    }
}
