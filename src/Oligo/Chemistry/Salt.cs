using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>
/// A salt form: the free acid, or counter-ions in place of some or all acidic protons, of one kind or of several; a hydrochloride.
/// Immutable, with value equality, and thread-safe.
/// </summary>
/// <remarks>
/// An ion replaces as many protons as its charge. The full salt of an ion has as many ions as the protons allow; what is left over stays as
/// acid, because a molecule has no half ions: the full magnesium salt of 19 protons has 9 Mg and 1 H, and is named so.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Salt>))]
public sealed record Salt : ISpanParsable<Salt>
{
    private Salt(CounterIon? ion, int? count, Salt? rest = null)
    {
        Ion = ion;
        Count = count;
        Rest = rest;
    }

    /// <summary>No counter-ion.</summary>
    public static Salt FreeAcid { get; } = new(null, 0);

    /// <summary>
    /// The counter-ion, or <see langword="null"/> for the free acid. Of a mixed salt the first, in the order of all ions.
    /// </summary>
    public CounterIon? Ion { get; }

    /// <summary>Number of counter-ions; <see langword="null"/> for as many as the acidic protons allow.</summary>
    public int? Count { get; }

    /// <summary>The other counter-ions of a mixed salt, each with its number; <see langword="null"/> for a salt of one.</summary>
    public Salt? Rest { get; }

    /// <summary>
    /// As many counter-ions as the acidic protons allow: one for each proton, or for each two or three where the ion has that charge.
    /// Protons that are too few for one more ion stay.
    /// </summary>
    /// <param name="ion">The counter-ion.</param>
    /// <returns>The salt.</returns>
    /// <exception cref="ArgumentException">The ion replaces no proton, as hydrochloride: its number must be stated.</exception>
    public static Salt Full(CounterIon ion)
    {
        ArgumentNullException.ThrowIfNull(ion);
        return ion.Charge > 0 ? new Salt(ion, null) : throw new ArgumentException($"{ion.Name} has no full salt.", nameof(ion));
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

    /// <summary>The salt with other counter-ions beside its own.</summary>
    /// <param name="ion">The other counter-ion, which the salt has not.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The mixed salt.</returns>
    /// <exception cref="ArgumentException">The ion is in the salt already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    /// <exception cref="InvalidOperationException">The salt has no number of ions, as a full salt and the free acid.</exception>
    public Salt And(CounterIon ion, int count)
    {
        Salt other = Create(ion, count);
        if (Ion is null || Count is null)
        {
            throw new InvalidOperationException($"A mixed salt has a number of each ion; `{this}` has none.");
        }
        if (Parts.Any(part => part.Ion == ion))
        {
            throw new ArgumentException($"The salt has {ion.Name} already.", nameof(ion));
        }
        // One salt, one value, whatever the order in which its ions are stated.
        Salt? sorted = null;
        foreach (Salt part in Parts.Append(other).OrderByDescending(part => CounterIon.Known.IndexOf(part.Ion!)))
        {
            sorted = new Salt(part.Ion, part.Count, sorted);
        }
        return sorted!;
    }

    /// <summary>Number of counter-ions in the salt of an acid, of a mixed salt those of the first kind.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid, 0 or more.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public int CountFor(int acidicProtons)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        return Count is null || ProtonsNeeded <= acidicProtons
            ? Count ?? Ion!.CountFor(acidicProtons)
            : throw new ArgumentOutOfRangeException(nameof(acidicProtons), acidicProtons,
                $"{CountedNoun.Of(TotalCount!.Value, "counter-ion")} cannot be bound: acidic protons needed {ProtonsNeeded}, "
                    + $"there {acidicProtons}.");
    }

    /// <summary>
    /// Whether an acid can form the salt: whether it has protons enough for the counter-ions, or for one where their number is not stated.
    /// </summary>
    /// <param name="acidicProtons">Acidic protons of the acid, 0 or more.</param>
    /// <returns><see langword="true"/> if it can; also for a molecule without acidic protons, of which every full salt is the molecule
    /// itself.</returns>
    public bool IsPossibleFor(int acidicProtons) =>
        Count is not null ? ProtonsNeeded <= acidicProtons : acidicProtons == 0 || Ion!.CountFor(acidicProtons) > 0;

    /// <summary>
    /// Whether a molecule forms the salt, so that it is another substance than the molecule alone: of one without acidic protons a
    /// hydrochloride is, and a salt whose counter-ions replace protons is not.
    /// </summary>
    /// <param name="acidicProtons">Acidic protons of the molecule, 0 or more.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool IsFormedBy(int acidicProtons) =>
        Ion is not null && IsPossibleFor(acidicProtons) && (acidicProtons > 0 || !ReplacesProtons);

    /// <summary>Formula of the salt of an acid.</summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <returns>The acid with its counter-ions, less one H for each of their charges.</returns>
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
        foreach (Salt part in Parts)
        {
            int ions = part.Count ?? count;
            sum.Add(Element.Hydrogen, -checked(ions * part.Ion!.Charge));
            sum.Add(part.Ion.Formula, ions);
        }
        return sum.ToFormula();
    }

    /// <summary>The form in words.</summary>
    /// <param name="acidicProtons">Acidic protons of the acid.</param>
    /// <returns><c>free acid</c>, <c>neutral molecule</c> where there are no acidic protons, <c>nonadecasodium salt</c>, or <c>heptasodium
    /// dodecahydrogen salt</c> where protons are left, <c>tris(triethylammonium) salt</c>, <c>nonapotassium decasodium salt</c>,
    /// <c>dihydrochloride</c>; numbers above 199 in digits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public string Describe(int acidicProtons)
    {
        int count = CountFor(acidicProtons);
        if (Ion is null || count == 0)
        {
            return acidicProtons == 0 ? "neutral molecule" : "free acid";
        }
        // Cations in alphabetical order, then what is left of the protons (IUPAC Red Book 2005, IR-8.5); added acids come last.
        List<string> words = [.. Parts.Where(part => part.Ion!.Charge > 0).OrderBy(part => part.Ion!.Name, StringComparer.Ordinal)
            .Select(part => Counted(part.Ion!, part.Count ?? count))];
        int left = acidicProtons - Parts.Sum(part => (part.Count ?? count) * part.Ion!.Charge);
        if (words.Count > 0)
        {
            words.Add(left == 0 ? "salt" : $"{Prefix(left)}hydrogen salt");
        }
        words.AddRange(Parts.Where(part => part.Ion!.Charge == 0).Select(part => Counted(part.Ion!, part.Count!.Value)));
        return string.Join(' ', words);
    }

    /// <summary>
    /// Reads a salt form: <c>acid</c>, <c>Na</c> (every proton), <c>19Na</c>, <c>sodium</c>, <c>nonadecasodium salt</c>, <c>magnesium</c>,
    /// <c>9Mg</c>, <c>tris(triethylammonium)</c>, <c>heptasodium dodecahydrogen salt</c>: every row of <see cref="CounterIon.All"/>;
    /// several with their numbers, <c>10Na 9K</c>, <c>decasodium nonapotassium</c>; <c>2HCl</c>, <c>dihydrochloride</c>.
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
                $"write acid, {string.Join(", ", CounterIon.All.Select(ion => ion.Symbol))} or a number of them: 19Na, 10Na 9K, 2HCl",
                input);
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
    /// <returns><c>acid</c>, <c>Na</c>, <c>19Na</c> or <c>10Na 9K</c>.</returns>
    public override string ToString() => Ion is null
        ? "acid"
        : string.Join(' ', Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count}{part.Ion!.Symbol}")));

    /// <summary>Whether a counter-ion takes the place of a proton: not so of the free acid and of a hydrochloride alone.</summary>
    internal bool ReplacesProtons => Parts.Any(part => part.Ion is { Charge: > 0 });

    /// <summary>The names of its ions: <c>sodium and potassium</c>.</summary>
    internal string IonNames => Suggestion.List([.. Parts.Select(part => part.Ion!.Name)], "and");

    /// <summary>The number of its ions of all kinds; <see langword="null"/> for a full salt.</summary>
    internal int? TotalCount => Count is null ? null : Parts.Sum(part => part.Count!.Value);

    // The salt as salts of one ion each; none of the free acid.
    private IEnumerable<Salt> Parts
    {
        get
        {
            for (Salt? part = this; part is { Ion: not null }; part = part.Rest)
            {
                yield return part;
            }
        }
    }

    private long ProtonsNeeded => Parts.Sum(part => (long)(part.Count ?? 0) * part.Ion!.Charge);

    private static string Counted(CounterIon ion, int count) =>
        ion.IsCompound ? $"{CompoundPrefix(count)}({ion.Name})" : Prefix(count) + ion.Name;

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

    private static Salt? Find(string text) => SaltText.Find(text);
}
