using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Oligo.Batches;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads rows of text into a batch without making strands. Immutable and thread-safe; each thread needs its own builder.</summary>
/// <remarks>
/// Plain strands in the canonical notation, in HELM, in the words of most codes, as systematic names and as JSON of FHIR, and bare
/// sequences whose design leaves nothing open, go straight into the columns. Every other row, and every row of any other notation,
/// is read by the reader of the notation, which alone decides what is an error and what is said about it.
/// </remarks>
public sealed class StrandBatchReader
{
    private readonly RowReader? _plain;
    private readonly RowDetection? _detection;

    // Bytes at most of a row that is read without its reader, which checks the limits.
    private readonly int _longestPlain;

    /// <summary>A reader of one notation.</summary>
    /// <param name="notation">The notation; <see langword="null"/> to detect that of each row, as <see cref="Notations.Detect"/>
    /// does.</param>
    /// <param name="options">What the rows themselves do not say.</param>
    public StrandBatchReader(INotation? notation = null, NotationOptions? options = null)
    {
        Notation = notation;
        Options = options ?? NotationOptions.None;
        _longestPlain = ReadingLimits.LongestUncounted(Options);
        _plain = (notation as IRowNotation)?.MakeRowReader(Options) is { } plain && plain.Heeds(Options) ? plain : null;
        _detection = notation is null ? new RowDetection(Options) : null;
    }

    /// <summary>The notation; <see langword="null"/> when that of each row is detected.</summary>
    public INotation? Notation { get; }

    /// <summary>What the rows themselves do not say.</summary>
    public NotationOptions Options { get; }

    /// <summary>
    /// Reads texts into a batch, one row for each. A text that cannot be read is an empty row with a remark, and the others are unaffected.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The rows, and what there is to say about them; the number of a line is that of the text, from 1.</returns>
    /// <exception cref="ArgumentException">A text is <see langword="null"/>.</exception>
    /// <example><code>
    /// using StrandBatchBlock rows = new StrandBatchReader().Read(["Ges mCes Te", "GeQ"]);
    /// Mass first = rows.Batch.ComputeMasses().GetMonoisotopicMass(0);
    /// string why = rows.FindRemark(1)!.Errors.First().Message;
    /// </code></example>
    public StrandBatchBlock Read(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        using var builder = new StrandBatchBuilder(Options.Library);
        using var utf8 = new PooledBuffer<byte>();
        var numbers = new PooledBuffer<long>();
        var remarks = ImmutableArray.CreateBuilder<StrandBatchRemark>();
        foreach (string text in texts)
        {
            long number = builder.Count + 1;
            if (text is null)
            {
                throw new ArgumentException($"Text {number} is null.", nameof(texts));
            }
            Span<byte> room = utf8.Room(Encoding.UTF8.GetMaxByteCount(text.Length));
            if (ReadRow(room[..Encoding.UTF8.GetBytes(text, room)], default, builder) is { } result)
            {
                remarks.Add(new StrandBatchRemark(builder.Count - 1, number, result));
            }
            numbers.Add(number);
        }
        return new StrandBatchBlock(builder.Build(), numbers, remarks.DrainToImmutable());
    }

    /// <summary>Reads one row and always adds one: an empty row where the text cannot be read, so that rows keep their numbers.</summary>
    /// <param name="notation">The text in UTF-8; whatever is not UTF-8 counts as U+FFFD.</param>
    /// <param name="identifier">The name of the row in UTF-8; empty for none.</param>
    /// <param name="builder">Takes the row.</param>
    /// <returns>What the reader of the notation says, if there is anything to say; <see langword="null"/> for a row that was read without a
    /// remark.</returns>
    /// <exception cref="ArgumentException">The builder is of another library than the options.</exception>
    public ParseResult<NucleicAcid>? ReadRow(ReadOnlySpan<byte> notation, ReadOnlySpan<byte> identifier, StrandBatchBuilder builder)
    {
        Check(builder);
        ParseResult<NucleicAcid>? result = null;
        // Of a detected notation the result has a note.
        if (!TryAddPlain(notation, identifier, builder)
            && !TryReadByNotation(notation, identifier, builder, out result, out _))
        {
            builder.AddEmpty(identifier);
        }
        return result;
    }

    /// <summary>
    /// Reads one row and adds it only if it can be read, for callers that have something else to try or leave faulty rows out; reports the
    /// notation, and so has no remark for a note of that alone.
    /// </summary>
    /// <param name="notation">The text in UTF-8; whatever is not UTF-8 counts as U+FFFD.</param>
    /// <param name="identifier">The name of the row in UTF-8; empty for none.</param>
    /// <param name="builder">Takes the row.</param>
    /// <param name="result">What the reader of the notation says, if there is anything to say; <see langword="null"/> for a row that was
    /// read without a remark.</param>
    /// <param name="readAs">The notation of the row, named or detected; <see langword="null"/> where the row cannot be read.</param>
    /// <returns>Whether the row was read and added.</returns>
    /// <exception cref="ArgumentException">The builder is of another library than the options.</exception>
    public bool TryReadRow(
        ReadOnlySpan<byte> notation,
        ReadOnlySpan<byte> identifier,
        StrandBatchBuilder builder,
        [NotNullWhen(false)] out ParseResult<NucleicAcid>? result,
        [NotNullWhen(true)] out INotation? readAs)
    {
        Check(builder);
        result = null;
        if (_detection is not null)
        {
            if (notation.Length <= _longestPlain && _detection.TryAdd(notation, identifier, builder.Writer, out readAs))
            {
                return true;
            }
            bool isRead = TryReadByNotation(notation, identifier, builder, out result, out readAs);
            result = isRead && result?.Diagnostics is [var only] && only.Descriptor == NotationDiagnostics.ReadAs ? null : result;
            return isRead;
        }
        readAs = Notation!;
        return TryAddPlain(notation, identifier, builder)
            || TryReadByNotation(notation, identifier, builder, out result, out readAs);
    }

    /// <summary>
    /// Reads lines <c>notation</c> or <c>id TAB notation</c>. Blank lines and lines that begin with # are skipped; a row without a name has
    /// an empty one, and the number of its line.
    /// </summary>
    /// <param name="lines">Whole lines in UTF-8.</param>
    /// <param name="builder">An empty builder; it is empty again afterwards.</param>
    /// <param name="firstLine">1-based number of the first line in the whole input.</param>
    /// <returns>The rows and what there is to say about them.</returns>
    /// <exception cref="ArgumentException">The builder is of another library than the options, or holds rows already.</exception>
    public StrandBatchBlock ReadLines(ReadOnlySpan<byte> lines, StrandBatchBuilder builder, long firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Count > 0)
        {
            throw new ArgumentException("The builder holds rows already.", nameof(builder));
        }
        var numbers = new PooledBuffer<long>();
        var remarks = ImmutableArray.CreateBuilder<StrandBatchRemark>();
        long number = firstLine;
        if (firstLine == 1 && lines.StartsWith("\uFEFF"u8))
        {
            lines = lines[3..];
        }
        for (; !lines.IsEmpty; number++)
        {
            number += ReadPlainLines(ref lines, number, builder, numbers);
            ReadOnlySpan<byte> line = TakeLine(ref lines);
            if (!IsPassedOver(line))
            {
                ReadLine(line, number, builder, numbers, remarks);
            }
        }
        return new StrandBatchBlock(builder.Build(), numbers, remarks.DrainToImmutable());
    }

    /// <summary>
    /// Reads lines that are plain texts of one notation without names, many at a time, and stops before the first line that it does not
    /// know at once. Reports the notation, which may be a detected one, and so has no remark for a note of that alone. Read the line after
    /// them with <see cref="TryReadRow"/>, then go on after it.
    /// </summary>
    /// <remarks>
    /// For callers that take lines from a file of their own format; <see cref="ReadLines"/> does the whole of it. How far it gets depends
    /// on the notation and the processor, the rows do not.
    /// </remarks>
    /// <param name="lines">Lines in UTF-8, each ended by LF.</param>
    /// <param name="builder">Takes the rows, without names.</param>
    /// <param name="bytes">Bytes of the lines that were read, their ends included.</param>
    /// <param name="readAs">The notation of these rows, named or detected; <see langword="null"/> if there are none.</param>
    /// <returns>Number of lines that were read, each a row without a remark; 0 if the first one must be read by itself.</returns>
    /// <exception cref="ArgumentException">The builder is of another library than the options.</exception>
    public int ReadPlainLines(ReadOnlySpan<byte> lines, StrandBatchBuilder builder, out int bytes, out INotation? readAs)
    {
        Check(builder);
        if (_detection is not null)
        {
            return _detection.AddLines(ShortLines(lines), builder.Writer, out bytes, out readAs);
        }
        bytes = 0;
        int count = _plain?.AddLines(ShortLines(lines), builder.Writer, out bytes) ?? 0;
        readAs = count == 0 ? null : Notation;
        return count;
    }

    private void Check(StrandBatchBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!ReferenceEquals(builder.Library, Options.Library))
        {
            throw new ArgumentException("The builder and the options name different libraries.", nameof(builder));
        }
    }

    // What is longer is counted by the reader of the notation.
    private bool TryAddPlain(ReadOnlySpan<byte> notation, ReadOnlySpan<byte> identifier, StrandBatchBuilder builder) =>
        notation.Length <= _longestPlain && _plain?.TryAdd(notation, identifier, builder.Writer) == true;

    /// <summary>The lines from the first one on that are together no longer than the limit.</summary>
    private ReadOnlySpan<byte> ShortLines(ReadOnlySpan<byte> lines) =>
        lines.Length <= _longestPlain ? lines : lines[..(lines[.._longestPlain].LastIndexOf((byte)'\n') + 1)];

    private int ReadPlainLines(ref ReadOnlySpan<byte> lines, long number, StrandBatchBuilder builder, PooledBuffer<long> numbers)
    {
        int bytes = 0;
        int count = _plain?.AddLines(ShortLines(lines), builder.Writer, out bytes) ?? 0;
        lines = lines[bytes..];
        Span<long> added = numbers.Append(count);
        for (int i = 0; i < added.Length; i++)
        {
            added[i] = unchecked(number + i);
        }
        return count;
    }

    private void ReadLine(ReadOnlySpan<byte> line, long number, StrandBatchBuilder builder, PooledBuffer<long> numbers,
        ImmutableArray<StrandBatchRemark>.Builder remarks)
    {
        int tab = line.IndexOf((byte)'\t');
        ReadOnlySpan<byte> identifier = tab < 0 ? default : line[..tab].Trim((byte)' ');
        if (ReadRow(line[(tab + 1)..], identifier, builder) is { } result)
        {
            remarks.Add(new StrandBatchRemark(builder.Count - 1, number, result));
        }
        numbers.Add(number);
    }

    private bool TryReadByNotation(
        ReadOnlySpan<byte> notation,
        ReadOnlySpan<byte> identifier,
        StrandBatchBuilder builder,
        [NotNullWhen(false)] out ParseResult<NucleicAcid>? result,
        [NotNullWhen(true)] out INotation? readAs)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(Math.Max(notation.Length, 1));
        ReadOnlySpan<char> text = buffer.AsSpan(0, Encoding.UTF8.GetChars(notation, buffer));
        DetectedNotation? detected = _detection?.Detect(notation, text);
        readAs = Notation ?? detected!.Notation;
        result = detected?.Result ?? UnusedOptions.Read(Notation!, text, Options);
        ArrayPool<char>.Shared.Return(buffer);
        if (readAs is null || !result.TryGetValue(out NucleicAcid? molecule))
        {
            readAs = null;
            return false;
        }
        builder.Add(molecule, identifier);
        result = result.Diagnostics.IsEmpty ? null : result;
        return true;
    }

    /// <summary>Takes the first line off, without its end: LF, CR or both.</summary>
    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> lines)
    {
        int end = lines.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            ReadOnlySpan<byte> last = lines;
            lines = default;
            return last;
        }
        ReadOnlySpan<byte> line = lines[..end];
        lines = lines[(end + (lines[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        return line;
    }

    private static bool IsPassedOver(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[0] == '#')
        {
            return true;
        }
        // Most lines begin with a letter or digit. What else a line may begin with is looked at in full.
        return line[0] is <= (byte)' ' or >= 0x80 && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line));
    }
}
