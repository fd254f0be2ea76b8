using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo mz</c>: the ions of each molecule, a row for each charge and adduct.</summary>
internal sealed class MzCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly IonOptions _ions;
    private readonly SkylineOption _skyline;
    private readonly AbundancesOption _abundances;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly SvgOption _svg;
    private readonly RowOptions _rows;

    public MzCommand()
        : base("mz", "Charge series: m/z of ions by protons and adducts, monoisotopic, most abundant and average.",
            "oligo mz mipomersen",
            "oligo mz mipomersen --charges 4-10 --adducts H,Na,2Na,K --mz-range 600-2000",
            "oligo mz eteplirsen --positive --charges 5-15",
            "oligo mz strands.txt --charges 3-8 -o ions.xlsx",
            "oligo mz mipomersen --charges 4-9 --skyline -o inclusion.csv",
            "oligo mz mipomersen --charges 3-12 --svg ions.svg",
            "oligo mz --columns help")
    {
        _inputs = new MoleculesArgument(this);
        _reading = new ReadingOptions(this);
        _ions = new IonOptions(this);
        _skyline = new SkylineOption(this, "An inclusion list", SkylineColumns.Precursors);
        _weights = new WeightsOption(this);
        _abundances = new AbundancesOption(this);
        _table = new TableOutputOptions(this, () => MzColumns.All.All);
        _svg = new SvgOption(this, "the charge series");
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, MzColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        AbundanceEdition abundances = _abundances.Get(parse);
        ChargeSeriesOptions ions = _ions.Get(parse, abundances);
        TableSettings table =
            _table.Settings(parse, session, new TableDocument("oligo.mz/1", "rows", DataEditions.Facts(weights, abundances)));
        IReadOnlyList<RecordColumn<MzRecord>> columns =
            RowColumns.ForInput(MzColumns.All, reading).Select(_skyline.Columns(parse, _table.Columns(parse)), table.Format);
        PictureFile? picture = _svg.Get(parse);
        OnError onError = _rows.Errors.OnError(parse);
        var settings = new SpectrumSettings(abundances, weights);
        var plan = new RowPlan<MzRecord>(columns, all => new MzWork(reading, ions, settings, picture, all, onError), table)
        {
            Weights = weights,
            Abundances = abundances,
            Picture = picture,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }
}
