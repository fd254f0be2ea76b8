using System.Text.RegularExpressions;

namespace Oligo.Fuzz.Inputs;

/// <summary>Monomer files: the sample, the examples of its page, and rows with errors.</summary>
internal static partial class MonomerTexts
{
    public static IEnumerable<string> All()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        IEnumerable<string> examples = Example().Matches(File.ReadAllText(Path.Combine(folder, "monomer-files.md")))
            .Select(match => match.Groups["text"].Value);
        return examples.Append(File.ReadAllText(Path.Combine(folder, "monomers.sample")))
            .Concat(TestTexts.Column("monomer-file-errors.tsv", "text"));
    }

    [GeneratedRegex("^```(?:tsv|json)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
