using Oligo.Monomers;

namespace Oligo.Tests;

/// <summary>The other text of a molecule whose joints leave its direction open, such as two residues joined 5'-5'.</summary>
internal static class Reversal
{
    /// <summary>The strand written from its other end, or <see langword="null"/> where it has a direction.</summary>
    public static Strand? Of(Strand strand)
    {
        var builder = new StrandBuilder(strand.Library);
        for (int i = strand.Units.Length - 1; i >= 0; i--)
        {
            Nucleotide unit = strand.Units[i];
            // The linkage behind a unit is now that before the next one.
            Nucleotide? link = i > 0 ? strand.Units[i - 1] : null;
            Linkage? linkage = link is { } bound ? strand.Library.Linkages[bound.LinkageCode] : null;
            Joint joint = link is { } joined ? new Joint(SiteOf(strand, i, joined.Joint.Right, SugarSites.Three), SiteOf(strand, i - 1, joined.Joint.Left, SugarSites.Five)) : default;
            PhosphorusStereo stereo = link?.Stereo ?? PhosphorusStereo.NotStated;
            if (unit.IsGroup)
            {
                builder.AddGroup(strand.Library.Groups[unit.GroupCode], linkage, stereo, joint);
            }
            else
            {
                builder.Add(strand.Library.Bases[unit.BaseCode], strand.Library.Sugars[unit.SugarCode], linkage, stereo, joint);
            }
        }
        try
        {
            return builder.SetFivePrimeGroup(strand.ThreePrimeGroup?.Group).SetThreePrimeGroup(strand.FivePrimeGroup?.Group).Build();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The site of a unit; a group that is no nucleoside reads the same from both sides.</summary>
    private static SugarSites SiteOf(Strand strand, int unit, SugarSites site, SugarSites plain) =>
        strand.Units[unit].IsGroup && !strand.Library.Groups[strand.Units[unit].GroupCode].IsDirectional ? plain : site;
}
