using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Notation;

namespace Oligo.Fuzz.Targets;

/// <summary>Which lines of a text make a record, for every dialect that has records of several lines; texts that leave bases open.</summary>
internal sealed class RecordTarget : FuzzTarget
{
    private const int MostMembers = 64;

    private static readonly INotation?[] s_layouts = [null, .. Notations.All.Where(NotationRecordReader.HasLayout)];

    public override string Name => "records";

    public override IEnumerable<string> Seeds() =>
        s_layouts.OfType<INotation>().SelectMany(TestTexts.Of).Where(text => text.Contains('\n', StringComparison.Ordinal))
            .Concat(["rArNrY", "A(R)C", "RNA1{r(A,C)p.r(N)}$$$$V2.0", ">a\nACN\n>b\nRY\n", "sense: ACG\nantisense: CGU"]);

    public override Fault? Read(string text)
    {
        foreach (INotation? layout in s_layouts)
        {
            foreach (bool inPairs in new[] { false, true })
            {
                long lines = NotationRecordReader.Read(new StringReader(text), layout, inPairs).Sum(record => (long)record.Text.Length);
                if (lines > 2L * text.Length + 2)
                {
                    return new Fault("records", layout?.Name ?? "none", $"records of {lines} characters are made of {text.Length}");
                }
            }
        }
        return null;
    }

    public override Fault? Examine(string text)
    {
        NotationRecordReader.ReadOne(text);
        if (MixedText.Find(text) is not { } mixed)
        {
            return null;
        }
        if (mixed.FindExcess(MostMembers) is not null)
        {
            return null;
        }
        int count = mixed.Expand(MostMembers).Count();
        return count == mixed.MoleculeCount
            ? null
            : new Fault("mixed", "count", $"{mixed.MoleculeCount} molecules are announced and {count} written: {mixed.Description}");
    }
}
