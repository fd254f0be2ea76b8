using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Output;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>A molecule that a command works on, with its row and, where it came from there, its entry in the catalogue.</summary>
internal sealed record MoleculeInput(InputRow Row, ParseResult<NucleicAcid> Result, Drug? Drug)
{
    /// <summary>The salt form that the text states, after a name; <see langword="null"/> where it states none.</summary>
    public Salt? Salt { get; init; }

    /// <summary>Whether the row is called by the name of its drug, because it states no identifier.</summary>
    public bool IsCalledByDrug { get; init; }

    /// <summary>Whether lines and documents name the row: a text or name of the command line comes alone.</summary>
    public bool HasLabel => Row.Label is not null && !(IsCalledByDrug && Row.Source is null);

    /// <summary>Whether the text is an article or infobox, whose notes say which of its parts agree.</summary>
    public bool IsArticle { get; init; }

    /// <summary>
    /// The dialect that was detected; <see langword="null"/> where it was named, where nothing reads the text, and where the strands of a
    /// pair have two.
    /// </summary>
    public INotation? Detected { get; init; }

    /// <summary>
    /// Reads the molecules of the arguments. An argument that names a drug is that drug; a row of a file only where it is not a
    /// notation. An input without any molecule is an error in every command: a check of nothing must not pass, nor a script go on with it.
    /// </summary>
    public static IEnumerable<MoleculeInput> Read(IReadOnlyList<string> arguments, InputOptions options, Session session)
    {
        ArgumentHints.RefuseParts(arguments, options);
        int names = 0;
        bool any = false;
        // Without arguments stdin is read, which no argument names.
        foreach (string[] part in arguments.Count == 0 ? [[]] : arguments.Chunk(1))
        {
            if (part is [var argument] && options.TakesNames && CatalogNames.Find(argument) is { } name)
            {
                any = true;
                Drug drug = name.Drug;
                string inNoDialect = options.Dialect is null ? "" : $", and not a text in {options.Dialect.Name}";
                session.Error.WriteLine(
                    $"{DiagnosticPrinter.MakePrintable(argument)}: {drug.Name} of the catalogue{inNoDialect} "
                    + "(--text reads the argument itself)");
                ParseResult<NucleicAcid> result = MoleculeReading.ReadName(name, argument, options.Notation).Result;
                yield return new MoleculeInput(new InputRow(drug.Name, true, result.Input, null, null), result, drug)
                {
                    Salt = name.Salt,
                    IsCalledByDrug = true,
                };
                continue;
            }
            foreach (InputRow row in InputSource.Rows(part, options, session))
            {
                any = true;
                MoleculeInput input = Read(row, options);
                names += input.Drug is null ? 0 : 1;
                yield return input;
            }
        }
        if (names > 0)
        {
            session.Error.WriteLine(CatalogNames.Count(names));
        }
        if (!any)
        {
            throw NoMolecule();
        }
    }

    private static MoleculeInput Read(InputRow row, InputOptions options)
    {
        RowReading reading = options.Read(row);
        bool isNamed = reading.Drug is not null && !row.HasId;
        return new MoleculeInput(isNamed ? row with { Id = reading.Drug!.Name, HasId = true } : row, reading.Result, reading.Drug)
        {
            Detected = reading.Other is null ? reading.Detected : null,
            IsArticle = reading.IsArticle,
            Salt = reading.Salt,
            IsCalledByDrug = isNamed,
        };
    }

    /// <summary>What is said of an input without any molecule.</summary>
    public static ToolException NoMolecule() =>
        new(
            ExitCode.BadInput,
            "The input holds no molecule.",
            "one molecule a line, `notation` or `id<TAB>notation`; a table has a header and a row for each");

    /// <summary>Says that the salt form that was asked for is not the one that the text states.</summary>
    /// <param name="asked">What was asked for; <see langword="null"/> for nothing.</param>
    /// <param name="done">What is done with it: shown, written.</param>
    /// <param name="session">Where it is said.</param>
    public void ReportOtherSalt(Salt? asked, string done, Session session)
    {
        if (asked is not null && Salt is not null && asked != Salt)
        {
            session.Error.WriteLine($"--salt: the form {done} is {asked}, and not {Salt} of the name");
        }
    }

    /// <summary>The molecule, or <see langword="null"/> with the errors reported.</summary>
    public NucleicAcid? Demand(Session session, bool withNotes = false)
    {
        if (Row.Fault is not null)
        {
            Reporter.ReportFault(session, Row, Row.Fault);
            return null;
        }
        if (Row.Source is null && Result is { Success: false, Diagnostics: [{ Code: Reporter.NotInCatalog } unknown] })
        {
            // Somebody typed it: the place is plain.
            session.Error.WriteLine(unknown.Message);
            session.Error.WriteLine($"  hint: {unknown.Hint}");
            session.Error.WriteLine(Reporter.NoFile);
            return null;
        }
        Reporter.Report(session, Row, Result.Diagnostics, withNotes || IsArticle);
        if (Result.TryGetValue(out NucleicAcid? molecule))
        {
            return molecule;
        }
        if (Row.Source is null && DrugCatalog.Default.FindNearestName(Row.Text) is { } name)
        {
            session.Error.WriteLine($"  hint: did you mean `{name}` of the catalogue?");
        }
        return null;
    }
}
