using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Oligo.Thermodynamics;

/// <summary>
/// The key of a step, <c>5'-XY-3'/3'-X'Y'-5'</c>: letters of bases, a dot for none, each with a plus sign for a locked sugar, and before
/// a strand the letter of its sugar where the two differ. A step may be read from either end: <c>CA/GT</c> is <c>TG/AC</c>.
/// </summary>
internal static class EnergyKey
{
    /// <summary>
    /// The key of a row read from the other end. Where the strands differ and the key does not mark which is which, there is none: read so,
    /// it would be another step.
    /// </summary>
    public static bool TryReverse(EnergyRow row, [NotNullWhen(true)] out string? reversed)
    {
        reversed = null;
        if (!TrySplit(row.Key, out Strand first, out Strand second) || first.Residues.Length != second.Residues.Length)
        {
            return false;
        }
        bool areAlike = row.Duplex.Split('/') is [var one, var other] && one == other;
        if (!areAlike && first is { Sugar: '\0', Locked: 0 } && second is { Sugar: '\0', Locked: 0 })
        {
            return false;
        }
        reversed = second.Reversed() + "/" + first.Reversed();
        return true;
    }

    /// <summary>The two strands of a key; a qualifier after a blank belongs to neither and makes the key one of its own.</summary>
    public static bool TrySplit(string key, out Strand first, out Strand second)
    {
        second = default;
        int slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || slash != key.LastIndexOf('/'))
        {
            first = default;
            return false;
        }
        return Strand.TryRead(key.AsSpan(0, slash), out first) && Strand.TryRead(key.AsSpan(slash + 1), out second);
    }

    /// <summary>One strand of a key.</summary>
    /// <param name="Sugar">The letter of the sugar, or the null character where it is not stated.</param>
    /// <param name="Residues">The bases, 5' to 3' of the first strand, 3' to 5' of the second; a dot for none.</param>
    /// <param name="Locked">Which of them are locked, one bit each.</param>
    internal readonly record struct Strand(char Sugar, string Residues, int Locked)
    {
        private const string Sugars = "drm";
        private const string Bases = "ACGTUI.";

        public static bool TryRead(ReadOnlySpan<char> text, out Strand strand)
        {
            strand = default;
            char sugar = text.Length > 0 && Sugars.Contains(text[0], StringComparison.Ordinal) ? text[0] : '\0';
            var residues = new StringBuilder();
            int locked = 0;
            bool isLocked = false;
            foreach (char c in text[(sugar == '\0' ? 0 : 1)..])
            {
                if (c == '+' && !isLocked)
                {
                    isLocked = true;
                    continue;
                }
                if (!Bases.Contains(c, StringComparison.Ordinal))
                {
                    return false;
                }
                locked |= isLocked ? 1 << residues.Length : 0;
                isLocked = false;
                residues.Append(c);
            }
            strand = new Strand(sugar, residues.ToString(), locked);
            return residues.Length is > 0 and <= 4 && !isLocked;
        }

        /// <summary>The strand as the key states it.</summary>
        public string Forward() => Write(Enumerable.Range(0, Residues.Length));

        /// <summary>The strand read from its other end.</summary>
        public string Reversed() => Write(Enumerable.Range(0, Residues.Length).Reverse());

        private string Write(IEnumerable<int> order)
        {
            var text = new StringBuilder();
            if (Sugar != '\0')
            {
                text.Append(Sugar);
            }
            foreach (int i in order)
            {
                text.Append((Locked & (1 << i)) != 0 ? "+" : "").Append(Residues[i]);
            }
            return text.ToString();
        }
    }
}
