using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;
using static Oligo.Design.RuleContext;

namespace Oligo.Design;

// The conditions of the rules that do not fit into a row.
public sealed partial class DesignRule
{
    private static IEnumerable<RuleHit> InterruptedGap(RuleContext c)
    {
        // The core reaches from the first to the last deoxy run of three residues or more; shorter runs belong to mixed wings.
        const int ShortestCoreRun = 3;
        ImmutableArray<Sugar> sugars = c.Architecture.Sugars;
        var core = new List<(int Start, int End)>();
        for (int i = 0; i < sugars.Length; i++)
        {
            int end = i;
            while (end < sugars.Length && sugars[end].Class == SugarClass.Deoxy)
            {
                end++;
            }
            if (end - i >= ShortestCoreRun)
            {
                core.Add((i, end));
            }
            i = Math.Max(i, end - 1);
        }
        return core.Count == 0
            ? []
            : c.HitWhere(r =>
                r.Position > core[0].Start && r.Position <= core[^1].End && !r.Sugar.SupportsRNaseH && r.Position != c.SecondGapMethoxy);
    }

    private static IEnumerable<RuleHit> UnusualWings(RuleContext c)
    {
        int five = c.Gap.Start;
        int three = c.Architecture.ThreePrimeWing.Length;
        bool usual = Usual(five) && Usual(three);
        return usual || five == 0 || three == 0 ? [] : Hit(Say(five), Say(three), Say(c.Options.UsualMinWing), Say(c.Options.UsualMaxWing));

        bool Usual(int wing) => wing >= c.Options.UsualMinWing && wing <= c.Options.UsualMaxWing;
    }

    private static IEnumerable<RuleHit> LinkageHit(RuleContext c, Func<int, bool> concerns) =>
        LinkageHit(c, concerns, linkage => linkage.Equals(Linkage.Phosphorothioate));

    private static IEnumerable<RuleHit> LinkageHit(RuleContext c, Func<int, bool> concerns, Func<Linkage, bool> isRight)
    {
        ImmutableArray<Linkage> linkages = c.Architecture.Linkages;
        ImmutableArray<int> wrong =
            [.. Enumerable.Range(0, linkages.Length).Where(i => concerns(i) && !isRight(linkages[i])).Select(i => i + 1)];
        return wrong.IsEmpty ? [] : [new RuleHit([List(wrong)], wrong)];
    }

    private static IEnumerable<RuleHit> FewPhosphorothioates(RuleContext c)
    {
        int count = c.Architecture.Linkages.Length;
        int thio = c.Architecture.Linkages.Count(linkage => linkage.Equals(Linkage.Phosphorothioate));
        return count > 0 && thio < c.Options.MinPhosphorothioateFraction * count ? Hit(Say(thio), Say(count)) : [];
    }

    private static decimal GcPercent(RuleContext c) => 100m * c.Letters.Count(letter => letter is 'G' or 'C') / c.Letters.Length;

    private static IEnumerable<RuleHit> UnmethylatedCpG(RuleContext c) =>
        StartsHit([.. c.FindMotif("CG").Where(at => !c.Residues[at].Base.Equals(Nucleobase.Methylcytosine)
            && c.Residues[at].Sugar.Class == SugarClass.Deoxy && c.Residues[at + 1].Sugar.Class == SugarClass.Deoxy)]);

    private static IEnumerable<RuleHit> MotifHit(RuleContext c, params ReadOnlySpan<string> motifs)
    {
        var starts = new SortedSet<int>();
        foreach (string motif in motifs)
        {
            starts.UnionWith(c.FindMotif(motif));
        }
        return StartsHit([.. starts]);
    }

    private static IEnumerable<RuleHit> StartsHit(ImmutableArray<int> starts)
    {
        ImmutableArray<int> positions = [.. starts.Select(at => at + 1)];
        return positions.IsEmpty ? [] : [new RuleHit([List(positions)], positions)];
    }

    /// <summary>Runs of one base as one hit; T and U pair alike, so they make one run, which is named by the letters that it has.</summary>
    private static IEnumerable<RuleHit> Homopolymers(RuleContext c, Func<(int Start, int Length, char Letter), bool> concerns)
    {
        List<(int Start, int Length, char Letter)> runs =
            [.. SequenceMotifs.Runs(c.Letters)
                .Where(run => run.Length >= (run.Letter == 'G' ? c.Options.MinGuanineRun : c.Options.MinHomopolymerRun) && concerns(run))];
        IEnumerable<string> words = runs.Select(run =>
        {
            string letters = string.Join('/', c.Strand.Sequence.Substring(run.Start, run.Length).Distinct());
            return $"{Say(run.Length)} {letters} from position {Say(run.Start + 1)}";
        });
        return runs.Count == 0
            ? []
            : [new RuleHit([Suggestion.List([.. words], "and")], [.. runs.SelectMany(run => Enumerable.Range(run.Start + 1, run.Length))])];
    }

    private static IEnumerable<RuleHit> Palindromes(RuleContext c, Func<int, bool> concerns)
    {
        List<(int Start, int Length)> found =
            [.. SequenceMotifs.Palindromes(c.Letters, c.Options.MinPalindrome).Where(palindrome => concerns(palindrome.Length))];
        IEnumerable<string> words =
            found.Select(palindrome => $"{Say(palindrome.Length)} residues from position {Say(palindrome.Start + 1)}");
        return found.Count == 0
            ? []
            : [new RuleHit([Suggestion.List([.. words], "and")], [.. found.Select(palindrome => palindrome.Start + 1)])];
    }

    private static IEnumerable<RuleHit> Hairpin(RuleContext c, Func<int, bool> concerns) =>
        SequenceMotifs.LongestHairpin(c.Letters, c.Options.MinHairpinStem) is var (five, three, stem) && concerns(stem)
            ? [new RuleHit([Say(five + 1), Say(three + 1), Say(stem)], [five + 1, three + 1])]
            : [];

    private static string ClassInWords(StrandArchitecture architecture) => architecture.Class switch
    {
        StrandClass.Mixmer => "a mixmer",
        StrandClass.Uniform => $"uniformly {architecture.Chemistry}",
        StrandClass.MixedModified => $"of mixed sugars ({architecture.Chemistry})",
        StrandClass.PhosphorothioateDna => "phosphorothioate DNA",
        StrandClass.Dna => "DNA",
        _ => "RNA",
    };
}
