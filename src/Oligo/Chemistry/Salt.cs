using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>A salt form: the free acid, or counter-ions in place of some or all acidic protons. Immutable, with value equality.</summary>
public sealed record Salt
{
    private Salt(CounterIon? ion, int? count)
    {
        Ion = ion;
        Count = count;
    }

    /// <summary>No counter-ion.</summary>
    public static Salt FreeAcid { get; } = new(null, 0);

    /// <summary>The counter-ion, or <see langword="null"/> for the free acid.</summary>
    public CounterIon? Ion { get; }

    /// <summary>Number of counter-ions; <see langword="null"/> for one in place of every acidic proton.</summary>
    public int? Count { get; }

    /// <summary>A counter-ion in place of every acidic proton.</summary>
    /// <param name="ion">The counter-ion.</param>
    /// <returns>The salt.</returns>
    public static Salt Full(CounterIon ion)
    {
        ArgumentNullException.ThrowIfNull(ion);
        return new Salt(ion, null);
    }

    /// <summary>A number of counter-ions.</summary>
    /// <param name="ion">The counter-ion.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The salt.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static Salt Of(CounterIon ion, int count)
    {
        ArgumentNullException.ThrowIfNull(ion);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new Salt(ion, count);
    }

    /// <summary>Number of counter-ions in the salt of an acid.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid, 0 or more.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The salt has more counter-ions than the acid has acidic protons.</exception>
    public int CountFor(int acidicProtons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        int count = Count ?? acidicProtons;
        return count <= acidicProtons
            ? count
            : throw new ArgumentOutOfRangeException(nameof(acidicProtons), acidicProtons, $"{count} counter-ions need {count} acidic protons; the acid has {acidicProtons}.");
    }

    /// <summary>Formula of the salt of an acid.</summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <returns>The acid less n H and with n counter-ions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The salt has more counter-ions than the acid has acidic protons.</exception>
    public MolecularFormula Apply(MolecularFormula acid, int acidicProtons)
    {
        ArgumentNullException.ThrowIfNull(acid);
        int count = CountFor(acidicProtons);
        if (Ion is null || count == 0)
        {
            return acid;
        }
        var sum = new FormulaSum();
        sum.Add(acid);
        sum.Add(Element.Hydrogen, -count);
        sum.Add(Ion.Formula, count);
        return sum.ToFormula();
    }

    /// <summary>The form in words.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid.</param>
    /// <returns><c>free acid</c>, <c>nonadecasodium salt</c>, or <c>heptasodium dodecahydrogen salt</c> where protons are left; numbers above 199 in digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The salt has more counter-ions than the acid has acidic protons.</exception>
    public string Describe(int acidicProtons)
    {
        int count = CountFor(acidicProtons);
        if (Ion is null || count == 0)
        {
            return "free acid";
        }
        int left = acidicProtons - count;
        return left == 0 ? $"{Prefix(count)}{Ion.Name} salt" : $"{Prefix(count)}{Ion.Name} {Prefix(left)}hydrogen salt";
    }

    /// <summary>Reads a salt form: <c>acid</c>, <c>Na</c> (every proton), <c>19Na</c>, <c>sodium</c>, <c>nonadecasodium salt</c>, likewise K and NH4.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The salt, or an error.</returns>
    public static ParseResult<Salt> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Salt? salt = Find(text);
        var bag = new DiagnosticBag();
        if (salt is null)
        {
            bag.ReportWithHint(ChemistryDiagnostics.BadSalt, new SourceSpan(0, text.Length), "write acid, Na, K, NH4 or a number of them: 19Na", text);
        }
        return new ParseResult<Salt>(text, salt, bag.ToImmutable());
    }

    /// <summary>Reads a salt form.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The salt.</returns>
    /// <exception cref="OligoFormatException">The text is no salt form.</exception>
    public static Salt Parse(string text) => Read(text).Value;

    /// <summary>Reads a salt form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="salt">The salt, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a salt form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Salt? salt)
    {
        salt = text is null ? null : Find(text);
        return salt is not null;
    }

    /// <summary>The form in short; <see cref="Read"/> reads it.</summary>
    /// <returns><c>acid</c>, <c>Na</c> or <c>19Na</c>.</returns>
    public override string ToString() => Ion is null ? "acid" : string.Create(CultureInfo.InvariantCulture, $"{Count}{Ion.Symbol}");

    private static string Prefix(int count) =>
        count <= MultiplicativePrefix.Largest ? MultiplicativePrefix.Of(count) : count.ToString(CultureInfo.InvariantCulture) + "-";

    private static Salt? Find(string text)
    {
        string word = text.Trim().ToLowerInvariant();
        if (word is "acid" or "free acid" or "free-acid")
        {
            return FreeAcid;
        }
        if (word.EndsWith(" salt", StringComparison.Ordinal))
        {
            word = word[..^5].TrimEnd();
        }
        foreach (CounterIon ion in CounterIon.All)
        {
            foreach (string name in (ReadOnlySpan<string>)[ion.Name, ion.Symbol.ToLowerInvariant()])
            {
                if (word == name || word == "full " + name)
                {
                    return Full(ion);
                }
                if (!word.EndsWith(name, StringComparison.Ordinal))
                {
                    continue;
                }
                string number = word[..^name.Length].TrimEnd();
                int? count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits : MultiplicativePrefix.Find(number);
                if (count > 0)
                {
                    return Of(ion, count.Value);
                }
            }
        }
        return null;
    }
}
