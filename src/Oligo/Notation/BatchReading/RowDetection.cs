using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
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

    // No dialect asks for as many characters to be told from a word.
    private const int LongestWord = 16;

    private readonly DialectExclusion _exclusion = DialectExclusion.OfAll;
    private readonly NotationOptions _options;
    private readonly bool _canExclude;

    // By the bit of a dialect: the reader of its plain texts; null where it has none.
    private readonly ImmutableArray<RowReader?> _readers;

    // By the bits of several dialects.
    private readonly ConcurrentDictionary<uint, TokenRowReader?> _common = [];

    // With a design beside them texts that take one are read with it, whatever else their letters could mean.
    private readonly INotation? _ofDesign;

    public RowDetection(NotationOptions options)
    {
        _options = options;
        _canExclude = options.Design is null && ReferenceEquals(options.Library, MonomerLibrary.Default);
        INotation[] takeDesigns = [.. _exclusion.Dialects.Where(notation => notation.TakesDesign)];
        _ofDesign = options.Design is not null && takeDesigns is [var only] ? only : null;
        _readers =
        [
            .. _exclusion.Dialects.Select(
                notation => _canExclude || notation == _ofDesign ? (notation as IRowNotation)?.MakeRowReader(options) : null)
                .Select(reader => reader?.Heeds(options) == true ? reader : null),
        ];
    }

    /// <summary>Adds a plain text of one dialect.</summary>
    public bool TryAdd(
        ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer, [NotNullWhen(true)] out INotation? notation)
    {
        notation = null;
        if (TokenRowReader.IsMasked(text))
        {
            return false;
        }
        // What all dialects that are left read alike is certain, however few characters have been looked at.
        uint first = FindCandidates(text, Beginning);
        if (TryAdd(text, identifier, writer, first, out notation))
        {
            return true;
        }
        uint candidates = FindCandidates(text);
        return candidates != first && TryAdd(text, identifier, writer, candidates, out notation);
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
        if (!_canExclude)
        {
            return DialectDetection.Read(text, _options);
        }
        uint candidates = _exclusion.CandidatesFor(bytes);
        DetectedNotation? found = candidates == 0 ? null : DialectDetection.ReadAmong(text, _options, _exclusion.DialectsOf(candidates));
        return found ?? DialectDetection.Read(text, _options);
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

    /// <summary>The dialects that may read a text, or the one whose reading counts alone.</summary>
    private uint FindCandidates(ReadOnlySpan<byte> text, int most = int.MaxValue)
    {
        if (_ofDesign is not null)
        {
            return 1u << _exclusion.Dialects.IndexOf(_ofDesign);
        }
        uint candidates = _canExclude ? _exclusion.CandidatesFor(text, most) : 0;
        return text.Length < LongestWord && IsWord(text.Trim(" \t\r\n"u8).Length, candidates) ? 0 : candidates;
    }

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

    /// <summary>Index of the one dialect that may read a text; -1 where there are several or none.</summary>
    private int FindOnly(ReadOnlySpan<byte> text) =>
        FindCandidates(text) is var candidates && BitOperations.IsPow2(candidates) ? BitOperations.TrailingZeroCount(candidates) : -1;

    /// <summary>Bytes of the lines from the first on that one dialect alone may read, within a portion.</summary>
    private int MeasureRun(ReadOnlySpan<byte> lines, int portion, ref int dialect)
    {
        int run = 0;
        while (run < portion && lines[run..].IndexOf((byte)'\n') is var length and > 0)
        {
            int only = FindOnly(lines.Slice(run, length));
            if (only < 0 || _readers[only]?.HasLines != true || (dialect >= 0 && only != dialect))
            {
                break;
            }
            dialect = only;
            run += length + 1;
        }
        return run;
    }
}
