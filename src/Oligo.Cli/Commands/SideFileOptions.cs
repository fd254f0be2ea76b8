using System.Collections.Immutable;
using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Search;

namespace Oligo.Cli.Commands;

/// <summary>The options that name what is known of sequences: genes, variants, and the names that such files have for them.</summary>
internal sealed class SideFileOptions
{
    private readonly Option<string?> _annotation = new("--annotation")
    {
        Description = "Genes of the sequences: GTF, GFF3 or BED of twelve columns, plain or packed with gzip",
        HelpName = "FILE",
    };

    private readonly Option<string?> _variants = new("--variants")
    {
        Description = "Variants of the sequences: VCF, plain or packed with gzip",
        HelpName = "FILE",
    };

    private readonly Option<string?> _names = new("--names")
    {
        Description = "Names that differ: in each line a record, a tab, and what annotation and variants call it",
        HelpName = "FILE",
    };

    public SideFileOptions(Command command)
    {
        command.Options.Add(_annotation);
        command.Options.Add(_variants);
        command.Options.Add(_names);
    }

    /// <summary>The files that are named.</summary>
    public IReadOnlyList<string> Files(ParseResult parse) =>
        [.. new[] { parse.GetValue(_annotation), parse.GetValue(_variants), parse.GetValue(_names) }.OfType<string>()];

    /// <summary>Whether variants are named.</summary>
    public bool HasVariants(ParseResult parse) => parse.GetValue(_variants) is not null;

    /// <summary>The search with what the files say of its sequences.</summary>
    /// <param name="search">The search.</param>
    /// <param name="parse">The options.</param>
    /// <param name="hash">Whether digests of the files are computed.</param>
    /// <param name="session">Is told what was left out.</param>
    public SearchSettings AddTo(SearchSettings search, ParseResult parse, bool hash, Session session)
    {
        string? annotation = parse.GetValue(_annotation);
        string? variants = parse.GetValue(_variants);
        string? named = parse.GetValue(_names);
        if (named is not null && annotation is null && variants is null)
        {
            throw ToolException.Usage($"{_names.Name} is for {_annotation.Name} and {_variants.Name}.");
        }
        var files = ImmutableArray.CreateBuilder<SideFileFacts>();
        Action<SequenceFile>? Hashed(Option option) =>
            hash ? file => files.Add(new SideFileFacts(option.Name.TrimStart('-'), file)) : null;
        IReadOnlyDictionary<string, string> names = SideFile.ReadNames(named, Hashed(_names));
        TargetDatabase targets = search.Database.Targets;
        return search with
        {
            Annotation = annotation is null ? null : AnnotationFile.Read(annotation, names, targets, Hashed(_annotation)),
            Variants = variants is null ? null : VariantFile.Read(variants, names, targets, session, Hashed(_variants)),
            SideFiles = files.ToImmutable(),
        };
    }
}
