using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo convert</c>: one dialect into another, a line for a line.</summary>
internal sealed class ConvertCommand : ToolCommand
{
    // Not a notation of strands: the key of an InChI.
    private const string KeyName = "inchikey";

    // The title line of a molfile holds 80 characters.
    private const int LongestTitle = 80;

    private readonly Argument<string[]> _inputs = new("X")
    {
        Description = "A notation, a file, or - for stdin",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> _to = new("--to")
    {
        Description = "Dialect to write: "
            + string.Join(", ", Notations.All.Select(notation => notation.Name)) + "; or inchikey, which makes the key of an InChI",
        HelpName = "DIALECT",
    };
    private readonly Option<bool> _list = new("--list") { Description = "List the dialects and what each can say" };
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public ConvertCommand()
        : base("convert", "Writes a notation in another dialect; warnings on stderr say what is lost.",
            "oligo convert --to bracket \"Ges mCes Ads Gd\"",
            "oligo convert --from bracket --linkage PS --to ionis strands.txt",
            "oligo convert --to inchikey InChI=1S/H2O/h1H2",
            "oligo convert --to helm strands.txt -o helm.xlsx --rejects bad.tsv",
            "oligo convert --list")
    {
        Completion.Of(_inputs, () => Completion.Drugs);
        Completion.Of(_to, () => Completion.Writable.Append(KeyName));
        Arguments.Add(_inputs);
        Options.Add(_to);
        Options.Add(_list);
        _reading = new ReadingOptions(this);
        _table = new TableOutputOptions(this, () => ConvertColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (parse.GetValue(_list))
        {
            List(session);
            session.Out.Flush();
            return ExitCode.Done;
        }
        if (_table.TryList(parse, session, ConvertColumns.All))
        {
            return ExitCode.Done;
        }
        string name = parse.GetValue(_to) ?? throw ToolException.Usage("--to is missing.", "name the dialect to write, such as --to ionis");
        INotation? target = name.Equals(KeyName, StringComparison.OrdinalIgnoreCase)
            ? null
            : ReadingOptions.FindDialect(name, KeyName) ?? throw ToolException.Usage("--to auto: name the dialect to write.");
        InputOptions options = _reading.Get(parse, session);
        if (AskForTable(parse, target))
        {
            return WriteTable(parse, session, target, options);
        }
        return target is null ? WriteKeys(parse, session, options) : WriteText(parse, session, target, options);
    }

    /// <summary>
    /// Whether a table is wanted instead of a line for a line. A file is of text where it has the extension of the dialect's own
    /// files or one that says nothing.
    /// </summary>
    private bool AskForTable(ParseResult parse, INotation? target)
    {
        bool isText = _table.Output(parse) is not { } path || IsTextOf(target, Path.GetExtension(path).ToLowerInvariant());
        return !isText || _table.AskForTable(parse) || _rows.AskForTable(parse);
    }

    private static bool IsTextOf(INotation? target, string extension) =>
        extension is "" or ".txt" || target?.FileExtensions.Contains(extension) == true;

    private int WriteTable(ParseResult parse, Session session, INotation? target, InputOptions options)
    {
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.convert/1", "rows", []));
        IReadOnlyList<RecordColumn<ConvertRecord>> columns = ConvertColumns.All.Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Rows(parse).OnError;
        var plan = new RowPlan<ConvertRecord>(
            columns, all => target is null ? new KeyWork(all, onError) : new ConvertWork(target, options, all, onError), table);
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, options, plan);
    }

    private int WriteText(ParseResult parse, Session session, INotation target, InputOptions options)
    {
        InputGuard.RefuseInputs([(_table.OutputName, _table.Output(parse))], parse.GetValue(_inputs)!, options);
        using DataOutput output = DataOutput.Open(_table.Output(parse), session);
        int code = ExitCode.Done;
        foreach (MoleculeInput input in MoleculeInput.Read(parse.GetValue(_inputs)!, options, session))
        {
            if (input.Demand(session) is not { } molecule)
            {
                code = ExitCode.BadInput;
                continue;
            }
            FormatResult result = target.Write(molecule);
            Reporter.Report(session, input.Row, result.Diagnostics);
            if (!result.Success)
            {
                code = ExitCode.BadInput;
                continue;
            }
            string? id = input.Row.HasId && (!input.IsCalledByDrug || target.IsMultiline) ? SeparatedCell.Escape(input.Row.Id) : null;
            if (target.IsMultiline)
            {
                output.Writer.Write(NameRecord(result.Text, id));
            }
            else
            {
                output.Writer.WriteLine(id is null ? result.Text : $"{id}\t{result.Text}");
            }
        }
        output.Commit();
        return code;
    }

    /// <summary>A molfile or record with the identifier on its title line; in an SD file as a field too.</summary>
    private static string NameRecord(string record, string? id)
    {
        const string End = "$$$$\n";
        if (id is null || !record.StartsWith('\n'))
        {
            return record;
        }
        string title = id.Length > LongestTitle ? id[..LongestTitle] : id;
        return record.EndsWith(End, StringComparison.Ordinal) ? $"{title}{record[..^End.Length]}> <ID>\n{id}\n\n{End}" : title + record;
    }

    /// <summary>What each dialect can say. The columns are found by trying, so the table is never out of date.</summary>
    private static void List(Session session)
    {
        List<string[]> rows = [["dialect", "title", "reads", "writes", .. NotationMatrix.Features.Select(feature => feature.Feature)]];
        rows.AddRange(Notations.All.Select(dialect => (string[])
        [
            dialect.Name, dialect.Title, dialect.CanRead ? "yes" : "no", dialect.CanWrite ? "yes" : "no",
            .. NotationMatrix.Features.Select(feature => NotationMatrix.Probe(dialect, feature.Example)),
        ]));
        rows.Add([KeyName, "the InChIKey of an InChI", "no", "yes", .. NotationMatrix.Features.Select(_ => "no")]);
        // People see aligned columns, scripts get tabs.
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            session.Out.WriteLine(
                session.IsTerminal
                    ? string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()
                    : string.Join('\t', row));
        }
        session.Error.WriteLine(
            "yes: written and read back as the same molecule; written: without loss, but not read back alone; lossy: with a warning; no: "
                + "refused");
    }

    /// <summary>A key for each InChI: of the input, or of a drug of the catalogue.</summary>
    private int WriteKeys(ParseResult parse, Session session, InputOptions options)
    {
        InputGuard.RefuseInputs([(_table.OutputName, _table.Output(parse))], parse.GetValue(_inputs)!, options);
        using DataOutput output = DataOutput.Open(_table.Output(parse), session);
        int code = ExitCode.Done;
        foreach (string argument in parse.GetValue(_inputs)!)
        {
            string? known = CatalogNames.Find(argument)?.Drug.InChI;
            IEnumerable<InputRow> rows = known is null
                ? InputSource.Rows([argument], options, session)
                : [new InputRow("1", false, known, null, null)];
            foreach (InputRow row in rows)
            {
                ParseResult<string> result = InChIKey.FromInChI(CatalogNames.FindInRow(row.Text)?.Drug.InChI ?? row.Text);
                Reporter.Report(session, row, result.Diagnostics);
                if (!result.TryGetValue(out string? key))
                {
                    code = ExitCode.BadInput;
                    continue;
                }
                output.Writer.WriteLine(row.HasId ? $"{SeparatedCell.Escape(row.Id)}\t{key}" : key);
            }
        }
        output.Commit();
        return code;
    }
}
