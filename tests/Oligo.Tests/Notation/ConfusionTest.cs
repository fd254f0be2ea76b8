using System.Collections.Concurrent;
using System.Text;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// No dialect reads another's text as a different molecule without the error that lists the readings; the page of the matrix is what the
/// texts give.
/// </summary>
public sealed class ConfusionTest
{
    private const int Molecules = 100;

    // Set to anything, it writes the page in place of comparing it.
    private const string Rewrite = "OLIGO_REWRITE_DOCS";

    private static readonly INotation[] s_readers = [.. Notations.All.Where(dialect => dialect.CanRead)];
    private static readonly ConcurrentDictionary<string, Survey> s_surveys = new();

    public static TheoryData<string> Kinds => [.. RandomStrands.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_of_one_dialect_that_another_reads_differently_is_refused_by_detection(string kind) =>
        SurveyOf(kind).Wrong.Should().BeEmpty();

    [Fact]
    public void Page_shows_which_dialect_reads_whose_texts()
    {
        Survey[] surveys = [.. RandomStrands.Kinds.Select(SurveyOf)];
        var page = new StringBuilder("# Who reads whose texts\n\n");
        page.Append("Rows are the dialects that wrote, columns those that read, over random strands and duplexes of every kind (fixed " +
            "seed). `=` reads the molecule that was written, less what the writer warned of; ")
            .Append("`≠` reads another molecule, or the same letters with another meaning; `=≠` both, by text; nothing: refuses. " +
                "Wherever a row holds a `≠`, detection lists the readings (OLG2301) for the text in question. ")
            .Append("A bare sequence states no chemistry and the bracket form no linkage: `sequence` is refused without its design, " +
                "`bracket` reads with its documented default.\n\n");
        page.Append("| written by |").AppendJoin('|', s_readers.Select(reader => $" {reader.Name} "))
            .Append("|\n|---|").Append(string.Concat(s_readers.Select(_ => "---|"))).Append('\n');
        foreach (INotation writer in s_readers)
        {
            IEnumerable<string> cells = s_readers.Select(reader => $"{(surveys.Any(survey => survey.Same.Contains((writer.Name, reader.Name))) ? "=" : "")}{(surveys.Any(survey => survey.Other.Contains((writer.Name, reader.Name))) ? "≠" : "")}");
            page.Append($"| `{writer.Name}` |").AppendJoin('|', cells.Select(cell => $" {cell} ")).Append("|\n");
        }
        string path = Path.Combine(TestData.RepositoryRoot, "docs", "reference", "confusion-matrix.md");
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
        {
            File.WriteAllText(path, page.ToString());
        }
        File.ReadAllText(path).ReplaceLineEndings("\n").Should()
            .Be(page.ToString(), $"the page is what the texts give; set {Rewrite} to write it anew");
    }

    /// <summary>Bases in lower case alone say nothing of the chemistry in most sources, whichever one dialect reads them.</summary>
    private static bool IsBareLowerCase(string text) => text.All(letter => letter is 'a' or 'c' or 'g' or 'u');

    private sealed class Survey
    {
        public HashSet<(string Writer, string Reader)> Same { get; } = [];

        public HashSet<(string Writer, string Reader)> Other { get; } = [];

        public List<string> Wrong { get; } = [];
    }

    private static Survey SurveyOf(string kind) => s_surveys.GetOrAdd(kind, Make);

    private static Survey Make(string kind)
    {
        var survey = new Survey();
        var strands = new RandomStrands(82);
        for (int i = 0; i < Molecules && survey.Wrong.Count < 5; i++)
        {
            NucleicAcid molecule = strands.NextOfKind(kind, 4);
            foreach (INotation writer in s_readers)
            {
                FormatResult written = writer.Write(molecule);
                if (written.Success)
                {
                    Compare(survey, writer, molecule, written);
                }
            }
        }
        return survey;
    }

    private static void Compare(Survey survey, INotation writer, NucleicAcid molecule, FormatResult written)
    {
        var values = new HashSet<NucleicAcid>();
        bool isOpen = false;
        // Short texts of one-letter codes that nothing else reads may be words.
        bool isWord = true;
        foreach (INotation reader in s_readers)
        {
            ParseResult<NucleicAcid> read = reader.Read(written.Text);
            isOpen |= read.Errors.Any(error => error.Code == "OLG2311");
            if (read.Success)
            {
                values.Add(read.Value);
                isWord &= reader.MinDistinctiveLength > written.Text.Length;
                bool isSame = reader == writer || read.Value.Equals(molecule);
                (isSame ? survey.Same : survey.Other).Add((writer.Name, reader.Name));
            }
        }
        ParseResult<NucleicAcid> detected = Notations.Detect(written.Text).Result;
        bool isRight = values.Count switch
        {
            0 => !detected.Success,
            1 when !isOpen && !isWord && !IsBareLowerCase(written.Text) => detected.Success && values.Contains(detected.Value),
            _ => !detected.Success && detected.Errors.First().Code == "OLG2301",
        };
        if (!isRight)
        {
            survey.Wrong.Add($"{written.Text} of {writer.Name}: {string.Join(" and ", values)}");
        }
    }
}
