using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>The option that names the evaluation of isotope abundances.</summary>
internal sealed class AbundancesOption
{
    private static readonly AbundanceEdition[] s_all = [AbundanceEdition.Ciaaw2013, AbundanceEdition.Ciaaw2009];

    private readonly Option<string?> _option = new("--abundances")
    {
        Description = "Evaluation of isotope abundances: 2009 (that of NIST's table and of most programs, the default) or 2013",
        HelpName = "EDITION",
    };

    public AbundancesOption(Command command)
    {
        Completion.Of(_option, () => s_all.Select(DataEditions.NameOf));
        command.Options.Add(_option);
    }

    public AbundanceEdition Get(ParseResult parse)
    {
        if (parse.GetValue(_option) is not { } name)
        {
            return IsotopePattern.DefaultAbundances;
        }
        foreach (AbundanceEdition edition in s_all)
        {
            if (name.Trim() == DataEditions.NameOf(edition))
            {
                return edition;
            }
        }
        throw ToolException.Usage($"{_option.Name} `{name}`: there is no such evaluation.", "known are 2009 and 2013");
    }
}
