namespace Oligo.Chemistry;

/// <summary>Isotopologues as the product of the isotope compositions of each element, without the branches that are too rare.</summary>
/// <remarks>
/// The compositions of an element are listed from the most probable down, so that the first one that is too rare ends its branch: almost
/// every multiplication is of an isotopologue that is kept.
/// </remarks>
internal sealed class FineStructureProduct
{
    private readonly ElementCompositions[] _elements;

    // What the elements from one on have at most.
    private readonly double[] _most;
    private readonly Int128 _monoisotopic;
    private readonly double _threshold;

    public FineStructureProduct(MolecularFormula formula, double threshold, AbundanceEdition abundances, IsotopeEnrichment? enrichment)
    {
        _threshold = threshold;
        _monoisotopic = formula.MonoisotopicMass.Picodaltons;
        var elements = new List<ElementCompositions>();
        for (int i = 0; i < formula.UsedLength; i++)
        {
            if (formula.Counts[i] > 0 && Element.All[i].Isotopes.Length > 1)
            {
                elements.Add(new ElementCompositions(IsotopeShare.Natural(Element.All[i], abundances), formula.Counts[i]));
            }
        }
        foreach ((Isotope isotope, decimal share) in enrichment?.Parts ?? [])
        {
            if (formula[isotope] > 0)
            {
                elements.Add(new ElementCompositions(new EnrichedAtom(isotope, share, abundances).Shares, formula[isotope]));
            }
        }
        double all = elements.Aggregate(1.0, (product, element) => product * element.Most);
        foreach (ElementCompositions element in elements)
        {
            element.Fill(threshold * element.Most / all);
        }
        // Few compositions outside, many inside: the innermost loop is the one that runs.
        _elements = [.. elements.OrderBy(element => element.Count)];
        _most = new double[_elements.Length + 1];
        _most[^1] = 1;
        for (int i = _elements.Length - 1; i >= 0; i--)
        {
            _most[i] = _most[i + 1] * _elements[i].Most;
        }
    }

    public bool TryWrite(Span<FinePeak> peaks, out int count)
    {
        count = 0;
        if (_elements.Length > 0)
        {
            return TryWrite(0, 1, default, peaks, ref count);
        }
        if (!peaks.IsEmpty)
        {
            peaks[count++] = new FinePeak(0, new Mass(_monoisotopic), 1);
        }
        return count == 1;
    }

    private bool TryWrite(int at, double probability, ElementCompositions.Division so, Span<FinePeak> peaks, ref int count)
    {
        ReadOnlySpan<double> probabilities = _elements[at].Probabilities;
        ReadOnlySpan<ElementCompositions.Division> divisions = _elements[at].Divisions[..probabilities.Length];
        bool isLast = at == _elements.Length - 1;
        double rest = _most[at + 1];
        for (int i = 0; i < probabilities.Length; i++)
        {
            double product = probability * probabilities[i];
            if (product * rest < _threshold)
            {
                break;
            }
            ElementCompositions.Division sum = new(so.Mass + divisions[i].Mass, so.Neutrons + divisions[i].Neutrons);
            if (!isLast)
            {
                if (!TryWrite(at + 1, product, sum, peaks, ref count))
                {
                    return false;
                }
                continue;
            }
            if ((uint)count >= (uint)peaks.Length)
            {
                count = 0;
                return false;
            }
            peaks[count++] = new FinePeak(sum.Neutrons, new Mass(_monoisotopic + sum.Mass), product);
        }
        return true;
    }
}
