using System.Text;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Full sequences of mzLib and MetaMorpheus: <c>GUA[Biological:2'-O-Methyladenosine on A]CUG</c>; letters are ribonucleotides,
/// <c>B D H V</c> deoxynucleotides, a bracket modifies the letter before it. Metals are counter-ions, a salt beside the strand.
/// </summary>
/// <remarks>Source: the tests of mzLib (Transcriptomics), whose texts show letters, brackets and ends.</remarks>
internal sealed class MzLibNotation : ChainNotation
{
    private const string On = " on ";
    private const string Written = "Modomics:";
    private const string Metal = "Metal";
    private const string CyclicEnd = "[Digestion Termini:Cyclic Phosphate on X]";

    // The kinds of modifications in its lists; a text may leave them out.
    private static readonly string[] s_kinds = ["Modomics", "Biological", "Common Biological", Metal];

    public override string Name => "mzlib";

    public override string Title => "full sequences of mzLib and MetaMorpheus";

    protected override string FormName => "mzLib form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInMzLib;

    protected override string Example => "GUA[Biological:2'-O-Methyladenosine on A]CUG";

    protected override bool TakesFrame => false;

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row.Equals(Group.CyclicPhosphate) ? ["-" + CyclicEnd] : MzLibNames.WordsOf(row).Select(word => Say(word.Letter, word.Name));

    protected override IEnumerable<string> Signs =>
        ["[", "-" + CyclicEnd, .. s_kinds.SelectMany(kind => (string[])[$"[{kind}:", $"[{kind}: "]), .. MzLibNames.Names,
            .. MzLibNames.OwnNames, "Sodium", "Potassium", .. MzLibNames.Letters.Select(letter => $"{On}{letter}]")];

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        var metals = new List<CounterIon>();
        bool isLinked = false;
        while (!text.AtEnd && !TakeEnd(text, draft))
        {
            if (isLinked)
            {
                draft.Link(Linkage.Phosphodiester);
            }
            draft.Start = text.Index;
            if (!ReadNucleotide(text, draft, metals))
            {
                return false;
            }
            isLinked = true;
            text.SkipBlanks();
        }
        if (draft.Count == 0)
        {
            return text.Fail("a nucleotide");
        }
        if (draft.ThreePrime is null)
        {
            text.Bag.Report(NotationDiagnostics.EndsNotStated, text.Whole);
        }
        return ReportMetals(text, draft, metals);
    }

    private static bool TakeEnd(DialectText text, ChainDraft draft)
    {
        int start = text.Index;
        if (draft.Count == 0 || (!text.Take("-" + CyclicEnd) && !text.Take(CyclicEnd)))
        {
            return false;
        }
        text.SkipBlanks();
        if (!text.AtEnd)
        {
            text.Index = start;
            return false;
        }
        draft.ThreePrime = new AttachedGroup(Group.CyclicPhosphate);
        return true;
    }

    private static bool ReadNucleotide(DialectText text, ChainDraft draft, List<CounterIon> metals)
    {
        char letter = text.Current;
        if (MzLibNames.Find(letter) is not { } residue)
        {
            return text.Fail("A, C, G, U, Y, or B, D, H, V for dA, dC, dG, dT",
                letter == 'T' ? "thymidine is V, ribothymidine U[Modomics:5-methyluridine on U]" : null);
        }
        text.Index++;
        if (text.Current == '[' && !text.Rest.StartsWith(CyclicEnd, StringComparison.Ordinal)
            && !ReadModification(text, letter, metals, ref residue))
        {
            return false;
        }
        draft.Add(residue.Base, residue.Sugar);
        return true;
    }

    private static bool ReadModification(DialectText text, char letter, List<CounterIon> metals, ref (Nucleobase Base, Sugar Sugar) residue)
    {
        int start = text.Index + 1;
        int close = text.Rest.IndexOf(']');
        if (close < 0)
        {
            text.Index = text.End;
            return text.Fail("`]` to close the modification");
        }
        int length = close - 1;
        string modification = text.Text.Substring(start, length);
        text.Index += close + 1;
        int colon = modification.IndexOf(':', StringComparison.Ordinal);
        string kind = colon < 0 ? "" : modification[..colon];
        string rest = modification[(colon + 1)..].TrimStart(' ');
        int on = rest.LastIndexOf(On, StringComparison.Ordinal);
        string name = on < 0 ? rest : rest[..on];
        if (on < 0 || rest[(on + On.Length)..] != letter.ToString() || (colon >= 0 && !s_kinds.Contains(kind)))
        {
            return text.FailAt(start, length, $"a modification such as {Written}{MzLibNames.Names.First()} on A, on the letter before it");
        }
        if (kind is (Metal or "") && name is ("Sodium" or "Potassium"))
        {
            metals.Add(name == "Sodium" ? CounterIon.Sodium : CounterIon.Potassium);
            return true;
        }
        if (kind != Metal && MzLibNames.Find(letter, name) is { } found)
        {
            residue = found;
            return true;
        }
        string? hint = name == "Methylation"
            ? "the text does not say where the methyl group is: 2'-O-methyl, or on the base"
            : Suggestion.DidYouMean(name, MzLibNames.Names)
                ?? "the other modifications of mzLib are formulas or masses without a structure in this library";
        return text.FailAt(start, length, "a modification whose structure is known", hint);
    }

    /// <summary>Metals take the place of acidic protons, wherever the text puts them.</summary>
    private static bool ReportMetals(DialectText text, ChainDraft draft, List<CounterIon> metals)
    {
        if (metals.Count == 0 || draft.Build(text.Whole, new DiagnosticBag()) is not { } strand)
        {
            return true;
        }
        Salt salt = metals.GroupBy(ion => ion)
            .Aggregate(Salt.FreeAcid, (sum, ion) => sum.Ion is null ? Salt.Create(ion.Key, ion.Count()) : sum.And(ion.Key, ion.Count()));
        if (!salt.IsPossibleFor(strand.AcidicProtons))
        {
            return text.FailAt(0, text.Text.Length, $"at most {CountedNoun.Of(strand.AcidicProtons, "counter-ion")}");
        }
        text.Bag.Add(new Diagnostic(NotationDiagnostics.SaltOfSequence, text.Whole, [salt.Describe(strand.AcidicProtons)])
        {
            Subject = salt,
        });
        return true;
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first
            ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end && !end.Group.Equals(Group.CyclicPhosphate)
            ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        var text = new StringBuilder();
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            Nucleotide residue = strand[i];
            bool isKnown = residue.Linkage is null || (residue.Linkage.Equals(Linkage.Phosphodiester) && residue.Joint.IsOrdinary);
            if (MzLibNames.Find(residue.Base, residue.Sugar) is not { } word)
            {
                obstacle = Obstacle(residue);
                continue;
            }
            obstacle = isKnown ? null : Obstacle(strand, i);
            text.Append(Say(word.Letter, word.Name));
        }
        return obstacle is null ? text.Append(strand.ThreePrimeGroup is null ? "" : "-" + CyclicEnd).ToString() : null;
    }

    private static string Say(char letter, string? name) => name is null ? letter.ToString() : $"{letter}[{Written}{name}{On}{letter}]";
}
