using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>
/// A salt form: the free acid, or counter-ions in place of some or all acidic protons. Immutable, with value equality, and thread-safe.
/// </summary>
/// <remarks>
/// An ion replaces as many protons as its charge. The full salt of an ion has as many ions as the protons allow; what is left over stays as
/// acid, because a molecule has no half ions: the full magnesium salt of 19 protons has 9 Mg and 1 H, and is named so.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Salt>))]
public sealed record Salt : ISpanParsable<Salt>
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

    /// <summary>Number of counter-ions; <see langword="null"/> for as many as the acidic protons allow.</summary>
    public int? Count { get; }

    /// <summary>
    /// As many counter-ions as the acidic protons allow: one for each proton, or for each two or three where the ion has that charge.
    /// Protons that are too few for one more ion stay.
    /// </summary>
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
    public static Salt Create(CounterIon ion, int count)
    {
        ArgumentNullException.ThrowIfNull(ion);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new Salt(ion, count);
    }

    /// <summary>Number of counter-ions in the salt of an acid.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid, 0 or more.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public int CountFor(int acidicProtons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        return Count is null || ProtonsOf(Count.Value) <= acidicProtons
            ? Count ?? Ion!.CountFor(acidicProtons)
            : throw new ArgumentOutOfRangeException(nameof(acidicProtons), acidicProtons,
                $"{CountedNoun.Of(Count!.Value, "counter-ion")} cannot be bound: acidic protons needed {ProtonsOf(Count.Value)}, "
                    + $"there {acidicProtons}.");
    }

    /// <summary>
    /// Whether an acid can form the salt: whether it has protons enough for the counter-ions, or for one where their number is not stated.
    /// </summary>
    /// <param name="acidicProtons">Acidic protons of the acid, 0 or more.</param>
    /// <returns><see langword="true"/> if it can; also for a molecule without acidic protons, of which every full salt is the molecule
    /// itself.</returns>
    public bool IsPossibleFor(int acidicProtons) =>
        Count is { } count ? ProtonsOf(count) <= acidicProtons : acidicProtons == 0 || Ion!.CountFor(acidicProtons) > 0;

    /// <summary>Formula of the salt of an acid.</summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <returns>The acid with n counter-ions, less n times their charge H.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
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
        sum.Add(Element.Hydrogen, -checked(count * Ion.Charge));
        sum.Add(Ion.Formula, count);
        return sum.ToFormula();
    }

    /// <summary>The form in words.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid.</param>
    /// <returns><c>free acid</c>, <c>neutral molecule</c> where there are no acidic protons, <c>nonadecasodium salt</c>, or <c>heptasodium
    /// dodecahydrogen salt</c> where protons are left, <c>tris(triethylammonium) salt</c>; numbers above 199 in digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public string Describe(int acidicProtons)
    {
        int count = CountFor(acidicProtons);
        if (Ion is null || count == 0)
        {
            return acidicProtons == 0 ? "neutral molecule" : "free acid";
        }
        int left = acidicProtons - (count * Ion.Charge);
        string ions = Ion.IsCompound ? $"{CompoundPrefix(count)}({Ion.Name})" : Prefix(count) + Ion.Name;
        return left == 0 ? $"{ions} salt" : $"{ions} {Prefix(left)}hydrogen salt";
    }

    /// <summary>
    /// Reads a salt form: <c>acid</c>, <c>Na</c> (every proton), <c>19Na</c>, <c>sodium</c>, <c>nonadecasodium salt</c>, <c>magnesium</c>,
    /// <c>9Mg</c>, <c>tris(triethylammonium)</c>, <c>heptasodium dodecahydrogen salt</c>: every row of <see cref="CounterIon.All"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The salt, or an error.</returns>
    public static ParseResult<Salt> Read(ReadOnlySpan<char> text)
    {
        string input = text.ToString();
        Salt? salt = Find(input);
        var bag = new DiagnosticBag();
        if (salt is null)
        {
            bag.ReportWithHint(ChemistryDiagnostics.BadSalt, new SourceSpan(0, text.Length),
                $"write acid, {string.Join(", ", CounterIon.All.Select(ion => ion.Symbol))} or a number of them: 19Na", input);
        }
        return new ParseResult<Salt>(input, salt, bag.ToImmutable());
    }

    /// <summary>Reads a salt form.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The salt.</returns>
    /// <exception cref="OligoFormatException">The text is not a salt form.</exception>
    public static Salt Parse(ReadOnlySpan<char> text) => Read(text).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Salt Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text).Value;
    }

    /// <summary>Reads a salt form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="salt">The salt, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a salt form.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Salt? salt)
    {
        salt = Find(text.ToString());
        return salt is not null;
    }

    /// <summary>Reads a salt form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="salt">The salt, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a salt form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Salt? salt)
    {
        salt = text is null ? null : Find(text);
        return salt is not null;
    }

    static Salt ISpanParsable<Salt>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Salt>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Salt result) =>
        TryParse(s, out result);

    static Salt IParsable<Salt>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Salt>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Salt result) => TryParse(s, out result);

    /// <summary>The form in short; <see cref="Read"/> reads it.</summary>
    /// <returns><c>acid</c>, <c>Na</c> or <c>19Na</c>.</returns>
    public override string ToString() => Ion is null ? "acid" : string.Create(CultureInfo.InvariantCulture, $"{Count}{Ion.Symbol}");

    private static string Prefix(int count) =>
        count <= MultiplicativePrefix.Largest ? MultiplicativePrefix.Of(count) : count.ToString(CultureInfo.InvariantCulture) + "-";

    private static string CompoundPrefix(int count) => count switch
    {
        1 => "mono",
        2 => "bis",
        3 => "tris",
        <= MultiplicativePrefix.Largest => MultiplicativePrefix.Of(count) + "kis",
        _ => Prefix(count),
    };

    private long ProtonsOf(int count) => (long)count * (Ion?.Charge ?? 0);

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
        word = WithoutHydrogens(word);
        foreach (CounterIon ion in CounterIon.All)
        {
            foreach (string name in (ReadOnlySpan<string>)[ion.Name.ToLowerInvariant(), ion.Symbol.ToLowerInvariant(), .. ion.Aliases])
            {
                if (word == name || word == "full " + name)
                {
                    return Full(ion);
                }
                string? number = word.EndsWith($"({name})", StringComparison.Ordinal) ? word[..^(name.Length + 2)]
                    : word.EndsWith(name, StringComparison.Ordinal) ? word[..^name.Length] : null;
                if (number is not null && FindNumber(number.TrimEnd()) is > 0 and int count)
                {
                    return Create(ion, count);
                }
            }
        }
        return null;
    }

    // heptasodium dodecahydrogen: what is left of the protons follows from the acid.
    private static string WithoutHydrogens(string word)
    {
        const string Hydrogen = "hydrogen";
        int space = word.LastIndexOf(' ');
        return space > 0 && word.EndsWith(Hydrogen, StringComparison.Ordinal) && FindNumber(word[(space + 1)..^Hydrogen.Length]) is > 0
            ? word[..space].TrimEnd()
            : word;
    }

    private static int? FindNumber(string text) => text switch
    {
        "bis" => 2,
        "tris" => 3,
        _ when int.TryParse(text.TrimEnd('-'), NumberStyles.None, CultureInfo.InvariantCulture, out int digits) => digits,
        _ when text.EndsWith("kis", StringComparison.Ordinal) => MultiplicativePrefix.Find(text[..^3]),
        _ => MultiplicativePrefix.Find(text),
    };
}
