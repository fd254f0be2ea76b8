using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The products of a molecule that an enzyme cuts. Immutable and thread-safe.</summary>
public sealed class Digest
{
    /// <summary>Most products of one digest.</summary>
    public const int MaxProducts = 1_000_000;

    private Digest(ImmutableArray<DigestProduct> products, ImmutableArray<Diagnostic> diagnostics)
    {
        Products = products;
        Diagnostics = diagnostics;
    }

    /// <summary>The products: by strand, place, length and end. Empty beside an error.</summary>
    public ImmutableArray<DigestProduct> Products { get; }

    /// <summary>Warnings, or the error why there are no products.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Cuts a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex each strand is cut as if it were alone.</param>
    /// <param name="options">How, and which products are listed; by default by RNase T1, without missed cleavages.</param>
    /// <returns>The products. An error says where there are none: of a mixture of lengths, of a ring, of a digest of more than
    /// <see cref="MaxProducts"/> products.</returns>
    /// <exception cref="ArgumentException">The enzyme needs a guide and there is none, or the least length is above the most.</exception>
    public static Digest Create(NucleicAcid molecule, DigestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= DigestOptions.Default;
        if (options.Nuclease.NeedsGuide && options.Guide is null)
        {
            throw new ArgumentException($"{options.Nuclease.Name} needs a guide.", nameof(options));
        }
        if (options.MinLength > options.MaxLength)
        {
            throw new ArgumentException("The least length is above the most.", nameof(options));
        }
        if (molecule.IsPolydisperse)
        {
            return Failed(MassSpectrometryDiagnostics.MixtureOfLengths, "products of one mass");
        }
        if (molecule.Strands.Any(strand => strand.IsCircular))
        {
            return Failed(MassSpectrometryDiagnostics.RingIsNotDigested);
        }
        StrandDigest[] strands = [.. molecule.Strands.Select((strand, i) => new StrandDigest(strand, i + 1, options))];
        decimal most = strands.Sum(strand => (decimal)strand.MostProducts);
        return most > MaxProducts
            ? Failed(
                MassSpectrometryDiagnostics.TooManyProducts, most.ToString(CultureInfo.InvariantCulture),
                MaxProducts.ToString(CultureInfo.InvariantCulture))
            : new Digest(Compared([.. strands.SelectMany(strand => strand.Products())]), Findings(strands, options)).Checked(options);
    }

    private static Digest Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new([], [new Diagnostic(descriptor, default, [.. arguments])]);

    private static ImmutableArray<Diagnostic> Findings(StrandDigest[] strands, DigestOptions options)
    {
        var bag = new DiagnosticBag();
        if (!strands.Any(strand => strand.IsPaired))
        {
            bag.Report(MassSpectrometryDiagnostics.GuideDoesNotPair, default);
        }
        else if (strands.All(strand => strand.Sites == 0) && options.Nuclease != Nuclease.NoCleavage)
        {
            bag.Report(MassSpectrometryDiagnostics.NothingToCut, default, options.Nuclease.Name, options.Nuclease.Rule);
        }
        return bag.ToImmutable();
    }

    private static ImmutableArray<DigestProduct> Compared(DigestProduct[] products)
    {
        Dictionary<Strand, int> copies = products.GroupBy(product => product.Strand).ToDictionary(same => same.Key, same => same.Count());
        Dictionary<MolecularFormula, int> formulas =
            copies.Keys.GroupBy(strand => strand.Formula).ToDictionary(same => same.Key, same => same.Count());
        return [.. products.Select(product => product with
        {
            Copies = copies[product.Strand],
            Isomers = formulas[product.Strand.Formula] - 1,
        })];
    }

    private Digest Checked(DigestOptions options) => !Products.IsEmpty ? this : new Digest([],
    [
        .. Diagnostics,
        new Diagnostic(
            MassSpectrometryDiagnostics.NoProduct, default,
            [options.MinLength.ToString(CultureInfo.InvariantCulture), options.MaxLength.ToString(CultureInfo.InvariantCulture)]),
    ]);
}
