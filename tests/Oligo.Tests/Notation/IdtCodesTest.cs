using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Codes of IDT whose structure is not published: refused, unless the caller's library says what they are.</summary>
public sealed class IdtCodesTest
{
    private const string Own =
        """
        [{"kind":"group","symbol":"5DigN","name":"digoxigenin","formula":"C20H30O4","source":"test","places":["linked"],"acidic_protons":0}]
        """;

    /// <summary>H3PO4 and A (C10H13N5O3) less two H2O beside the group: C30H42N5O9P.</summary>
    [Fact]
    public void Code_is_the_group_that_a_monomer_file_says_it_is()
    {
        MonomerLibrary library = MonomerFile.Read(Own).Value;
        var options = new NotationOptions { Library = library };
        NucleicAcid read = Notations.Idt.Read("/5DigN/A", options).Value;
        read.Should().Be(Strand.Parse("{5DigN}o Ad", library));
        read.Formula.Should().Be(MolecularFormula.Parse("C30H42N5O9P"));
        Notations.Idt.Write(read).Text.Should().Be("/5DigN/A");
        Notations.Idt.Read("A/5DigN/", options).Success.Should().BeFalse("the position is part of the code");
    }

    /// <summary>Symbols of the library are no codes of the vendor.</summary>
    [Fact]
    public void Only_codes_of_the_vendor_are_looked_up_in_the_library()
    {
        Notations.Idt.Read("/FAM/A").Success.Should().BeFalse();
        Notations.Idt.Write(Strand.Parse("{THA-GN3}o Ad")).Success.Should().BeFalse();
    }

    [Fact]
    public void Error_shows_a_row_that_a_monomer_file_takes()
    {
        Diagnostic error = Notations.Idt.Read("/5DigN/A").Errors.Should().ContainSingle().Which;
        error.Hint.Should().Contain("structure");
        string row = error.Hint![error.Hint!.IndexOf('[', StringComparison.Ordinal)..].Replace("FORMULA", "CH4O", StringComparison.Ordinal);
        MonomerFile.Read(row).Value.Groups.Find("5DigN").Should().NotBeNull();
    }
}
