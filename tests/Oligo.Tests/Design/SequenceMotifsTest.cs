using CsCheck;
using FluentAssertions;
using Oligo.Design;
using Xunit;

namespace Oligo.Tests.Design;

/// <summary>The linear scans give what plain loops over all places give.</summary>
public sealed class SequenceMotifsTest
{
    // Few letters, so that palindromes and stems are long and frequent; I pairs with nothing.
    private static readonly Gen<string> Sequences = Gen.OneOf(
        Gen.String[Gen.Char["ACGT"], 0, 40], Gen.String[Gen.Char["GC"], 0, 40], Gen.String[Gen.Char["ATI"], 0, 30],
        Gen.String[Gen.Char["ACGTI"], 0, 30]);

    [Fact]
    public void Hairpin_is_the_first_of_the_longest_stems() => Gen.Select(Sequences, Gen.Int[0, 6]).Sample(
        (letters, atLeast) => SequenceMotifs.LongestHairpin(letters, atLeast).Should().Be(LongestHairpin(letters, atLeast)), iter: 20_000);

    [Fact]
    public void Palindromes_are_those_that_lie_in_no_other() => Gen.Select(Sequences, Gen.Int[0, 8]).Sample(
        (letters, atLeast) => SequenceMotifs.Palindromes(letters, atLeast).Should().Equal(Palindromes(letters, atLeast)), iter: 20_000);

    [Theory]
    [InlineData("GCGCGCGCGC", 0, 10)]
    [InlineData("AAGAATTCAA", 2, 6)]
    public void Palindrome_of_a_repeat_is_reported_once(string letters, int start, int length) =>
        SequenceMotifs.Palindromes(letters, 6).Should().Equal((start, length));

    private static (int FivePrimeArm, int ThreePrimeArm, int Stem)? LongestHairpin(string letters, int atLeast)
    {
        (int, int, int)? best = null;
        int longest = Math.Max(1, atLeast) - 1;
        for (int i = 0; i < letters.Length; i++)
        {
            for (int j = letters.Length - 1; j > i + 3; j--)
            {
                int stem = 0;
                while (i + stem + 3 < j - stem && Pairs(letters[i + stem], letters[j - stem]))
                {
                    stem++;
                }
                if (stem > longest)
                {
                    longest = stem;
                    best = (i, j - stem + 1, stem);
                }
            }
        }
        return best;
    }

    private static List<(int Start, int Length)> Palindromes(string letters, int atLeast)
    {
        List<(int Start, int End)> all = [];
        for (int start = 0; start < letters.Length; start++)
        {
            for (int end = start + 2; end <= letters.Length; end += 2)
            {
                if (Enumerable.Range(start, (end - start) / 2).All(i => Pairs(letters[i], letters[start + end - 1 - i])))
                {
                    all.Add((start, end));
                }
            }
        }
        return
        [
            .. from piece in all
               where piece.End - piece.Start >= Math.Max(2, atLeast)
                   && !all.Exists(other => other != piece && other.Start <= piece.Start && other.End >= piece.End)
               orderby piece.Start + piece.End
               select (piece.Start, piece.End - piece.Start),
        ];
    }

    private static bool Pairs(char a, char b) => (a, b) is ('A', 'T') or ('T', 'A') or ('C', 'G') or ('G', 'C');
}
