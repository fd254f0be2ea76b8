using System.Text;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// A text of words that goes straight into a batch is one that the reader of its dialect reads, as the same molecule, without a remark.
/// </summary>
public sealed class TokenRowReaderTest
{
    private const int Cases = 12_000;
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
        for (int i = 0; i < Cases; i++)
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

    /// <summary>Whether the text is plain; if it is, the units are those of the strand that the reader of the dialect reads.</summary>
    private static bool Compare(TokenRowReader reader, INotation notation, NotationOptions options, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var units = new PackedUnit[Math.Max(bytes.Length, 1)];
        int count = reader.Read(bytes, units);
        if (count == 0)
        {
            return false;
        }
        ParseResult<NucleicAcid> result = notation.Read(text, options);
        result.Diagnostics.Should().BeEmpty(text);
        var strand = (Strand)result.Value;
        strand.HasGroups.Should().BeFalse(text);
        strand.PackedUnits.Should().Equal(units[..count], text);
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
        return random.Next(6) == 0 ? $"5'-{text}-3'" : text.ToString();
    }

    private static string Slip(Random random, string text)
    {
        int at = random.Next(text.Length);
        string other = random.Next(3) == 0
            ? text[random.Next(text.Length)].ToString()
            : Confusing[random.Next(Confusing.Length)].ToString();
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, other),
            _ => text[..at] + other + text[(at + 1)..],
        };
    }
}
