using Oligo.Cli.Output;
using Oligo.Search;

namespace Oligo.Cli.Input;

/// <summary>An annotation of the sequences that are searched, and the names by which it calls them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Genes">Its transcripts.</param>
/// <param name="Names">By name of a record, what the annotation calls it, where the two differ.</param>
internal sealed record AnnotationFile(string Path, GeneModel Genes, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>What the annotation calls a record.</summary>
    public string NameOf(TargetRecord record) => Names.GetValueOrDefault(record.Id, record.Id);

    /// <summary>Reads an annotation and refuses one of other sequences.</summary>
    /// <param name="path">The file: GTF, GFF3 or BED by its extension, plain or packed with gzip.</param>
    /// <param name="names">By name of a record, what the annotation calls it, where the two differ.</param>
    /// <param name="targets">The sequences.</param>
    /// <param name="hashed">Takes size and digest of the file; <see langword="null"/> where nobody asks for them.</param>
    /// <exception cref="ToolException">The file is not there or damaged, or names none of the sequences.</exception>
    public static AnnotationFile Read(
        string path, IReadOnlyDictionary<string, string> names, TargetDatabase targets, Action<SequenceFile>? hashed)
    {
        AnnotationFormat format = FormatOf(path);
        GeneModel genes = SideFile.Demand(path, SideFile.Read(path, text => GeneModel.Read(text, format), hashed));
        var file = new AnnotationFile(path, genes, names);
        HashSet<string> known = [.. genes.Sequences];
        return targets.Records.Any(record => known.Contains(file.NameOf(record)))
            ? file
            : throw SideFile.OfOtherRecords(path, "annotates", genes.Sequences, targets.Records.Select(record => record.Id));
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
}
