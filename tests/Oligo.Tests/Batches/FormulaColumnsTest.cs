using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Batches;

/// <summary>Formulas straight from columns are those of Hill's order, or are left to the writer of any formula.</summary>
public sealed class FormulaColumnsTest
{
    [Theory]
    [InlineData(0, 0, "C2N")]
    [InlineData(1, 0, "C3N4")]
    [InlineData(0, 2, null)]
    public void Row_without_hydrogen_is_left_to_others_where_ions_take_protons(int row, int ions, string? expected)
    {
        var formulas = new FormulaColumns([Element.Carbon, Element.Nitrogen], 2, CounterIon.Sodium);
        byte[] text = new byte[64];
        int length = formulas.TryWrite([2, 2, 2, 3, 1, 4], row, ions, text);
        (length < 0 ? null : Encoding.UTF8.GetString(text, 0, length)).Should().Be(expected);
    }
}
