using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What a caller stated beside a text and the text overrules: each statement that the molecule contradicts is reported once, because
/// nothing stated beside a text changes what it says.
/// </summary>
internal static class UnusedOptions
{
    /// <summary>Whether the options state anything that a text may overrule.</summary>
    public static bool AreStated(NotationOptions options) =>
        options.Design is not null || options.Backbone is not null || options.MethylatedCytosine is not null;

    /// <summary>Reads a text in a notation, and reports what it overrules.</summary>
    public static ParseResult<NucleicAcid> Read(INotation notation, ReadOnlySpan<char> text, NotationOptions options)
    {
        ParseResult<NucleicAcid> result = notation.Read(text, options);
        return AreStated(options) ? Report(result, options, notation) : result;
    }

    /// <summary>A result with what it overrules.</summary>
    /// <param name="result">The result of reading with the options.</param>
    /// <param name="options">The options.</param>
    /// <param name="notation">The notation that was read; <see langword="null"/> where the text is not in one.</param>
    public static ParseResult<NucleicAcid> Report(ParseResult<NucleicAcid> result, NotationOptions options, INotation? notation)
    {
        if (!AreStated(options) || !result.TryGetValue(out NucleicAcid? molecule))
        {
            return result;
        }
        ImmutableArray<Diagnostic> unused = [.. Find(result.Input, molecule, options, notation)];
        return unused.IsEmpty ? result : new ParseResult<NucleicAcid>(result.Input, molecule, result.Diagnostics.AddRange(unused));
    }

    private static IEnumerable<Diagnostic> Find(string text, NucleicAcid molecule, NotationOptions options, INotation? notation)
    {
        if (options.Design is { } design && !IsUsed(design, molecule, options.LetterCase, notation))
        {
            yield return new Diagnostic(NotationDiagnostics.DesignNotUsed, default, [$"`{design}`"]);
        }
        if (options.Backbone is { } backbone && !molecule.Strands.All(strand => IsOf(backbone, strand)))
        {
            yield return new Diagnostic(NotationDiagnostics.BackboneNotUsed, default, [$"`{backbone}`"]);
        }
        if (options.MethylatedCytosine is { } isMethylated
            && HasBase(molecule, isMethylated ? Nucleobase.Cytosine : Nucleobase.Methylcytosine)
            && !IsMethylationUsed(text, options, notation))
        {
            (string stated, string other) = isMethylated ? ("5-methylcytosine", "plain cytosine") : ("plain cytosine", "5-methylcytosine");
            yield return new Diagnostic(NotationDiagnostics.MethylationNotUsed, default, [other, stated]);
        }
    }

    private static bool IsUsed(StrandDesign design, NucleicAcid molecule, LetterCase letterCase, INotation? notation) =>
        letterCase == LetterCase.None
            ? molecule.Strands.Any(strand => IsOf(design, strand))
            : notation?.TakesDesign == true || molecule.Strands.Any(strand => MayBeOf(design, strand));

    /// <summary>Whether a strand has the sugar that a design of any length names, and no other but natural ones.</summary>
    private static bool MayBeOf(StrandDesign design, Strand strand)
    {
        Sugar? modified = design.SugarAt(0);
        return SugarsOf(strand).Any(sugar => sugar.Equals(modified))
            && SugarsOf(strand).All(sugar =>
                sugar.Equals(modified) || sugar.Equals(Sugar.Deoxyribose) || sugar.Equals(Sugar.Ribose));
    }

    // Not the nucleotides: a strand keeps them once they are asked for, and they take twenty times its memory.
    private static IEnumerable<Sugar> SugarsOf(Strand strand) =>
        strand.PackedUnits.Where(unit => !unit.IsGroup).Select(unit => strand.Library.Sugars[unit.SugarCode]);

    /// <summary>Whether every sugar that the design names is the one of the strand.</summary>
    private static bool IsOf(StrandDesign design, Strand strand) =>
        (design.IsOfAnyLength || strand.Length == design.Length)
            && SugarsOf(strand).Select((sugar, index) => design.SugarAt(index)?.Equals(sugar) != false).All(fits => fits);

    private static bool IsOf(Backbone backbone, Strand strand)
    {
        int bonds = strand.PackedUnits.Length - 1;
        MonomerTable<Linkage> linkages = strand.Library.Linkages;
        return (backbone.Count ?? bonds) == bonds
            && Enumerable.Range(0, bonds).All(bond => backbone[bond].Equals(linkages[strand.PackedUnits[bond].LinkageCode]));
    }

    private static bool HasBase(NucleicAcid molecule, Nucleobase nucleobase) =>
        molecule.Strands.Any(strand =>
            strand.PackedUnits.Any(unit => !unit.IsGroup && strand.Library.Bases[unit.BaseCode].Equals(nucleobase)));

    // Some codes leave the methyl group of a few cytosines open: the statement is about those, and changes what is read or said.
    private static bool IsMethylationUsed(string text, NotationOptions options, INotation? notation)
    {
        if (notation is null)
        {
            return false;
        }
        ParseResult<NucleicAcid> with = notation.Read(text, options);
        ParseResult<NucleicAcid> without = notation.Read(text, options with { MethylatedCytosine = null });
        bool areBoth = with.Success && without.Success && with.Diagnostics.Length == without.Diagnostics.Length;
        return !areBoth || !with.Value.Equals(without.Value);
    }
}
