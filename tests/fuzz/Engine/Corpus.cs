namespace Oligo.Fuzz.Engine;

/// <summary>The texts that showed something new, in the order in which they were found.</summary>
internal sealed class Corpus(Dice dice)
{
    private readonly List<string> _texts = [""];

    public IReadOnlyList<string> Texts => _texts;

    public void Add(string text) => _texts.Add(text);

    /// <summary>A text to change: new ones are more likely, and of two the shorter one mostly.</summary>
    public string Choose()
    {
        string first = ChooseOne();
        string second = ChooseOne();
        return first.Length <= second.Length != dice.OneIn(4) ? first : second;
    }

    public string ChooseAny() => dice.Pick(_texts);

    private string ChooseOne()
    {
        int recent = Math.Max(1, _texts.Count / 4);
        return dice.OneIn(2) ? _texts[_texts.Count - 1 - dice.Next(recent)] : dice.Pick(_texts);
    }
}
