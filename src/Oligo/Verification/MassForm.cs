using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>A form in which the mass of a compound is printed: as acid or salt, as an ion, or with the counter-ions miscounted.</summary>
/// <param name="Name">The form in words.</param>
/// <param name="Salt">The salt form; <see langword="null"/> for what is not a compound.</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Offset">What its mass has beyond that of the formula: the electron that an ion lacks or has too many.</param>
internal sealed record MassForm(string Name, Salt? Salt, MolecularFormula Formula, Mass Offset = default)
{
    // CODATA 2022: 5.485 799 090 441e-4 u.
    private static readonly Mass s_electron = Mass.FromDaltons(0.000548579909m);
    private static readonly MolecularFormula s_hydrogen = MolecularFormula.Parse("H");

    /// <summary>One salt form, or the free acid.</summary>
    public static MassForm Of(Salt salt, MolecularFormula acid, int protons) =>
        new(salt.Describe(protons), salt, salt.Apply(acid, protons));

    /// <summary>The forms in which a slip is looked for: the free acid and the full sodium salt.</summary>
    public static ImmutableArray<MassForm> AcidAndSodium(MolecularFormula acid, int protons) =>
        protons == 0
            ? [Of(Salt.FreeAcid, acid, protons)]
            : [Of(Salt.FreeAcid, acid, protons), Of(Salt.Full(CounterIon.Sodium), acid, protons)];

    /// <summary>The compound in its usual forms: the free acid, and the full salts of the usual counter-ions.</summary>
    public static ImmutableArray<MassForm> Usual(MolecularFormula acid, int protons) =>
        [Of(Salt.FreeAcid, acid, protons), .. CounterIon.Usual.Where(_ => protons > 0).Select(ion => Of(Salt.Full(ion), acid, protons))];

    /// <summary>What is printed in place of a usual form by plain mistakes: ions, and counter-ions or hydrogens miscounted.</summary>
    public static IEnumerable<MassForm> Miscounted(MolecularFormula acid, int protons)
    {
        if (protons > 0)
        {
            yield return new MassForm(Say($"anion of {CountedNoun.Of(protons, "charge")}"), null, acid - (protons * s_hydrogen));
            foreach (CounterIon ion in CounterIon.Usual)
            {
                yield return new MassForm(Say($"formula that adds {protons} {ion.Symbol} to the free acid and takes no H away"), null,
                    acid + (protons * ion.Formula));
            }
            if (protons > 1)
            {
                yield return Of(Salt.Create(CounterIon.Sodium, protons - 1), acid, protons);
            }
            MolecularFormula sodium = Salt.Full(CounterIon.Sodium).Apply(acid, protons);
            yield return new MassForm(Say($"formula of {protons + 1} Na for {CountedNoun.Of(protons, "acidic proton")}"), null,
                sodium + CounterIon.Sodium.Formula - s_hydrogen);
            yield return new MassForm("ion [M-H]-", null, acid - s_hydrogen, s_electron);
            yield return new MassForm("formula with one H fewer", null, acid - s_hydrogen);
        }
        yield return new MassForm("ion [M+H]+", null, acid + s_hydrogen, -s_electron);
        yield return new MassForm("formula with one H more", null, acid + s_hydrogen);
    }

    /// <summary>Every other salt: parts of the protons replaced, and the ions that are not usual.</summary>
    public static IEnumerable<MassForm> OtherSalts(MolecularFormula acid, int protons)
    {
        foreach (CounterIon ion in CounterIon.All)
        {
            int full = ion.CountFor(protons);
            if (full > 0 && !CounterIon.Usual.Contains(ion))
            {
                yield return Of(Salt.Full(ion), acid, protons);
            }
            for (int count = 1; count < full; count++)
            {
                yield return Of(Salt.Create(ion, count), acid, protons);
            }
        }
    }

    /// <summary>Its average mass.</summary>
    public Mass GetAverageMass(AtomicWeights edition) => Formula.GetAverageMass(edition).Value + Offset;

    /// <summary>Its monoisotopic mass.</summary>
    public Mass MonoisotopicMass => Formula.MonoisotopicMass + Offset;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
