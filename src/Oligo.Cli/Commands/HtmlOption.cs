using System.Collections.Immutable;
using System.CommandLine;
using Oligo.Cli.Output;
using Oligo.Reporting;

namespace Oligo.Cli.Commands;

/// <summary>The option that asks for a report to print and to keep, beside the text.</summary>
internal sealed class HtmlOption
{
    private readonly Option<string?> _option = new("--html")
    {
        Description = "Also write a report to print to a file, as one HTML page that needs nothing else",
        HelpName = "FILE",
    };

    public HtmlOption(Command command) => command.Options.Add(_option);

    /// <summary>The file; <see langword="null"/> for none.</summary>
    public string? Get(ParseResult parse)
    {
        string? path = parse.GetValue(_option);
        if (path is "" or "-")
        {
            throw ToolException.Usage($"{_option.Name} `{path}`: a file is expected; the description goes to stdout.");
        }
        return PagePath.Demand(_option.Name, path);
    }

    /// <summary>Writes the file, whole or not at all. An input without molecules has no report.</summary>
    public void Write(string path, ImmutableArray<MoleculeReport> reports, Session session)
    {
        if (reports.IsEmpty)
        {
            session.Error.WriteLine($"{_option.Name}: the input has no molecule, so {path} was not written");
            return;
        }
        using DataOutput output = DataOutput.Open(path, session);
        output.Writer.Write(MoleculeReportHtml.ToText(reports));
        output.Commit();
    }
}
