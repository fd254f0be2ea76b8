using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>A table of the rows in error, so that they can be put right and run again, in the format of its extension.</summary>
internal sealed class RejectsFile : IDisposable
{
    private static readonly TableDocument s_document = new("oligo.rejects/1", "rejects", []);

    private static readonly RecordColumn<Reject>[] s_columns =
    [
        new("row", ColumnType.LongInteger, "Number of the row in its input, from 1", (reject, cells) => cells.Add(reject.Number))
        {
            IsRequired = true,
        },
        new("line", ColumnType.LongInteger, "Number of its line, or of its row in a sheet, from 1", (reject, cells) =>
            AddUnlessZero(cells, reject.Line)),
        new("id", ColumnType.Text, "Identifier of the row, or its number", (reject, cells) => cells.Add(reject.Id)) { IsRequired = true },
        new("code", ColumnType.Text, "Code of the first error", (reject, cells) => cells.Add(reject.Code)) { IsRequired = true },
        new("column", ColumnType.Integer, "Column of the error in the text, in code points from 1", (reject, cells) =>
            AddUnlessZero(cells, reject.Column)),
        new("message", ColumnType.Text, "What is wrong", (reject, cells) => cells.Add(reject.Message)) { IsRequired = true },
        new("text", ColumnType.Text, @"The text of the row; bytes that are not UTF-8 as \xE9", (reject, cells) => cells.Add(reject.Text))
        {
            IsRequired = true,
        },
        new("input", ColumnType.Text, "The file", (reject, cells) => cells.Add(reject.Input ?? "")),
    ];

    private readonly ResultFile _file;
    private readonly TableWriter _writer;
    private readonly IReadOnlyList<RecordColumn<Reject>> _columns;
    private readonly TableRows _rows;

    private RejectsFile(ResultFile file, IReadOnlyList<RecordColumn<Reject>> columns, TableWriter writer)
    {
        _file = file;
        _columns = columns;
        _rows = new TableRows(columns.Count);
        _writer = writer;
    }

    private sealed record Reject(long Number, long Line, string Id, string Code, int Column, string Message, string Text, string? Input)
    {
        /// <summary>The row of the input.</summary>
        public required (RowBlock Rows, int Row) Source { get; init; }
    }

    public string Name => _file.Name;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="kept">Names of the columns of the input that are kept.</param>
    /// <param name="session">Takes what people should know.</param>
    /// <param name="hash">Whether what is written is hashed on the way.</param>
    /// <param name="forSheet">Whether texts that a spreadsheet would take for formulas are marked as texts.</param>
    public static RejectsFile Open(string path, string[] kept, Session session, bool hash, bool forSheet)
    {
        TableFormat format = TableFormats.OfResult("--rejects", path);
        if (path == "-")
        {
            throw ToolException.Usage("--rejects `-`: a file is expected.");
        }
        TableFormats.RefusePacked("--rejects", path, format);
        ResultFile file = ResultFile.Open(path, session, hash);
        IReadOnlyList<RecordColumn<Reject>> columns = KeptCells.After(s_columns, kept, reject => reject.Source);
        var settings = new TableSettings(format, s_document) { ForSheet = forSheet };
        return new RejectsFile(file, columns, settings.Open(file.Stream, columns, session));
    }

    /// <summary>Begins the table.</summary>
    public void Begin() => _writer.Begin();

    /// <summary>Adds the rows in error of a block.</summary>
    /// <param name="rows">The block.</param>
    /// <param name="found">What was found in its rows; those that are not in error are left out.</param>
    public void Write(RowBlock rows, IEnumerable<RowFindings> found)
    {
        _rows.Clear();
        foreach (RowFindings findings in found)
        {
            if (findings.IsError)
            {
                RecordColumn<Reject>.WriteRow(_columns, RejectOf(rows, findings), _rows);
            }
        }
        _writer.Prepare(_rows);
        _writer.Write(_rows);
    }

    /// <summary>Ends the table.</summary>
    public void End()
    {
        _writer.End();
        _writer.Dispose();
    }

    public void Finish() => _file.Finish();

    public void Commit() => _file.Commit();

    public (long Bytes, string Sha256) Digest() => _file.Digest();

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }

    private static Reject RejectOf(RowBlock rows, RowFindings findings)
    {
        string text = SafeText.Of(rows.TextOf(findings.Row));
        (string code, int column, string message) = Describe(text, findings);
        return new Reject(
            rows.NumberOf(findings.Row), rows.Rows[findings.Row].Line, rows.NameOf(findings.Row), code, column, message, text, rows.Source)
        {
            Source = (rows, findings.Row),
        };
    }

    private static (string Code, int Column, string Message) Describe(string text, RowFindings findings)
    {
        if (findings.Fault is { } fault)
        {
            return (fault.Code, fault.Column, fault.Message);
        }
        Diagnostic error = findings.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        string message = error.Hint is null ? error.Message : $"{error.Message}; {error.Hint}";
        return (error.Code, error.Span == default ? 0 : error.Span.GetPosition(text).Column, message);
    }

    private static void AddUnlessZero(TableRows cells, long number)
    {
        if (number == 0)
        {
            cells.AddNothing();
            return;
        }
        cells.Add(number);
    }
}
