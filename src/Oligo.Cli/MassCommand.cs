using System.CommandLine;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Cli;

/// <summary><c>oligo mass</c>: a table of formulas and masses, one row a strand.</summary>
internal sealed class MassCommand : ToolCommand
{
    private readonly Argument<string[]> _inputs = new("FILE") { Description = "Files, - for stdin, or notations; one strand a line, `notation` or `id<TAB>notation`", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format") { Description = "tsv, csv, ndjson or json", HelpName = "FORMAT", DefaultValueFactory = _ => "tsv" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to a file, whole or not at all", HelpName = "FILE" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary on stderr" };
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;

    public MassCommand()
        : base("mass", "Formula and masses of strands as a table: free acid and full sodium salt.",
            "oligo mass strands.txt > masses.tsv",
            "oligo mass --from bracket --linkage PS --format csv -o masses.csv strands.txt",
            "cat strands.txt | oligo mass - --weights 1993",
            "oligo mass --design \"5-10-5 MOE PS mC\" GCCTCAGTCTGCTTCGCACC")
    {
        Arguments.Add(_inputs);
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_quiet);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        InputOptions options = _reading.Get(parse, session);
        AtomicWeights weights = _weights.Get(parse);
        IEnumerable<InputRow> rows = InputSource.Rows(parse.GetValue(_inputs)!, options, session);
        using Output output = Output.Open(parse.GetValue(_output), session);
        MassTable table = MassTable.Create(parse.GetValue(_format)!, output.Writer, weights);
        int good = 0;
        int bad = 0;
        table.Begin();
        foreach (InputRow row in rows)
        {
            MassRow result = Compute(row, options, weights, session);
            table.Write(result);
            good += result.IsGood ? 1 : 0;
            bad += result.IsGood ? 0 : 1;
        }
        table.End();
        output.Commit();
        if (!parse.GetValue(_quiet))
        {
            session.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{good} rows written, {bad} in error; average masses with the atomic weights of {weights.Name} ({weights.Source})"));
        }
        return bad == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static MassRow Compute(InputRow row, InputOptions options, AtomicWeights weights, Session session)
    {
        if (row.ExtraTab)
        {
            Reporter.ReportExtraTab(session, row);
            return MassRow.Bad(row.Id, Reporter.ExtraTabCode);
        }
        ParseResult<NucleicAcid> result = options.Read(row.Text);
        Reporter.Report(session, row, result.Diagnostics);
        return result.TryGetValue(out NucleicAcid? molecule)
            ? MassRow.Of(row.Id, molecule, weights)
            : MassRow.Bad(row.Id, result.Errors.First().Code);
    }
}
