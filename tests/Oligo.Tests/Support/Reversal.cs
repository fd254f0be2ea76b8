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
            StrandUnit unit = strand.Units[i];
            // The linkage after a unit is now that before the next one.
            StrandUnit? link = i > 0 ? strand.Units[i - 1] : null;
            Joint joint = link is null ? default
                : new Joint(SiteOf(unit, link.Joint.Right, SugarSites.Three), SiteOf(link, link.Joint.Left, SugarSites.Five));
            builder.Add(unit.WithLinkage(link?.Linkage, link?.Stereo ?? PhosphorusStereo.Unspecified, joint));
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

    /// <summary>The site of a unit; a group that is not a nucleoside reads the same from both sides.</summary>
    private static SugarSites SiteOf(StrandUnit unit, SugarSites site, SugarSites plain) =>
        unit is GroupUnit { Group.IsDirectional: false } ? plain : site;
}
