using System.Globalization;

namespace Oligo.Notation;

/// <summary>Configurations in front of a name: <c>(1-Rp,3-Sp)-</c>, counted by the place of the linkage in the name.</summary>
internal static class NameStereo
{
    /// <summary>Whether a text begins with configurations.</summary>
    public static bool Claims(ReadOnlySpan<char> text)
    {
        int at = 1;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return text.Length > at + 2 && text[0] == '(' && at > 1 && text[at] == '-'
            && text[at + 1] is 'R' or 'S' && text[at + 2] is 'p' or 'P';
    }

    /// <summary>Reads them, if there are any.</summary>
    /// <returns>Whether there was no error.</returns>
    public static bool TryRead(NameText text, bool isAmbo, out List<(int Bond, PhosphorusStereo Stereo, int At)> stereo)
    {
        stereo = [];
        if (!Claims(text.Rest))
        {
            return true;
        }
        if (isAmbo)
        {
            return text.Fail("a residue; all-P-ambo says that no configuration is stated");
        }
        do
        {
            text.Index++;
            int at = text.Index;
            while (char.IsAsciiDigit(text.Current))
            {
                text.Index++;
            }
            if (!int.TryParse(text.Name.AsSpan(at, text.Index - at), NumberStyles.None, CultureInfo.InvariantCulture, out int bond)
                || bond == 0)
            {
                return text.FailAt(at, 1, "the number of a linkage, from 1");
            }
            bool isRp = text.Take("-Rp") || text.Take("-RP");
            if (!isRp && !text.Take("-Sp") && !text.Take("-SP"))
            {
                return text.Fail("-Rp or -Sp");
            }
            if (stereo.Exists(entry => entry.Bond == bond))
            {
                return text.FailAt(at, 1, "each linkage once");
            }
            stereo.Add((bond, isRp ? PhosphorusStereo.Rp : PhosphorusStereo.Sp, at));
        }
        while (text.Current == ',');
        return text.Take(")-") || text.Fail("a comma, or )- after the configurations");
    }
}
