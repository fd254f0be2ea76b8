using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads HELM: <c>polymers "$" connections "$" ... "$" ... "$" [ "V2.0" ]</c>. Stops at the first error.</summary>
internal sealed partial class HelmReader
{
    private const int MostRepeats = 10_000;

    private readonly string _text;
    private readonly MonomerLibrary _library;
    private readonly DiagnosticBag _bag;
    private readonly HashSet<string> _respelled = new(StringComparer.Ordinal);
    // Repeats may follow repeats, in one polymer and the next: a short text would fill the memory without a limit of the whole.
    private readonly int _mostUnits;
    private int _unitsBefore;
    private readonly Dictionary<string, HelmPolymer> _byId = new(StringComparer.Ordinal);
    private int _index;

    // Structures that the document around the text gives for its symbols.
    private readonly IReadOnlyDictionary<string, string>? _structures;

    private HelmReader(string text, NotationOptions options, DiagnosticBag bag, IReadOnlyDictionary<string, string>? structures)
    {
        _structures = structures;
        _text = text;
        _library = options.Library;
        _mostUnits = options.MaxUnits;
        _bag = bag;
    }

    public static NucleicAcid? Read(string text, NotationOptions options, DiagnosticBag bag,
        IReadOnlyDictionary<string, string>? structures = null)
    {
        var reader = new HelmReader(text, options, bag, structures);
        return reader.ReadAll();
    }

    private NucleicAcid? ReadAll()
    {
        SkipBlanks();
        if (_index == _text.Length)
        {
            _bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, _text.Length), "HELM such as RNA1{d(A)p.d(T)}$$$$V2.0");
            return null;
        }
        var polymers = new List<HelmPolymer>();
        do
        {
            int start = _index;
            if (ReadPolymer() is not { } polymer)
            {
                return null;
            }
            if (!_byId.TryAdd(polymer.Id, polymer))
            {
                Fail(start, polymer.Id.Length, "another name for the second polymer", TypographicText.Quote(polymer.Id));
                return null;
            }
            polymers.Add(polymer);
            _unitsBefore += polymer.Units.Count;
        }
        while (Take('|'));
        return ReadSections(polymers);
    }

    private HelmPolymer? ReadPolymer()
    {
        SkipComments();
        int start = _index;
        while (_index < _text.Length && char.IsAsciiLetterOrDigit(_text[_index]))
        {
            _index++;
        }
        var polymer = new HelmPolymer(_text[start.._index], start);
        string kind = polymer.Id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (kind is not ("RNA" or "CHEM") || kind.Length == polymer.Id.Length)
        {
            Fail(start, Math.Max(polymer.Id.Length, 1),
                kind is "PEPTIDE" or "BLOB"
                    ? "nucleic acids and chemical groups only"
                    : "a polymer such as RNA1{...}", polymer.Id.Length == 0
                    ? Current()
                    : TypographicText.Quote(polymer.Id),
                kind is "DNA" or "RNA" ? HintForPolymer(polymer.Id, kind) : null);
            return null;
        }
        if (!Demand('{') || !(kind == "CHEM" ? ReadGroup(polymer) : ReadChain(polymer)) || !Demand('}'))
        {
            return null;
        }
        return polymer;
    }

    /// <summary>The one monomer of a CHEM polymer: a name, bare or in brackets, or an inline structure.</summary>
    private bool ReadGroup(HelmPolymer polymer)
    {
        SkipComments();
        int start = _index;
        bool bracketed = Take('[');
        int close = bracketed ? CloseOf(start) : _text.IndexOfAny(['}', '"'], _index);
        if (close < 0)
        {
            return Fail(start, 1, bracketed ? "`]` to close the symbol" : "`}`", "end of text");
        }
        string symbol = _text[_index..close];
        _index = bracketed ? close + 1 : close;
        polymer.Structure = IsInline(symbol) ? symbol : null;
        polymer.Group = IsInline(symbol) ? HelmInline.Find(_library.Groups, symbol)
            : HelmSymbols.Find<Group>(_library, symbol)?.Row ?? HelmSymbols.FindPublished<Group>(_library, symbol)
                ?? _library.Groups.Find(symbol) ?? FindAnyCase<Group>(symbol, start)?.Row ?? FindDefined(symbol) as Group;
        polymer.Count = 1;
        return polymer.Group is not null || Unknown("group", symbol, start, _index - start, HelmSymbols.SymbolsOf<Group>());
    }

    /// <summary>The symbol here without its brackets, or <see langword="null"/>.</summary>
    private string? PeekSymbol()
    {
        SkipComments();
        if (_index >= _text.Length)
        {
            return null;
        }
        if (_text[_index] == '[')
        {
            int close = CloseOf(_index);
            return close < 0 ? null : _text[(_index + 1)..close];
        }
        return char.IsAsciiLetterOrDigit(_text[_index]) ? _text[_index].ToString() : null;
    }

    private void TakeSymbol() => _index = _text[_index] == '[' ? CloseOf(_index) + 1 : _index + 1;

    /// <summary>One character bare, or a name or an inline structure in brackets.</summary>
    private bool ReadSymbol<T>(string kind, out T? row, out PhosphorusStereo stereo)
        where T : Monomer
    {
        row = null;
        stereo = PhosphorusStereo.Unspecified;
        SkipComments();
        int start = _index;
        bool bracketed = _index < _text.Length && _text[_index] == '[';
        if (_index >= _text.Length || !(char.IsAsciiLetterOrDigit(_text[_index]) || bracketed))
        {
            return Fail(start, 1, $"a {kind}", Current());
        }
        if (PeekSymbol() is not { } symbol)
        {
            return Fail(start, 1, "`]` to close the symbol", "end of text");
        }
        TakeSymbol();
        if (IsInline(symbol))
        {
            row = HelmInline.Find(_library, symbol) as T;
            if (row is Sugar && !symbol.Contains('@', StringComparison.Ordinal) && _respelled.Add(symbol))
            {
                _bag.Report(NotationDiagnostics.StereoNotStated, SourceSpan.FromBounds(start, _index));
            }
            return row is not null || Unknown(kind, symbol, start, _index - start, []);
        }
        if (HelmSymbols.Find<T>(_library, symbol) is { } found)
        {
            (row, stereo) = found;
            if (bracketed && symbol.Length == 1)
            {
                _bag.Report(ModelDiagnostics.OtherSpelling, SourceSpan.FromBounds(start, _index), $"[{symbol}]", symbol);
            }
            return true;
        }
        string word = symbol;
        if (!bracketed)
        {
            int end = start;
            while (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
            {
                end++;
            }
            word = _text[start..end];
        }
        if (word == symbol && HelmSymbols.FindPublished<T>(_library, symbol) is { } published)
        {
            row = published;
            return true;
        }
        if (word == symbol && FindAnyCase<T>(symbol, start) is { } respelled)
        {
            (row, stereo) = respelled;
            return true;
        }
        if (word == symbol && FindDefined(symbol) is T defined)
        {
            row = defined;
            return true;
        }
        string? hint = !bracketed && HelmSymbols.Find<T>(_library, word) is not null
            ? $"symbols of several letters are written in brackets: [{word}]"
            : symbol == "N" && typeof(T) == typeof(Nucleobase) && HelmChoices.Describe(_text) is { } mixture ? mixture
            : symbol.IndexOfAny([',', '+', '?', '*']) >= 0 || symbol is "X" or "_" ? "ambiguous monomers are not a single molecule"
            : PublishedMonomers.FaultOf(symbol) ?? HelmAliases.DescribeShared(symbol)
                ?? Suggestion.DidYouMean(symbol, HelmSymbols.SymbolsOf<T>());
        _bag.ReportWithHint(ModelDiagnostics.UnknownSymbol,
            SourceSpan.FromBounds(start, start + Math.Max(word.Length, 1) + (bracketed ? 2 : 0)), hint, kind, word.Length == 0
                ? symbol
                : word);
        return false;
    }

    /// <summary>The row of the structure that the document gives for a symbol that no library has.</summary>
    private Monomer? FindDefined(string symbol) =>
        _structures is not null && _structures.TryGetValue(symbol, out string? smiles)
        && IsInline(smiles) ? HelmInline.Find(_library, smiles) : null;

    /// <summary>The row of a symbol that libraries spell in another case, with a note at its first use.</summary>
    private (T Row, PhosphorusStereo Stereo)? FindAnyCase<T>(string symbol, int start)
        where T : Monomer
    {
        // A caller's own row that differs by case only could be meant too.
        if (HelmSymbols.FindAnyCase<T>(symbol) is not { } found
            || _library.TableOf<T>().Any(row =>
                row.Code >= MonomerCodes.FirstCustom && row.Symbol.Equals(symbol, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }
        if (_respelled.Add(symbol))
        {
            int end = start < _text.Length && _text[start] == '[' ? CloseOf(start) + 1 : start + symbol.Length;
            _bag.Report(ModelDiagnostics.OtherSpelling, SourceSpan.FromBounds(start, end), symbol, found.Symbol);
        }
        return (found.Row, found.Stereo);
    }

    private bool Unknown(string kind, string symbol, int start, int length, IEnumerable<string> known)
    {
        _bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, new SourceSpan(start, length),
            IsInline(symbol) ? "the library in use has no row of this structure" : PublishedMonomers.FaultOf(symbol)
            ?? Suggestion.DidYouMean(symbol, known), kind, symbol);
        return false;
    }

    /// <summary>
    /// Inline structures are SMILES with attachment points, which are numbered in the SMILES or in the extension after it.
    /// </summary>
    private static bool IsInline(string symbol) =>
        symbol.Contains("[*", StringComparison.Ordinal) || symbol.Contains("|$", StringComparison.Ordinal);

    /// <summary>The bracket that closes the one at an index; brackets nest in inline structures.</summary>
    private int CloseOf(int open)
    {
        int depth = 0;
        for (int i = open; i < _text.Length; i++)
        {
            depth += _text[i] == '[' ? 1 : _text[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private void SkipBlanks()
    {
        while (_index < _text.Length && _text[_index] == ' ')
        {
            _index++;
        }
    }

    /// <summary>Comments between double quotes say nothing of the molecule; they are allowed wherever a symbol ends.</summary>
    private void SkipComments() => _index = AfterComments(_index);

    private int AfterComments(int index)
    {
        while (index < _text.Length && _text[index] == '"' && _text.IndexOf('"', index + 1) is var close and >= 0)
        {
            index = close + 1;
        }
        return index;
    }

    private bool Take(char expected)
    {
        SkipComments();
        if (_index >= _text.Length || _text[_index] != expected)
        {
            return false;
        }
        _index++;
        return true;
    }

    /// <summary>The parenthesis before a base; letters there are mostly a symbol without its brackets.</summary>
    private bool DemandBase(int start)
    {
        SkipComments();
        int end = _index;
        while (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
        {
            end++;
        }
        string word = _text[start..end];
        return Take('(') || Fail(_index, 1, "`(` and a base", Current(),
            HelmSymbols.Find<Sugar>(_library, word) is null ? null : $"symbols of several letters are written in brackets: [{word}]");
    }

    private bool Demand(char expected) => Take(expected) || Fail(_index, 1, $"`{expected}`", Current());

    private string Current() => TypographicText.Describe(_text, _index);

    /// <summary>How a polymer is written that is called DNA, or has no number.</summary>
    private string HintForPolymer(string id, string kind)
    {
        string number = id.Length > kind.Length ? id[kind.Length..] : "1";
        const int Longest = 200;
        string text = _text.Trim().Replace($"{id}{{", $"RNA{number}{{", StringComparison.Ordinal)
            .Replace("D(", "d(", StringComparison.Ordinal);
        string how = kind == "DNA" ? "DNA is a polymer RNA of the sugar d" : "a polymer has a number";
        return text.Length <= Longest ? $"{how}: {text}" : $"{how}: RNA{number}{{d(A)p.d(C)}}$$$$";
    }

    private bool Fail(int start, int length, string expected, string found, string? hint = null)
    {
        if (start == _index && start < _text.Length && _text[start] == '"')
        {
            (expected, found, hint) = ("`\"` to close the comment", "end of text", null);
        }
        int end = Math.Min(start + length, _text.Length);
        _bag.ReportWithHint(NotationDiagnostics.ExpectedInHelm, SourceSpan.FromBounds(Math.Min(start, end), end), hint, expected, found);
        return false;
    }
}
