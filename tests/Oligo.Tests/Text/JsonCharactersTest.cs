using System.Text.Json;
using CsCheck;
using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

/// <summary>Halves of characters in JSON, which its grammar allows and no text can hold.</summary>
public sealed class JsonCharactersTest
{
    private static readonly string[] s_pieces =
        ["\\ud83d", "\\ude00", "\\uD83D\\uDE00", "\ud83d\ude00", "a", "\\\\", "\\\"", "\\n", "\\u0041", "\u20ac"];

    private static readonly Gen<string> s_documents =
        Gen.Int[0, s_pieces.Length - 1].Array[0, 6].Select(pieces => $"{{\"a\":\"{string.Concat(pieces.Select(i => s_pieces[i]))}\"}}");

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}", 6)]
    [InlineData("{\"a\":\"x\\udc00\"}", 7)]
    [InlineData("{\"a\":\"\\ud83d\\ude00\"}", -1)]
    [InlineData("{\"a\":\"\\\\ud800\"}", -1)]
    [InlineData("{\"a\":\"#\"}", 6)]
    [InlineData("\\", -1)]
    [InlineData("\\#", 1)]
    [InlineData("\\u12", -1)]
    public void First_half_is_found(string text, int index) =>
        JsonCharacters.IndexOfHalf(Halve(text)).Should().Be(index);

    /// <summary>Whatever has no half is read by the parser of .NET, and what has one is not.</summary>
    [Fact]
    public void What_has_no_half_can_be_read() => s_documents.Sample(
        text => (JsonCharacters.IndexOfHalf(text) < 0) == CanRead(text), iter: 20_000);

    [Theory]
    [InlineData("{\"subunit\":[{\"sequence\":\"\\ud800\"}]}")]
    [InlineData("s#")]
    [InlineData("\\#")]
    [InlineData("{\"subunit\":[{\"sequence\":\"#\"}]}")]
    [InlineData("#")]
    [InlineData("RNA1{r(#)}$$$$")]
    public void Every_reader_refuses_half_a_character(string text)
    {
        text = Halve(text);
        Oligo.Notation.Notations.Detect(text).Result.Success.Should().BeFalse();
        foreach (Oligo.Notation.INotation notation in Oligo.Notation.Notations.All.Where(notation => notation.CanRead))
        {
            notation.Read(text).Success.Should().BeFalse(notation.Name);
        }
    }

    // An attribute cannot hold half a character.
    private static string Halve(string text) => text.Replace('#', '\ud800');

    private static bool CanRead(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.GetProperty("a").GetString() is not null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or JsonException)
        {
            return false;
        }
    }
}
