using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo mass</c> for a mass spectrometer: the most abundant mass, and m/z of negative ions.</summary>
internal static class MassIonColumns
{
    private const int MostCharge = 20;
    private const string PerCharge = "m/z";

    public static IEnumerable<RecordColumn<MassRecord>> All =>
    [
        Of(
            "most_abundant_da",
            "Mass of the most abundant isotopologues of the free acid, by the abundances of 2009",
            SpectrumColumns.Dalton,
            record => IsotopePattern.TryFindMostAbundant(record.Masses.GetFormula(record.Row), out IsotopePeak peak)
                ? peak.Mass.Daltons
                : null),
        .. Enumerable.Range(1, MostCharge).Select(charge => OfIon(
            FormattableString.Invariant($"mz_mono_{charge}"),
            FormattableString.Invariant($"Monoisotopic m/z of [M-{Hydrogens(charge)}]{Charge(charge)}-"),
            charge,
            record => (record.Masses.GetMonoisotopicMass(record.Row) - (PhysicalConstants.ProtonMass * charge)).Daltons / charge)),
        .. Enumerable.Range(1, MostCharge).Select(charge => OfIon(
            FormattableString.Invariant($"mz_most_abundant_{charge}"),
            FormattableString.Invariant($"m/z of the most abundant isotopologues of [M-{Hydrogens(charge)}]{Charge(charge)}-"),
            charge,
            record => MostAbundantMz(record, charge))),
    ];

    private static string Hydrogens(int charge) => charge == 1 ? "H" : FormattableString.Invariant($"{charge}H");

    private static string Charge(int charge) => charge == 1 ? "" : FormattableString.Invariant($"{charge}");

    private static decimal? MostAbundantMz(MassRecord record, int charge)
    {
        try
        {
            return PrecursorIon.Create(record.Masses.GetFormula(record.Row), -charge).GetMostAbundantMass().Daltons / charge;
        }
        catch (InvalidOperationException)
        {
            // More peaks than patterns have: a molecule of millions of carbon atoms.
            return null;
        }
    }

    /// <summary>A column of ions that a molecule can have: with a proton for each acid and base that is lost.</summary>
    private static RecordColumn<MassRecord> OfIon(string name, string description, int charge, Func<MassRecord, decimal?> mz) => Of(
        name, description, PerCharge,
        record => charge <= record.Masses.GetAcidicProtons(record.Row) + record.Batch.Lengths[record.Row] ? mz(record) : null);

    private static RecordColumn<MassRecord> Of(string name, string description, string unit, Func<MassRecord, decimal?> value) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (record.IsGood && !record.IsMixture && value(record) is { } number)
            {
                cells.Add(number, MassColumns.MonoisotopicDecimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = MassColumns.MonoisotopicDecimals };
}
