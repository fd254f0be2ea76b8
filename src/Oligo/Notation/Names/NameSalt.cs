using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The salt after a name: it says what the substance is, not what the strand is; it must be possible.</summary>
internal static class NameSalt
{
    /// <summary>The name of a salt of a named acid.</summary>
    public static string Write(string name, string salt) => $"{name}, {salt}";

    /// <summary>Reads <c>nonadecasodium salt</c>, <c>sodium salt</c> or <c>sodium salt (1:19)</c> up to the end of the name.</summary>
    /// <returns>Whether there was no error.</returns>
    public static bool Read(NameText text, NucleicAcid molecule)
    {
        if (text.AtEnd)
        {
            return true;
        }
        int start = text.Index;
        string rest = text.Rest.ToString();
        string words = rest.TrimStart(',');
        int ratio = words.IndexOf("(1:", StringComparison.Ordinal);
        string name = ratio >= 0 && words.EndsWith(')') ? words[..ratio] : words;
        string count = name.Length < words.Length ? words[(ratio + 3)..^1] : "";
        name = name.EndsWith("salt", StringComparison.Ordinal) ? name[..^4] : name;
        if (!Salt.TryParse(count + name, out Salt? salt) || salt.Ion is null)
        {
            return text.FailAt(start, rest.Length, "the end of the name, or a salt such as nonadecasodium salt");
        }
        if (!salt.IsPossibleFor(molecule.AcidicProtons))
        {
            string most = salt.Ion.CountFor(molecule.AcidicProtons).ToString(CultureInfo.InvariantCulture);
            return text.FailAt(start, rest.Length, $"at most {most} counter-ions");
        }
        text.Index += rest.Length;
        // Words without a number mean as many counter-ions as the acid takes; what was read says how many.
        string form = salt.Describe(molecule.AcidicProtons);
        text.Bag.Add(new Diagnostic(NotationDiagnostics.SaltOfName, text.Span(start, rest.Length), [form])
        {
            Subject = Salt.TryParse(form, out Salt? stated) ? stated : null,
        });
        return true;
    }
}
