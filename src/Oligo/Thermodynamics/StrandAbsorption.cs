using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>A strand as the tables of absorption see it: a class for each nucleotide, and what labels and modified bases add.</summary>
internal sealed class StrandAbsorption
{
    private const int MethylcytosineDifference = 1700;

    private readonly byte[] _classes;
    private readonly int[] _extras;
    private readonly bool _isCircular;
    private readonly double _labels;

    private StrandAbsorption(byte[] classes, int[] extras, bool isCircular, double labels)
    {
        _classes = classes;
        _extras = extras;
        _isCircular = isCircular;
        _labels = labels;
    }

    /// <summary>Reads a strand; reports what the method does not know.</summary>
    public static StrandAbsorption Create(Strand strand, AbsorptionTable table, ExtinctionOptions options, DiagnosticBag bag)
    {
        var seen = new HashSet<Monomer>();
        byte[] classes = new byte[strand.Length];
        int[] extras = new int[strand.Length];
        double labels = 0;
        for (int i = 0; i < strand.Length; i++)
        {
            (Nucleobase nucleobase, Sugar sugar) = (strand.BaseAt(i), strand.SugarAt(i));
            int optical = OpticalClass.Of(nucleobase, sugar, options.Method.Forced);
            if (!table.Knows(optical))
            {
                ReportMissing(nucleobase, sugar, options, seen, bag);
                continue;
            }
            classes[i] = (byte)optical;
            extras[i] = ExtraOf(nucleobase, options, seen, bag);
            labels += nucleobase.Equals(Nucleobase.FluoresceinThymine) ? ValueOf(Group.Fluorescein, options, seen, bag) : 0;
        }
        foreach (Group group in strand.Groups())
        {
            labels += ValueOf(group, options, seen, bag);
        }
        double counted = options.Method.ReducesLabels ? labels * options.Method.Tenths / 10 : labels;
        return new StrandAbsorption(classes, extras, strand.IsCircular, counted);
    }

    /// <summary>One nucleotide; <see langword="null"/> where the method has no value for it.</summary>
    public static StrandAbsorption? OfNucleotide(Nucleobase nucleobase, Sugar sugar, AbsorptionTable table, ExtinctionOptions options)
    {
        int optical = OpticalClass.Of(nucleobase, sugar, options.Method.Forced);
        var bag = new DiagnosticBag();
        return table.Knows(optical) && !nucleobase.Equals(Nucleobase.FluoresceinThymine)
            ? new StrandAbsorption([(byte)optical], [ExtraOf(nucleobase, options, [], bag)], false, 0)
            : null;
    }

    /// <summary>What a nucleotide adds after another one, or at the start of a chain, in the parts of the table.</summary>
    public int After(StrandAbsorption? before, AbsorptionTable table)
    {
        long chain = before is null ? table.Add(_classes) : table.Add([before._classes[0], _classes[0]]) - table.Add(before._classes);
        return (int)(chain + (long)(_extras[0] * AbsorptionTable.Unit));
    }

    /// <summary>Whether a base is 5-methylcytosine.</summary>
    public static bool IsMethylcytosine(Nucleobase nucleobase) => nucleobase.Equals(Nucleobase.Methylcytosine);

    /// <summary>The whole strand with its labels, per M per cm.</summary>
    public double Total(AbsorptionTable table) => (table.Add(_classes, _isCircular) / AbsorptionTable.Unit) + _extras.Sum() + _labels;

    /// <summary>A stretch of the strand as if it were alone, without labels, per M per cm.</summary>
    public double OfStretch(AbsorptionTable table, int start, int length) =>
        (table.Add(_classes.AsSpan(start, length)) / AbsorptionTable.Unit) + _extras.AsSpan(start, length).ToArray().Sum();

    private static void ReportMissing(
        Nucleobase nucleobase, Sugar sugar, ExtinctionOptions options, HashSet<Monomer> seen, DiagnosticBag bag)
    {
        Monomer missing = nucleobase.Letter == 'N' || (nucleobase.Letter == 'I' && !sugar.Equals(Sugar.Morpholine)) ? nucleobase : sugar;
        if (seen.Add(missing))
        {
            bag.Report(OpticsDiagnostics.NoAbsorption, default, missing.Name, Wavelength(options), options.Method.Name);
        }
    }

    // A base counts as its letter; of 5-methylcytosine the caller says which.
    private static int ExtraOf(Nucleobase nucleobase, ExtinctionOptions options, HashSet<Monomer> seen, DiagnosticBag bag)
    {
        if (IsMethylcytosine(nucleobase))
        {
            return options.Methylcytosine == MethylcytosineAbsorption.Reduced ? -MethylcytosineDifference : 0;
        }
        if (!IsPlain(nucleobase) && seen.Add(nucleobase))
        {
            bag.Report(OpticsDiagnostics.ReadAsLetter, default, nucleobase.Name, nucleobase.Letter.ToString());
        }
        return 0;
    }

    private static bool IsPlain(Nucleobase nucleobase) =>
        nucleobase.Symbol is "A" or "C" or "G" or "T" or "U" or "I" || nucleobase.Equals(Nucleobase.FluoresceinThymine);

    private static double ValueOf(Group group, ExtinctionOptions options, HashSet<Monomer> seen, DiagnosticBag bag)
    {
        if (LabelAbsorption.Of(group, options.WavelengthNanometres) is { } value)
        {
            return value;
        }
        if (!seen.Add(group))
        {
            return 0;
        }
        if (options.IgnoresUnknownLabels)
        {
            bag.Report(OpticsDiagnostics.LabelIgnored, default, group.Symbol);
        }
        else
        {
            bag.Report(OpticsDiagnostics.UnknownLabel, default, group.Symbol, Wavelength(options));
        }
        return 0;
    }

    private static string Wavelength(ExtinctionOptions options) => options.WavelengthNanometres.ToString(CultureInfo.InvariantCulture);
}
