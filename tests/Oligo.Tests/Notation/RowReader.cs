using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Tests.Notation;

/// <summary>
/// Reads the text of a row of data as its columns say: dialect (or <c>from&gt;to</c>), text, options parted by semicolons.
/// </summary>
internal static class RowReader
{
    /// <summary>What was read, as text, or <see langword="null"/>; and everything that was said.</summary>
    public static (string? Reading, IReadOnlyList<Diagnostic> Diagnostics) Read(TestData.Row row)
    {
        string text = row.Unescaped("text");
        NotationOptions options = OptionsOf(row["options"]);
        return row["dialect"] switch
        {
            "design" => Result(StrandDesign.Read(text)),
            "backbone" => Result(Backbone.Read(text)),
            "inchikey" => Result(InChIKey.FromInChI(text)),
            "strand" => Result(Strand.Read(text, options.Library)),
            "duplex" => Result(Duplex.Read(text, options.Library)),
            "pair" =>
                text.Split('\n') is [var sense, var antisense]
                    ? Result(Notations.ReadPair(sense, antisense, null, options))
                    : throw new InvalidOperationException(text),
            "auto" => Result(Notations.Detect(text, options).Result),
            string dialect when dialect.Split('>') is [var from, var to] => Result(Find(to).Write(Find(from).Read(text, options).Value)),
            string dialect => Result(Find(dialect).Read(text, options)),
        };
    }

    private static INotation Find(string dialect) =>
        Notations.Find(dialect) ?? throw new InvalidOperationException($"no dialect {dialect}");

    /// <summary>The options that a cell states.</summary>
    public static NotationOptions OptionsOf(string cell)
    {
        Dictionary<string, string> words = cell.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(word => word.Split('=')[0], word => word.Split('=')[^1]);
        return new NotationOptions
        {
            Library = words.ContainsKey("rich") ? RandomStrands.Library : MonomerLibrary.Default,
            Design = words.TryGetValue("design", out string? design) ? StrandDesign.Parse(design) : null,
            Backbone = words.TryGetValue("backbone", out string? backbone) ? Backbone.Read(backbone).Value : null,
            LetterCase = words.GetValueOrDefault("case") switch
            {
                "capitals" => LetterCase.CapitalsAreModified,
                "small" => LetterCase.SmallAreModified,
                _ => LetterCase.None,
            },
            MethylatedCytosine = words.TryGetValue("methyl", out string? methyl) ? methyl == "on" : null,
        };
    }

    private static (string?, IReadOnlyList<Diagnostic>) Result<T>(ParseResult<T> result)
        where T : class => (result.Success ? result.Value.ToString() : null, result.Diagnostics);

    private static (string?, IReadOnlyList<Diagnostic>) Result(FormatResult result) =>
        (result.Success ? result.Text : null, result.Diagnostics);
}
