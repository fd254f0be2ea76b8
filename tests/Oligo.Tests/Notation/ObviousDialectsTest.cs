using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Texts with one slip, and texts with two, are an error or exactly what they state, by a second reader that shares nothing with the
/// library.
/// </summary>
public sealed class ObviousDialectsTest
{
    private const string Confusing = "ACGTUIDSacgudrmfeoslpbnkLEHOR*+-/'5i3()[] \n\t\u00a0\u2013\u0410";

    public static TheoryData<string, string> Texts => new()
    {
        { "idt", "/52MOErG/*rA*+CT/iMe-dC/mU*I" },
        { "idt", "/5Phos/A*/i2MOErC/ T/3Phos/" },
        { "alnylam", "VPasCfsdTG(Agn)u(m5Ceo)sAbAmL96" },
        { "alnylam", "Pcs(mA)(fC)[mA][sp]u(Chd)a" },
        { "axolabs", "5'-pasCfAmCbGo(5MdC)sdT(GNA-A)RpsUSpna-3'" },
        { "axolabs", "5'-ACsgp-3'" },
        { "axolabs", "p(5Mc)sCm(3dG)AbRpsu" },
        { "idt", "5' - rA*+CT - 3'" },
        { "oligomet", "Ge-sSe-pTd-oALNA-sGcEt-sDNMA" },
        { "parallel", "GSTU / ekdl / soz" },
        { "parallel", "ACGTEE / LLDDLL / SSOSSH" },
        { "parallel", "GSST / e / s" },
        { "oligoshell", "moeG * moeCm po dA ps2 +T # morC" },
        { "oligoshell", "dA ps fU * [GALNAC3-ALN]" },
        { "shorthand", "pd(GpCpsT)" },
        { "shorthand", "mA-mC*fGpmoeT" },
        { "shorthand", "3'-r(GpC)-5'" },
        { "openms", "pA[m5C*]GU[dA*][Am]Cp" },
        { "openms", "*[hm5C][Y]A" },
        { "mzlib", "GUA[Biological:2'-O-Methyladenosine on A]C[Modomics:5-methylcytidine on C]UG" },
        { "mzlib", "BU[Metal:Sodium on U]VY-[Digestion Termini:Cyclic Phosphate on X]" },
        { "openms", "A IY[m5C*]D Uc" },
        { "oligoshell", "FAM dA po dC * BHQ1" },
        { "oligoshell", "[+Cm]*[+G]A C[rU]*T" },
        { "oligoshell", "po dA dC po" },
        { "parallel", "acgte / LOFMC / X2*d" },
        { "biospring-sirna", "12*3456*789" },
        { "biospring-gapmer", "5*6 A*C9T*8" },
        { "mermade", "eFgHiJkL" },
        { "modomics", "G-m5C-Am-hm5Cm-Y-D" },
        { "masstools", "HODamp(H-1P-1O-3)Dtmp(SO-1)UmpH" },
        { "masstools", "HODamp(SO-1)AmpDcmpH" },
        { "fasta", ">name\nACG\nTTA" },
        { "fasta", "AC GU" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_with_a_slip_is_an_error_or_what_it_states(string name, string text)
    {
        INotation dialect = Notations.Find(name)!;
        dialect.Read(text).Value.ToString().Should().Be(ObviousDialects.Read(name, text));
        var wrong = new List<string>();
        int accepted = 0;
        foreach (string mutant in Slips(text).Concat(TwoSlips(text)))
        {
            ParseResult<NucleicAcid> read = dialect.Read(mutant);
            string? found = read.Success ? string.Join(" || ", read.Value.Strands) : null;
            string? stated = ObviousDialects.Read(name, mutant);
            accepted += read.Success ? 1 : 0;
            // That a group cannot stand there, or that no register pairs best, is chemistry and not grammar.
            if (found != stated && read.Errors.All(error => error.Code is not ("OLG2014" or "OLG2329")) && wrong.Count < 8)
            {
                wrong.Add($"`{mutant}` reads {found ?? read.Errors.First().ToString()}, it states {stated ?? "nothing"}");
            }
        }
        wrong.Should().BeEmpty();
        accepted.Should().BeGreaterThan(20);
    }

    private static IEnumerable<string> Slips(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
            yield return text.Insert(i, text[i].ToString());
            if (i + 1 < text.Length)
            {
                yield return text[..i] + text[i + 1] + text[i] + text[(i + 2)..];
            }
            foreach (char c in Confusing)
            {
                yield return text[..i] + c + text[(i + 1)..];
                yield return text.Insert(i, c.ToString());
            }
        }
    }

    private static IEnumerable<string> TwoSlips(string text)
    {
        var random = new Random(text.Length);
        for (int i = 0; i < 4000; i++)
        {
            char[] letters = text.ToCharArray();
            letters[random.Next(letters.Length)] = Confusing[random.Next(Confusing.Length)];
            letters[random.Next(letters.Length)] = text[random.Next(text.Length)];
            yield return new string(letters);
        }
    }
}
