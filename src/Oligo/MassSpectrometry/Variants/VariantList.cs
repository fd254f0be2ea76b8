using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The impurities or metabolites of a molecule, with what was found about the list. Immutable and thread-safe.</summary>
public sealed class VariantList
{
    private VariantList(
        NucleicAcid molecule, VariantKind kind, ImmutableArray<StrandVariant> variants, ImmutableArray<Diagnostic> diagnostics)
    {
        Molecule = molecule;
        Kind = kind;
        Variants = variants;
        Diagnostics = diagnostics;
    }

    /// <summary>The molecule.</summary>
    public NucleicAcid Molecule { get; }

    /// <summary>Impurities or metabolites.</summary>
    public VariantKind Kind { get; }

    /// <summary>The related molecules: strand by strand, and in the order of the classes. Empty beside an error.</summary>
    public ImmutableArray<StrandVariant> Variants { get; }

    /// <summary>Warnings of a list that was cut off or is empty, or the error why there is none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Lists what comes from each strand of a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex each strand for itself, as a denaturing method shows it.</param>
    /// <param name="kind">Impurities or metabolites.</param>
    /// <param name="options">Which of them; by default every class.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The list. It ends at the largest number that the options allow, with a warning; a mixture of lengths has none, and an error
    /// says so.</returns>
    /// <exception cref="ArgumentException">A class of the options is of another kind.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static VariantList Create(
        NucleicAcid molecule, VariantKind kind, VariantOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= VariantOptions.Default;
        IEnumerable<StrandVariant> all = Enumerate(molecule, kind, options);
        string word = kind == VariantKind.Impurity ? "impurities" : "metabolites";
        if (molecule.IsPolydisperse)
        {
            return new(molecule, kind, [], [new(MassSpectrometryDiagnostics.MixtureOfLengths, default, [$"{word} of one mass"])]);
        }
        ImmutableArray<StrandVariant>.Builder variants = ImmutableArray.CreateBuilder<StrandVariant>();
        var bag = new DiagnosticBag();
        foreach (StrandVariant variant in all)
        {
            cancellation.ThrowIfCancellationRequested();
            if (variants.Count == options.MaxCount)
            {
                bag.Report(MassSpectrometryDiagnostics.ListEnds, default, options.MaxCount.ToString(CultureInfo.InvariantCulture), word);
                break;
            }
            variants.Add(variant);
        }
        if (variants.Count == 0)
        {
            bag.Report(MassSpectrometryDiagnostics.EmptyList, default, options.Classes.IsEmpty ? word : $"{word} of the classes asked for");
        }
        return new VariantList(molecule, kind, variants.ToImmutable(), bag.ToImmutable());
    }

    /// <summary>
    /// What comes from each strand of a molecule, one after another while the caller asks for more: a list of any length in little memory.
    /// </summary>
    /// <param name="molecule">The molecule; of a polymer of a mean length at that length.</param>
    /// <param name="kind">Impurities or metabolites.</param>
    /// <param name="options">Which of them; their largest number is not used.</param>
    /// <returns>The related molecules: strand by strand, and in the order of the classes.</returns>
    /// <exception cref="ArgumentException">A class of the options is of another kind.</exception>
    public static IEnumerable<StrandVariant> Enumerate(NucleicAcid molecule, VariantKind kind, VariantOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        Internal.DefinedValue.Demand(kind);
        options ??= VariantOptions.Default;
        if (options.Classes.FirstOrDefault(row => row.Kind != kind) is { } other)
        {
            throw new ArgumentException($"`{other}` is a class of another kind.", nameof(options));
        }
        ImmutableArray<VariantClass> classes = options.Classes.IsEmpty ? VariantClass.OfKind(kind) : options.Classes;
        return molecule.Strands.SelectMany((strand, index) => OfStrand(strand, index));

        IEnumerable<StrandVariant> OfStrand(Strand strand, int index)
        {
            var context = new VariantContext(strand, index, molecule.Strands.Length > 1, options.Limits);
            return classes.SelectMany(row => row.Evaluate(context, row));
        }
    }
}
