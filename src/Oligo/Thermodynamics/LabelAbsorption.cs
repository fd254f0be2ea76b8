using System.Collections.Frozen;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>What labels absorb at 260 nm, per M per cm, and which groups absorb nothing.</summary>
internal static class LabelAbsorption
{
    // Read from OligoShell (MIT), one transcription; Iowa Black FQ and ATTO 590 from certificates of IDT with the sequence taken off.
    private static readonly FrozenDictionary<string, int> s_values = new Dictionary<string, int>
    {
        [Group.Fluorescein.Symbol] = 21_000,
        [Group.TetrachloroFluorescein.Symbol] = 16_300,
        [Group.HexachloroFluorescein.Symbol] = 31_600,
        [Group.DichloroDimethoxyFluorescein.Symbol] = 12_000,
        [Group.Tetramethylrhodamine.Symbol] = 32_300,
        [Group.XRhodamine.Symbol] = 22_600,
        [Group.IndoTrimethine.Symbol] = 4_930,
        [Group.IndoPentamethine.Symbol] = 10_000,
        [Group.AzoQuencher1.Symbol] = 8_000,
        [Group.AzoQuencher2.Symbol] = 8_000,
        [Group.NitronaphthylQuencher.Symbol] = 13_344,
        [Group.TexasRedX.Symbol] = 14_400,
        [Group.Atto590.Symbol] = 45_600,
        // Groups of a caller or of HELM, by the names of the table.
        ["VIC"] = 7_200,
        ["R6G"] = 18_000,
        ["Cy3.5"] = 24_000,
        ["Cy5.5"] = 28_800,
        ["Dabcyl"] = 11_100,
        ["BHQ0"] = 7_700,
        ["BHQ3"] = 13_000,
        ["MGB"] = 37_900,
        ["MGB-Eclipse"] = 44_500,
        ["Eclipse"] = 6_600,
        ["YakimaYellow"] = 23_700,
        ["ZEN"] = 13_344,
        ["Alexa594"] = 29_400,
        ["ATTO647N"] = 6_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a group adds at a wavelength; <see langword="null"/> where that is not known.</summary>
    public static int? Of(Group group, int wavelength)
    {
        if (!MayAbsorb(group))
        {
            return 0;
        }
        return wavelength == ExtinctionOptions.DefaultWavelength && s_values.TryGetValue(group.Symbol, out int value) ? value : null;
    }

    // Linkers, sugars, lipids and phosphates have neither an aromatic ring nor conjugated double bonds, and absorb nothing from 230 nm on.
    private static bool MayAbsorb(Group group) =>
        group.Smiles is not { } smiles || smiles.AsSpan().ContainsAny("cn") || smiles.Contains("/C=C/C=C", StringComparison.Ordinal);
}
