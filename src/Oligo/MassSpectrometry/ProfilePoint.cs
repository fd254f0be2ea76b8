using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.MassSpectrometry;

/// <summary>A point of a profile.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct ProfilePoint
{
    [JsonConstructor]
    internal ProfilePoint(double mz, double height)
    {
        Mz = mz;
        Height = height;
    }

    /// <summary>Mass over charge, or a mass in Da on a mass axis.</summary>
    public double Mz { get; }

    /// <summary>Height, where a single peak of probability 1 has 1.</summary>
    public double Height { get; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>For example <c>ProfilePoint { Mz = 895.5, Height = 0.12 }</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"ProfilePoint {{ Mz = {Mz}, Height = {Height} }}");
}
