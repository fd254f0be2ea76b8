using System.Globalization;
using Oligo.Cli.Output;
using Oligo.Search;

namespace Oligo.Cli.Input;

/// <summary>Reads variants of the sequences that are searched.</summary>
internal static class VariantFile
{
    /// <summary>Reads VCF and refuses one of other sequences.</summary>
    /// <param name="path">The file, plain or packed with gzip.</param>
    /// <param name="names">By name of a record, what the file calls it, where the two differ.</param>
    /// <param name="targets">The sequences.</param>
    /// <param name="session">Is told what was left out.</param>
    /// <param name="hashed">Takes size and digest of the file; <see langword="null"/> where nobody asks for them.</param>
    /// <exception cref="ToolException">The file is not there or damaged, or names none of the sequences.</exception>
    public static VariantSet Read(
        string path, IReadOnlyDictionary<string, string> names, TargetDatabase targets, Session session, Action<SequenceFile>? hashed)
    {
        VariantSet variants = SideFile.Demand(path, SideFile.Read(
            path, text => VariantSet.Read(text, targets, record => names.GetValueOrDefault(record.Id, record.Id)), hashed));
        if (variants.Count + variants.SymbolicCount == 0 && !variants.OtherSequences.IsEmpty)
        {
            throw SideFile.OfOtherRecords(path, "has variants of", variants.OtherSequences, targets.Records.Select(record => record.Id));
        }
        if (variants.SymbolicCount > 0)
        {
            session.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {variants.SymbolicCount} {(variants.SymbolicCount == 1 ? "allele" : "alleles")} without letters left out"));
        }
        return variants;
    }
}
