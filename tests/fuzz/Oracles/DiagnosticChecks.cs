using System.Collections.Immutable;
using System.Text;
using Oligo.Text;

namespace Oligo.Fuzz.Oracles;

/// <summary>Diagnostics point into the text that they are about, and what they say can be printed.</summary>
internal static class DiagnosticChecks
{
    /// <summary>Every place is within the text.</summary>
    public static Fault? CheckPlaces(string text, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Span.End > text.Length)
            {
                return new Fault("place", diagnostic.Code,
                    $"{diagnostic.Code} at {diagnostic.Span.Start} to {diagnostic.Span.End} of a text of {text.Length} characters");
            }
        }
        return null;
    }

    /// <summary>No message, and no picture of its place, has a control character, a mark that turns the direction, or half a character.</summary>
    public static Fault? CheckMessages(string text, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Fault? fault = Check(diagnostic.Code, diagnostic.Message, lineEnds: false)
                ?? Check(diagnostic.Code, DiagnosticPrinter.Print(text, diagnostic, "row 1"), lineEnds: true);
            if (fault is not null)
            {
                return fault;
            }
        }
        return null;
    }

    /// <summary>A text for people has nothing that a terminal obeys.</summary>
    public static Fault? Check(string place, string message, bool lineEnds)
    {
        for (int i = 0; i < message.Length;)
        {
            if (!Rune.TryGetRuneAt(message, i, out Rune rune))
            {
                return new Fault("message", $"{place}, half a character", $"half a character at {i} of: {message}");
            }
            if (DiagnosticPrinter.IsHidden(rune) && !(lineEnds && rune.Value == '\n'))
            {
                return new Fault("message", $"{place}, control character", $"U+{rune.Value:X4} at {i} of: {message}");
            }
            i += rune.Utf16SequenceLength;
        }
        return null;
    }

    /// <summary>Reading again says the same.</summary>
    public static Fault? CheckSame(ImmutableArray<Diagnostic> first, ImmutableArray<Diagnostic> second)
    {
        (string said, string saidAgain) = (Describe(first), Describe(second));
        return said == saidAgain ? null : new Fault("twice", "diagnostics", $"first {said}, then {saidAgain}");
    }

    public static string Describe(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => $"{diagnostic} at {diagnostic.Span}"));
}
