using System.Collections.Immutable;

namespace Oligo.Chemistry;

// The history of each element: an entry holds from its edition until the next entry. Values and uncertainties as in the tables of
// Pure Appl. Chem. 66, 2423 (1993); 68, 2339 (1995); 71, 1593 (1997); Coplen 2001, J. Phys. Chem. Ref. Data 30, 701 (1999); CRC Handbook, 86th edition (2001);
// Wieser 2006, 78, 2051 (2005); Wieser and Berglund 2009, 81, 2131 (2007); Wieser and Coplen 2011, 83, 359 (2009); Wieser et al. 2013, 85, 1047 (2011);
// Meija et al. 2016, 88, 265 (2013); CIAAW 2018; Prohaska et al. 2022, 94, 573 (2021); CIAAW 2024.
// Conventional values of 2009 and 2011 are those of 2013; the abridged values of 2021 and 2024 agree.
public sealed partial class AtomicWeights
{
    private static readonly ImmutableArray<History> Table =
    [
        new(Element.Carbon, Abridged(12.011m, 0.002m), Standard(1993, 12.011m, 0.001m), Standard(1995, 12.0107m, 0.0008m), Interval(2009, 12.011m, 12.0096m, 12.0116m)),
        new(Element.Hydrogen, Abridged(1.0080m, 0.0002m), Standard(1993, 1.00794m, 0.00007m), Interval(2009, 1.008m, 1.00784m, 1.00811m)),
        new(Element.Nitrogen, Abridged(14.007m, 0.001m), Standard(1993, 14.00674m, 0.00007m), Standard(1999, 14.0067m, 0.0002m), Interval(2009, 14.007m, 14.00643m, 14.00728m)),
        new(Element.Oxygen, Abridged(15.999m, 0.001m), Standard(1993, 15.9994m, 0.0003m), Interval(2009, 15.999m, 15.99903m, 15.99977m)),
        new(Element.Phosphorus, Abridged(30.974m, 0.001m), Standard(1993, 30.973762m, 0.000004m), Standard(1995, 30.973761m, 0.000002m), Standard(2005, 30.973762m, 0.000002m), Standard(2013, 30.973761998m, 0.000000005m)),
        new(Element.Sulfur, Abridged(32.06m, 0.02m), Standard(1993, 32.066m, 0.006m), Standard(1999, 32.065m, 0.005m), Interval(2009, 32.06m, 32.059m, 32.076m)),
        new(Element.Fluorine, Abridged(18.998m, 0.001m), Standard(1993, 18.9984032m, 0.0000009m), Standard(1995, 18.9984032m, 0.0000005m), Standard(2013, 18.998403163m, 0.000000006m), Standard(2021, 18.998403162m, 0.000000005m)),
        new(Element.Sodium, Abridged(22.990m, 0.001m), Standard(1993, 22.989768m, 0.000006m), Standard(1995, 22.989770m, 0.000002m), Standard(2005, 22.98976928m, 0.00000002m)),
        new(Element.Potassium, Abridged(39.098m, 0.001m), Standard(1993, 39.0983m, 0.0001m)),
        new(Element.Chlorine, Abridged(35.45m, 0.01m), Standard(1993, 35.4527m, 0.0009m), Standard(1999, 35.453m, 0.002m), Interval(2009, 35.45m, 35.446m, 35.457m)),
        new(Element.Bromine, Abridged(79.904m, 0.003m), Standard(1993, 79.904m, 0.001m), Interval(2011, 79.904m, 79.901m, 79.907m)),
        new(Element.Iodine, Abridged(126.90m, 0.01m), Standard(1993, 126.90447m, 0.00003m)),
        new(Element.Silicon, Abridged(28.085m, 0.001m), Standard(1993, 28.0855m, 0.0003m), Interval(2009, 28.085m, 28.084m, 28.086m)),
        new(Element.Boron, Abridged(10.81m, 0.02m), Standard(1993, 10.811m, 0.005m), Standard(1995, 10.811m, 0.007m), Interval(2009, 10.81m, 10.806m, 10.821m)),
        new(Element.Lithium, Abridged(6.94m, 0.06m), Standard(1993, 6.941m, 0.002m), Interval(2009, 6.94m, 6.938m, 6.997m)),
        new(Element.Magnesium, Abridged(24.305m, 0.002m), Standard(1993, 24.3050m, 0.0006m), Interval(2011, 24.305m, 24.304m, 24.307m)),
        new(Element.Aluminium, Abridged(26.982m, 0.001m), Standard(1993, 26.981539m, 0.000005m), Standard(1995, 26.981538m, 0.000002m), Standard(2005, 26.9815386m, 0.0000008m), Standard(2013, 26.9815385m, 0.0000007m), Standard(2018, 26.9815384m, 0.0000003m)),
        new(Element.Calcium, Abridged(40.078m, 0.004m), Standard(1993, 40.078m, 0.004m)),
        new(Element.Manganese, Abridged(54.938m, 0.001m), Standard(1993, 54.93805m, 0.00001m), Standard(1995, 54.938049m, 0.000009m), Standard(2005, 54.938045m, 0.000005m), Standard(2013, 54.938044m, 0.000003m), Standard(2018, 54.938043m, 0.000002m)),
        new(Element.Iron, Abridged(55.845m, 0.002m), Standard(1993, 55.845m, 0.002m)),
        new(Element.Cobalt, Abridged(58.933m, 0.001m), Standard(1993, 58.93320m, 0.00001m), Standard(1995, 58.933200m, 0.000009m), Standard(2005, 58.933195m, 0.000005m), Standard(2013, 58.933194m, 0.000004m), Standard(2018, 58.933194m, 0.000003m)),
        new(Element.Copper, Abridged(63.546m, 0.003m), Standard(1993, 63.546m, 0.003m)),
        new(Element.Zinc, Abridged(65.38m, 0.02m), Standard(1993, 65.39m, 0.02m), Standard(2001, 65.409m, 0.004m), Standard(2007, 65.38m, 0.02m)),
        new(Element.Selenium, Abridged(78.971m, 0.008m), Standard(1993, 78.96m, 0.03m), Standard(2013, 78.971m, 0.008m)),
        new(Element.Platinum, Abridged(195.08m, 0.02m), Standard(1993, 195.08m, 0.03m), Standard(1995, 195.078m, 0.002m), Standard(2005, 195.084m, 0.009m)),
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

    private static Entry Standard(int from, decimal value, decimal uncertainty) => new(from, new AtomicWeight(value, value - uncertainty, value + uncertainty, false));

    private static Entry Interval(int from, decimal conventional, decimal low, decimal high) => new(from, new AtomicWeight(conventional, low, high, true));

    private static AtomicWeight Abridged(decimal value, decimal uncertainty) => new(value, value - uncertainty, value + uncertainty, false);

    private readonly record struct Entry(int From, AtomicWeight Weight);

    private sealed class History(Element element, AtomicWeight abridged, params Entry[] entries)
    {
        public Element Element { get; } = element;

        public AtomicWeight Abridged { get; } = abridged;

        public AtomicWeight In(int edition) => entries.Last(entry => entry.From <= edition).Weight;
    }
}
