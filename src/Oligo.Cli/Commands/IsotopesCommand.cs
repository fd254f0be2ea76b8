using System.CommandLine;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo isotopes</c>: the aggregated isotope pattern of each molecule, a row for each peak.</summary>
internal sealed class IsotopesCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly Option<string?> _residual = new("--residual")
    {
        Description = "Probability that the peaks that are left out may have together, from 1e-12 to 0.5 (default: 1e-6)",
        HelpName = "P",
    };

    private readonly Option<string?> _fine = new("--fine")
    {
        Description = "List isotopologues one by one instead of mass numbers: those of at least a probability, from 1e-15 to 1",
        HelpName = "P",
    };

    private readonly Option<string?> _label = new("--label")
    {
        Description = "Elements labelled throughout the molecule, with the share of the isotope: 13C=0.99,15N=0.98",
        HelpName = "LIST",
    };

    private readonly Option<string?> _power = new("--resolving-power")
    {
        Description = "Resolving power of the profile in the picture, at every mass, or R@MZ for an orbital trap (default: sticks alone)",
        HelpName = "R",
    };

    private readonly FormulasOption _formulas;
    private readonly SvgOption _svg;
    private readonly AbundancesOption _abundances;
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public IsotopesCommand()
        : base("isotopes", "Isotope patterns: the probability and the centroid of each mass number, of the neutral free acid.",
            "oligo isotopes mipomersen",
            "oligo isotopes mipomersen --residual 1e-3 --columns k,percent_of_highest,mass_da",
            "oligo isotopes strands.txt -o patterns.parquet --abundances 2013",
            "oligo isotopes mipomersen --fine 1e-3 --columns k,probability,mass_da",
            "oligo isotopes --formulas C230H324N67O122P19S19",
            "oligo isotopes mipomersen --svg envelope.svg --resolving-power 60000",
            "oligo isotopes --columns help")
    {
        _inputs = new MoleculesArgument(this);
        _reading = new ReadingOptions(this);
        _formulas = new FormulasOption(this);
        Options.Add(_residual);
        Options.Add(_fine);
        Options.Add(_label);
        Options.Add(_power);
        _abundances = new AbundancesOption(this);
        _weights = new WeightsOption(this);
        _table = new TableOutputOptions(this, () => IsotopesColumns.All.All);
        _svg = new SvgOption(this, "the pattern");
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, IsotopesColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _formulas.Apply(parse, _reading.Get(parse, session));
        AtomicWeights weights = _weights.Get(parse);
        AbundanceEdition abundances = _abundances.Get(parse);
        var isotopes = new IsotopesSettings(Residual(parse), Threshold(parse), Enrichment(parse), Power(parse), _svg.Get(parse));
        TableSettings table = _table.Settings(
            parse, session, new TableDocument("oligo.isotopes/1", "rows", DataEditions.Facts(weights, abundances)));
        IReadOnlyList<RecordColumn<IsotopesRecord>> columns =
            RowColumns.ForInput(IsotopesColumns.All, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var settings = new SpectrumSettings(abundances, weights);
        var plan = new RowPlan<IsotopesRecord>(columns, all => new IsotopesWork(reading, isotopes, settings, all, onError), table)
        {
            Abundances = abundances,
            Picture = isotopes.Picture,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

    private double? Threshold(ParseResult parse)
    {
        if (parse.GetValue(_fine) is not { } text)
        {
            return null;
        }
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double threshold);
        return isNumber && threshold is >= FineStructure.MinThreshold and <= 1
            ? threshold
            : throw ToolException.Usage($"{_fine.Name} `{text}`: a probability from 1e-15 to 1 is expected.");
    }

    private IsotopeEnrichment? Enrichment(ParseResult parse) => parse.GetValue(_label) is not { } text
        ? null
        : IsotopeEnrichment.Find(text) ?? throw ToolException.Usage(
            $"{_label.Name} `{text}`: isotopes with shares above 0 and at most 1 are expected, such as 13C=0.99,15N=0.98.");

    private ResolvingPower? Power(ParseResult parse) => parse.GetValue(_power) is not { } text
        ? null
        : ResolvingPower.Find(text) ?? throw ToolException.Usage(
            $"{_power.Name} `{text}`: a resolving power from 1 to 1e9 is expected, such as 60000 or 120000@200.");

    private double Residual(ParseResult parse)
    {
        if (parse.GetValue(_residual) is not { } text)
        {
            return IsotopePattern.DefaultResidual;
        }
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double residual);
        return isNumber && residual is >= IsotopePattern.MinResidual and <= IsotopePattern.MaxResidual
            ? residual
            : throw ToolException.Usage($"{_residual.Name} `{text}`: a probability from 1e-12 to 0.5 is expected.");
    }
}
