using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A notation and what it makes of a text. Immutable and thread-safe.</summary>
public sealed class NotationReading
{
    internal NotationReading(INotation notation, ParseResult<NucleicAcid> result)
    {
        Notation = notation;
        Result = result;
    }

    /// <summary>The notation.</summary>
    public INotation Notation { get; }

    /// <summary>The result of reading the text in it.</summary>
    public ParseResult<NucleicAcid> Result { get; }
}
