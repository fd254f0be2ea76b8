using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo fragments</c>: one ion after another of a molecule.</summary>
internal sealed class FragmentsRecord : RowRecord
{
    private NucleicAcid? _fragmented;
    private PrecursorIon? _precursor;

    public required FragmentsSettings Settings { get; init; }

    /// <summary>All fragments of the molecule; <see langword="null"/> for a row in error.</summary>
    public FragmentList? List { get; set; }

    /// <summary>The ion of the row; <see langword="null"/> for a row in error.</summary>
    public FragmentIon? Ion { get; set; }

    /// <summary>The strand that the ion of the row is a fragment of.</summary>
    public NucleicAcid Strand => Molecule!.Strands[Ion!.Fragment.Strand - 1];

    /// <summary>The ion that is fragmented: that of the charge of the settings, or of the largest that the strand can have.</summary>
    public PrecursorIon Precursor
    {
        get
        {
            NucleicAcid strand = Strand;
            if (_precursor is null || !ReferenceEquals(_fragmented, strand))
            {
                _fragmented = strand;
                var options = new ChargeSeriesOptions
                {
                    IsPositive = Settings.Options.IsPositive,
                    MinCharge = 1,
                    MaxCharge = Settings.PrecursorCharge,
                };
                ChargeSeries series = ChargeSeries.Create(strand, options);
                _precursor = series.Ions.IsEmpty ? PrecursorIon.Create(strand.Formula, Ion!.Charge) : series.Ions[^1];
            }
            return _precursor;
        }
    }
}
