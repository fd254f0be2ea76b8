using System.CommandLine;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo isotopes</c>: the aggregated isotope pattern of each molecule, a row for each peak.</summary>
internal sealed class IsotopesCommand : ToolCommand
{
    private readonly Argument<string[]> _inputs = new("FILE")
    {
        Description = "Files, - for stdin, notations, or names of the catalogue; one molecule a line, or a table",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _residual = new("--residual")
    {
        Description = "Probability that the peaks that are left out may have together, from 1e-12 to 0.5 (default: 1e-6)",
        HelpName = "P",
    };

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
            "oligo isotopes --columns help")
    {
        Completion.Of(_inputs, () => Completion.Drugs);
        Arguments.Add(_inputs);
        _reading = new ReadingOptions(this);
        Options.Add(_residual);
        _abundances = new AbundancesOption(this);
        _weights = new WeightsOption(this);
        _table = new TableOutputOptions(this, () => IsotopesColumns.All.All);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        if (_table.TryList(parse, session, IsotopesColumns.All))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        AbundanceEdition abundances = _abundances.Get(parse);
        double residual = Residual(parse);
        TableSettings table = _table.Settings(
            parse, session, new TableDocument("oligo.isotopes/1", "rows", DataEditions.Facts(weights, abundances)));
        IReadOnlyList<RecordColumn<IsotopesRecord>> columns =
            RowColumns.ForInput(IsotopesColumns.All, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        var settings = new SpectrumSettings(abundances, weights);
        var plan = new RowPlan<IsotopesRecord>(columns, all => new IsotopesWork(reading, residual, settings, all, onError), table)
        {
            Abundances = abundances,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

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
