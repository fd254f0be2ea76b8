using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The canonical notation as a dialect: <c>Ges mCes Te</c>.</summary>
internal sealed class IonisNotation : INotation, IRowNotation
{
    public string Name => "ionis";

    public string Title => "the Ionis form";

    public RowReader? MakeRowReader(NotationOptions options) => new CanonicalRowReader();

    public IEnumerable<string> TokensOf(Monomer row) => [row.Token];

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null) =>
        NucleicAcid.Read(text, options?.Library);

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return new FormatResult(molecule.ToString(), []);
    }
}
