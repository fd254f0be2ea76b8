using System.CommandLine;
using Oligo.Chemistry;
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

    // What ends each molecule of an SD file, so that there may be several.
    private const string EndOfRecord = "$$$$\n";

    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _to = new("--to")
    {
        Description = "Dialect to write: "
            + string.Join(", ", Notations.All.Select(notation => notation.Name)) + "; or inchikey, which makes the key of an InChI",
        HelpName = "DIALECT",
    };
    private readonly Option<string?> _salt = new("--salt")
    {
        Description = "Write the salt, in dialects that can say it (name): Na, 19Na, \"10Na 9K\", 2HCl, ...",
        HelpName = "SALT",
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
            "oligo convert --to name --salt Na mipomersen",
            "oligo convert --list")
    {
        Completion.Of(_to, () => Completion.Writable.Append(KeyName));
        _inputs = new MoleculesArgument(this, "X", "A notation, a file, or - for stdin");
        Options.Add(_to);
        Completion.OfSalt(_salt);
        Options.Add(_salt);
        Options.Add(_list);
        _reading = new ReadingOptions(this);
        _table = new TableOutputOptions(this, () => ConvertColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (parse.GetValue(_list))
        {
            List(parse, session);
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
        Salt? salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value));
        if (target is null && salt?.Ion is not null)
        {
            throw ToolException.Usage($"--salt is not for --to {KeyName}: a key is made of the InChI as it is.");
        }
        InputOptions options = _reading.Get(parse, session);
        if (AskForTable(parse, target))
        {
            return WriteTable(parse, session, target, salt, options);
        }
        return target is null ? WriteKeys(parse, session, options) : WriteText(parse, session, target, salt, options);
    }

    /// <summary>
    /// Whether a table is wanted instead of a line for a line. A file is of text where it has the extension of the dialect's own
    /// files or one that says nothing.
    /// </summary>
    private bool AskForTable(ParseResult parse, INotation? target)
    {
        string? path = _table.Output(parse);
        bool isText = path is null || IsTextOf(target, Path.GetExtension(path).ToLowerInvariant());
        bool isAsked = _table.AskForTable(parse) || _rows.AskForTable(parse);
        if (!isAsked || target is null || path is null || FileFormat.DialectOf(path) != target || _table.HasFormat(parse))
        {
            return !isText || isAsked;
        }
        throw ToolException.Usage(
            $"`{path}` is a file of {target.Title}, and not the table that {KeptColumns.Option}, --columns, --shard and --manifest "
                + "are for.",
            "name the file of a table, such as -o rows.tsv");
    }

    private static bool IsTextOf(INotation? target, string extension) =>
        extension is "" or ".txt" || target?.FileExtensions.Contains(extension) == true;

    private int WriteTable(ParseResult parse, Session session, INotation? target, Salt? salt, InputOptions options)
    {
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.convert/1", "rows", []));
        IReadOnlyList<RecordColumn<ConvertRecord>> columns =
            RowColumns.ForInput(ConvertColumns.All, options).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<ConvertRecord>(
            columns, all => target is null ? new KeyWork(all, onError) : new ConvertWork(target, salt, options, all, onError), table);
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, options, plan);
    }

    private int WriteText(ParseResult parse, Session session, INotation target, Salt? salt, InputOptions options)
    {
        string? path = _table.Output(parse);
        string[] arguments = parse.GetValue(_inputs)!;
        using RowErrors errors = _rows.Errors.Open(parse, arguments, options, session, (_table.OutputName, path));
        using DataOutput output = DataOutput.Open(path, session);
        // On stdout dialects of one line have a line for a line, whichever they are.
        bool asRecords = target.IsMultiline || (path is not null && FileFormat.DialectOf(path) == target);
        int written = 0;
        foreach (MoleculeInput input in MoleculeInput.Read(arguments, options, session))
        {
            if (errors.Demand(input) is not { } molecule)
            {
                continue;
            }
            FormatResult result = Notations.WriteSalt(target, molecule, salt ?? Salt.FreeAcid);
            if (!result.Success)
            {
                errors.Add(input.Row, result.Diagnostics);
                continue;
            }
            Reporter.Report(session, input.Row, result.Diagnostics);
            input.ReportOtherSalt(salt, "written", session);
            written++;
            if (target.IsMultiline && path is not null && written > 1 && !result.Text.EndsWith(EndOfRecord, StringComparison.Ordinal))
            {
                throw new ToolException(
                    ExitCode.BadInput, $"A file of {target.Title} holds one molecule; the input has more.", "--to sdf writes them all");
            }
            output.Writer.Write(asRecords
                ? target.WriteRecord(result.Text, input.Row.Label)
                : LineOf(input.HasLabel ? input.Row.Label : null, result.Text));
        }
        output.Commit();
        errors.Commit(_rows.Quiet(parse));
        return errors.ExitCode;
    }

    /// <summary>A line with what its row is called; a text or name of the command line comes alone.</summary>
    private static string LineOf(string? label, string text) => label is null ? $"{text}\n" : $"{label}\t{text}\n";

    /// <summary>What each dialect can say.</summary>
    private void List(ParseResult parse, Session session)
    {
        TableSettings settings = _table.Settings(parse, session, new TableDocument("oligo.dialects/1", "dialects", []));
        IReadOnlyList<RecordColumn<string[]>> columns = NotationList.Columns.Select(_table.Columns(parse), settings.Format);
        _table.Write(parse, session, settings, columns, NotationList.Rows);
        session.Error.WriteLine(
            "yes: written and read back as the same molecule; written: without loss, but not read back alone; lossy: with a warning; no: "
                + "refused");
    }

    /// <summary>A key for each InChI: of the input, or of a drug of the catalogue.</summary>
    private int WriteKeys(ParseResult parse, Session session, InputOptions options)
    {
        string[] arguments = parse.GetValue(_inputs)!;
        using RowErrors errors = _rows.Errors.Open(parse, arguments, options, session, (_table.OutputName, _table.Output(parse)));
        using DataOutput output = DataOutput.Open(_table.Output(parse), session);
        bool any = false;
        foreach (string argument in arguments)
        {
            string? known = CatalogNames.Find(argument)?.Drug.InChI;
            IEnumerable<InputRow> rows = known is null
                ? InputSource.Rows([argument], options, session)
                : [new InputRow("1", false, known, null, null)];
            foreach (InputRow row in rows)
            {
                any = true;
                string? inName = CatalogNames.FindInRow(row.Text)?.Drug.InChI;
                ParseResult<string> result = InChIKey.FromInChI(inName ?? row.Text);
                if (!result.TryGetValue(out string? key))
                {
                    errors.Add(row, result.Diagnostics);
                    continue;
                }
                Reporter.Report(session, row, result.Diagnostics);
                string? label = row.Label is not null && !row.HasId && inName is not null ? SeparatedCell.Escape(row.Text) : row.Label;
                output.Writer.Write(LineOf(label, key));
            }
        }
        if (!any)
        {
            throw MoleculeInput.NoMolecule();
        }
        output.Commit();
        errors.Commit(_rows.Quiet(parse));
        return errors.ExitCode;
    }
}
