using System.Buffers;
using System.Collections.Immutable;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Reporting;

/// <summary>
/// What a text is that may be a name of the catalogue, a notation, or an article: the molecule, and what the text states of it besides.
/// Immutable and thread-safe.
/// </summary>
public sealed class MoleculeReading
{
    // A text of which dialects understand less than this share is words, and not a strand with a mistake.
    private const double MinShareOfStrand = 0.5;

    private static readonly SearchValues<char> s_insideWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    // The longest word of prose has at least so many letters.
    private const int MinLettersOfProse = 5;

    private MoleculeReading(ParseResult<NucleicAcid> result, INotation? notation, DrugName? name)
    {
        Result = result;
        Notation = notation;
        Drug = name?.Drug;
        Salt = name?.Salt ?? Notations.FindSalt(result);
    }

    /// <summary>The molecule with notes and warnings, or the errors.</summary>
    public ParseResult<NucleicAcid> Result { get; }

    /// <summary>
    /// The notation that was named or detected; without a molecule the one that came furthest; <see langword="null"/> for names, articles
    /// and texts with several readings.
    /// </summary>
    public INotation? Notation { get; }

    /// <summary>The entry of the catalogue that the text names, or <see langword="null"/>.</summary>
    public Drug? Drug { get; }

    /// <summary>
    /// The salt form that the text states after a name of the catalogue or in a systematic name; <see langword="null"/> where it states
    /// none. The molecule is the free acid all the same.
    /// </summary>
    public Salt? Salt { get; }

    /// <summary>Whether the text is an article or infobox, whose notes say which of its parts agree.</summary>
    public bool IsArticle { get; private init; }

    /// <summary>Reads a text: a name of the catalogue, else a notation, else an article.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notation">Its notation, in which alone it is read; <see langword="null"/> to find out what it is.</param>
    /// <param name="options">What the text itself does not state.</param>
    /// <returns>The molecule and what is known of it, or the errors.</returns>
    public static MoleculeReading Read(string text, INotation? notation = null, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (notation is not null)
        {
            return new MoleculeReading(WithUnused(notation.Read(text, options), options, notation), notation, null);
        }
        if (!IsTooLong(text, options) && DrugCatalog.Default.Find(text) is { } drug)
        {
            return ReadName(new DrugName(drug, null), text, options);
        }
        DetectedNotation detected = Notations.Detect(text, options);
        return detected.Result.Success
            ? new MoleculeReading(detected.Result, detected.Notation, null)
            : ReadOther(text, detected.Result, options) ?? new MoleculeReading(detected.Result, detected.Notation, null);
    }

    /// <summary>The molecule of a name of the catalogue, with a warning for each statement of the options that it contradicts.</summary>
    /// <param name="name">The drug, and the salt of its name.</param>
    /// <param name="text">The text that named it, which an error is about.</param>
    /// <param name="options">What was stated beside the name; the molecule is in their library.</param>
    /// <returns>The reading, which has the error OLG3130 for an entry of which only the bases are published.</returns>
    public static MoleculeReading ReadName(DrugName name, string text, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return new MoleculeReading(WithUnused(ReadMolecule(name, text, options), options, null), null, name);
    }

    /// <summary>What a text is that no notation reads: a name of the catalogue, an article, or words that are neither.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unread">The errors of reading it in any notation.</param>
    /// <param name="options">What the text itself does not state.</param>
    /// <returns>The reading, which for words has the error of the catalogue (OLG3141, OLG3142); <see langword="null"/> where the errors of
    /// the notation are all that can be said.</returns>
    public static MoleculeReading? ReadOther(string text, ParseResult<NucleicAcid> unread, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unread);
        if (IsTooLong(text, options))
        {
            return null;
        }
        // A bare number is not a name in a list: it may count anything.
        bool mayBeName = text.AsSpan().Trim().ContainsAnyExceptInRange('0', '9');
        ParseResult<DrugName>? name = mayBeName ? DrugCatalog.Default.ReadName(text.Trim()) : null;
        if (name?.TryGetValue(out DrugName? named) == true)
        {
            return ReadName(named, text, options);
        }
        if (text.Contains('=') && ArticleReader.Read(text, options) is { } article)
        {
            return new MoleculeReading(WithUnused(article, options, null), null, null) { IsArticle = true };
        }
        bool isUnknownName = name is not null
            && (name.Errors.First().Descriptor == CatalogDiagnostics.NotASalt || AreWords(text.Trim(), unread));
        return isUnknownName ? new MoleculeReading(new ParseResult<NucleicAcid>(text, null, name!.Diagnostics), null, null) : null;
    }

    /// <summary>The options of a report on the molecule: with the salt of the text as a form, where another is not asked for.</summary>
    internal MoleculeReportOptions FormFor(MoleculeReportOptions options)
    {
        int protons = Result.Value.AcidicProtons;
        return options.Salt is null && Salt is { } salt && salt.IsFormedBy(protons)
            ? options with { Salt = salt }
            : options;
    }

    private static bool IsTooLong(string text, NotationOptions? options) =>
        text.Length > (options ?? NotationOptions.None).MaxTextLength;

    private static ParseResult<NucleicAcid> WithUnused(ParseResult<NucleicAcid> result, NotationOptions? options, INotation? notation) =>
        options is null ? result : Notations.ReportUnused(result, options, notation);

    /// <summary>The molecule of a name in the library of the options; an error is about the text that named it.</summary>
    private static ParseResult<NucleicAcid> ReadMolecule(DrugName name, string text, NotationOptions? options)
    {
        ParseResult<NucleicAcid> known = name.ReadMolecule();
        if (!known.Success)
        {
            ImmutableArray<Diagnostic> errors =
            [
                .. known.Diagnostics.Select(error =>
                    new Diagnostic(error.Descriptor, new SourceSpan(0, text.Length), [name.Drug.Name], error.Hint)),
            ];
            return new ParseResult<NucleicAcid>(text, null, errors);
        }
        if (options is null || options.Library == Monomers.MonomerLibrary.Default)
        {
            return known;
        }
        ParseResult<NucleicAcid> own = Notations.Ionis.Read(known.Input, new NotationOptions { Library = options.Library });
        return own.TryGetValue(out NucleicAcid? molecule)
            ? new ParseResult<NucleicAcid>(own.Input, molecule, [.. known.Diagnostics, .. own.Diagnostics])
            : own;
    }

    // Errors of texts that are understood to be strands, or to be something else than a name.
    private static readonly DiagnosticDescriptor[] s_ofStrands =
    [
        NotationDiagnostics.AmbiguousDialect, NotationDiagnostics.SpelledOtherwise, NotationDiagnostics.UnknownLabel,
        NotationDiagnostics.LengthNotStated, NotationDiagnostics.NoNotation, NotationDiagnostics.MolmassWord,
    ];

    /// <summary>Whether a text is words of which no dialect understands much: a name with a mistake, and not a strand.</summary>
    private static bool AreWords(string text, ParseResult<NucleicAcid> unread)
    {
        if (unread.Success || text.Length <= 2 || unread.Errors.Any(error => s_ofStrands.Contains(error.Descriptor)))
        {
            return false;
        }
        bool isBare = text.All(letter => char.ToUpperInvariant(letter) is 'A' or 'C' or 'G' or 'T' or 'U' or 'N' or ' ');
        if (isBare || !(text.Contains(' ') ? AreProse(text) : IsWord(text)))
        {
            return false;
        }
        int understood = unread.Errors.Min(error => error.Span.Start);
        int bases = text.Count(letter => letter is 'A' or 'C' or 'G' or 'T' or 'U');
        return understood < MinShareOfStrand * text.Length && bases < MinShareOfStrand * text.Length;
    }

    private static bool IsWord(string text) =>
        text.Any(char.IsAsciiLetter) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    // Tokens of strands are shorter, or have capitals inside.
    private static bool AreProse(string text)
    {
        bool hasLongWord = false;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (!word.IsEmpty && (!char.IsAsciiLetter(word[0]) || word[1..].ContainsAnyExcept(s_insideWords)))
            {
                return false;
            }
            hasLongWord |= word.Length >= MinLettersOfProse;
        }
        return hasLongWord;
    }
}
