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
        _elements = CompositionsOf(formula, abundances, enrichment);
        double all = 1;
        foreach (ElementCompositions element in _elements)
        {
            all *= element.Most;
        }
        foreach (ElementCompositions element in _elements)
        {
            element.Fill(threshold * element.Most / all);
        }
        // Few compositions outside, many inside: the innermost loop is the one that runs.
        _elements.AsSpan().Sort(static (left, right) => left.Count.CompareTo(right.Count));
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

    private static ElementCompositions[] CompositionsOf(
        MolecularFormula formula, AbundanceEdition abundances, IsotopeEnrichment? enrichment)
    {
        ReadOnlySpan<IsotopeSeries> series = IsotopeTable.Of(abundances).Series;
        ReadOnlySpan<int> counts = formula.Counts;
        var elements = new List<ElementCompositions>();
        for (int i = 0; i < formula.UsedLength; i++)
        {
            if (counts[i] > 0 && !series[i].IsSingle)
            {
                elements.Add(new ElementCompositions(series[i].Draws, counts[i]));
            }
        }
        foreach ((Isotope isotope, decimal share) in enrichment?.Parts ?? [])
        {
            if (formula[isotope] > 0)
            {
                var draws = new IsotopeDraws(new EnrichedAtom(isotope, share, abundances).Shares);
                elements.Add(new ElementCompositions(draws, formula[isotope]));
            }
        }
        return [.. elements];
    }

    private bool TryWrite(int at, double probability, ElementCompositions.Division so, Span<FinePeak> peaks, ref int count)
    {
        if (at == _elements.Length - 1)
        {
            return TryWriteLast(probability, so, peaks, ref count);
        }
        ReadOnlySpan<double> probabilities = _elements[at].Probabilities;
        ReadOnlySpan<ElementCompositions.Division> divisions = _elements[at].Divisions;
        double rest = _most[at + 1];
        for (int i = 0; i < probabilities.Length; i++)
        {
            double product = probability * probabilities[i];
            if (product * rest < _threshold)
            {
                break;
            }
            ElementCompositions.Division sum = new(so.Mass + divisions[i].Mass, so.Neutrons + divisions[i].Neutrons);
            if (!TryWrite(at + 1, product, sum, peaks, ref count))
            {
                return false;
            }
        }
        return true;
    }

    private bool TryWriteLast(double probability, ElementCompositions.Division so, Span<FinePeak> peaks, ref int count)
    {
        ReadOnlySpan<double> probabilities = _elements[^1].Probabilities;
        ReadOnlySpan<ElementCompositions.Division> divisions = _elements[^1].Divisions[..probabilities.Length];
        // Int128 reaches beyond the mass of any formula.
        Int128 mass = _monoisotopic + so.Mass;
        double threshold = _threshold;
        int kept = 0;
        while (kept < probabilities.Length && probability * probabilities[kept] >= threshold)
        {
            kept++;
        }
        if (kept > peaks.Length - count)
        {
            count = 0;
            return false;
        }
        Span<FinePeak> room = peaks.Slice(count, kept);
        probabilities = probabilities[..room.Length];
        divisions = divisions[..room.Length];
        for (int i = 0; i < room.Length; i++)
        {
            room[i] = new FinePeak(
                so.Neutrons + divisions[i].Neutrons, new Mass(unchecked(mass + divisions[i].Mass)), probability * probabilities[i]);
        }
        count += kept;
        return true;
    }
}
