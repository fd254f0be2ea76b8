namespace Oligo.MassSpectrometry;

/// <summary>Where related molecules of a strand come from.</summary>
public enum VariantKind
{
    /// <summary>Synthesis, deprotection and storage.</summary>
    Impurity = 0,

    /// <summary>The body: enzymes that shorten or change a strand.</summary>
    Metabolite = 1,
}
