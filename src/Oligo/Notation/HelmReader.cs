using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads HELM: <c>polymers "$" connections "$" ... "$" ... "$" [ "V2.0" ]</c>. Stops at the first error of a polymer.</summary>
internal sealed partial class HelmReader
{
    private readonly string _text;
    private readonly MonomerLibrary _library;
    private readonly DiagnosticBag _bag;
    private HelmSymbols? _symbols;
    private int _index;

    private HelmReader(string text, MonomerLibrary library, DiagnosticBag bag)
    {
        _text = text;
        _library = library;
        _bag = bag;
    }

    private sealed record Polymer(string Id, Strand Strand);

    public static NucleicAcid? Read(string text, MonomerLibrary library, DiagnosticBag bag)
    {
        var reader = new HelmReader(text, library, bag);
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
        _symbols = ChooseLibrary();
        var polymers = new List<Polymer>();
        do
        {
            int start = _index;
            if (ReadPolymer() is not { } polymer)
            {
                return null;
            }
            if (polymers.Exists(other => other.Id == polymer.Id))
            {
                Fail(start, polymer.Id.Length, "another name for the second polymer", TypographicText.Quote(polymer.Id));
                return null;
            }
            polymers.Add(polymer);
        }
        while (Take('|'));
        if (polymers.Count > 2)
        {
            Fail(0, _index, "one strand or two", $"{polymers.Count.ToString(CultureInfo.InvariantCulture)} polymers");
            return null;
        }
        return ReadSections(polymers);
    }

    /// <summary>The library whose symbols the text uses: the first that has them all. None has them all: the core library, whose look-ups then fail with their place.</summary>
    private HelmSymbols ChooseLibrary()
    {
        int end = _text.IndexOf('$', StringComparison.Ordinal);
        string[] used = [.. Symbol().Matches(end < 0 ? _text : _text[..end]).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value)];
        return HelmSymbols.All.FirstOrDefault(library => used.All(symbol => library.Symbols.Contains(symbol)))
            ?? HelmSymbols.All.MaxBy(library => used.Count(symbol => library.Symbols.Contains(symbol)))!;
    }

    private Polymer? ReadPolymer()
    {
        int start = _index;
        while (_index < _text.Length && char.IsAsciiLetterOrDigit(_text[_index]))
        {
            _index++;
        }
        string id = _text[start.._index];
        if (!id.StartsWith("RNA", StringComparison.Ordinal) || id.Length == 3 || !id[3..].All(char.IsAsciiDigit))
        {
            bool isOther = id.StartsWith("CHEM", StringComparison.Ordinal) || id.StartsWith("PEPTIDE", StringComparison.Ordinal) || id.StartsWith("BLOB", StringComparison.Ordinal);
            Fail(start, Math.Max(id.Length, 1), isOther ? "nucleic acids only" : "a polymer such as RNA1{...}", id.Length == 0 ? Current() : TypographicText.Quote(id));
            return null;
        }
        if (!Demand('{'))
        {
            return null;
        }
        var units = new List<Nucleotide>();
        bool fivePrime = ReadLeadingPhosphate();
        bool threePrime;
        do
        {
            if (!ReadElement(units, out threePrime))
            {
                return null;
            }
        }
        while (Take('.'));
        if (!Demand('}'))
        {
            return null;
        }
        AttachedGroup? Phosphate(bool isThere) => isThere ? new AttachedGroup(Monomers.Group.Phosphate) : null;
        units[^1] = units[^1].WithoutLinkage();
        if (ChainRules.FindFault(units.ToArray(), _library, Phosphate(fivePrime), Phosphate(threePrime), [], []) is { } fault)
        {
            _bag.Report(fault.Descriptor, SourceSpan.FromBounds(start, _index), fault.Arguments);
            return null;
        }
        return new Polymer(id, new Strand([.. units], _library, Phosphate(fivePrime), Phosphate(threePrime)));
    }

    /// <summary>A phosphate as an element of its own, in front: the 5'-phosphate.</summary>
    private bool ReadLeadingPhosphate()
    {
        string? token = _symbols!.TokenOf(Linkage.Phosphodiester);
        if (token is null || !_text.AsSpan(_index).StartsWith(token + ".", StringComparison.Ordinal))
        {
            return false;
        }
        _index += token.Length + 1;
        return true;
    }

    private bool ReadElement(List<Nucleotide> units, out bool endsInPhosphate)
    {
        endsInPhosphate = false;
        if (units.Count > 0 && !units[^1].HasLinkage)
        {
            return Fail(_index - 1, 1, "a phosphate such as p or [sp] between two residues", "`.`");
        }
        if (!ReadSymbol<Sugar>("sugar", out Sugar? sugar, out _) || !Demand('(') || !ReadSymbol<Nucleobase>("base", out Nucleobase? nucleobase, out _) || !Demand(')'))
        {
            return false;
        }
        var unit = new Nucleotide(nucleobase!, sugar!);
        if (_index < _text.Length && _text[_index] is not ('.' or '}'))
        {
            int start = _index;
            if (!ReadSymbol<Linkage>("phosphate", out Linkage? linkage, out PhosphorusStereo stereo))
            {
                return false;
            }
            endsInPhosphate = _index < _text.Length && _text[_index] == '}';
            if (endsInPhosphate && !linkage!.Equals(Linkage.Phosphodiester))
            {
                return Fail(start, _index - start, "a phosphate at the 3' end; another end has no row in this library", TypographicText.Quote(_text.AsSpan(start, _index - start)));
            }
            unit = unit.WithLinkage(linkage, stereo);
        }
        units.Add(unit);
        return true;
    }

    /// <summary>One character bare, or a name in brackets.</summary>
    private bool ReadSymbol<T>(string kind, out T? row, out PhosphorusStereo stereo)
        where T : Monomer
    {
        row = null;
        stereo = PhosphorusStereo.NotStated;
        int start = _index;
        if (_index >= _text.Length || !(char.IsAsciiLetterOrDigit(_text[_index]) || _text[_index] == '['))
        {
            return Fail(start, 1, $"a {kind}", Current());
        }
        bool bracketed = _text[_index] == '[';
        int close = bracketed ? _text.IndexOf(']', _index) : _index;
        if (close < 0)
        {
            return Fail(start, 1, "`]` to close the symbol", "end of text");
        }
        string symbol = bracketed ? _text[(start + 1)..close] : _text[start..(start + 1)];
        _index = close + 1;
        if (_symbols!.Find<T>(symbol) is { } found)
        {
            (row, stereo) = found;
            if (!bracketed || symbol.Length > 1)
            {
                return true;
            }
            _bag.Report(ModelDiagnostics.OtherSpelling, SourceSpan.FromBounds(start, _index), $"[{symbol}]", symbol);
            return true;
        }
        string word = bracketed ? symbol : LongSymbol().Match(_text, start).Value;
        string? hint = !bracketed && _symbols.Find<T>(word) is not null ? $"symbols of several letters stand in brackets: [{word}]"
            : HelmSymbols.All.FirstOrDefault(library => library != _symbols && library.Find<T>(symbol) is not null) is { } other ? $"`{symbol}` is of {other.Name}, the rest of the text of {_symbols.Name}; one text uses one library"
            : Suggestion.DidYouMean(symbol, _symbols.Symbols);
        _bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, SourceSpan.FromBounds(start, start + Math.Max(word.Length, 1) + (bracketed ? 2 : 0)), hint, kind, word.Length == 0 ? symbol : word);
        return false;
    }

    private NucleicAcid? ReadSections(List<Polymer> polymers)
    {
        SkipBlanks();
        if (!Demand('$'))
        {
            return null;
        }
        string rest = _text[_index..].TrimEnd();
        string[] sections = rest.Split('$');
        bool isSecond = sections[^1] == "V2.0";
        if (sections.Length != 4 || !(isSecond || sections[^1].Length == 0))
        {
            Fail(_index - 1, rest.Length + 1, "four `$` behind the polymers, then V2.0 or nothing", $"{sections.Length.ToString(CultureInfo.InvariantCulture)} with {TypographicText.Quote(sections[^1])}");
            return null;
        }
        // HELM 1 states pairs in its second section, HELM 2 among the connections.
        int pairsAt = isSecond || sections[0].Length > 0 ? 0 : 1;
        int place = _index;
        for (int i = 0; i < 3; i++)
        {
            if (i != pairsAt && sections[i].Length > 0)
            {
                Fail(place, sections[i].Length, i == 0 ? "no connections but pairs" : "an empty section; groups and annotations are not read", TypographicText.Quote(sections[i]));
                return null;
            }
            place += sections[i].Length + 1;
        }
        return Assemble(polymers, sections[pairsAt], _index + (pairsAt == 0 ? 0 : sections[0].Length + 1));
    }

    private NucleicAcid? Assemble(List<Polymer> polymers, string pairs, int place)
    {
        if (polymers is [var only])
        {
            return pairs.Length == 0 || Fail(place, pairs.Length, "no connections of a single strand", TypographicText.Quote(pairs)) ? only.Strand : null;
        }
        (Strand first, Strand second) = (polymers[0].Strand, polymers[1].Strand);
        int? register = null;
        foreach (string pair in pairs.Length == 0 ? [] : pairs.Split('|'))
        {
            int? found = RegisterOf(pair, polymers);
            if (found is null || (register is not null && found != register) || !Duplex.IsValidRegister(first, second, found.Value))
            {
                string expected = found is null ? "a pair of bases such as RNA1,RNA2,2:pair-8:pair" : "pairs that lie in one register";
                Fail(place, pair.Length, expected, TypographicText.Quote(pair));
                return null;
            }
            register = found;
            place += pair.Length + 1;
        }
        if (register is null)
        {
            register = Duplex.FindBestRegister(first, second, out _);
            if (register is null)
            {
                Fail(0, _index, "pairs between the two strands, since no register alone pairs best", "none");
                return null;
            }
            _bag.Report(NotationDiagnostics.RegisterAssumed, new SourceSpan(0, _index), HelmNotation.FormName, register.Value.ToString(CultureInfo.InvariantCulture));
        }
        return new Duplex(first, second, register.Value);
    }

    /// <summary>The register that a pair of base positions states.</summary>
    private static int? RegisterOf(string pair, List<Polymer> polymers)
    {
        Match match = Pair().Match(pair);
        if (!match.Success)
        {
            return null;
        }
        bool ordered = match.Groups[1].Value == polymers[0].Id && match.Groups[2].Value == polymers[1].Id;
        bool swapped = match.Groups[1].Value == polymers[1].Id && match.Groups[2].Value == polymers[0].Id;
        int? one = IndexOf(match.Groups[3].Value, polymers[swapped ? 1 : 0].Strand);
        int? two = IndexOf(match.Groups[4].Value, polymers[swapped ? 0 : 1].Strand);
        return (ordered || swapped) && one is not null && two is not null ? polymers[1].Strand.Length - 1 - one - two : null;
    }

    private static int? IndexOf(string position, Strand strand)
    {
        int number = int.Parse(position, CultureInfo.InvariantCulture);
        for (int i = 0; i < strand.Length; i++)
        {
            if (HelmNotation.BasePosition(strand, i) == number)
            {
                return i;
            }
        }
        return null;
    }

    private void SkipBlanks()
    {
        while (_index < _text.Length && _text[_index] == ' ')
        {
            _index++;
        }
    }

    private bool Take(char expected)
    {
        if (_index >= _text.Length || _text[_index] != expected)
        {
            return false;
        }
        _index++;
        return true;
    }

    private bool Demand(char expected) => Take(expected) || Fail(_index, 1, $"`{expected}`", Current());

    private string Current() => TypographicText.Describe(_text, _index);

    private bool Fail(int start, int length, string expected, string found)
    {
        int end = Math.Min(start + length, _text.Length);
        _bag.Report(NotationDiagnostics.ExpectedInHelm, SourceSpan.FromBounds(Math.Min(start, end), end), expected, found);
        return false;
    }

    // Symbols within braces: a bracketed name or a single letter that is neither a polymer's name nor punctuation.
    [GeneratedRegex(@"(?<=\{[^{}]*)(?:\[([^\]]*)\]|[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\G[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LongSymbol();

    [GeneratedRegex(@"^([A-Z]+\d+),([A-Z]+\d+),(\d{1,6}):pair-(\d{1,6}):pair$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
