using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Cli.Views;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo fragments</c>: the ions of the fragments of each molecule, a row for each.</summary>
internal sealed class FragmentsCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    // No instrument isolates an ion of more.
    private const int MostCharges = 1000;

    private readonly Option<string?> _precursor = new("--precursor-charge")
    {
        Description = "Absolute charge of the ion that is fragmented, for --skyline (default: the largest of --charges)",
        HelpName = "N",
    };

    private readonly FragmentIonOptions _fragments;
    private readonly SkylineOption _skyline;
    private readonly SvgOption _svg;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public FragmentsCommand()
        : base("fragments", "Fragments for MS/MS: m/z of a, b, c, d, w, x, y, z, base and water losses, internal fragments, losses of M.",
            "oligo fragments mipomersen",
            "oligo fragments mipomersen --series a-B,w,y,d --charges 1-5 --mz-range 300-2000",
            "oligo fragments patisiran --series c,y,w:a-B,M-BH --labels biopharma-finder",
            "oligo fragments mipomersen --series w,y --charges 1-4 --skyline --precursor-charge 6 -o transitions.csv",
            "oligo fragments mipomersen --series a-B,w,y,d --mz-range 300-2000 --svg map.svg -o fragments.tsv",
            "oligo fragments --series help")
    {
        _inputs = new MoleculesArgument(this);
        _reading = new ReadingOptions(this);
        _fragments = new FragmentIonOptions(this);
        _skyline = new SkylineOption(this, "Transitions", SkylineColumns.Transitions);
        Options.Add(_precursor);
        _svg = new SvgOption(this, "the fragment map, a hook for each bond and series,");
        _weights = new WeightsOption(this);
        _table = new TableOutputOptions(this, () => FragmentsColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_fragments.AsksForSeries(parse))
        {
            TableSettings list = _table.Settings(parse, session, new TableDocument("oligo.series/1", "series", []));
            _table.Write(parse, session, list, SeriesListing.Columns, FragmentSeries.All);
            return ExitCode.Done;
        }
        if (_table.TryList(parse, session, FragmentsColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        FragmentOptions fragments = _fragments.Get(parse);
        var settings = new FragmentsSettings(fragments, _fragments.Labels(parse), PrecursorCharge(parse, fragments), weights)
        {
            Picture = _svg.Get(parse),
        };
        TableSettings table =
            _table.Settings(parse, session, new TableDocument("oligo.fragments/1", "rows", DataEditions.Facts(weights)));
        IReadOnlyList<RecordColumn<FragmentsRecord>> columns =
            RowColumns.ForInput(FragmentsColumns.All, reading).Select(_skyline.Columns(parse, _table.Columns(parse)), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var plan = new RowPlan<FragmentsRecord>(columns, all => new FragmentsWork(reading, settings, all, onError), table)
        {
            Weights = weights,
            Picture = settings.Picture,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

    private int PrecursorCharge(ParseResult parse, FragmentOptions fragments) => parse.GetValue(_precursor) is { } text
        ? WholeNumber.Parse(_precursor.Name, text, 1, MostCharges)
        : Math.Min(fragments.MaxCharge, MostCharges);
}
