using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests;

/// <summary>Lists of impurities and metabolites, which end when the test run is ended.</summary>
internal static class Listed
{
    public static VariantList Of(NucleicAcid molecule, VariantKind kind, VariantOptions? options = null) =>
        VariantList.Create(molecule, kind, options, TestContext.Current.CancellationToken);
}
