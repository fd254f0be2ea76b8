using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>A chain that can be written from either end has one value: the ordinally smaller text.</summary>
public sealed partial class ChainOrderTest
{
    [Theory]
    [InlineData("Tds(3-3) Ad", "Ads(3-3) Td")]
    [InlineData("Ads(3-3) Td", "Ads(3-3) Td")]
    [InlineData("{p} Tds(5-5) Ad", "Ads(5-5) Td {p}")]
    [InlineData("Cds Tds(3-3) Tds(5-3) Ad", "Ads Tds(3-3) Tds(5-3) Cd")]
    [InlineData("Tds {Sp18}s(3-3) Ad", "Ads {Sp18}s(3-3) Td")]
    // The way with more joints to a 5' site stays, whatever its text.
    [InlineData("Tds Tds(3-3) Ad", "Tds Tds(3-3) Ad")]
    // Inside a chain a group that is not symmetric has its first hydroxyl toward the 5' end.
    [InlineData("Tds {BioTEG}s(3-3) Ad", "Tds {BioTEG}s(3-3) Ad")]
    // From its other end the phosphate would be on the 3' oxygen.
    [InlineData("{p} Uro(2-5) Tds(3-3) Tdo(5-2) Ar", "{p} Uro(2-5) Tds(3-3) Tdo(5-2) Ar")]
    public void Text_is_the_ordinally_smaller_of_two(string text, string canonical)
    {
        Strand strand = Strand.Parse(text);
        strand.ToString().Should().Be(canonical);
        Strand.Parse(canonical).Should().Be(strand);
        Notations.Smiles.Write(strand).Text.Should().Be(Notations.Smiles.Write(Strand.Parse(canonical)).Text);
        Notations.Helm.Write(strand).Text.Should().Be(Notations.Helm.Write(Strand.Parse(canonical)).Text);
    }

    /// <summary>In a duplex the register tells the ends of a strand apart: such a strand stays as it is written.</summary>
    [Fact]
    public void Strand_of_a_duplex_stays_as_it_is_written()
    {
        const string Text = "Tds(3-3) Ad |0| Aro Ur";
        Duplex duplex = Duplex.Parse(Text);
        duplex.ToString().Should().Be(Text);
        duplex.Should().NotBe(Duplex.Parse("Ads(3-3) Td |0| Aro Ur"));
        duplex.Sense.Should().Be(Strand.Parse("Ads(3-3) Td"));
        duplex.Sense.GetHashCode().Should().Be(Strand.Parse("Ads(3-3) Td").GetHashCode());
    }

    [Fact]
    public void Both_texts_of_a_chain_are_one_value()
    {
        var strands = new RandomStrands(815);
        int turned = 0;
        for (int i = 0; i < 20_000; i++)
        {
            var strand = (Strand)strands.NextOfKind("inverted");
            string text = strand.ToString();
            string other = Turn(text);
            if (!Strand.TryParse(other, out Strand? read))
            {
                continue;
            }
            read.Should().Be(strand, other);
            read.ToString().Should().Be(text);
            read.GetHashCode().Should().Be(strand.GetHashCode());
            string.CompareOrdinal(text, other).Should().BeLessThanOrEqualTo(0);
            turned += text == other ? 0 : 1;
            if (i % 100 == 0)
            {
                Notations.Smiles.Write(read).Text.Should().Be(Notations.Smiles.Write(strand).Text);
            }
        }
        turned.Should().BeGreaterThan(2_000);
    }

    /// <summary>A text of nucleotides end for end, letter by letter: linkages between the same residues, the digits of joints exchanged.</summary>
    private static string Turn(string text)
    {
        string[] words = [.. text.Split(' ').Reverse()];
        Match[] parts = [.. words.Select(word => Word().Match(word))];
        string[] links = [.. parts.Skip(words[0] == "{p}" ? 2 : 1).Select(part => part.Groups["link"].Value + Sides(part.Groups["joint"].Value))];
        int first = words[0] == "{p}" ? 1 : 0;
        IEnumerable<string> turned = parts.Skip(first).Select((part, i) => part.Groups["unit"].Value + (i < links.Length ? links[i] : ""));
        return string.Join(' ', words.Take(first).Concat(turned));

        static string Sides(string joint) => joint switch
        {
            "" => "(5-3)",
            "(5-3)" => "",
            _ => $"({joint[3]}-{joint[1]})",
        };
    }

    [GeneratedRegex(@"^(?<unit>\{p\}|[A-Z][a-z])(?<link>[so][RSX]?)?(?<joint>\(.*\))?$")]
    private static partial Regex Word();
}
