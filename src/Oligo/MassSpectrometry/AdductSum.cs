using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>All adducts of an ion beside its protons: none, one, several of a kind, or a mixture. Immutable and thread-safe.</summary>
public sealed class AdductSum
{
    /// <summary>Most adducts of one ion.</summary>
    public const int MaxCount = 1000;

    private AdductSum(ImmutableArray<(Adduct Adduct, int Count)> parts)
    {
        Parts = parts;
        Formula = parts.Aggregate(MolecularFormula.Empty, (sum, part) => sum + (part.Count * part.Adduct.Formula));
        Charge = parts.Sum(part => part.Count * part.Adduct.Charge);
    }

    /// <summary>Protons alone.</summary>
    public static AdductSum None { get; } = new([]);

    /// <summary>The adducts with their counts, in the order in which they were named.</summary>
    public ImmutableArray<(Adduct Adduct, int Count)> Parts { get; }

    /// <summary>The atoms that an ion gains.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Charge that they bring: 0 or positive.</summary>
    public int Charge { get; }

    /// <summary>A sum of adducts.</summary>
    /// <param name="parts">The adducts, each once, with counts of at least 1 and at most <see cref="MaxCount"/> in all.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">An adduct comes twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is not positive, or there are too many.</exception>
    public static AdductSum Create(params ReadOnlySpan<(Adduct Adduct, int Count)> parts)
    {
        var seen = new HashSet<Adduct>();
        long all = 0;
        foreach ((Adduct adduct, int count) in parts)
        {
            ArgumentNullException.ThrowIfNull(adduct);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
            all += count;
            if (!seen.Add(adduct))
            {
                throw new ArgumentException($"The adduct {adduct} is named twice.", nameof(parts));
            }
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(all, MaxCount, nameof(parts));
        return parts.IsEmpty ? None : new AdductSum([.. parts]);
    }

    /// <summary>Finds the sum that a text states: adducts between <c>+</c>, each with its count before it.</summary>
    /// <param name="text">For example <c>Na</c>, <c>2Na</c>, <c>2Na+K</c>; <c>H</c> for protons alone.</param>
    /// <returns>The sum, or <see langword="null"/> if a part is not an adduct, comes twice, or if there are more than
    /// <see cref="MaxCount"/>.</returns>
    public static AdductSum? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Trim() is "H" or "h")
        {
            return None;
        }
        var parts = new List<(Adduct Adduct, int Count)>();
        long all = 0;
        foreach (string part in text.Split('+', StringSplitOptions.TrimEntries))
        {
            string symbol = part.AsSpan().TrimStart("0123456789").TrimStart().ToString();
            string digits = part[..(part.Length - symbol.Length)].TrimEnd();
            int count = 1;
            bool isCount = digits.Length == 0 || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
            if (!isCount || count < 1 || Adduct.Find(symbol) is not { } adduct || parts.Exists(other => other.Adduct == adduct))
            {
                return null;
            }
            all += count;
            parts.Add((adduct, count));
        }
        return all <= MaxCount ? new AdductSum([.. parts]) : null;
    }

    /// <summary>The sum in short; <see cref="Find"/> reads it.</summary>
    /// <returns>For example <c>2Na+K</c>; <c>H</c> for protons alone.</returns>
    public override string ToString() =>
        Parts.IsEmpty ? "H" : string.Join('+', Parts.Select(part => Counted(part.Count, part.Adduct.Symbol)));

    /// <summary>A symbol with its count, which is left out where it is 1.</summary>
    internal static string Counted(int count, string symbol) =>
        count == 1 ? symbol : string.Create(CultureInfo.InvariantCulture, $"{count}{symbol}");
}
