using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;
using Oligo.Batches;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Finds the dialect of rows one by one, with the result of <see cref="Notations.Detect"/> for each: a plain text that all dialects but one
/// refuse for its characters, or that several read alike, goes straight into the batch, and any other is read by the dialects that are
/// left. Thread-safe.
/// </summary>
internal sealed class RowDetection
{
    // Lines are looked at in portions that grow as long as all of them are plain: what is after a line that is not is looked at in vain.
    private const int LeastPortion = 512;
    private const int LargestPortion = 8 * 1024;

    // Characters after which most texts have few dialects left.
    private const int Beginning = 16;

    // Longer texts are read by all the dialects that are left.
    private const int LongestRefused = 512;

    // Symbols in brackets that are longer are left to the readers.
    private const int LongestSymbol = 64;

    // No dialect asks for as many characters to be told from a word.
    private const int LongestWord = 16;

    private readonly DialectExclusion _exclusion = DialectExclusion.OfAll;
    private readonly NotationOptions _options;
    private readonly bool _canExclude;

    // By the bit of a dialect: the reader of its plain texts; null where it has none.
    private readonly ImmutableArray<RowReader?> _readers;

    // The bits of the dialects whose readers take many lines at a time.
    private readonly uint _ofLines;

    // By a symbol in brackets: the dialects that refuse every text with it.
    private readonly SpellingTable<uint> _refusingSymbols;

    // By the bits of several dialects.
    private readonly ConcurrentDictionary<uint, TokenRowReader?> _common = [];

    // With a design beside them texts that take one are read with it, whatever else their letters could mean.
    private readonly INotation? _ofDesign;

    public RowDetection(NotationOptions options)
    {
        _options = options;
        _refusingSymbols = new SpellingTable<uint>(FindRefusingSymbol);
        _canExclude = options.Design is null && ReferenceEquals(options.Library, MonomerLibrary.Default);
        INotation[] takeDesigns = [.. _exclusion.Dialects.Where(notation => notation.TakesDesign)];
        _ofDesign = options.Design is not null && takeDesigns is [var only] ? only : null;
        _readers =
        [
            .. _exclusion.Dialects.Select(
                notation => _canExclude || notation == _ofDesign ? (notation as IRowNotation)?.MakeRowReader(options) : null)
                .Select(reader => reader?.Heeds(options) == true ? reader : null),
        ];
        _ofLines = _readers.Select((reader, index) => reader?.HasLines == true ? 1u << index : 0u).Aggregate(0u, (all, bit) => all | bit);
    }

    /// <summary>Adds a plain text of one dialect.</summary>
    public bool TryAdd(
        ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer, [NotNullWhen(true)] out INotation? notation)
    {
        notation = null;
        if (TokenRowReader.IsMasked(text) || BracketedMethyl.MayBeIn(text) || StarredRna.MayBeIn(text))
        {
            return false;
        }
        // What the beginning and the symbols leave to several is looked at to its end: that costs less than to read it in vain.
        uint candidates = FindCandidates(text, Beginning);
        candidates &= ~FindRefusingSymbols(text, candidates);
        if (BitOperations.PopCount(candidates) > 1)
        {
            candidates &= FindCandidates(text);
        }
        if (TryAddWord(text, identifier, writer, candidates, out notation))
        {
            return true;
        }
        uint refusing = FindRefusing(text, candidates);
        return refusing != 0 && TryAddWord(text, identifier, writer, candidates & ~refusing, out notation);
    }

    /// <summary>Adds plain lines of one dialect, from the first one on.</summary>
    /// <param name="lines">Lines in UTF-8, each ended by LF.</param>
    /// <param name="writer">Takes the rows, without names.</param>
    /// <param name="bytes">Bytes of the lines that were added.</param>
    /// <param name="notation">Their dialect; <see langword="null"/> if there are none.</param>
    /// <returns>Number of lines added.</returns>
    public int AddLines(ReadOnlySpan<byte> lines, BatchWriter writer, out int bytes, out INotation? notation)
    {
        bytes = 0;
        int rows = 0;
        int first = -1;
        int portion = LeastPortion;
        for (; MeasureRun(lines[bytes..], portion, ref first) is var run and > 0; portion = Math.Min(2 * portion, LargestPortion))
        {
            rows += _readers[first]!.AddLines(lines.Slice(bytes, run), writer, out int read);
            bytes += read;
            if (read < run)
            {
                break;
            }
        }
        notation = rows == 0 ? null : _exclusion.Dialects[first];
        return rows;
    }

    /// <summary>Reads a text by the dialects that may read it.</summary>
    public DetectedNotation Detect(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> text)
    {
        // What characters exclude is for the strand alone.
        if (!_canExclude || StrandCaption.TryFind(text, out _, out _) || CaptionedPair.Find(text) is not null)
        {
            return DialectDetection.Read(text, _options);
        }
        uint candidates = _exclusion.CandidatesFor(bytes);
        candidates &= ~FindRefusingSymbols(bytes, candidates);
        candidates = AreStrandsReadAlike(bytes, candidates) ? candidates & (~candidates + 1) : candidates;
        List<NotationReading>? known = null;
        DetectedNotation? found = candidates == 0
            ? null : DialectDetection.ReadAmong(text, _options, _exclusion.DialectsOf(candidates), out known);
        return found ?? DialectDetection.Read(text, _options, known);
    }

    /// <summary>Whether all of some dialects read both strands of a duplex as the same, so that one of them need read it.</summary>
    private bool AreStrandsReadAlike(ReadOnlySpan<byte> text, uint candidates)
    {
        int at = text.IndexOf((byte)'/');
        if (BitOperations.PopCount(candidates) < 2 || at < 0 || text.Length > LongestRefused || !text[at..].StartsWith("//"u8)
            || !_exclusion.DialectsOf(candidates).All(dialect => dialect is ChainNotation { TakesDuplexes: true })
            || FindCommon(candidates) is not { } common)
        {
            return false;
        }
        Span<PackedUnit> units = stackalloc PackedUnit[LongestRefused];
        return common.Read(text[..at].Trim((byte)' '), units, out _) > 0
            && common.Read(text[(at + 2)..].Trim((byte)' '), units, out _) > 0;
    }

    private bool TryAddWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer, uint candidates,
        [NotNullWhen(true)] out INotation? notation)
    {
        notation = null;
        return !IsShortWord(text, candidates) && TryAdd(text, identifier, writer, candidates, out notation);
    }

    /// <summary>Adds a text that is plain in all of some dialects, and the same.</summary>
    private bool TryAdd(
        ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer, uint candidates,
        [NotNullWhen(true)] out INotation? notation)
    {
        notation = null;
        if (candidates == 0)
        {
            return false;
        }
        int first = BitOperations.TrailingZeroCount(candidates);
        notation = _exclusion.Dialects[first];
        RowReader? reader = BitOperations.IsPow2(candidates) ? _readers[first] : FindCommon(candidates);
        return reader?.TryAdd(text, identifier, writer) == true;
    }

    /// <summary>A reader of what several dialects read alike; <see langword="null"/> where one of them has no words.</summary>
    private TokenRowReader? FindCommon(uint candidates)
    {
        if (_common.TryGetValue(candidates, out TokenRowReader? reader))
        {
            return reader;
        }
        RowReader?[] readers = [.. _readers.Where((_, index) => (candidates & (1u << index)) != 0)];
        TokenRowReader[] ofWords = [.. readers.OfType<TokenRowReader>()];
        reader = ofWords.Length == readers.Length ? new TokenRowReader([.. ofWords.SelectMany(each => each.Dialects)], _options) : null;
        return _common.GetOrAdd(candidates, reader);
    }

    /// <summary>Dialects of some that have none of the symbols in brackets of a text: <c>[dA] [Gm]</c> is not of those of most.</summary>
    private uint FindRefusingSymbols(ReadOnlySpan<byte> text, uint candidates)
    {
        if (!_canExclude || BitOperations.PopCount(candidates) < 2 || !text.Contains((byte)'['))
        {
            return 0;
        }
        uint left = candidates & ~FindRefusingForm(text, candidates);
        while (BitOperations.PopCount(left) > 1 && text.IndexOf((byte)'[') is var start and >= 0
            && text[(start + 1)..] is var rest && rest.IndexOf((byte)']') is var length and > 0 and <= LongestSymbol)
        {
            left &= ~_refusingSymbols.Find(rest[..length]);
            text = rest[(length + 1)..];
        }
        return candidates & ~left;
    }

    private uint FindRefusingForm(ReadOnlySpan<byte> text, uint candidates)
    {
        uint refusing = 0;
        for (uint rest = candidates; rest != 0; rest &= rest - 1)
        {
            int dialect = BitOperations.TrailingZeroCount(rest);
            bool isRefused = _exclusion.Dialects[dialect] is IQuickRefusal known && known.RefusesForm(text);
            refusing |= isRefused ? 1u << dialect : 0;
        }
        return refusing;
    }

    private uint FindRefusingSymbol(string symbol)
    {
        uint refusing = 0;
        for (int dialect = 0; dialect < _exclusion.Dialects.Length && Ascii.IsValid(symbol); dialect++)
        {
            bool isRefused = _exclusion.Dialects[dialect] is IQuickRefusal known && known.RefusesSymbol(symbol, _options.Library);
            refusing |= isRefused ? 1u << dialect : 0;
        }
        return refusing;
    }

    /// <summary>
    /// Dialects of some that refuse a text at their first error, though neither its characters nor its symbols exclude them.
    /// </summary>
    private uint FindRefusing(ReadOnlySpan<byte> text, uint candidates)
    {
        if (!_canExclude || BitOperations.PopCount(candidates) < 2 || text.Length > LongestRefused
            || !text.Contains((byte)'[') || !Ascii.IsValid(text))
        {
            return 0;
        }
        Span<char> characters = stackalloc char[LongestRefused];
        characters = characters[..Encoding.ASCII.GetChars(text, characters)];
        uint refusing = 0;
        for (uint rest = candidates; rest != 0; rest &= rest - 1)
        {
            int dialect = BitOperations.TrailingZeroCount(rest);
            bool isRefused = _exclusion.Dialects[dialect] is IQuickRefusal known && known.Refuses(characters, _options.Library);
            refusing |= isRefused ? 1u << dialect : 0;
        }
        return refusing;
    }

    /// <summary>The dialects that may read a text, or the one whose reading counts alone.</summary>
    private uint FindCandidates(ReadOnlySpan<byte> text, int most = int.MaxValue)
    {
        if (_ofDesign is not null)
        {
            return 1u << _exclusion.Dialects.IndexOf(_ofDesign);
        }
        uint candidates = _canExclude ? _exclusion.CandidatesFor(text, most) : 0;
        return IsShortWord(text, candidates) ? 0 : candidates;
    }

    private bool IsShortWord(ReadOnlySpan<byte> text, uint candidates) =>
        text.Length < LongestWord && IsWord(text.Trim(" \t\r\n"u8).Length, candidates);

    /// <summary>Whether a text of some length is no more than a word or a number to each dialect that is left.</summary>
    private bool IsWord(int length, uint candidates)
    {
        for (uint left = candidates; left != 0; left &= left - 1)
        {
            if (_exclusion.Dialects[BitOperations.TrailingZeroCount(left)].MinDistinctiveLength <= length)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Index of the one dialect that may read a text, if it reads lines; else -1.</summary>
    private int FindOnly(ReadOnlySpan<byte> text)
    {
        // No plain line begins with a bracket, and what so many characters do not tell is read by itself.
        if (text is [(byte)'[', ..])
        {
            return -1;
        }
        uint candidates = FindCandidates(text, 2 * Beginning);
        return BitOperations.IsPow2(candidates & _ofLines) && BitOperations.IsPow2(candidates)
            ? BitOperations.TrailingZeroCount(candidates)
            : -1;
    }

    /// <summary>Bytes of the lines from the first on that one dialect alone may read, within a portion.</summary>
    private int MeasureRun(ReadOnlySpan<byte> lines, int portion, ref int dialect)
    {
        int run = 0;
        while (run < portion && lines[run..].IndexOf((byte)'\n') is var length and > 0)
        {
            int only = FindOnly(lines.Slice(run, length));
            if (only < 0 || (dialect >= 0 && only != dialect))
            {
                break;
            }
            dialect = only;
            run += length + 1;
        }
        return run;
    }
}
