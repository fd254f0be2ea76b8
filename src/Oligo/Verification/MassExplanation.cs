using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>One way in which a stated mass follows from a formula. <see cref="MassExplainer"/> makes it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MassExplanation
{
    internal MassExplanation(string form, Salt? salt, ImmutableArray<AtomicWeights> editions,
        Mass mass, StatedMass stated, double chance = 0)
    {
        Form = form;
        Salt = salt;
        Editions = editions;
        Mass = mass;
        Stated = stated;
        RandomHitChance = chance;
    }

    /// <summary>The form of the compound in words: <c>nonadecasodium salt</c>, <c>anion of 19 charges</c>.</summary>
    public string Form { get; }

    /// <summary>The salt form, or <see langword="null"/> for what is not a compound, such as an anion.</summary>
    public Salt? Salt { get; }

    /// <summary>The editions of atomic weights that give the mass; empty for a monoisotopic mass.</summary>
    public ImmutableArray<AtomicWeights> Editions { get; }

    /// <summary>The mass as computed, by the first of those editions.</summary>
    public Mass Mass { get; }

    /// <summary>Stated minus computed mass.</summary>
    public Mass Difference => Stated.Value - Mass;

    /// <summary>
    /// The chance that a mass drawn evenly from the range of 10 % around that of the free acid, printed to as many decimals, fits one of
    /// the masses that were tried up to and with this explanation: 0 to 1.
    /// </summary>
    public double RandomHitChance { get; }

    /// <summary>
    /// Whether the stated mass misses the computed one by one unit of its last digit: cut instead of rounded, or rounded the wrong way.
    /// </summary>
    public bool IsLastDigitOff => !Stated.Fits(Mass) && !HasFewerDecimals;

    /// <summary>Whether it is a monoisotopic mass.</summary>
    public bool IsMonoisotopic => Editions.IsEmpty;

    /// <summary>
    /// Whether the form is a compound by itself, in one of its usual forms: the free acid, or the full sodium, potassium or ammonium salt.
    /// </summary>
    public bool IsUsualForm => Salt is not null && (Salt.Ion is null || (Salt.Count is null && CounterIon.Usual.Contains(Salt.Ion)));

    private StatedMass Stated { get; }

    /// <summary>The explanation as a sentence without a full stop.</summary>
    /// <returns>For example <c>average mass of the nonadecasodium salt with the atomic weights of 1993</c>.</returns>
    public override string ToString()
    {
        string text = IsMonoisotopic
            ? $"monoisotopic mass of the {Form}"
            : $"average mass of the {Form} with the atomic weights of {EditionsInWords()}";
        if (HasFewerDecimals)
        {
            Mass difference = Difference < default(Mass) ? -Difference : Difference;
            string off = difference.ToString($"F{Stated.Decimals}", CultureInfo.InvariantCulture);
            return $"{text} to {DecimalsInCommon} decimals and differs by {off} Da: {Shown}";
        }
        return IsLastDigitOff ? $"{text}, {(IsCut ? "cut instead of rounded" : "one unit off in its last digit")}: {Shown}" : text;
    }

    /// <summary>Whether the stated mass misses the computed one by more than a unit of its last digit: fewer decimals agree.</summary>
    private bool HasFewerDecimals => Difference > 3 * Stated.Tolerance || Difference < -(3 * Stated.Tolerance);

    private int DecimalsInCommon
    {
        get
        {
            int decimals = Stated.Decimals;
            for (Mass margin = Stated.Tolerance; decimals > 0 && (Difference > margin || Difference < -margin); margin = 10 * margin)
            {
                decimals--;
            }
            return decimals;
        }
    }

    private bool IsCut => Stated.Value < Mass && Mass < Stated.Value + (2 * Stated.Tolerance);

    /// <summary>The computed mass with two digits more than stated, so that the rounding can be seen.</summary>
    private string Shown =>
        Mass.ToString("F" + Math.Min(Stated.Decimals + 2, StatedMass.MaxDecimals).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);

    private string EditionsInWords()
    {
        string first = Editions[0].Name;
        string last = Editions[^1].Name;
        return Editions.Length switch
        {
            1 => first,
            2 => $"{first} and {last}",
            _ => $"{first} to {last}",
        };
    }
}
