using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>The canonical (Ionis) notation for texts that may be a strand or a duplex.</summary>
public static class CanonicalText
{
    /// <summary>Reads a strand or a duplex and tells everything that was found.</summary>
    /// <param name="text">The text, such as <c>Ges mCes Te</c> or <c>Gro Ur |0| Aro Cr</c>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The molecule with notes and warnings, or all errors (at most 20).</returns>
    public static ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) => Read<NucleicAcid>(text, library);

    internal static ParseResult<T> Read<T>(ReadOnlySpan<char> text, MonomerLibrary? library)
        where T : NucleicAcid
    {
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, bag);
        if (molecule is not null and not T)
        {
            (string found, string wanted) = molecule is Duplex ? ("duplex", "strand") : ("strand", "duplex");
            bag.Report(ModelDiagnostics.ExpectedDuplexPart, new SourceSpan(0, text.Length), found, wanted);
            molecule = null;
        }
        return new ParseResult<T>(text.ToString(), (T?)molecule, bag.ToImmutable());
    }
}
