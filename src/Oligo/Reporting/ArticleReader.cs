using System.Collections.Immutable;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Reporting;

/// <summary>
/// Reads what people copy from an article or its infobox: <c>| smiles = ...</c>, <c>| ChEMBL = 502097</c>, <c>| C = 230 | H = 305</c>, a
/// strand in brackets among them. One statement gives the molecule, and the others are compared with it. Stateless and thread-safe.
/// </summary>
public static class ArticleReader
{
    // Fields with the text of the molecule in a dialect, the most detailed first. Names of fields as the infoboxes of Wikipedia have them.
    private static readonly (string Key, INotation Dialect)[] s_notations =
        [("smiles", Notations.Smiles), ("IUPAC_name", Notations.Name), ("HELM", Notations.Helm)];

    // Fields with a name or number of a registry, and what the catalogue wants before it.
    private static readonly (string Key, string Scheme)[] s_identifiers =
    [
        ("StdInChIKey", ""), ("InChIKey", ""), ("ChEMBL", "CHEMBL"), ("DrugBank", ""), ("UNII", ""),
            ("CAS_number", ""), ("PubChem", "PubChem"),
        ("ChemSpiderID", "ChemSpider"), ("KEGG", ""), ("tradename", ""), ("drug_name", ""), ("INN", ""), ("name", ""),
    ];

    /// <summary>Reads an article or infobox.</summary>
    /// <param name="text">The text: one field, a whole infobox, or an article with a strand in brackets and an infobox.</param>
    /// <param name="options">What the notations in it do not say; <see langword="null"/> for nothing.</param>
    /// <returns>
    /// The molecule with a note or warning for each other statement (OLG3201 to OLG3204), or the errors of the statement that names it;
    /// <see langword="null"/> for a text without a field that names a molecule.
    /// </returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static ParseResult<NucleicAcid>? Read(string text, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ArticleField> fields = ArticleField.ReadAll(text);
        List<Statement> statements =
            [.. FindBlock(text, options), .. fields.SelectMany(field => Find(field, options)).OrderBy(statement => statement.Rank)];
        if (statements.Count == 0 || fields.Count == 0)
        {
            return null;
        }
        if (statements.Find(statement => statement.Result.Success) is not { } first)
        {
            return new ParseResult<NucleicAcid>(text, null,
                [new(ArticleDiagnostics.ReadFrom, default, [statements[0].Name]),
                    .. statements[0].Result.Errors.Select(error => Move(error, statements[0].Span))]);
        }
        NucleicAcid molecule = first.Result.Value;
        var bag = new DiagnosticBag();
        bag.Report(ArticleDiagnostics.ReadFrom, default, first.Name);
        foreach (Statement other in statements.Where(statement => statement != first))
        {
            Compare(molecule, other, bag);
        }
        foreach (ArticleField unknown in fields.Where(field =>
            IsIdentifier(field) && !statements.Exists(statement => statement.Span == field.Span)))
        {
            bag.Report(ArticleDiagnostics.NotCompared, unknown.Span, unknown.Key, "the catalogue does not know it");
        }
        CheckFormula(molecule, text, fields, bag);
        CheckMass(molecule, fields, bag);
        return new ParseResult<NucleicAcid>(text, molecule,
            [.. bag.ToImmutable(), .. first.Result.Diagnostics.Select(finding => Move(finding, first.Span))]);
    }

    /// <summary>The strand in brackets, with its legend.</summary>
    private static IEnumerable<Statement> FindBlock(string text, NotationOptions? options)
    {
        string[] lines = text.Split('\n');
        int first = Array.FindIndex(lines, line => DialectMarks.Find(line) == Notations.Bracket);
        if (first < 0)
        {
            yield break;
        }
        int end = first + 1;
        while (end < lines.Length && NotationRecordReader.Continues(lines[first], lines[end - 1], lines[end]))
        {
            end++;
        }
        string block = string.Join('\n', lines[first..end]);
        int start = lines.Take(first).Sum(line => line.Length + 1);
        yield return new Statement("the strand in brackets", 0, new SourceSpan(start, block.Length),
            Notations.Bracket.Read(block, options));
    }

    private static IEnumerable<Statement> Find(ArticleField field, NotationOptions? options)
    {
        for (int i = 0; i < s_notations.Length; i++)
        {
            if (IsKey(field, s_notations[i].Key))
            {
                yield return new Statement(field.Key, 1 + i, field.Span, s_notations[i].Dialect.Read(field.Value, options));
            }
        }
        foreach ((string key, string scheme) in s_identifiers)
        {
            if (IsKey(field, key) && (DrugCatalog.Default.Find(scheme + field.Value) ?? DrugCatalog.Default.Find(field.Value)) is { } drug)
            {
                yield return new Statement(field.Key, 1 + s_notations.Length, field.Span, drug.ReadMolecule()) { Drug = drug };
            }
        }
    }

    private static bool IsIdentifier(ArticleField field) => s_identifiers.Any(known => IsKey(field, known.Key));

    // smiles, SMILES, StdInChI_Ref and the like: the first word counts, whatever its case.
    private static bool IsKey(ArticleField field, string key) =>
        field.Key.Replace(' ', '_').Equals(key, StringComparison.OrdinalIgnoreCase);

    private static void Compare(NucleicAcid molecule, Statement other, DiagnosticBag bag)
    {
        if (!other.Result.TryGetValue(out NucleicAcid? stated))
        {
            bag.Report(ArticleDiagnostics.NotCompared, other.Span, other.Name, other.Result.Errors.First().Message);
            return;
        }
        if (stated.Equals(molecule))
        {
            bag.Report(ArticleDiagnostics.Agrees, other.Span, other.Name,
                other.Drug is { } drug ? $"{drug.Name} of the catalogue" : "the same molecule");
            return;
        }
        string what = other.Drug is { } known ? $"{known.Name} of the catalogue has" : "it states";
        bag.Report(ArticleDiagnostics.Differs, other.Span, other.Name,
            stated.Formula.Equals(molecule.Formula)
                ? $"{what} the same formula, but another structure"
                : $"{what} {stated.Formula}, not {molecule.Formula}");
    }

    /// <summary>The counts of elements, or a formula in one field.</summary>
    private static void CheckFormula(NucleicAcid molecule, string text, List<ArticleField> fields, DiagnosticBag bag)
    {
        List<ArticleField> counts = fields.FindAll(field => Element.Find(field.Key) is not null && field.Value.All(char.IsAsciiDigit));
        ArticleField? whole = fields.Find(field => IsKey(field, "formula") || IsKey(field, "chemical_formula"));
        string stated = counts.Count > 1 ? string.Concat(counts.Select(field => field.Key + field.Value)) : whole?.Value ?? "";
        if (stated.Length == 0)
        {
            return;
        }
        string name = counts.Count > 1 ? "C, H, ..." : whole!.Key;
        SourceSpan span = counts.Count > 1
            ? SourceSpan.FromBounds(counts[0].Span.Start, Math.Min(text.Length, counts[^1].Span.Start + counts[^1].Span.Length))
            : whole!.Span;
        if (!MolecularFormula.TryParse(stated, out MolecularFormula? formula))
        {
            bag.Report(ArticleDiagnostics.NotCompared, span, name, "it is not a formula");
            return;
        }
        Report(DeclarationChecker.Check(molecule, new Declaration { Formula = formula }), name, span, bag);
    }

    private static void CheckMass(NucleicAcid molecule, List<ArticleField> fields, DiagnosticBag bag)
    {
        if (fields.Find(field => IsKey(field, "molecular_weight") || IsKey(field, "molar_mass")) is not { } field)
        {
            return;
        }
        string number = field.Value.Split(' ')[0].Replace(",", "", StringComparison.Ordinal);
        if (!StatedMass.TryParse(number, out StatedMass? mass))
        {
            bag.Report(ArticleDiagnostics.NotCompared, field.Span, field.Key, "it is not a mass");
            return;
        }
        Report(DeclarationChecker.Check(molecule, new Declaration { Mass = mass }), field.Key, field.Span, bag);
    }

    private static void Report(ImmutableArray<Diagnostic> findings, string name, SourceSpan span, DiagnosticBag bag)
    {
        foreach (Diagnostic finding in findings)
        {
            bag.Report(finding.Severity == DiagnosticSeverity.Error ? ArticleDiagnostics.Differs : ArticleDiagnostics.Agrees,
                span, name, finding.Message);
        }
    }

    private static Diagnostic Move(Diagnostic finding, SourceSpan field) =>
        new(finding.Descriptor, new SourceSpan(field.Start + finding.Span.Start, finding.Span.Length),
            [.. finding.Arguments], finding.Hint);

    /// <summary>A part of the text that states a molecule.</summary>
    private sealed record Statement(string Name, int Rank, SourceSpan Span, ParseResult<NucleicAcid> Result)
    {
        public Drug? Drug { get; init; }
    }
}
