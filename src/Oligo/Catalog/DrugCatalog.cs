using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>Known drugs and clinical candidates, found by any name or identifier. Immutable and thread-safe.</summary>
public sealed class DrugCatalog
{
    // Names of one class share their stem: givosiran is not a misspelt revusiran.
    private const int MostEdits = 2;

    // "tris (triethylammonium) salt", "heptasodium dodecahydrogen salt": no salt form has more words.
    private const int MaxSaltWords = 4;

    // No name, and no InChI, has as many characters, spaces between them included.
    private const int LongestName = 1 << 16;

    private const string Resource = "Oligo.Catalog.drugs.tsv";
    private static readonly Lazy<DrugCatalog> Lazy = new(Load);

    private readonly Dictionary<string, Drug> _byKey = new(StringComparer.Ordinal);

    private DrugCatalog(ImmutableArray<Drug> drugs)
    {
        All = drugs;
        foreach (Drug drug in drugs)
        {
            foreach (string key in KeysOf(drug))
            {
                _byKey.TryAdd(Normalize(key), drug);
            }
        }
    }

    /// <summary>The built-in catalogue. Read on first use.</summary>
    public static DrugCatalog Default => Lazy.Value;

    /// <summary>Every drug, in the order of the table.</summary>
    public ImmutableArray<Drug> All { get; }

    /// <summary>
    /// Finds a drug by name, code, trade name, InChIKey or registry identifier; letter case, spaces and hyphens do not matter.
    /// </summary>
    /// <param name="name">What a person typed: <c>mipomersen</c>, <c>isis-301012</c>, <c>629167-92-6</c>, <c>CAS 629167-92-6</c>.</param>
    /// <returns>The drug, or <see langword="null"/>. Where drugs share an identifier, such as an ATC code, the first.</returns>
    public Drug? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length <= LongestName ? _byKey.GetValueOrDefault(Normalize(name)) : null;
    }

    /// <summary>The known name that a wrong one is nearest to: two letters away at most, one for names of up to eight letters.</summary>
    /// <param name="name">What a person typed.</param>
    /// <returns>The name, or <see langword="null"/> if none is near.</returns>
    public string? FindNearestName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Suggestion.Nearest(name.Trim(), All.SelectMany(drug => drug.Synonyms.Prepend(drug.Name)), mostEdits: MostEdits);
    }

    /// <summary>
    /// Reads a name with or without the salt after it: <c>mipomersen</c>, <c>mipomersen sodium</c>, <c>mipomersen (9Mg)</c>.
    /// </summary>
    /// <param name="text">
    /// What a person typed. Names are found as <see cref="Find"/> does, salts read as <see cref="Salt.Read"/> does.
    /// </param>
    /// <returns>Drug and salt, or an error with the nearest name (OLG3141) or the known salts (OLG3142).</returns>
    public ParseResult<DrugName> ReadName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Find(text) is { } drug)
        {
            return new ParseResult<DrugName>(text, new DrugName(drug, null), []);
        }
        string name = text.TrimEnd();
        var bag = new DiagnosticBag();
        int end = name.Length;
        int most = name.Length <= LongestName ? MaxSaltWords : 0;
        for (int words = 0; words < most && (end = name.LastIndexOf(' ', Math.Max(end - 1, 0))) > 0; words++)
        {
            if (Find(name[..end]) is not { } named)
            {
                continue;
            }
            string after = name[(end + 1)..].Trim();
            if (Salt.TryParse(WithoutParentheses(after), out Salt? salt))
            {
                return new ParseResult<DrugName>(text, new DrugName(named, salt), []);
            }
            IEnumerable<string> known = CounterIon.All.Select(ion => ion.Name).Append("acid");
            bag.ReportWithHint(CatalogDiagnostics.NotASalt, new SourceSpan(end + 1, name.Length - end - 1),
                Suggestion.DidYouMean(after, known) ?? $"known are {Suggestion.List([.. known], "and")}, with a number or without", after,
                name[..end].Trim());
            return new ParseResult<DrugName>(text, null, bag.ToImmutable());
        }
        string hint = FindNearestName(text) is { } near ? $"did you mean `{near}` of the catalogue?" : "`oligo catalog` lists the names";
        bag.ReportWithHint(CatalogDiagnostics.NotInCatalog, new SourceSpan(0, text.Length), hint, Clip(text.Trim()));
        return new ParseResult<DrugName>(text, null, bag.ToImmutable());
    }

    private static string Clip(string name)
    {
        const int Longest = 80;
        return name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    // Parentheses may be those of the name of an ion: iron(III).
    private static string WithoutParentheses(string salt) => salt.StartsWith('(') && salt.EndsWith(')') ? salt[1..^1] : salt;

    /// <summary>
    /// The drugs whose names, class, target or mechanism hold a text; letter case, spaces and hyphens do not matter.
    /// </summary>
    /// <param name="text">A part of a name, a class or a target: <c>rsen</c>, <c>siRNA</c>, <c>PCSK9</c>, <c>RNase H</c>.</param>
    /// <returns>The drugs in the order of the table; none for an empty text.</returns>
    public ImmutableArray<Drug> Search(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string key = Normalize(text);
        return key.Length == 0 ? [] : [.. All.Where(drug => drug.Synonyms.Append(drug.Name).Append(drug.Class).Append(drug.Target)
            .Append(drug.Mechanism).Any(part => Normalize(part).Contains(key, StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> KeysOf(Drug drug)
    {
        yield return drug.Name;
        foreach (string synonym in drug.Synonyms)
        {
            yield return synonym;
        }
        foreach (DrugIdentifier identifier in drug.Identifiers)
        {
            yield return identifier.Value;
            yield return identifier.Scheme + identifier.Value;
        }
        if (drug.InChIKey is not null)
        {
            yield return drug.InChIKey;
        }
        if (drug.InChI is not null)
        {
            yield return drug.InChI;
        }
    }

    private static string Normalize(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (!char.IsWhiteSpace(c) && !TypographicText.IsDash(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }
        return key.ToString();
    }

    private static DrugCatalog Load()
    {
        using TextReader table = OpenTable();
        return Read(table, isTrusted: true);
    }

    /// <summary>Opens the built-in table.</summary>
    internal static TextReader OpenTable()
    {
        Stream stream = typeof(DrugCatalog).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        return new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>Reads a table of drugs: a header, then one drug a line.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="isTrusted">Whether its rows are known to be right: then what a row states is read when it is asked for.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names it.</exception>
    internal static DrugCatalog Read(TextReader reader, bool isTrusted = false)
    {
        ImmutableArray<string> columns = [.. (reader.ReadLine() ?? "").Split('\t')];
        var drugs = ImmutableArray.CreateBuilder<Drug>();
        for (int number = 2; reader.ReadLine() is { } line; number++)
        {
            try
            {
                var drug = new Drug(new DrugRow(columns, line));
                if (!isTrusted)
                {
                    drug.Check();
                }
                drugs.Add(drug);
            }
            catch (Exception exception) when (exception is FormatException or InvalidDataException)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"Line {number} of the table of drugs ({line.Split('\t')[0]}): {exception.Message}"), exception);
            }
        }
        return new DrugCatalog(drugs.ToImmutable());
    }
}
