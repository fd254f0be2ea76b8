using System.CommandLine;
using System.CommandLine.Parsing;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>The options that say how a table is written, of every command that writes one.</summary>
internal sealed class TableOutputOptions
{
    private readonly Option<string?> _format;
    private readonly bool _isOfSites;

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to a file, atomically; .gz after the extension compresses it",
        HelpName = "FILE",
    };

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = "Columns of the table, in this order, separated by commas; help lists them",
        HelpName = "LIST",
    };

    private readonly Option<bool> _mark = new("--bom") { Description = "Begin CSV with a byte order mark, for spreadsheets" };

    private readonly Option<bool> _forSheet = new("--spreadsheet-safe")
    {
        Description = "Put ' before texts of TSV and CSV that begin with = + - @, which spreadsheets take for formulas",
    };

    private readonly Func<IEnumerable<Column>> _all;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="columns">Names of the columns that it has, for completion.</param>
    /// <param name="isOfSites">Whether the rows are sites, which have formats of their own.</param>
    public TableOutputOptions(Command command, Func<IEnumerable<Column>> columns, bool isOfSites = false)
    {
        _all = columns;
        _isOfSites = isOfSites;
        _format = new Option<string?>("--format")
        {
            Description = $"Format of the table: {(isOfSites ? TableFormats.SiteNames : TableFormats.OutputNames)}; by default what the "
                + "extension of --output says, else table on a terminal and tsv elsewhere",
            HelpName = "FORMAT",
        };
        Completion.Of(_format, () => isOfSites ? TableFormats.NamesOfSites : TableFormats.NamesOf(output: true));
        Completion.OfList(_columns, () => columns().Select(column => column.FullName).Append("help"));
        command.Options.Add(_format);
        command.Options.Add(_output);
        command.Options.Add(_columns);
        command.Options.Add(_mark);
        command.Options.Add(_forSheet);
    }

    public string OutputName => _output.Name;

    /// <summary>The file; <see langword="null"/> for stdout.</summary>
    public string? Output(ParseResult parse) => parse.GetValue(_output) is { } path and not "-" ? path : null;

    /// <summary>The columns that were chosen; <see langword="null"/> for the usual ones.</summary>
    public string? Columns(ParseResult parse)
    {
        string? list = parse.GetValue(_columns);
        if (list is [.., ','])
        {
            RefuseColumns(list, [.. parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)]);
        }
        return list;
    }

    /// <summary>Refuses the names of columns among the inputs: a blank after a comma, or in place of it, ends the list.</summary>
    public void RefuseColumns(ParseResult parse, IReadOnlyList<string> arguments)
    {
        if (parse.GetValue(_columns) is { } list)
        {
            RefuseColumns(list, arguments);
        }
    }

    private void RefuseColumns(string list, IReadOnlyList<string> arguments)
    {
        string[] names = [.. arguments.TakeWhile(argument => !File.Exists(argument)).Where(IsColumn)];
        if (names.Length > 0)
        {
            throw ToolException.Usage(
                $"`{names[0]}` is a column, and is given as an input.",
                $"commas separate columns, without blanks: --columns {string.Join(',', names.Prepend(list.TrimEnd(',')))}");
        }

        bool IsColumn(string argument) => _all().Any(column => argument.Trim(',').Equals(column.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a format is named.</summary>
    public bool HasFormat(ParseResult parse) => parse.GetValue(_format) is not null;

    /// <summary>Whether any option but that of the file asks for a table, where a command writes something else by itself.</summary>
    public bool AskForTable(ParseResult parse) =>
        parse.GetValue(_format) is not null || parse.GetValue(_columns) is not null || parse.GetValue(_mark)
            || parse.GetValue(_forSheet);

    /// <summary>The error of an option that asks for another document than the table that is asked for too.</summary>
    public static ToolException Contradicts(Option json) =>
        ToolException.Usage($"{json.Name} is another document than the table that is asked for.", "--format json writes the table as JSON");

    /// <summary>What the table is written as: a named format, or that of the extension.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="session">Says whether stdout is a terminal.</param>
    /// <param name="document">What the table says of itself.</param>
    public TableSettings Settings(ParseResult parse, Session session, TableDocument document)
    {
        string? path = Output(parse);
        bool forPeople = path is null && session.IsTerminal;
        TableFormat format = _isOfSites && TableFormats.OfSites(parse.GetValue(_format), path) is { } ofSites ? ofSites
            : parse.GetValue(_format) is { } name ? TableFormats.Parse(_format.Name, name, output: true)
            : path is not null ? TableFormats.OfResult(_output.Name, path)
            : forPeople ? TableFormat.Table : TableFormat.Tsv;
        if (path is not null)
        {
            TableFormats.RefusePacked(_output.Name, path, format);
        }
        if (format.IsBinary() && forPeople)
        {
            string kind = format == TableFormat.Parquet ? "Parquet" : "A workbook";
            throw ToolException.Usage($"{kind} is not written to a terminal.", $"name a file: -o {document.Rows}.{format.NameOf()}");
        }
        bool mark = parse.GetValue(_mark);
        if (mark && format != TableFormat.Csv)
        {
            throw ToolException.Usage($"{_mark.Name}: only CSV begins with a byte order mark; the format is {format.NameOf()}.");
        }
        bool forSheet = parse.GetValue(_forSheet);
        if (forSheet && format is not (TableFormat.Csv or TableFormat.Tsv))
        {
            throw ToolException.Usage(
                $"{_forSheet.Name}: only cells of CSV and TSV can be taken for formulas; the format is {format.NameOf()}.");
        }
        return new TableSettings(format, document) { WithMark = mark, ForSheet = forSheet, Width = forPeople ? session.Width : null };
    }

    /// <summary>Lists the columns where that was asked for instead of a table.</summary>
    public bool TryList<T>(ParseResult parse, Session session, ColumnSet<T> columns)
    {
        if (Columns(parse) is not ColumnSet<T>.Help)
        {
            return false;
        }
        TableSettings settings = Settings(parse, session, new TableDocument("oligo.columns/1", "columns", []));
        Write(parse, session, settings, ColumnList.Columns, columns.All);
        return true;
    }

    /// <summary>Writes a whole table of records to where it was asked for.</summary>
    public void Write<T>(
        ParseResult parse, Session session, TableSettings settings, IReadOnlyList<RecordColumn<T>> columns, IEnumerable<T> records)
    {
        using ResultFile file = ResultFile.Open(Output(parse), session, hash: false);
        using (TableWriter writer = settings.Open(file.Stream, columns, session))
        {
            writer.WriteAll(columns, records);
        }
        file.Finish();
        file.Commit();
    }
}
