namespace Oligo.Notation;

/// <summary>A dialect that can write several bases at one place.</summary>
internal interface IMixedNotation
{
    /// <summary>
    /// The places of a text that leave the base open; <see langword="null"/> where it has none, or is not like a text of this dialect.
    /// </summary>
    MixedPlaces? FindMixed(string text);
}
