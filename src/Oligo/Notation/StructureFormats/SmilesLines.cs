using System.Buffers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// The lines of files of SMILES: a SMILES, then a tab or spaces and the identifier, as other programs write them; or
/// <c>id&lt;TAB&gt;SMILES</c>, the order of all other lines. Which of the two is the SMILES is decided by its form.
/// </summary>
internal static class SmilesLines
{
    private const string Header = "smiles";

    private static readonly SearchValues<char> s_characters =
        SearchValues.Create("ABCFHIKLMNOPSZabceghilnoprs0123456789%()[]=#@+-./\\:$~");

    private enum Order
    {
        IdFirst,
        SmilesFirst,
        Either,
    }

    /// <summary>A record of each line; a header at the top, such as <c>SMILES Name</c>, is none.</summary>
    public static IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines)
    {
        bool isFirst = true;
        foreach (RecordLine line in lines)
        {
            if (!isFirst || !IsHeader(line.Text))
            {
                yield return MakeRecord(line);
            }
            isFirst = false;
        }
    }

    private static bool IsHeader(string line)
    {
        string trimmed = line.Trim();
        int end = trimmed.AsSpan().IndexOfAny(' ', '\t');
        return (end < 0 ? trimmed : trimmed[..end]).Equals(Header, StringComparison.OrdinalIgnoreCase);
    }

    private static NotationRecord MakeRecord(RecordLine line)
    {
        string text = line.Text.Trim();
        int tab = text.IndexOf('\t', StringComparison.Ordinal);
        int end = tab >= 0 ? tab : text.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0)
        {
            return new RecordDraft(line).Build();
        }
        string first = text[..end].TrimEnd();
        string rest = text[(end + 1)..].Trim();
        Order order = tab >= 0 ? OrderOf(first, rest) : HasForm(first) ? Order.SmilesFirst : Order.IdFirst;
        if (order == Order.IdFirst)
        {
            return new RecordDraft(line).Build();
        }
        RecordFault fault = order == Order.Either ? RecordFault.UnclearOrder
            : rest.Contains('\t', StringComparison.Ordinal) ? RecordFault.ExtraTab : RecordFault.None;
        return fault == RecordFault.None
            ? new NotationRecord(rest, first, line.Number, fault)
            : new NotationRecord(null, text, line.Number, fault);
    }

    private static Order OrderOf(string first, string second)
    {
        bool canFirst = HasForm(first);
        bool canSecond = HasForm(second);
        if (canFirst == canSecond)
        {
            // An identifier may have no other characters than SMILES has: then what can be read as a structure decides.
            canFirst = IsStructure(first);
            canSecond = IsStructure(second);
        }
        return !canFirst ? Order.IdFirst : canSecond ? Order.Either : Order.SmilesFirst;
    }

    /// <summary>Whether a text has the form of a strand as SMILES: its characters, and a double bond or configuration.</summary>
    private static bool HasForm(string text) => text.AsSpan().IndexOfAny('=', '@') > 0 && !text.AsSpan().ContainsAnyExcept(s_characters);

    private static bool IsStructure(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_characters) && SmilesReader.Read(text, null) is not null;
}
