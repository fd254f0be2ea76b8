namespace Oligo.Thermodynamics;

/// <summary>Reads the words of one program.</summary>
internal abstract class PresetReader
{
    public abstract string Name { get; }

    public abstract string Version { get; }

    /// <summary>The words that the program takes.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    public abstract HybridizationPreset Read(PresetWords words);
}
