using System.Text;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>Groups at ends, in the chain and beside it: formula, protons, joining.</summary>
public sealed class StrandGroupsTest
{
    private static Strand Read(string text) => Strand.Read(text, RandomStrands.Library).Value;

    /// <summary>
    /// Each group loses one water to each bond: cholesterol C27H46O on a residue adds C27H44; hexaethylene glycol C12H26O7 behind a linkage
    /// adds C12H25O9P.
    /// </summary>
    [Theory]
    [InlineData("Gd<Chol>o Ad", "Gdo Ad", "C27H44")]
    [InlineData("Gd<Chol>o Ad<Chol>", "Gdo Ad", "C54H88")]
    [InlineData("Ado {Sp18}o Td", "Ado Td", "C12H25O9P")]
    [InlineData("{p} Ad {p}", "Ad", "H2O6P2")]
    [InlineData("{PEG:2} Ad", "Ad", "C4H8O2")]
    public void Groups_add_their_formula_less_a_water_for_each_bond(string text, string bare, string added) =>
        (Read(text).Formula - Read(bare).Formula).ToString().Should().Be(added);

    [Fact]
    public void Acidic_protons_of_groups_count_wherever_they_stand()
    {
        Read("{ppp} Ado Td {p}").AcidicProtons.Should().Be(4 + 1 + 2);
        var acid = new Group("acid", "an acid", MolecularFormula.Parse("C2H4O2"), GroupPlaces.Pendant | GroupPlaces.Spacer, 3, "test");
        Strand.Read("{acid}o Ad<acid>s Td", MonomerLibrary.Default.With(acid)).Value.AcidicProtons.Should().Be(3 + 1 + 3 + 1);
    }

    [Fact]
    public void Strands_with_groups_joined_keep_all_of_them_and_add_up()
    {
        var strands = new RandomStrands(61);
        int joined = 0;
        for (int i = 0; i < 20_000; i++)
        {
            Strand a = strands.NextRich(3);
            Strand b = strands.NextRich(3);
            try
            {
                Strand both = a.Join(Linkage.Phosphorothioate, b, PhosphorusStereo.Sp);
                joined++;
                bool holds = both.ToString() == $"{a}sS {b}" && both.Length == a.Length + b.Length
                    && both.Formula == a.Formula + b.Formula + Linkage.Phosphorothioate.Increment
                    && (both.FixedCharge > 0 || both.AcidicProtons == a.AcidicProtons + b.AcidicProtons + 1);
                holds.Should().BeTrue($"case {i}: {a} and {b} give {both}");
            }
            catch (InvalidOperationException)
            {
                // An end is occupied, or its site is bound already.
            }
        }
        joined.Should().BeGreaterThan(4000);
    }

    [Fact]
    public void Polydisperse_groups_stand_only_where_their_repeats_can_be_stated()
    {
        var peg = new Group("peg", "a polymer", MolecularFormula.Water, GroupPlaces.Pendant, 0, "test", MolecularFormula.Parse("C2H4O"));
        Strand.Read("Ad<peg>", MonomerLibrary.Default.With(peg)).Errors.Should().ContainSingle()
            .Which.Message.Should().Be("`<peg>` (a polymer) cannot be placed on a residue, where no repeats can be stated");
    }

    [Theory]
    [InlineData("Ado {PEG:45}")]
    [InlineData("{PEG:3} Ad<Chol>o Td {p}")]
    [InlineData("Gro Ur |0| Aro Cr")]
    public void Texts_are_written_into_buffers_that_are_large_enough(string text)
    {
        NucleicAcid molecule = NucleicAcid.Read(text, RandomStrands.Library).Value;
        for (int size = 0; size <= text.Length + 1; size++)
        {
            var chars = new char[size];
            var bytes = new byte[size];
            ((ISpanFormattable)molecule).TryFormat(chars, out int charsWritten, default, null).Should().Be(size >= text.Length);
            ((IUtf8SpanFormattable)molecule).TryFormat(bytes, out int bytesWritten, default, null).Should().Be(size >= text.Length);
            new string(chars, 0, charsWritten).Should().Be(size >= text.Length ? text : "");
            Encoding.UTF8.GetString(bytes, 0, bytesWritten).Should().Be(size >= text.Length ? text : "");
        }
        ((IFormattable)molecule).ToString("G", System.Globalization.CultureInfo.GetCultureInfo("ar-SA")).Should().Be(text);
    }
}
