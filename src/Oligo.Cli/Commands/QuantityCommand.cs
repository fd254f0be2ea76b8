using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo quantity</c>: extinction coefficients, amounts, and the solutions that are made of them.</summary>
internal sealed class QuantityCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly SampleOptions _sample;
    private readonly AmountOptions _amount;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public QuantityCommand()
        : base("quantity", "Extinction coefficients, OD, nmol and ug of a named form, and the volumes to dissolve, dilute and anneal.",
            "oligo quantity mipomersen --salt Na",
            "oligo quantity mipomersen --od 10 --to-um 100",
            "oligo quantity ACGTTGCAACGTTGCA --a260 0.42 --dilution 50 --volume-ul 200",
            "oligo quantity mipomersen --mg 5 --salt Na --water-percent 8 --purity-percent 92",
            "oligo quantity strands.txt --nmol 25 --to-um 100 -o plate.xlsx",
            "oligo quantity --columns help")
    {
        _inputs = new MoleculesArgument(
            this, "FILE", "Files, - for stdin, notations, or names of the catalogue; letters alone are DNA, with U RNA");
        _reading = new ReadingOptions(this);
        _sample = new SampleOptions(this);
        _amount = new AmountOptions(this);
        _weights = new WeightsOption(this);
        _table = new TableOutputOptions(this, () => QuantityColumns.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        AmountSettings amount = _amount.Get(parse);
        ColumnSet<QuantityRecord> all = QuantityColumns.Of(amount);
        if (_table.TryList(parse, session, all))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session) with { TakesBareLetters = true };
        AtomicWeights weights = _weights.Get(parse);
        ExtinctionOptions extinction = _sample.GetExtinction(parse, weights);
        WeighedForm form = _sample.GetForm(parse, weights);
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.quantity/1", "rows", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<QuantityRecord>> columns =
            RowColumns.ForInput(all, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<QuantityRecord>(
            columns, chosen => new QuantityWork(reading, extinction, form, amount, chosen, onError), table)
        {
            Weights = weights,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }
}
