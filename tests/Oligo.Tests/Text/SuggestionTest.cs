using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class SuggestionTest
{
    private static readonly string[] Known = ["moe", "MOE", "cEt", "LNA", "L96", "THA-GN3", "p", "ppp"];

    [Theory]
    [InlineData("mo", "moe")]
    [InlineData("moee", "moe")]
    [InlineData("MOe", "moe")]
    [InlineData("cet", "cEt")]
    [InlineData("LN", "LNA")]
    [InlineData("L69", null)]
    [InlineData("THA-GalN3", "THA-GN3")]
    [InlineData("THA-GM3", "THA-GN3")]
    [InlineData("THAGN", "THA-GN3")]
    [InlineData("tha-gn3", "THA-GN3")]
    [InlineData("P", "p")]
    [InlineData("q", null)]
    [InlineData("THA-GalNAc3", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Nearest_differs_by_case_or_little(string word, string? expected) => Suggestion.Nearest(word, Known).Should().Be(expected);

    [Fact]
    public void A_letter_left_out_is_likelier_than_another_one() =>
        Suggestion.Nearest("--colums", ["--column", "--columns"]).Should().Be("--columns");

    [Fact]
    public void DidYouMean_is_a_sentence_or_nothing()
    {
        Suggestion.DidYouMean("mo", Known).Should().Be("did you mean `moe`?");
        Suggestion.DidYouMean("unknown", Known).Should().BeNull();
    }

    [Fact]
    public void Known_words_are_required()
    {
        FluentActions.Invoking(() => Suggestion.DidYouMean("a", null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Suggestion.List(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_conjunction_of_a_list_can_be_chosen() => Suggestion.List(["a", "b", "c"], "and").Should().Be("a, b and c");

    [Theory]
    [InlineData("nothing")]
    [InlineData("a", "a")]
    [InlineData("a or b", "a", "b")]
    [InlineData("a, b or c", "a", "b", "c")]
    public void List_reads_as_a_person_says_it(string expected, params string[] words) => Suggestion.List(words).Should().Be(expected);
}
