using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// <c>(C16)</c> in siRNA codes: no table of them says what it is. At an end it can only be the alcohol of 16 carbons on a phosphate;
/// inside, it may be a chain on the 2' oxygen, which has words of its own, so it is not read there.
/// </summary>
internal static class HexadecylEnd
{
    /// <summary>The word.</summary>
    public const string Word = "(C16)";

    /// <summary>Why a group is not written, where it is the alcohol; <see langword="null"/> for any other.</summary>
    public static string? ObstacleOf(Group group) =>
        group.Equals(Group.Palmityl) ? $"the group {group.Token}: no table says what `{Word}` is" : null;

    /// <summary>Takes the word where it is at an end of a strand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isStart">Whether this is the 5' end.</param>
    public static bool TryTake(DialectText text, bool isStart)
    {
        if (!text.Rest.StartsWith(Word, StringComparison.Ordinal) || (!isStart && !text.Rest[Word.Length..].IsWhiteSpace()))
        {
            return false;
        }
        int start = text.Index;
        text.Index += Word.Length;
        text.Bag.Report(NotationDiagnostics.HexadecylAtEnd, text.SpanFrom(start), Word, Group.Palmityl.Name);
        return true;
    }
}
