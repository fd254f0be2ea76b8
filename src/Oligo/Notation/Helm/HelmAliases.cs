using System.Collections.Frozen;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Other names of monomers that the HELM core library has: the short ones that Ketcher shows, of six characters at most, and those of
/// monomerLib2.0 for the same structures. Read only.
/// </summary>
internal static class HelmAliases
{
    private static readonly FrozenDictionary<string, string> s_bases = Of(
    [
        ("2imen2", "2imen2A"), ("4imen2", "4imen2G"), ("5eU", "ethy5U"), ("5tpU", "tp5U"), ("DBCOnC", "DBCOnC6ncee5U"),
        ("allyl5", "allyl5U"), ("allyl9", "allyl9G"), ("baA", "bn6A"), ("brviny", "brvinyl5U"), ("c3ally", "c3allyl3G"),
        ("c7io7n", "c7io7n2A"), ("c7py7A", "c7pry7A"), ("c7py7N", "c7pry7n2A"), ("cdaC", "cp5m42C"), ("cl2cyp", "cl2cyp6A"),
        ("clA", "tclampA"), ("cpC", "cp5C"), ("cpU", "cp5U"), ("cpmA", "cpm6A"), ("daA", "m62A"), ("dabA", "n2br7c7z8A"),
        ("dfB", "fl24Ph"), ("ggclam", "ggclampC"), ("h456UR", "h456U_R"), ("impr6n", "impr6n2A"), ("imprn2", "imprn2A"),
        ("m2nprn", "m2nprn2A"), ("mo4bn3", "mo4bn3T"), ("moprn2", "moprn2A"), ("nC6n5C", "nC6ncee5C"),
        ("nobn6p", "nobn6pur"), ("oC64m5", "oC64m5C"), ("s6puri", "s6purine"), ("tCnitr", "tCnitro"), ("tfU", "tflm5U"),
        ("thien5", "thien5z6U"), ("thiz5C", "thiaz5C"), ("thiz5U", "thiaz5U"), ("vinyl5", "vinyl5U"), ("z6pry5", "z6pry5U"),
    ]);

    private static readonly FrozenDictionary<string, string> s_sugars = Of(
    [
        ("25moe3", "25moe3r"), ("5R6Rm5", "5R6Rm5cEt"), ("5R6Sm5", "5R6Sm5cEt"), ("5S6Rm5", "5S6Rm5cEt"),
        ("5S6Sm5", "5S6Sm5cEt"), ("ALmecl", "ALmeclna"), ("ALtri1", "ALtrina1"), ("ALtri2", "ALtrina2"),
        ("Diprgl", "Diprglyol2r"), ("FMOE", "ctfl3moe"), ("Liprgl", "Liprglyol2r"), ("Rflcln", "Rflclna"),
        ("Rm5ALl", "Rm5ALlna"), ("Rm5fl2", "Rm5fl2r"), ("Rmn2ce", "Rmn2cet"), ("Sm5ALl", "Sm5ALlna"), ("Sm5fl2", "Sm5fl2r"),
        ("Sm6ALl", "Sm6ALlna"), ("Sm6fhn", "Sm6fhna"), ("Smn2ce", "Smn2cet"), ("Svinyl", "Svinyl5lna"),
        ("afl2Nm", "afl2Nmc"), ("e2noe2", "e2noe2r"), ("fl3pr2", "fl3pr2r"), ("fl5pr2", "fl5pr2r"), ("guane2", "guane2r"),
        ("iprmno", "iprmnoe2r"), ("m2nenc", "m2nenc2r"), ("m2npr2", "m2npr2r"), ("m3ALln", "m3ALlna"), ("menoe2", "menoe2r"),
        ("moe3an", "moe3ana"), ("moeon2", "moeon2lna"), ("mon2ln", "mon2lna"), ("pyren1", "pyren1ylm2r"), ("qR", "oheom2r"),
    ]);

    private static readonly FrozenDictionary<string, string> s_groups = Of(
    [
        ("3SS6", "36SS"),
    ]);

    /// <summary>What is said of a name that several symbols of the libraries share; <see langword="null"/> for any other.</summary>
    public static string? DescribeShared(string name) => name.Equals("GNA", StringComparison.OrdinalIgnoreCase)
        ? "the libraries have two: [Sgna], that of siRNA drugs, and [Rgna]" : null;

    /// <summary>The symbol of the core library for another name in a slot; the name itself where it is none.</summary>
    public static string Resolve<T>(string name)
        where T : Monomer
    {
        FrozenDictionary<string, string>? table = typeof(T) == typeof(Nucleobase) ? s_bases
            : typeof(T) == typeof(Sugar) ? s_sugars
            : typeof(T) == typeof(Group) ? s_groups : null;
        return table?.GetValueOrDefault(name) ?? name;
    }

    private static FrozenDictionary<string, string> Of((string Alias, string Symbol)[] rows) =>
        rows.ToFrozenDictionary(row => row.Alias, row => row.Symbol, StringComparer.Ordinal);
}
