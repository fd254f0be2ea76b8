using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Texts that people have in place of a notation: words of molmass for strands, molecular formulas, keys and numbers of registries. None of
/// them is read, and what to type is said.
/// </summary>
internal static partial class ForeignText
{
    // Longer texts than any of these forms has.
    private const int LongestText = 4096;

    /// <summary>What is said of a text that no dialect reads; <see langword="null"/> for one of no known form.</summary>
    public static Diagnostic? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }
        string known = text.Trim().ToString();
        var span = new SourceSpan(text.Length - text.TrimStart().Length, known.Length);
        if (MolmassStrand().Match(known) is { Success: true } strand)
        {
            return Describe(strand, span);
        }
        (string What, string Hint)? found =
            MolmassPeptide().IsMatch(known) ? ("a peptide in the words of molmass", "proteins are not read")
            : PeptideNucleicAcid().IsMatch(known)
                ? ("a peptide or a peptide nucleic acid between the names of its ends",
                    "it has neither sugars nor phosphates, and only nucleic acids are read")
            : Formula().IsMatch(known)
                ? ("a molecular formula", $"its isotope pattern: oligo isotopes --formulas {known}; "
                    + $"compare it with a molecule: oligo validate NOTATION --expect-formula {known}")
            : Key().IsMatch(known) ? ("an InChIKey", "a key cannot be turned back; `oligo validate --against` compares it with a notation")
            : known.StartsWith("InChI=", StringComparison.Ordinal)
                ? ("an InChI", "give the SMILES beside it; `oligo validate --against` compares an InChI with a notation")
            : RegistryNumber().IsMatch(known) ? ("a registry number of CAS", $"look among the known drugs: oligo catalog {known}")
            : null;
        return found is { } form ? new Diagnostic(NotationDiagnostics.NoNotation, span, [form.What], form.Hint) : null;
    }

    /// <summary>molmass counts a phosphate at the 5' end of each strand.</summary>
    private static Diagnostic Describe(Match word, SourceSpan span)
    {
        bool isDna = word.Groups["kind"].Success;
        string strands = word.Groups["strands"].Value;
        string bases = word.Groups["dna"].Value + word.Groups["rna"].Value;
        string sugar = isDna ? "d" : "r";
        string hint = strands == "ss"
            ? $"that is p{sugar}({bases}); without the phosphate {sugar}({bases})"
            : $"that is {WriteStrand(bases, isDna)} || {WriteStrand(Complement(bases, isDna), isDna)}; leave out {{p}} for strands without";
        return new Diagnostic(NotationDiagnostics.MolmassWord, span, [strands + (isDna ? "dna" : "rna")], hint);
    }

    private static string WriteStrand(string bases, bool isDna)
    {
        (string sugar, string linkage) = (isDna ? Sugar.Deoxyribose.Token : Sugar.Ribose.Token, Linkage.Phosphodiester.Token);
        return $"{{p}} {string.Join(' ', bases[..^1].Select(letter => $"{letter}{sugar}{linkage}").Append($"{bases[^1]}{sugar}"))}";
    }

    private static string Complement(string bases, bool isDna) =>
        string.Concat(bases.Reverse().Select(letter => letter switch { 'A' => isDna ? 'T' : 'U', 'C' => 'G', 'G' => 'C', _ => 'A' }));

    [GeneratedRegex(@"\A(?<strands>ss|ds)(?:(?<kind>dna)\((?<dna>[ACGT]+)\)|rna\((?<rna>[ACGU]+)\))\z", RegexOptions.CultureInvariant)]
    private static partial Regex MolmassStrand();

    [GeneratedRegex(@"\Apeptide\([A-Z]+\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MolmassPeptide();

    // H-TTACGC-NH2, Ac-Lys-TTACGC-Lys-NH2: the amino end, letters of bases, the amide.
    [GeneratedRegex(@"\A(?:H|Ac|Fmoc|Boc)-(?:[A-Za-z0-9()]{1,12}-){0,8}[ACGTUJ]{3,}(?:-[A-Za-z0-9()]{1,12}){0,8}-(?:NH2|CONH2|OH)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PeptideNucleicAcid();

    // In Hill's order, of carbon and hydrogen at least.
    [GeneratedRegex(@"\AC[0-9]+H[0-9]+(?:[A-Z][a-z]?[0-9]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\A[A-Z]{14}-[A-Z]{10}-[A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[0-9]{2,7}-[0-9]{2}-[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegistryNumber();
}
