using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>The formula in the first layer of an InChI, of the acid where the InChI is of a salt.</summary>
/// <remarks>
/// Source: InChI Technical Manual, "Chemical formula": components are separated by dots, with a number before equal ones, and counter-ions
/// are components of their own.
/// </remarks>
internal static class InChIFormula
{
    /// <summary>Reads the formula; <see langword="null"/> where it has none that can be read.</summary>
    public static MolecularFormula? Read(string inchi)
    {
        string[] layers = inchi.Split('/');
        MolecularFormula sum = MolecularFormula.Empty;
        foreach (string component in layers.Length > 1 ? layers[1].Split('.') : [])
        {
            string text = component.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            string number = component[..^text.Length];
            byte count = 1;
            bool isNumber = number.Length == 0 || byte.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count);
            if (!isNumber || !MolecularFormula.TryParse(text, out MolecularFormula? formula))
            {
                return null;
            }
            sum += formula[Element.Carbon] > 0 ? count * formula : MolecularFormula.Empty;
        }
        return sum.IsEmpty ? null : sum;
    }
}
