using Oligo.Fuzz.Oracles;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>A reader of one kind of value: formulas, salts, designs, monomer files.</summary>
/// <param name="name">What it is called.</param>
/// <param name="seeds">Texts to begin with.</param>
/// <param name="words">Words of such texts.</param>
/// <param name="read">The reader.</param>
/// <param name="rewritten">Whether the text of a value is read as the same value.</param>
internal sealed class ResultTarget<T>(
    string name, Func<IEnumerable<string>> seeds, Func<IEnumerable<string>> words, Func<string, ParseResult<T>> read, bool rewritten)
    : FuzzTarget
    where T : class
{
    public override string Name => name;

    public override IEnumerable<string> Seeds() => seeds();

    public override IEnumerable<string> Words() => words();

    public override Fault? Read(string text)
    {
        ParseResult<T> result = read(text);
        return DiagnosticChecks.CheckPlaces(text, result.Diagnostics);
    }

    public override Fault? Examine(string text)
    {
        ParseResult<T> result = read(text);
        return ReadingChecks.CheckSame(result, () => read(text))
            ?? DiagnosticChecks.CheckMessages(text, result.Diagnostics)
            ?? (result.Success && rewritten ? CheckText(result.Value) : null);
    }

    private Fault? CheckText(T value)
    {
        string text = value.ToString()!;
        if (text.Length == 0)
        {
            // The formula of no atoms, as a difference of two formulas may be.
            return null;
        }
        ParseResult<T> result = read(text);
        return result.Success && result.Value.Equals(value) && result.Value.ToString() == text
            ? null
            : new Fault("text", result.Success ? "another value" : "refused", $"{text} is read as {result}");
    }
}
