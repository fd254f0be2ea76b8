using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>
/// Reads the bytes of a FASTA file piece by piece: headers to records, letters to a <see cref="TextPacker"/>. Not thread-safe.
/// </summary>
/// <param name="packer">Takes the letters.</param>
/// <param name="records">Takes the records.</param>
/// <param name="options">How the file is read.</param>
/// <param name="mostRecords">Records at most.</param>
internal sealed class FastaReader(
    TextPacker packer, List<TargetRecord> records, TargetReadingOptions options, int mostRecords = FastaReader.MaxRecords)
{
    /// <summary>Bytes of a header at most.</summary>
    public const int MaxHeader = 1 << 16;

    /// <summary>Records at most.</summary>
    public const int MaxRecords = 100_000_000;

    private const byte HeaderMark = (byte)'>';
    private const byte EndMark = (byte)'*';
    private const long MaxHeaders = 1L << 30;

    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ArrayBufferWriter<byte> _header = new();
    private long _line = 1;
    private long _headers;
    private long _start;
    private string? _name;
    private int _marks;
    private bool _isAtStart = true;
    private bool _isAtLineStart = true;
    private bool _isInHeader;
    private bool _isEnded;

    /// <summary>What is wrong with the file; <see langword="null"/> for nothing so far.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>Reads the next bytes.</summary>
    /// <returns>Whether the file may go on: there is no fault.</returns>
    public bool Read(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && Fault is null)
        {
            bytes = bytes[Take(bytes)..];
        }
        return Fault is null;
    }

    /// <summary>Ends the file: the last record is complete.</summary>
    /// <returns>Whether there is no fault.</returns>
    public bool End()
    {
        if (_isInHeader)
        {
            EndHeader();
        }
        EndRecord();
        return Fault is null;
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (_isAtStart)
        {
            return TakeStart(bytes);
        }
        if (_isInHeader)
        {
            return TakeHeader(bytes);
        }
        if (_isAtLineStart && bytes[0] == HeaderMark)
        {
            EndRecord();
            _isInHeader = true;
            _header.ResetWrittenCount();
            return 1;
        }
        return bytes.Length > LetterKernel.Size && _name is not null && !_isEnded && HasRoom(bytes.Length)
            ? TakeBlocks(bytes)
            : TakeByte(bytes[0]);
    }

    /// <summary>Skips a byte order mark, which may come in pieces.</summary>
    private int TakeStart(ReadOnlySpan<byte> bytes)
    {
        if (_marks < s_byteOrderMark.Length && bytes[0] == s_byteOrderMark[_marks])
        {
            _marks++;
            return 1;
        }
        _isAtStart = false;
        if (_marks is > 0 and < 3)
        {
            Report(SearchDiagnostics.UnknownLetter, "a byte that is not ASCII");
        }
        return 0;
    }

    private int TakeHeader(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        ReadOnlySpan<byte> part = end < 0 ? bytes : bytes[..end];
        if (_header.WrittenCount + part.Length > MaxHeader)
        {
            Report(SearchDiagnostics.HeaderTooLong, MaxHeader.ToString("N0", CultureInfo.InvariantCulture));
            return bytes.Length;
        }
        _header.Write(part);
        if (end < 0)
        {
            return bytes.Length;
        }
        EndHeader();
        _line++;
        _isAtLineStart = true;
        return end + 1;
    }

    private void EndHeader()
    {
        _isInHeader = false;
        string header = Encoding.UTF8.GetString(_header.WrittenSpan).Trim();
        _headers += header.Length;
        if (header.Length == 0)
        {
            Report(SearchDiagnostics.NamelessRecord);
        }
        else if (records.Count >= mostRecords || _headers > MaxHeaders)
        {
            Fault = Of(SearchDiagnostics.TooManyRecords, mostRecords);
        }
        _name = header;
        _start = packer.Length;
        _isEnded = false;
        packer.BeginRecord();
    }

    private void EndRecord()
    {
        if (_name is null || Fault is not null)
        {
            return;
        }
        bool isCircular = options.AllCircular
            || _name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Contains("circular=true", StringComparer.OrdinalIgnoreCase);
        records.Add(new TargetRecord(records.Count, Encoding.UTF8.GetBytes(_name), _start, packer.Length, isCircular, packer.EndRecord()));
        _name = null;
    }

    /// <summary>Takes sequence 64 bytes at a time, up to a header or to the last bytes: the kernel never looks beyond them.</summary>
    private int TakeBlocks(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at + LetterKernel.Size < bytes.Length)
        {
            if (_isAtLineStart && bytes[at] == HeaderMark)
            {
                return at;
            }
            LetterBlock block = LetterKernel.Read(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at));
            // 64 where all are letters, without a line end.
            int letters = BitOperations.TrailingZeroCount(block.Other);
            packer.Append(block, letters);
            _isAtLineStart &= letters == 0;
            at += letters;
            if (letters < LetterKernel.Size)
            {
                at += TakeOther(bytes[at..]);
            }
            if (Fault is not null || _isEnded)
            {
                return at;
            }
        }
        return at;
    }

    /// <summary>Takes a byte other than A, C, G, T and U, and all that follow if it is N.</summary>
    private int TakeOther(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] is not ((byte)'N' or (byte)'n'))
        {
            return TakeByte(bytes[0]);
        }
        int end = bytes.IndexOfAnyExcept(bytes[0]);
        int count = end < 0 ? bytes.Length : end;
        packer.Append(bytes[0], count);
        _isAtLineStart = false;
        return count;
    }

    private int TakeByte(byte letter)
    {
        switch (letter)
        {
            case (byte)'\n':
                _line++;
                _isAtLineStart = true;
                return 1;
            case (byte)'\r' or (byte)' ' or (byte)'\t':
                return 1;
            default:
                break;
        }
        _isAtLineStart = false;
        if (letter == HeaderMark)
        {
            Report(SearchDiagnostics.HeaderInSequence);
        }
        else if (_name is null)
        {
            Report(SearchDiagnostics.TextBeforeHeader);
        }
        else if (letter == EndMark && !_isEnded)
        {
            _isEnded = true;
        }
        else if (_isEnded || IupacLetters.SetOf(letter) == 0)
        {
            Report(SearchDiagnostics.UnknownLetter, NameOf(letter));
        }
        else if (HasRoom(1))
        {
            packer.Append(letter, 1);
        }
        else
        {
            Fault = packer.HasTooManyRuns
                ? Of(SearchDiagnostics.TooManyRuns, LetterRuns.MaxCount)
                : Of(SearchDiagnostics.TextTooLong, options.MaxLetters);
        }
        return 1;
    }

    private bool HasRoom(int letters) => packer.Length + letters <= options.MaxLetters && !packer.HasTooManyRuns;

    private static Diagnostic Of(DiagnosticDescriptor descriptor, long limit) =>
        new(descriptor, default, [limit.ToString("N0", CultureInfo.InvariantCulture)]);

    private void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        Fault ??= new Diagnostic(descriptor, default, [_line.ToString(CultureInfo.InvariantCulture), .. arguments]);

    private static string NameOf(byte letter) =>
        letter is > 0x20 and < 0x7F
            ? $"`{(char)letter}`"
            : string.Create(CultureInfo.InvariantCulture, $"the byte {letter}");
}
