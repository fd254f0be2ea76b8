using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The outcome of <see cref="Notations.DetectPair"/>. Immutable and thread-safe.</summary>
public sealed class DetectedPair
{
    internal DetectedPair(INotation? sense, INotation? antisense, ParseResult<NucleicAcid> result)
    {
        Sense = sense;
        Antisense = antisense;
        Result = result;
    }

    /// <summary>The notation of the sense strand; <see langword="null"/> where its readings disagree.</summary>
    public INotation? Sense { get; }

    /// <summary>The notation of the antisense strand; <see langword="null"/> where its readings disagree.</summary>
    public INotation? Antisense { get; }

    /// <summary>The duplex, or all errors; their spans count in both texts with one LF between them.</summary>
    public ParseResult<NucleicAcid> Result { get; }
}
