using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo mass</c>: a table of formulas and masses, one row a molecule, however many there are.</summary>
internal sealed class MassCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _salt = new("--salt")
    {
        Description = "Another salt form, for the columns salt, salt_formula and salt_average_da: K, NH4, 7Na, ... "
            + "(default: that of the name of a row)",
        HelpName = "SALT",
    };

    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public MassCommand()
        : base("mass", "Formula and masses of strands and duplexes as a table: free acid and full sodium salt.",
            "oligo mass strands.txt > masses.tsv",
            "oligo mass --from bracket --linkage PS --format csv -o masses.csv strands.txt",
            "oligo mass strands.txt --columns id,length,gc_percent,notation:helm,average_da -o masses.xlsx",
            "oligo mass --columns help",
            "cat strands.txt | oligo mass - --weights 1993",
            "oligo mass --design \"5-10-5 MOE PS mC\" GCCTCAGTCTGCTTCGCACC")
    {
        Completion.OfSalt(_salt);
        _inputs = new MoleculesArgument(
            this, "FILE", "Files, - for stdin, or notations; one molecule a line, `notation` or `id<TAB>notation`, or a table");
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_salt);
        _table = new TableOutputOptions(this, () => MassColumns.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        Salt? salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value));
        ColumnSet<MassRecord> columns = MassColumns.Of(salt);
        if (_table.TryList(parse, session, columns))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.mass/1", "rows", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<MassRecord>> chosen = RowColumns.ForInput(columns, reading).Select(_table.Columns(parse), table.Format);
        if (salt is null && chosen.FirstOrDefault(NamedSalts.IsOfSalt) is { } ofSalt
            && parse.GetValue(_inputs) is { Length: > 0 } texts && texts.All(text => StatesNoSalt(text, reading)))
        {
            throw ToolException.Usage(
                $"The column `{ofSalt.Name}` needs a salt form.", "name it: --salt K, or after a name of the catalogue");
        }
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<MassRecord>(chosen, all => new MassWork(reading, all, weights, salt, onError), table) { Weights = weights };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

    // The rows of files and stdin are not known yet.
    private static bool StatesNoSalt(string argument, InputOptions reading) =>
        argument != "-" && !InputSource.IsFile(argument, reading)
            && reading.Read(new InputRow("1", false, argument, null, null)).Salt is null;
}
