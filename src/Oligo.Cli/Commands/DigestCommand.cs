using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo digest</c>: the products of nucleases, a row for each.</summary>
internal sealed class DigestCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly DigestOptionSet _digest;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public DigestCommand()
        : base("digest", "Products of nucleases: strands with their new ends, formulas, masses, and which of them are unique.",
            "oligo digest \"Gro Uro Aro Cro Uro Gr\"",
            "oligo digest \"Gro Uro Aro Cro Uro Gr\" --enzyme rnase-a --missed 1 --ends phosphate,cyclic",
            "oligo digest strands.txt --enzyme cusativin --length 3-15 -o products.tsv",
            "oligo digest \"Aro Gro Cro Aro Uro Gro Ar\" --enzyme rnase-h --guide \"Tdo Cdo Ado Tdo Gdo Cdo Td\"",
            "oligo digest --enzyme help")
    {
        _inputs = new MoleculesArgument(this);
        _reading = new ReadingOptions(this);
        _digest = new DigestOptionSet(this);
        _weights = new WeightsOption(this);
        _table = new TableOutputOptions(this, () => DigestColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_digest.AsksForEnzymes(parse))
        {
            TableSettings list = _table.Settings(parse, session, new TableDocument("oligo.enzymes/1", "enzymes", []));
            _table.Write(parse, session, list, NucleaseListing.Columns, Nuclease.All);
            return ExitCode.Done;
        }
        if (_table.TryList(parse, session, DigestColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        DigestOptions digest = _digest.Get(parse, reading);
        TableSettings table = _table.Settings(parse, session, new TableDocument("oligo.digest/1", "rows", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<DigestRecord>> columns =
            RowColumns.ForInput(DigestColumns.All, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<DigestRecord>(columns, all => new DigestWork(reading, digest, weights, all, onError), table)
        {
            Weights = weights,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }
}
