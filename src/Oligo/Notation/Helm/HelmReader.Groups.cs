using Oligo.Monomers;

namespace Oligo.Notation;

// Chemical groups: one on the end of a chain, or between two ends.
internal sealed partial class HelmReader
{
    private bool BindGroup(HelmPolymer chem)
    {
        if (chem.Bonds is [var only])
        {
            SugarSites site = SiteOf(chem, only.GroupPosition, only.GroupBond, out string? hint);
            return site == SugarSites.None
                ? Fail(only.Span.Start, only.Span.Length, "an R of the group that can bind the chain", Quote(only.Span), hint)
                : Attach(only.Chain, only.Position, only.Bond, chem, site)
                    || Fail(only.Span.Start, only.Span.Length, "the group on R1 of the first or R2 of the last sugar or phosphate of the " +
                    "chain, where it is allowed", Quote(only.Span));
        }
        if (chem.Bonds is [var one, var other])
        {
            return JoinBy(chem, one, other);
        }
        return chem.Bonds.Count == 0
            ? Fail(chem.Start, chem.Id.Length, "a connection of this group to a chain", "none")
            : Fail(chem.Bonds[2].Span.Start, chem.Bonds[2].Span.Length, "at most two connections of a group", Quote(chem.Bonds[2].Span),
                "a branched molecule is not one strand: state its chains one by one, each with the group");
    }

    /// <summary>A group between two ends of chains is a unit of the strand that they make.</summary>
    private bool JoinBy(HelmPolymer chem, HelmGroupBond one, HelmGroupBond other)
    {
        Group group = chem.Group!;
        (bool isFirst, bool isSecond) = HelmInline.FindSides(group, chem.Structure, one.GroupBond[1] - '0');
        (bool isOtherFirst, bool isOtherSecond) = HelmInline.FindSides(group, chem.Structure, other.GroupBond[1] - '0');
        bool isInOrder = isFirst && isOtherSecond;
        string? hint = one.GroupPosition != 1 || other.GroupPosition != 1 ? "a chemical group is the one monomer of its polymer"
            : !group.IsBoundTwice ? $"{group.Token} can be bound once"
            : one.GroupBond == other.GroupBond || !(isInOrder || (isSecond && isOtherFirst))
            ? $"{group.Token} is bound by its first hydroxyl to one chain and by its second to the other" : null;
        if (hint is not null)
        {
            return Fail(other.Span.Start, other.Span.Length, "two different R of a group that can be between two chains",
                Quote(other.Span), hint);
        }
        chem.Units.Add(new PackedUnit(group));
        chem.LastPosition = 1;
        (chem.Left.Site, chem.Right.Site) = (SugarSites.Five, SugarSites.Three);
        return Join((one.Chain, one.Position, one.Bond), (chem, 1, isInOrder ? "R1" : "R2"), one.Span)
            && Join((other.Chain, other.Position, other.Bond), (chem, 1, isInOrder ? "R2" : "R1"), other.Span);
    }

    /// <summary>The side of a group that its R names; none where the group has no such R, or the model cannot bind it there.</summary>
    private static SugarSites SiteOf(HelmPolymer chem, int position, string bond, out string? hint)
    {
        Group group = chem.Group!;
        (bool isFirst, bool isSecond) = HelmInline.FindSides(group, chem.Structure, bond[1] - '0');
        hint = position != 1 ? "a chemical group is the one monomer of its polymer"
            : !isFirst && !isSecond ? $"{group.Token} has no free {bond} here"
            : !isFirst && !group.IsDirectional
            ? $"{bond} is the second hydroxyl of {group.Token}; only its first binds the end of a chain here"
            : null;
        return hint is not null ? SugarSites.None : isFirst ? SugarSites.Five : SugarSites.Three;
    }

    private static bool Attach(HelmPolymer chain, int position, string bond, HelmPolymer chem, SugarSites site)
    {
        Group group = chem.Group!;
        if (EndOf(chain, position, bond) is not { } isLeft || chain.EndAt(isLeft) is not { IsClosed: false, Phosphates: <= 1 } end)
        {
            return false;
        }
        end.IsClosed = true;
        if (end.Phosphate is null)
        {
            end.Group = group;
            return (group.Places & GroupPlaces.End) != 0;
        }
        if ((group.Places & (GroupPlaces.Linked | GroupPlaces.Spacer)) == 0)
        {
            return false;
        }
        // A group without sides is bound as if by an ordinary joint, so that it has one text.
        if (isLeft)
        {
            Joint joint = group.IsDirectional ? new Joint(site, SugarSites.Five) : default;
            chain.Units.Insert(0, new PackedUnit(group, end.Phosphate, end.Stereo, joint));
        }
        else
        {
            var joint = new Joint(end.Site, group.IsDirectional ? site : SugarSites.Five);
            chain.Units[^1] = chain.Units[^1].WithLinkage(end.Phosphate, end.Stereo, joint);
            chain.Units.Add(new PackedUnit(group));
        }
        end.Phosphate = null;
        return true;
    }
}
