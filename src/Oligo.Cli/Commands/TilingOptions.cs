using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Output;
using Oligo.Design;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which candidates a target has.</summary>
internal sealed class TilingOptions
{
    private readonly Option<string?> _design = new("--design")
    {
        Description = "Architecture and chemistry of the candidates, such as \"5-10-5 MOE PS mC\" or \"2'-OMe PS\"",
        HelpName = "DESIGN",
    };

    private readonly Option<string?> _length = new("--length")
    {
        Description = "Length, or range of lengths such as 16-20, of a design that is of any length",
        HelpName = "N",
    };

    private readonly Option<string?> _strand = new("--strand")
    {
        Description = "Strand of the target that is the RNA: + as written (default), - the reverse complement",
        HelpName = "STRAND",
    };

    private readonly MonomersOption _monomers;

    public TilingOptions(Command command)
    {
        command.Options.Add(_design);
        command.Options.Add(_length);
        command.Options.Add(_strand);
        Completion.Of(_strand, () => ["+", "-"]);
        _monomers = new MonomersOption(command);
    }

    /// <summary>Architecture and chemistry.</summary>
    public StrandDesign Design(System.CommandLine.ParseResult parse, Session session)
    {
        if (parse.GetValue(_design) is not { } text)
        {
            throw ToolException.Usage("There is no design.", $"{_design.Name} \"5-10-5 MOE PS mC\" states architecture and chemistry");
        }
        return ReadingOptions.ReadOption(_design.Name, text, value => StrandDesign.Read(value, _monomers.Get(parse, session)))!;
    }

    /// <summary>The strand of the target that is the RNA.</summary>
    public TargetStrand Strand(System.CommandLine.ParseResult parse) => parse.GetValue(_strand) switch
    {
        null or "+" => TargetStrand.Plus,
        "-" => TargetStrand.Minus,
        var other => throw ToolException.Usage($"{_strand.Name} `{other}`: + or - is expected."),
    };

    /// <summary>The candidates.</summary>
    public TargetTiling Tiling(
        System.CommandLine.ParseResult parse, Session session, TargetDatabase target, StrandDesign design,
        (int Shortest, int Longest) lengths, TargetStrand strand)
    {
        ParseResult<TargetTiling> tiling =
            TargetTiling.Create(target, design, lengths.Shortest, lengths.Longest, strand, _monomers.Get(parse, session));
        return tiling.TryGetValue(out TargetTiling? value)
            ? value
            : throw ToolException.Usage(
                $"{_design.Name} `{parse.GetValue(_design)}`: {tiling.Errors.First().Message} ({tiling.Errors.First().Code}).",
                tiling.Errors.First().Hint);
    }

    /// <summary>The lengths of the candidates.</summary>
    public (int Shortest, int Longest) Lengths(System.CommandLine.ParseResult parse, StrandDesign design)
    {
        if (parse.GetValue(_length) is not { } text)
        {
            return !design.IsOfAnyLength && design.Length <= TargetQuery.MaxLength
                ? (design.Length, design.Length)
                : throw ToolException.Usage(
                    FormattableString.Invariant($"The design does not state a length of 1 to {TargetQuery.MaxLength}."),
                    $"{_length.Name} 20, or {_length.Name} 16-20");
        }
        if (!design.IsOfAnyLength)
        {
            throw ToolException.Usage(
                string.Create(CultureInfo.InvariantCulture, $"{_length.Name}: the design has {design.Length} bases."),
                $"{_design.Name} \"MOE PS\" is of any length");
        }
        string[] ends = text.Split('-');
        int shortest = WholeNumber.Parse(_length.Name, ends[0], 1, TargetQuery.MaxLength);
        int longest = ends.Length == 1 ? shortest : WholeNumber.Parse(_length.Name, ends[^1], 1, TargetQuery.MaxLength);
        return ends.Length <= 2 && longest >= shortest
            ? (shortest, longest)
            : throw ToolException.Usage($"{_length.Name} `{text}`: a length, or the shortest and the longest such as 16-20, is expected.");
    }
}
