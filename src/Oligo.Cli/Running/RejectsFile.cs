using System.Text;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>A table of the rows in error, so that they can be put right and run again: TSV, CSV or NDJSON by the extension of the file.</summary>
internal sealed class RejectsFile : IDisposable
{
    private static readonly string[] Columns = ["row", "line", "id", "code", "column", "message", "text", "input"];

    private readonly ResultFile _file;
    private readonly TableFormat _format;
    private readonly Utf8Buffer _text = new();

    private RejectsFile(ResultFile file, TableFormat format)
    {
        _file = file;
        _format = format;
    }

    public string Name => _file.Name;

    public static RejectsFile Open(string path, Session session, bool hash)
    {
        TableFormat format = TableFormats.OfResult("--rejects", path);
        if (format is TableFormat.Json or TableFormat.Parquet || path == "-")
        {
            throw ToolException.Usage($"--rejects `{path}`: a file of TSV, CSV or NDJSON is expected.");
        }
        return new RejectsFile(ResultFile.Open(path, session, hash), format);
    }

    /// <summary>Begins the table.</summary>
    public void Begin()
    {
        if (_format != TableFormat.Ndjson)
        {
            _file.Stream.Write(Encoding.UTF8.GetBytes(string.Join(_format == TableFormat.Csv ? ',' : '\t', Columns) + "\n"));
        }
    }

    /// <summary>Adds the rows in error of a block.</summary>
    public void Write(MassBlock block)
    {
        _text.Clear();
        foreach (RowFindings findings in block.Results.Findings)
        {
            if (!block.Results.IsGood(findings.Row))
            {
                Append(block.Rows, findings);
            }
        }
        _file.Stream.Write(_text.Written);
    }

    public void Finish() => _file.Finish();

    public void Commit() => _file.Commit();

    public (long Bytes, string Sha256) Digest() => _file.Digest();

    public void Dispose() => _file.Dispose();

    private void Append(RowBlock rows, RowFindings findings)
    {
        string text = Encoding.UTF8.GetString(rows.TextOf(findings.Row));
        (string code, int column, string message) = Describe(text, findings);
        RowSlice slice = rows.Rows[findings.Row];
        if (_format == TableFormat.Ndjson)
        {
            AppendObject(rows.NumberOf(findings.Row), slice.Line, rows.NameOf(findings.Row), code, column, message, text, rows.Source);
            return;
        }
        AppendNumber(rows.NumberOf(findings.Row));
        AppendNumber(slice.Line);
        AppendCell(rows.NameOf(findings.Row));
        AppendCell(code);
        AppendNumber(column);
        AppendCell(message);
        AppendCell(text);
        AppendCell(rows.Source ?? "", last: true);
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

    /// <summary>A number; 0 stands for none and leaves the cell empty.</summary>
    private void AppendNumber(long value)
    {
        if (value != 0)
        {
            _text.Append(value);
        }
        _text.Append(_format == TableFormat.Csv ? (byte)',' : (byte)'\t');
    }

    private void AppendCell(string cell, bool last = false)
    {
        SeparatedCell.Append(_text, Encoding.UTF8.GetBytes(cell), _format == TableFormat.Csv);
        _text.Append(last ? (byte)'\n' : _format == TableFormat.Csv ? (byte)',' : (byte)'\t');
    }

    private void AppendObject(long row, long line, string id, string code, int column, string message, string text, string? input)
    {
        _text.Append(FormattableString.Invariant($"{{\"row\":{row},"));
        _text.Append(line == 0 ? "" : FormattableString.Invariant($"\"line\":{line},"));
        _text.Append($"\"id\":{NdjsonFormatter.JsonText(id)},\"code\":\"{code}\",");
        _text.Append(column == 0 ? "" : FormattableString.Invariant($"\"column\":{column},"));
        _text.Append($"\"message\":{NdjsonFormatter.JsonText(message)},\"text\":{NdjsonFormatter.JsonText(text)}");
        _text.Append(input is null ? "}\n" : $",\"input\":{NdjsonFormatter.JsonText(input)}}}\n");
    }
}
