using System.Globalization;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Phosphates and amines that residues of a name carry: they belong to the ends of the strand, at a site that no linkage binds.
/// </summary>
internal static class NameEnds
{
    /// <summary>Sets the groups of a draft.</summary>
    /// <returns>Whether there was no error.</returns>
    public static bool Set(NameText text, ChainDraft draft, List<NameResidue> residues, List<Joint> joints, bool isReversed)
    {
        for (int i = 0; i < residues.Count; i++)
        {
            NameResidue residue = residues[i];
            SugarSites left = i > 0 ? joints[i - 1].Right : SugarSites.None;
            SugarSites right = i < joints.Count ? joints[i].Left : SugarSites.None;
            bool isFree = TrySet(residue.Phosphono, Group.Phosphate)
                && TrySet(residue.Acid, Group.Phosphate) && (!residue.HasAmine || TrySet(5, Group.Amine));
            if (!isFree)
            {
                return text.FailAt(residue.Start, residue.Length, "groups at free 5' and 3' sites of the ends only");
            }

            bool TrySet(int site, Group group)
            {
                if (site == 0)
                {
                    return true;
                }
                // A strand of one residue has both ends; of a longer one this residue is an end on the side that binds nothing.
                bool isFivePrime = residues.Count == 1 ? site == 5 : i == 0 != isReversed;
                bool isEnd = i == 0 || i == residues.Count - 1;
                SugarSites used = left | right;
                bool isTwo = site == 2;
                bool fits = isEnd && !(isTwo && (isFivePrime || group.Equals(Group.Amine)))
                    && !(site == 3 && residue.Sugar.HasThreePrimeNitrogen)
                    && Joint.Number(ChainRules.FreeSite(residue.Sugar.Sites, used, isFivePrime)) == (isTwo ? 3 : site)
                    && (!isTwo || (residue.Sugar.Sites & ~used & SugarSites.Two) != 0)
                    && (used & Joint.Site((char)('0' + site))) == 0
                    && (isFivePrime ? draft.FivePrime : draft.ThreePrime) is null;
                if (!fits)
                {
                    return false;
                }
                var attached = new AttachedGroup(isTwo ? Group.TwoPrimePhosphate : group);
                (draft.FivePrime, draft.ThreePrime) = isFivePrime ? (attached, draft.ThreePrime) : (draft.FivePrime, attached);
                ReportOtherPlace(text, residue, group, site, isFirst: i == 0, isOnly: residues.Count == 1);
                return true;
            }
        }
        return true;
    }

    /// <summary>A phosphate of the first residue is a prefix, one of the last an acid; the other spelling is read with a note.</summary>
    private static void ReportOtherPlace(NameText text, NameResidue residue, Group group, int site, bool isFirst, bool isOnly)
    {
        if (!group.Equals(Group.Phosphate))
        {
            return;
        }
        bool asPrefix = isOnly ? site == 5 : isFirst;
        if (asPrefix != (residue.Phosphono == site && residue.Acid != site))
        {
            string locant = site.ToString(CultureInfo.InvariantCulture);
            text.Bag.Report(
                ModelDiagnostics.OtherSpelling, text.Span(residue.Start, residue.Length),
                text.Name.Substring(residue.Start, residue.Length),
                asPrefix ? $"{locant}{NameTerms.Phosphono}…" : $"…{locant}'-…ylic acid");
        }
    }
}
