using Oligo.Catalog;
using Oligo.Cli.Output;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>A molecule that a command works on, with its row and, where it came from there, its entry in the catalogue.</summary>
internal sealed record MoleculeInput(InputRow Row, ParseResult<NucleicAcid> Result, Drug? Drug)
{
    // A text of which dialects understand less than this share is a word, and not a strand with a mistake.
    private const double ShareOfStrand = 0.5;

    /// <summary>Whether the text was looked up in the catalogue before it was read as a notation.</summary>
    public bool MayBeName { get; init; }

    /// <summary>Whether the text is an article or infobox, whose notes say which of its parts agree.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The dialect that came furthest where none reads the text.</summary>
    public INotation? Furthest { get; init; }

    /// <summary>The dialect that was detected; <see langword="null"/> where it was named, or nothing reads the text.</summary>
    public INotation? Detected { get; init; }

    /// <summary>
    /// Reads the molecules of the arguments. An argument that names a drug is that drug; a row of a file only where it is not a
    /// notation.
    /// </summary>
    public static IEnumerable<MoleculeInput> Read(IReadOnlyList<string> arguments, InputOptions options, Session session)
    {
        ArgumentHints.RefuseParts(arguments, options);
        int names = 0;
        // Without arguments stdin is read, which no argument names.
        foreach (string[] part in arguments.Count == 0 ? [[]] : arguments.Chunk(1))
        {
            if (part is [var argument] && !options.ForceText && !options.ForceFile && CatalogNames.Find(argument) is { } drug)
            {
                session.Error.WriteLine(
                    $"{DiagnosticPrinter.MakePrintable(argument)}: {drug.Name} of the catalogue (--text reads the argument itself)");
                ParseResult<NucleicAcid> result = drug.ReadMolecule();
                yield return new MoleculeInput(new InputRow(drug.Name, true, result.Input, null, null), result, drug);
                continue;
            }
            foreach (InputRow row in InputSource.Rows(part, options, session))
            {
                MoleculeInput input = Read(row, options);
                names += input.Drug is null ? 0 : 1;
                yield return input with { MayBeName = row.Source is null && !options.ForceText };
            }
        }
        if (names > 0)
        {
            session.Error.WriteLine(CatalogNames.Count(names));
        }
    }

    private static MoleculeInput Read(InputRow row, InputOptions options)
    {
        RowReading reading = options.Read(row);
        bool isNamed = reading.Drug is not null && !row.HasId;
        return new MoleculeInput(isNamed ? row with { Id = reading.Drug!.Name, HasId = true } : row, reading.Result, reading.Drug)
        {
            Detected = reading.Detected,
            Furthest = reading.Furthest,
            IsArticle = reading.IsArticle,
        };
    }

    /// <summary>The same, but an input without any molecule is an error: a check of nothing must not pass.</summary>
    public static IEnumerable<MoleculeInput> ReadSome(IReadOnlyList<string> arguments, InputOptions options, Session session)
    {
        bool any = false;
        foreach (MoleculeInput input in Read(arguments, options, session))
        {
            any = true;
            yield return input;
        }
        if (!any)
        {
            throw NoMolecule();
        }
    }

    /// <summary>What is said of an input without any molecule.</summary>
    public static ToolException NoMolecule() =>
        new(ExitCode.BadInput, "The input holds no molecule.", "one molecule a line: `notation` or `id<TAB>notation`");

    /// <summary>The molecule, or <see langword="null"/> with the errors reported.</summary>
    public NucleicAcid? Demand(Session session, bool withNotes = false)
    {
        if (Row.Fault is not null)
        {
            Reporter.ReportFault(session, Row, Row.Fault);
            return null;
        }
        string? name = Row.Source is null ? DrugCatalog.Default.FindNearestName(Row.Text) : null;
        if (IsWord())
        {
            session.Error.WriteLine($"`{Row.Text}` is not in the catalogue, nor is it a notation");
            string hint = name is null ? "`oligo catalog` lists the names" : $"did you mean `{name}` of the catalogue?";
            session.Error.WriteLine($"  hint: {hint}");
            return null;
        }
        Reporter.Report(session, Row, Result.Diagnostics, withNotes || IsArticle);
        if (Result.TryGetValue(out NucleicAcid? molecule))
        {
            return molecule;
        }
        if (name is not null)
        {
            session.Error.WriteLine($"  hint: did you mean `{name}` of the catalogue?");
        }
        return null;
    }

    /// <summary>Whether the text is one word of which no dialect understands much: a name with a slip, and not a strand.</summary>
    private bool IsWord()
    {
        if (Result.Success || !MayBeName || Furthest is null || !IsOneWord(Row.Text))
        {
            return false;
        }
        int understood = Result.Errors.Min(error => error.Span.Start);
        int bases = Row.Text.Count(letter => letter is 'A' or 'C' or 'G' or 'T' or 'U');
        return understood < ShareOfStrand * Row.Text.Length && bases < ShareOfStrand * Row.Text.Length;
    }

    private static bool IsOneWord(string text) =>
        text.Length > 2 && text.Any(char.IsAsciiLetter) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
