using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Keeps texts within the limits of the options, in every notation alike.</summary>
internal static class ReadingLimits
{
    /// <summary>What is said beside an error of too many units.</summary>
    public const string RaisesUnits = "--max-units, or NotationOptions.MaxUnits, sets the limit";
    private const string RaisesText = "--max-text, or NotationOptions.MaxTextLength, sets the limit";
    private const string RaisesAtoms = "--max-atoms, or NotationOptions.MaxAtoms, sets the limit";

    /// <summary>Refuses a text that is longer than the options allow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see langword="null"/> for the usual ones.</param>
    /// <param name="refusal">The result that says so.</param>
    /// <returns>Whether the text is refused.</returns>
    public static bool Refuses(
        ReadOnlySpan<char> text, NotationOptions? options, [NotNullWhen(true)] out ParseResult<NucleicAcid>? refusal)
    {
        int most = (options ?? NotationOptions.None).MaxTextLength;
        refusal = text.Length <= most
            ? null
            : new ParseResult<NucleicAcid>(SourceText.Of(text), null,
                [new Diagnostic(NotationDiagnostics.TextTooLong, default, [Number(text.Length), Number(most)], RaisesText)]);
        return refusal is not null;
    }

    /// <summary>The result of a text that was read, unless its molecule has more units than the options allow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="molecule">What it states; <see langword="null"/> after an error.</param>
    /// <param name="bag">What there is to say.</param>
    /// <param name="options">The limits; <see langword="null"/> for the usual ones.</param>
    public static ParseResult<NucleicAcid> Result(string text, NucleicAcid? molecule, DiagnosticBag bag, NotationOptions? options) =>
        Check(new ParseResult<NucleicAcid>(text, bag.ErrorCount == 0 ? molecule : null, bag.ToImmutable()), options);

    /// <summary>A result, unless its molecule has more units than the options allow.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">The limits; <see langword="null"/> for the usual ones.</param>
    public static ParseResult<NucleicAcid> Check(ParseResult<NucleicAcid> result, NotationOptions? options)
    {
        int most = (options ?? NotationOptions.None).MaxUnits;
        if (!result.TryGetValue(out NucleicAcid? molecule))
        {
            return result;
        }
        var bag = new DiagnosticBag();
        long units = CountUnits(molecule);
        if (units > most)
        {
            ReportUnits(bag, result.Input.Length, most);
        }
        else if (!CanCountAtoms(molecule, units))
        {
            bag.Report(NotationDiagnostics.TooLargeFormula, default, Number((int)units));
        }
        return bag.ErrorCount == 0 ? result : new ParseResult<NucleicAcid>(result.Input, null, bag.ToImmutable());
    }

    /// <summary>Whether the formula of a molecule can be added up; only sums of very large monomers cannot.</summary>
    private static bool CanCountAtoms(NucleicAcid molecule, long units)
    {
        if (units <= int.MaxValue / molecule.Library.MostOfElement
            && molecule.Strands.All(strand => strand.UnitRepeats.IsEmpty && strand.Pendants.IsEmpty
                && strand.FivePrimeGroup is null && strand.ThreePrimeGroup is null))
        {
            return true;
        }
        try
        {
            _ = molecule.Formula;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Bytes of a row at most whose units and atoms need not be counted: each unit takes a byte at least.</summary>
    /// <param name="options">The limits.</param>
    public static int LongestUncounted(NotationOptions options) =>
        Math.Min(Math.Min(options.MaxTextLength, options.MaxUnits), int.MaxValue / options.Library.MostOfElement);

    private static long CountUnits(NucleicAcid molecule)
    {
        long units = 0;
        foreach (Strand strand in molecule.Strands)
        {
            units += strand.PackedUnits.Length;
        }
        return units;
    }

    /// <summary>Reports a text of more units than are read.</summary>
    /// <returns><see langword="false"/>, so that readers can return it.</returns>
    public static bool ReportUnits(DiagnosticBag bag, int textLength, int most)
    {
        bag.ReportWithHint(NotationDiagnostics.TooManyUnits, default, RaisesUnits, Number(most), Number(textLength));
        return false;
    }

    /// <summary>The diagnostic for a structure of more atoms than are read.</summary>
    public static Diagnostic TooManyAtoms(int textLength, int most) =>
        new(NotationDiagnostics.TooManyAtoms, default, [Number(most), Number(textLength)], RaisesAtoms);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
