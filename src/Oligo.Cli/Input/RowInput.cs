using System.Text;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Internal;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>One input of a command: a text, a file or stdin, with its format. The one place where inputs are opened.</summary>
internal sealed class RowInput
{
    private readonly InputArgument _argument;
    private ColumnNames _columns;
    private readonly InputOptions _options;

    // The dialect that makes records of lines: named, or that of files with the extension.
    private readonly INotation? _layout;
    private readonly string? _sheet;
    private readonly bool _inPairs;
    private readonly Session _session;
    // Of what is hashed as it is read; what is read here and there is hashed afterwards, if it has not changed.
    private Func<(long Bytes, string Sha256)>? _digest;
    private FileState? _opened;
    private long? _size;

    // What was read of stdin to find its header; read again before the rest.
    private RecordingStream? _stdin;

    private RowInput(InputArgument argument, TableFormat format, InputOptions options, Session session)
    {
        _options = options;
        _layout = options.Dialect ?? (argument.Kind == InputKind.File ? FileFormat.DialectOf(argument.Value) : null);
        _inPairs = options.InPairs;
        _argument = argument;
        Format = format;
        _columns = options.Table.Columns;
        _sheet = options.Table.Sheet;
        _session = session;
    }

    /// <summary>The input of an argument with its format: named, or by the extension of the file.</summary>
    public static RowInput Of(InputArgument argument, InputOptions options, Session session)
    {
        TableReading table = options.Table;
        TableFormat format = argument.Kind switch
        {
            InputKind.Text => TableFormat.Plain,
            InputKind.Stdin => table.Format ?? TableFormat.Plain,
            _ => table.Format ?? FileFormat.Of(argument.Value, options, session),
        };
        if (format == TableFormat.Xlsx && argument.Kind == InputKind.Stdin)
        {
            throw ToolException.Usage("A workbook is read from a file, not from stdin: its table of contents is at its end.");
        }
        if (table.Sheet is not null && format != TableFormat.Xlsx)
        {
            throw ToolException.Usage(
                $"--sheet {table.Sheet}: "
                    + $"{(argument.Kind == InputKind.Text ? $"`{argument.Value}` is a text" : $"{argument.Value} is not a workbook")}.");
        }
        RefuseForText(argument, format, options);
        if (format == TableFormat.Parquet && argument.Kind == InputKind.Stdin)
        {
            throw ToolException.Usage("Parquet is read from a file, not from stdin: its table of contents is at its end.");
        }
        TableFormats.RefusePacked(null, argument.Value, format);
        if (format == TableFormat.Plain && table.NamedColumn is { } column)
        {
            string what = argument.Kind switch
            {
                InputKind.Text => $"`{argument.Value}` is a text",
                InputKind.Stdin => "stdin is read as plain lines",
                _ => $"`{argument.Value}` is read as plain lines",
            };
            throw ToolException.Usage(
                $"{what}, which has no column `{column}`.", "--input-format tsv, csv, ndjson, parquet or xlsx reads a table");
        }
        return new RowInput(argument, format, options, session);
    }

    /// <summary>Refuses what was asked for of another kind of input, instead of ignoring it.</summary>
    private static void RefuseForText(InputArgument argument, TableFormat format, InputOptions options)
    {
        bool isText = argument.Kind == InputKind.Text;
        if (isText && options.Table.Format is not (null or TableFormat.Plain))
        {
            throw ToolException.Usage($"--input-format: `{argument.Value}` is a text, and not a file.");
        }
        if (options.InPairs && format != TableFormat.Plain)
        {
            throw ToolException.Usage(
                $"--pairs: `{argument.Value}` is a table, and pairs are lines.", "--column SENSE,ANTISENSE reads two columns of a table");
        }
        if (options.InPairs && isText && !argument.Value.Contains('\n'))
        {
            throw ToolException.Usage(
                $"--pairs: `{argument.Value}` is a text of one line, and pairs are two.",
                "join the strands of a duplex by //: \"SENSE // ANTISENSE\"");
        }
    }

    public TableFormat Format { get; }

    /// <summary>What messages call it.</summary>
    public string Name => _argument.Kind == InputKind.Stdin ? "stdin" : _argument.Value;

    public bool IsFile => _argument.Kind == InputKind.File;

    public bool IsText => _argument.Kind == InputKind.Text;

    /// <summary>Bytes of the file when it was first asked for; 0 where that is not known, or where there is none.</summary>
    public long Size => _size ??= IsFile && File.Exists(_argument.Value) ? new FileInfo(_argument.Value).Length : 0;

    private bool IsPacked => IsFile && ResultFile.IsPacked(_argument.Value);

    /// <summary>The columns of a table; <see langword="null"/> for lines without a header. Reads the beginning of the input.</summary>
    public TableColumns? ReadColumns() => Format == TableFormat.Plain ? null : Guard(() =>
    {
        _stdin = _argument.Kind == InputKind.Stdin ? new RecordingStream(_session.OpenInputStream()) : null;
        if (Format == TableFormat.Ndjson)
        {
            using InputStream input = OpenBytes(_stdin);
            IReadOnlyList<string> names = input.PeekFields(IsFile, _columns);
            return names.Count == 0 ? null : _columns.Find(names, Name, null);
        }
        using IRowReader reader = Open(null, _stdin, new SeenIdentifiers());
        reader.Read(new RowBlock());
        return reader.Columns;
    });

    /// <summary>Has columns kept for the output, those that there are.</summary>
    public void Keep(string[] columns) => _columns = _columns with { Kept = columns };

    /// <summary>Does what reads the input, and names the input where that fails.</summary>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(Name, e);
        }
        catch (Exception e) when (Format is TableFormat.Parquet or TableFormat.Xlsx
            && e is not (ToolException or OperationCanceledException))
        {
            // The libraries that read these formats throw whatever a damaged file leads them to.
            throw ToolException.File(
                $"`{Name}` is damaged, or no {(Format == TableFormat.Xlsx ? "workbook (.xlsx)" : "Parquet file")}: "
                    + e.Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Opens the rows of a part of the input.</summary>
    /// <param name="shard">The part; <see langword="null"/> for all of it.</param>
    /// <param name="hash">Whether what is read is to be hashed on the way.</param>
    public IRowReader Open(Shard? shard, bool hash)
    {
        _opened = hash && IsFile ? FileState.Of(_argument.Value) : null;
        IRowReader rows = Open(
            shard, _argument.Kind == InputKind.Stdin ? OpenStdin(hash) : null, _options.Seen, hash && shard is null && IsFile);
        return _options.MostExpanded is null ? rows : new ExpandingRowReader(rows, _options, _columns.Kept);
    }

    private IRowReader Open(Shard? shard, Stream? stdin, SeenIdentifiers seen, bool hash = false)
    {
        RowRange range = shard is null ? RowRange.All : shard.Of(Measure());
        var notes = new InputNotes(Name, seen);
        switch (Format)
        {
            case TableFormat.Parquet:
                return new StrictRowReader(new ParquetRowReader(_argument.Value, Name, _columns, range, notes), notes);
            case TableFormat.Xlsx:
                return new StrictRowReader(new XlsxRowReader(_argument.Value, Name, _sheet, _columns, range, notes), notes);
        }
        return _argument.Kind switch
        {
            InputKind.Text => OpenText(range),
            _ => OpenLines(hash ? OpenHashed() : OpenBytes(stdin), range, notes),
        };
    }

    /// <summary>Bytes of a row at most. A lower limit of texts makes an error of the row, and not of the file.</summary>
    private int LongestRow => Math.Max(NotationOptions.None.MaxTextLength, _options.Notation.MaxTextLength);

    private InputStream OpenBytes(Stream? stdin) => stdin is null
        ? InputStream.Of(InputStream.OpenFile(_argument.Value), IsPacked, Name, longestRow: LongestRow)
        : InputStream.Of(stdin, packed: false, Name, longestRow: LongestRow);

    private InputStream OpenHashed()
    {
        FileStream file = InputStream.OpenFile(_argument.Value);
        // What is after the end of a packed file belongs to its checksum; a pipe has no end but the one that was read.
        var hashed = new HashingStream(file, toTheEnd: file.CanSeek);
        _digest = () => (hashed.Count, hashed.Digest);
        return InputStream.Of(hashed, IsPacked, Name, file, LongestRow);
    }

    /// <summary>Computes the digest before the input is read; that it has not changed is seen when the digest is asked for.</summary>
    public void HashFirst()
    {
        FileState? state = IsFile ? FileState.Of(_argument.Value) : null;
        (long Bytes, string Sha256) digest = Digest();
        _digest = () => !IsFile || state == FileState.Of(_argument.Value) ? digest : throw Changed();
    }

    /// <summary>Bytes and SHA-256 of the input as it is stored: of what was read.</summary>
    /// <exception cref="ToolException">A file that is not read from its beginning to its end has changed meanwhile.</exception>
    public (long Bytes, string Sha256) Digest()
    {
        if (_digest is not null)
        {
            return _digest();
        }
        if (IsText)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(_argument.Value);
            return (bytes.Length, Convert.ToHexStringLower(Sha256.HashData(bytes)));
        }
        using var whole = new HashingStream(InputStream.OpenFile(_argument.Value), toTheEnd: true);
        whole.Dispose();
        if (_opened is { } opened && opened != FileState.Of(_argument.Value))
        {
            throw Changed();
        }
        return (whole.Count, whole.Digest);
    }

    private ToolException Changed() =>
        ToolException.File($"`{Name}` has changed while it was read: a manifest would not say what was read.");

    /// <summary>Whether rows are made of lines in the way of a dialect.</summary>
    private bool HasLayout => Format == TableFormat.Plain && (_inPairs || NotationRecordReader.HasLayout(_layout));

    private LayoutRowReader OpenText(RowRange range)
    {
        IEnumerable<NotationRecord> records = _inPairs
            ? NotationRecordReader.Read(new StringReader(_argument.Value), _layout, inPairs: true)
            : [NotationRecordReader.ReadOne(_argument.Value)];
        return new LayoutRowReader(records, _inPairs, null, null, () => 1, range);
    }

    private LayoutRowReader OpenLayout(InputStream input, RowRange range)
    {
        var reader = new StreamReader(input.Bytes, StrictRowReader.Marking, detectEncodingFromByteOrderMarks: false);
        return new LayoutRowReader(
            NotationRecordReader.Read(reader, _layout, _inPairs, LongestRow), _inPairs, Name, input, () => input.Progress, range);
    }

    private Stream OpenStdin(bool hash)
    {
        Stream stdin = _stdin?.Replay() ?? _session.OpenInputStream();
        if (!hash)
        {
            return stdin;
        }
        var hashed = new HashingStream(stdin);
        _digest = () => (hashed.Count, hashed.Digest);
        return hashed;
    }

    private StrictRowReader OpenLines(InputStream input, RowRange range, InputNotes notes)
    {
        return new StrictRowReader(Format switch
        {
            TableFormat.Tsv => new TsvRowReader(input, Name, _columns, range, notes, FindHeader(input, "\t", notes).LinesAbove),
            TableFormat.Ndjson => new NdjsonRowReader(input, Name, _columns, range, notes, IsFile),
            TableFormat.Csv => OpenCsv(input, range, notes),
            _ when HasLayout => OpenLayout(input, range),
            _ => OpenPlain(input, range, notes),
        }, notes);
    }

    private PlainRowReader OpenPlain(InputStream input, RowRange range, InputNotes notes)
    {
        TableHeader header = input.PeekHeader(_columns, "\t,;");
        if (header is { IsFound: true, Cells.Length: > 1 })
        {
            notes.Add(
                $"line 1 looks like the header of a table; --input-format {(header.Separator == '\t' ? "tsv" : "csv")} reads it as one");
        }
        return new PlainRowReader(input, Name, range, takesHeaders: _layout is null);
    }

    private CsvRowReader OpenCsv(InputStream input, RowRange range, InputNotes notes)
    {
        TableHeader header = FindHeader(input, ",;\t", notes);
        return new CsvRowReader(input, Name, _columns, range, notes, header);
    }

    private TableHeader FindHeader(InputStream input, string separators, InputNotes notes)
    {
        TableHeader header = input.MoveToHeader(_columns, separators);
        if (header.LinesAbove > 0)
        {
            notes.Add(
                header.LinesAbove == 1
                    ? "the line above the header is skipped"
                    : FormattableString.Invariant($"the {header.LinesAbove} lines above the header are skipped"));
        }
        return header;
    }

    /// <summary>Size in the unit that the input is cut by: bytes, unpacked, where rows are lines; else rows.</summary>
    private long Measure()
    {
        if (Format == TableFormat.Parquet)
        {
            return ParquetRowReader.CountRows(_argument.Value);
        }
        if (Format == TableFormat.Xlsx)
        {
            return CountRows(new XlsxRowReader(_argument.Value, Name, _sheet, _columns, RowRange.All, Unheard()));
        }
        bool byRows = Format == TableFormat.Csv || HasLayout;
        if (!byRows && !IsPacked)
        {
            return Size;
        }
        using InputStream input = OpenBytes(null);
        return byRows ? CountRows(OpenLines(input, RowRange.All, Unheard())) : CountBytes(input.Bytes);
    }

    private InputNotes Unheard() => new(Name, new SeenIdentifiers());

    private static long CountRows(IRowReader reader)
    {
        using (reader)
        {
            long count = 0;
            var block = new RowBlock();
            while (reader.Read(block))
            {
                count += block.Rows.Count;
            }
            return count;
        }
    }

    private static long CountBytes(Stream stream)
    {
        long count = 0;
        byte[] piece = new byte[RowBlock.InitialCapacity];
        for (int read; (read = stream.Read(piece)) > 0; count += read)
        {
        }
        return count;
    }
}
