using Oligo.Cli.Output;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>An annotation of the sequences that are searched, and the names by which it calls them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Genes">Its transcripts.</param>
/// <param name="Names">By name of a record, what the annotation calls it, where the two differ.</param>
internal sealed record AnnotationFile(string Path, GeneModel Genes, IReadOnlyDictionary<string, string> Names)
{
    // As many as fit into a message.
    private const int NamesShown = 5;

    /// <summary>What the annotation calls a record.</summary>
    public string NameOf(TargetRecord record) => Names.GetValueOrDefault(record.Id, record.Id);

    /// <summary>Reads an annotation and refuses one of other sequences.</summary>
    /// <param name="path">The file: GTF, GFF3 or BED by its extension, plain or packed with gzip.</param>
    /// <param name="names">A table of two columns, names of records and what the annotation calls them; <see langword="null"/> for
    /// none.</param>
    /// <param name="targets">The sequences.</param>
    /// <exception cref="ToolException">A file is not there or damaged, or the annotation names none of the sequences.</exception>
    public static AnnotationFile Read(string path, string? names, TargetDatabase targets)
    {
        Dictionary<string, string> map = names is null ? [] : ReadNames(names);
        using StreamReader text = Open(path);
        ParseResult<GeneModel> result = Guard(path, () => GeneModel.Read(text, FormatOf(path)));
        if (!result.TryGetValue(out GeneModel? genes))
        {
            Diagnostic fault = result.Errors.First();
            throw new ToolException(
                ExitCode.BadInput, $"`{path}`: {fault.Message} ({fault.Code}).", fault.Descriptor.Help.TrimEnd('.'));
        }
        var file = new AnnotationFile(path, genes, map);
        HashSet<string> known = [.. genes.Sequences];
        return targets.Records.Any(record => known.Contains(file.NameOf(record)))
            ? file
            : throw new ToolException(
                ExitCode.BadInput,
                $"`{path}` annotates none of the records: it names {Shown(genes.Sequences)}, and the records are "
                    + $"{Shown(targets.Records.Select(record => record.Id))}.",
                "--names FILE gives the names: a record and what the annotation calls it in each line, with a tab between");
    }

    private static string Shown(IEnumerable<string> names)
    {
        string[] all = [.. names.Take(NamesShown + 1)];
        return string.Join(", ", all.Take(NamesShown)) + (all.Length > NamesShown ? ", ..." : "");
    }

    private static AnnotationFormat FormatOf(string path)
    {
        string name = ResultFile.IsPacked(path) ? System.IO.Path.GetFileNameWithoutExtension(path) : path;
        return System.IO.Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gtf" => AnnotationFormat.Gtf,
            ".gff" or ".gff3" => AnnotationFormat.Gff3,
            ".bed" => AnnotationFormat.Bed,
            _ => throw ToolException.Usage($"`{path}`: the extension .gtf, .gff3 or .bed says what an annotation is."),
        };
    }

    private static StreamReader Open(string path)
    {
        FileStream file = InputStream.OpenFile(path);
        return new StreamReader(ResultFile.IsPacked(path) ? new UnpackedStream(file, path) : file);
    }

    private static Dictionary<string, string> ReadNames(string path)
    {
        using StreamReader text = Open(path);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Guard(path, text.ReadLine) is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line.Split('\t') is not [var record, var name])
            {
                throw new ToolException(ExitCode.BadInput, $"`{path}`: a line has two columns with a tab between, and not `{line}`.");
            }
            names[record] = name;
        }
        return names;
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(path, e);
        }
    }
}
