using System.Collections.Immutable;

namespace Oligo.Chemistry;

// The history of each element: an entry holds from its edition until the next entry. Values and uncertainties as in the tables of
// Pure Appl. Chem. 66, 2423 (1993); 68, 2339 (1995); 71, 1593 (1997); Coplen 2001, J. Phys. Chem. Ref. Data 30, 701 (1999); CRC Handbook,
// 86th edition (2001); Wieser 2006, 78, 2051 (2005); Wieser and Berglund 2009, 81, 2131 (2007); Wieser and Coplen 2011, 83, 359 (2009);
// Wieser et al. 2013, 85, 1047 (2011); Meija et al. 2016, 88, 265 (2013); CIAAW 2018; Prohaska et al. 2022, 94, 573 (2021); CIAAW 2024.
// Each weight is printed digits and their decimals, as TableNumber has them: 12.0107(8) is (120_107, 8, 4), the uncertainty in units of the
// last digit; an interval is (conventional value, its decimals, low, high, their decimals). Conventional values of 2009 and 2011 are those
// of 2013; the abridged values of 2021 and 2024 agree.
public sealed partial class AtomicWeights
{
    private static readonly ImmutableArray<History> Table =
    [
        new(Element.Carbon, Abridged(12_011, 2, 3), Standard(1993, 12_011, 1, 3), Standard(1995, 120_107, 8, 4),
            Interval(2009, 12_011, 3, 120_096, 120_116, 4)),
        new(Element.Hydrogen, Abridged(10_080, 2, 4), Standard(1993, 100_794, 7, 5), Interval(2009, 1_008, 3, 100_784, 100_811, 5)),
        new(Element.Nitrogen, Abridged(14_007, 1, 3), Standard(1993, 1_400_674, 7, 5), Standard(1999, 140_067, 2, 4),
            Interval(2009, 14_007, 3, 1_400_643, 1_400_728, 5)),
        new(Element.Oxygen, Abridged(15_999, 1, 3), Standard(1993, 159_994, 3, 4), Interval(2009, 15_999, 3, 1_599_903, 1_599_977, 5)),
        new(Element.Phosphorus, Abridged(30_974, 1, 3), Standard(1993, 30_973_762, 4, 6), Standard(1995, 30_973_761, 2, 6),
            Standard(2005, 30_973_762, 2, 6), Standard(2013, 30_973_761_998, 5, 9)),
        new(Element.Sulfur, Abridged(3_206, 2, 2), Standard(1993, 32_066, 6, 3), Standard(1999, 32_065, 5, 3),
            Interval(2009, 3_206, 2, 32_059, 32_076, 3)),
        new(Element.Fluorine, Abridged(18_998, 1, 3), Standard(1993, 189_984_032, 9, 7), Standard(1995, 189_984_032, 5, 7),
            Standard(2013, 18_998_403_163, 6, 9), Standard(2021, 18_998_403_162, 5, 9)),
        new(Element.Sodium, Abridged(22_990, 1, 3), Standard(1993, 22_989_768, 6, 6), Standard(1995, 22_989_770, 2, 6),
            Standard(2005, 2_298_976_928, 2, 8)),
        new(Element.Potassium, Abridged(39_098, 1, 3), Standard(1993, 390_983, 1, 4)),
        new(Element.Chlorine, Abridged(3_545, 1, 2), Standard(1993, 354_527, 9, 4), Standard(1999, 35_453, 2, 3),
            Interval(2009, 3_545, 2, 35_446, 35_457, 3)),
        new(Element.Bromine, Abridged(79_904, 3, 3), Standard(1993, 79_904, 1, 3), Interval(2011, 79_904, 3, 79_901, 79_907, 3)),
        new(Element.Iodine, Abridged(12_690, 1, 2), Standard(1993, 12_690_447, 3, 5)),
        new(Element.Silicon, Abridged(28_085, 1, 3), Standard(1993, 280_855, 3, 4), Interval(2009, 28_085, 3, 28_084, 28_086, 3)),
        new(Element.Boron, Abridged(1_081, 2, 2), Standard(1993, 10_811, 5, 3), Standard(1995, 10_811, 7, 3),
            Interval(2009, 1_081, 2, 10_806, 10_821, 3)),
        new(Element.Lithium, Abridged(694, 6, 2), Standard(1993, 6_941, 2, 3), Interval(2009, 694, 2, 6_938, 6_997, 3)),
        new(Element.Magnesium, Abridged(24_305, 2, 3), Standard(1993, 243_050, 6, 4), Interval(2011, 24_305, 3, 24_304, 24_307, 3)),
        new(Element.Aluminium, Abridged(26_982, 1, 3), Standard(1993, 26_981_539, 5, 6), Standard(1995, 26_981_538, 2, 6),
            Standard(2005, 269_815_386, 8, 7), Standard(2013, 269_815_385, 7, 7), Standard(2018, 269_815_384, 3, 7)),
        new(Element.Calcium, Abridged(40_078, 4, 3), Standard(1993, 40_078, 4, 3)),
        new(Element.Manganese, Abridged(54_938, 1, 3), Standard(1993, 5_493_805, 1, 5), Standard(1995, 54_938_049, 9, 6),
            Standard(2005, 54_938_045, 5, 6), Standard(2013, 54_938_044, 3, 6), Standard(2018, 54_938_043, 2, 6)),
        new(Element.Iron, Abridged(55_845, 2, 3), Standard(1993, 55_845, 2, 3)),
        new(Element.Cobalt, Abridged(58_933, 1, 3), Standard(1993, 5_893_320, 1, 5), Standard(1995, 58_933_200, 9, 6),
            Standard(2005, 58_933_195, 5, 6), Standard(2013, 58_933_194, 4, 6), Standard(2018, 58_933_194, 3, 6)),
        new(Element.Copper, Abridged(63_546, 3, 3), Standard(1993, 63_546, 3, 3)),
        new(Element.Zinc, Abridged(6_538, 2, 2), Standard(1993, 6_539, 2, 2), Standard(2001, 65_409, 4, 3), Standard(2007, 6_538, 2, 2)),
        new(Element.Selenium, Abridged(78_971, 8, 3), Standard(1993, 7_896, 3, 2), Standard(2013, 78_971, 8, 3)),
        new(Element.Platinum, Abridged(19_508, 2, 2), Standard(1993, 19_508, 3, 2), Standard(1995, 195_078, 2, 3),
            Standard(2005, 195_084, 9, 3)),
    ];

    /// <summary>Every edition, oldest first; the fully abridged ones (each element to five digits) last.</summary>
    public static ImmutableArray<AtomicWeights> All { get; } =
    [
        Full(1993, "IUPAC 1993, Pure Appl. Chem. 66, 2423"),
        Full(1995, "IUPAC 1995, Pure Appl. Chem. 68, 2339"),
        Full(1997, "IUPAC 1997, Pure Appl. Chem. 71, 1593"),
        Full(1999, "IUPAC 1999, J. Phys. Chem. Ref. Data 30, 701"),
        Full(2001, "IUPAC 2001, Pure Appl. Chem. 75, 1107"),
        Full(2005, "IUPAC 2005, Pure Appl. Chem. 78, 2051"),
        Full(2007, "IUPAC 2007, Pure Appl. Chem. 81, 2131"),
        Full(2009, "IUPAC 2009, Pure Appl. Chem. 83, 359"),
        Full(2011, "IUPAC 2011, Pure Appl. Chem. 85, 1047"),
        Full(2013, "IUPAC 2013, Pure Appl. Chem. 88, 265"),
        Full(2018, "CIAAW 2018 (revision decided in 2017)"),
        Full(2021, "IUPAC 2021, Pure Appl. Chem. 94, 573"),
        Full(2024, "CIAAW 2024"),
        new("2021-abridged", 2021, "IUPAC 2021, abridged to five digits", history => history.Abridged),
        new("2024-abridged", 2024, "CIAAW 2024, abridged to five digits", history => history.Abridged),
    ];

    /// <summary>The newest edition, 2024: the default.</summary>
    public static AtomicWeights Current { get; } = All.First(edition => edition.Name == "2024");

    private static Entry Standard(int from, long value, long uncertainty, byte decimals) =>
        new(from, WithUncertainty(value, uncertainty, decimals));

    private static Entry Interval(int from, long conventional, byte decimals, long low, long high, byte decimalsOfBounds) => new(
        from,
        new WeightRow(new TableNumber(conventional, decimals), new TableNumber(low, decimalsOfBounds),
            new TableNumber(high, decimalsOfBounds), isInterval: true));

    private static WeightRow Abridged(long value, long uncertainty, byte decimals) => WithUncertainty(value, uncertainty, decimals);

    private static WeightRow WithUncertainty(long value, long uncertainty, byte decimals) => new(
        new TableNumber(value, decimals), new TableNumber(value - uncertainty, decimals),
        new TableNumber(value + uncertainty, decimals), isInterval: false);

    private readonly struct Entry(int from, WeightRow weight)
    {
        public int From { get; } = from;

        public WeightRow Weight { get; } = weight;
    }

    private readonly struct WeightRow(TableNumber value, TableNumber low, TableNumber high, bool isInterval)
    {
        public TableNumber Value { get; } = value;

        public long LowUnits => low.Units;

        public long HighUnits => high.Units;

        public AtomicWeight ToWeight() => new(Value.ToDecimal(), low.ToDecimal(), high.ToDecimal(), isInterval);
    }

    private sealed class History(Element element, WeightRow abridged, params Entry[] entries)
    {
        public Element Element { get; } = element;

        public WeightRow Abridged { get; } = abridged;

        public WeightRow In(int edition) => Array.FindLast(entries, entry => entry.From <= edition).Weight;
    }
}
