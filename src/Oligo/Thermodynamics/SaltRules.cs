namespace Oligo.Thermodynamics;

/// <summary>The names of salt rules.</summary>
public static class SaltRules
{
    private static readonly (SaltRule Rule, string Name)[] s_names =
    [
        (SaltRule.Default, "default"),
        (SaltRule.None, "none"),
        (SaltRule.SantaLucia1998, "santalucia-1998"),
        (SaltRule.SchildkrautLifson, "schildkraut-lifson"),
        (SaltRule.SantaLucia1996, "santalucia-1996"),
        (SaltRule.SantaLucia1998Linear, "santalucia-1998-linear"),
        (SaltRule.Wetmur1991, "wetmur-1991"),
        (SaltRule.Owczarzy2004, "owczarzy-2004"),
        (SaltRule.Owczarzy2008, "owczarzy-2008"),
        (SaltRule.TanChen2007, "tan-chen-2007"),
    ];

    /// <summary>Every name, in the order of the rules.</summary>
    public static IEnumerable<string> Names => s_names.Select(row => row.Name);

    /// <summary>The name of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>For example <c>owczarzy-2008</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public static string NameOf(SaltRule rule) => s_names[(int)Internal.DefinedValue.Demand(rule)].Name;

    /// <summary>The rule of a name.</summary>
    /// <param name="name">The name; letter case does not matter.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? name, out SaltRule rule)
    {
        int at = Array.FindIndex(s_names, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        rule = at < 0 ? default : s_names[at].Rule;
        return at >= 0;
    }
}
