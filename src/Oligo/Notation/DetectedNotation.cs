using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The outcome of <see cref="Notations.Detect"/>. Immutable and thread-safe.</summary>
public sealed class DetectedNotation
{
    internal DetectedNotation(INotation? notation, ParseResult<NucleicAcid> result, ImmutableArray<NotationReading> readings)
    {
        Notation = notation;
        Result = result;
        Readings = readings;
    }

    /// <summary>
    /// The notation of the text; without a molecule, the one that came furthest, whose errors the result has; <see langword="null"/> where
    /// the readings disagree.
    /// </summary>
    public INotation? Notation { get; }

    /// <summary>
    /// The molecule, with a note of its notation; or errors that list the readings, or those of the notation that came furthest.
    /// </summary>
    public ParseResult<NucleicAcid> Result { get; }

    /// <summary>What each notation that was tried makes of the text, in the order of <see cref="Notations.All"/>.</summary>
    public ImmutableArray<NotationReading> Readings { get; }
}
