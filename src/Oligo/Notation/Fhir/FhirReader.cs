using System.Globalization;
using System.Text.Json;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads the JSON of a nucleic acid: every residue needs one sugar, every bond one linkage. Stops at the first error.</summary>
internal sealed partial class FhirReader
{
    private readonly string _text;
    private readonly NotationOptions _options;
    private readonly DialectText _reader;

    // The part of the text that is being read: what is at fault is looked for there first.
    private SourceSpan _scope;

    private FhirReader(string text, NotationOptions options, DiagnosticBag bag)
    {
        _text = text;
        _options = options;
        _reader = new DialectText(text, NotationDiagnostics.ExpectedInFhir, bag);
    }

    public static NucleicAcid? Read(string text, NotationOptions options, DiagnosticBag bag)
    {
        var reader = new FhirReader(text, options, bag);
        if (string.IsNullOrWhiteSpace(text))
        {
            reader._reader.FailEmpty("JSON with a sequence, its sugars and its linkages");
            return null;
        }
        if (JsonCharacters.IndexOfHalf(text) is >= 0 and int half)
        {
            reader._reader.FailAt(half, 1, "a whole character");
            return null;
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return reader.ReadDocument(document.RootElement, bag);
        }
        catch (JsonException fault)
        {
            reader._reader.Index = JsonFault.IndexOf(text, fault);
            reader._reader.Fail("JSON");
            return null;
        }
    }

    private NucleicAcid? ReadDocument(JsonElement root, DiagnosticBag bag)
    {
        if (FindRegistryEntry(root) is { } entry)
        {
            return ReadRegistryEntry(entry, bag);
        }
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("subunit", out JsonElement subunits)
            || subunits.ValueKind != JsonValueKind.Array)
        {
            _reader.FailAt(0, 1, "an object with an array `subunit`");
            return null;
        }
        var strands = new List<Strand>();
        int from = 0;
        foreach (JsonElement subunit in subunits.EnumerateArray())
        {
            _scope = Find(subunit, from);
            from = _scope.End;
            if (ReadSubunit(subunit, bag) is not { } strand)
            {
                return null;
            }
            strands.Add(strand);
        }
        return Combine(strands, "subunit", bag);
    }

    /// <summary>The molecule of one strand or two.</summary>
    private NucleicAcid? Combine(List<Strand> strands, string property, DiagnosticBag bag)
    {
        if (strands.Count is 1)
        {
            return strands[0].Ordered;
        }
        if (strands.Count != 2)
        {
            Fail(property, "one subunit or two");
            return null;
        }
        return RegisterFinder.Pair(strands[0], strands[1], FhirNotation.FormName, _reader.Whole, bag);
    }

    private Strand? ReadSubunit(JsonElement subunit, DiagnosticBag bag)
    {
        if (subunit.ValueKind != JsonValueKind.Object || StringOf(subunit, "sequence") is not { Length: > 0 } sequence)
        {
            Fail("subunit", "a subunit with a `sequence`");
            return null;
        }
        if (sequence.Length > _options.MaxUnits)
        {
            ReadingLimits.ReportUnits(bag, _text.Length, _options.MaxUnits);
            return null;
        }
        var sugars = new Sugar?[sequence.Length];
        var linkages = new (Linkage? Linkage, Joint Joint)[sequence.Length];
        if (!ReadSugars(subunit, sequence, sugars) || !ReadLinkages(subunit, sequence, linkages))
        {
            return null;
        }
        using ChainDraft? draft = MakeDraft(sequence, sugars, linkages);
        if (draft is null
            || !ReadEnd(subunit, "fivePrime", out Group? first) || !ReadEnd(subunit, "threePrime", out Group? last))
        {
            return null;
        }
        draft.FivePrime = first is null ? null : new AttachedGroup(first);
        draft.ThreePrime = last is null ? null : new AttachedGroup(last);
        return draft.Build(SpanOf(sequence), bag);
    }

    /// <summary>A chain of which every residue has its sugar and every bond its linkage.</summary>
    private ChainDraft? MakeDraft(string sequence, Sugar?[] sugars, (Linkage? Linkage, Joint Joint)[] linkages)
    {
        var draft = new ChainDraft(_options.Library);
        for (int i = 0; i < sequence.Length; i++)
        {
            Nucleobase? nucleobase = FhirNotation.Letters.Contains(sequence[i], StringComparison.Ordinal)
                ? _options.Library.Bases.Find(sequence[i].ToString())
                : null;
            bool lacksLinkage = i < sequence.Length - 1 && linkages[i].Linkage is null;
            if (nucleobase is null || sugars[i] is null || lacksLinkage)
            {
                string residue = (i + 1).ToString(CultureInfo.InvariantCulture);
                Fail(sequence, nucleobase is null
                    ? $"one of A C G T U I at residue {residue}"
                    : sugars[i] is null
                    ? $"a sugar for residue {residue}"
                    : $"a linkage after residue {residue}");
                return null;
            }
            bool methylated = _options.MethylatedCytosine == true && nucleobase.Equals(Nucleobase.Cytosine);
            draft.Add(methylated ? Nucleobase.Methylcytosine : nucleobase, sugars[i]!);
            if (i < sequence.Length - 1)
            {
                draft.Link(linkages[i].Linkage!, joint: linkages[i].Joint);
            }
        }
        return draft;
    }

    private bool ReadSugars(JsonElement subunit, string sequence, Sugar?[] sugars)
    {
        foreach (JsonElement entry in EntriesOf(subunit, "sugar"))
        {
            string name = StringOf(entry, "name") ?? "";
            if (_options.Library.Sugars.Find(name) is not { } sugar)
            {
                return Fail(name.Length > 0 ? name : "sugar", "the name of a sugar of the library");
            }
            if (!ReadSites(entry, sequence.Length, out List<(int First, int Last)> sites) || !Place(sites, sugars, sugar, entry))
            {
                return false;
            }
        }
        return true;
    }

    private bool ReadLinkages(JsonElement subunit, string sequence, (Linkage? Linkage, Joint Joint)[] linkages)
    {
        foreach (JsonElement entry in EntriesOf(subunit, "linkage"))
        {
            string name = StringOf(entry, "name") ?? "";
            if (_options.Library.Linkages.Find(name) is not { } linkage)
            {
                return Fail(name.Length > 0 ? name : "linkage", "the name of a linkage of the library");
            }
            string connectivity = StringOf(entry, "connectivity") ?? "3'-5'";
            if (connectivity is not (['2' or '3' or '5', '\'', '-', '2' or '3' or '5', '\'']))
            {
                return Fail(connectivity, "a connectivity such as 3'-5'");
            }
            if (!ReadSites(entry, sequence.Length - 1, out List<(int First, int Last)> sites))
            {
                return false;
            }
            foreach (int site in Each(sites))
            {
                if (linkages[site - 1].Linkage is not null)
                {
                    return Fail(StringOf(entry, "residueSite")!, "one linkage for each residue");
                }
                linkages[site - 1] = (linkage, new Joint(Joint.Site(connectivity[0]), Joint.Site(connectivity[3])));
            }
        }
        return true;
    }

    private bool Place(List<(int First, int Last)> sites, Sugar?[] sugars, Sugar sugar, JsonElement entry)
    {
        foreach (int site in Each(sites))
        {
            if (sugars[site - 1] is not null)
            {
                return Fail(StringOf(entry, "residueSite")!, "one sugar for each residue");
            }
            sugars[site - 1] = sugar;
        }
        return true;
    }

    /// <summary>Positions such as <c>1-5,16-20</c>, within the strand.</summary>
    private bool ReadSites(JsonElement entry, int most, out List<(int First, int Last)> sites)
    {
        sites = [];
        int count = 0;
        string list = StringOf(entry, "residueSite") ?? "";
        foreach (string part in list.Split(','))
        {
            string[] ends = part.Trim().Split('-');
            bool read =
                ends.Length <= 2 & int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture,
                    out int first) & int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last);
            if (!read || first < 1 || last < first || last > most)
            {
                return Fail(list.Length > 0 ? list : StringOf(entry, "name")!,
                    $"positions from 1 to {most.ToString(CultureInfo.InvariantCulture)}, such as 1-5,16-20");
            }
            if (last - first >= most - count)
            {
                // A short list of long ranges would be positions without end.
                return Fail(list, "each position once");
            }
            count += last - first + 1;
            sites.Add((first, last));
        }
        return true;
    }

    private static IEnumerable<int> Each(List<(int First, int Last)> sites) =>
        sites.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));

    private bool ReadEnd(JsonElement subunit, string property, out Group? group)
    {
        group = null;
        if (!subunit.TryGetProperty(property, out JsonElement end))
        {
            return true;
        }
        string? name = end.ValueKind == JsonValueKind.Object
            ? StringOf(end, "text")
            : end.ValueKind == JsonValueKind.String
            ? end.GetString()
            : null;
        if (name is not null && (name.EndsWith("hydroxyl", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("OH", StringComparison.Ordinal)))
        {
            return true;
        }
        group = name is null ? null : _options.Library.Groups.Find(name);
        return group is not null || Fail(name ?? property, "a hydroxyl or the name of a group of the library");
    }

    /// <summary>The objects of an array; while one is read, faults are looked for in it.</summary>
    private IEnumerable<JsonElement> EntriesOf(JsonElement subunit, string name)
    {
        if (!subunit.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }
        SourceSpan outer = _scope;
        int from = SpanOf(name).Start;
        foreach (JsonElement entry in list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object))
        {
            _scope = Find(entry, from);
            from = _scope.End;
            yield return entry;
        }
        _scope = outer;
    }

    private static string? StringOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Where a value is in the text; the whole text if it is escaped there.</summary>
    private SourceSpan SpanOf(string value)
    {
        string quoted = $"\"{value}\"";
        int at = _text.AsSpan(_scope.Start, _scope.Length).IndexOf(quoted, StringComparison.Ordinal);
        at = at < 0 ? _text.IndexOf(quoted, StringComparison.Ordinal) : at + _scope.Start;
        return at < 0 ? _reader.Whole : new SourceSpan(at + 1, value.Length);
    }

    /// <summary>Where an element is, from an index on.</summary>
    private SourceSpan Find(JsonElement element, int from)
    {
        string raw = element.GetRawText();
        int at = _text.IndexOf(raw, from, StringComparison.Ordinal);
        return at < 0 ? _scope : new SourceSpan(at, raw.Length);
    }

    private bool Fail(string value, string expected)
    {
        SourceSpan span = SpanOf(value);
        return _reader.FailAt(span.Start, span.Length, expected);
    }
}
