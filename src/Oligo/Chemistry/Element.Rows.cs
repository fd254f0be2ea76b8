using System.Collections.Immutable;

namespace Oligo.Chemistry;

// Isotope rows: mass number; mass and its uncertainty in 1e-12 Da (AME2020, Wang et al., Chinese Physics C 45 (2021) 030003: every value is a whole number of that unit);
// mole fraction, with the CIAAW interval where there is one, of the 2013 evaluation (Meija et al. 2016, Pure Appl. Chem. 88, 293; best measurement where an interval is given)
// and of the 2009 evaluation (Berglund and Wieser 2011, Pure Appl. Chem. 83, 397).
public sealed partial class Element
{
    /// <summary>Carbon, C.</summary>
    public static Element Carbon { get; } = Row(0, "C", "carbon", 6,
        Nuclide(12, 12_000_000_000_000, 0, new(0.988922m, 0.9884m, 0.9904m), new(0.9893m)),
        Nuclide(13, 13_003_354_835_340, 250, new(0.011078m, 0.0096m, 0.0116m), new(0.0107m)));

    /// <summary>Hydrogen, H.</summary>
    public static Element Hydrogen { get; } = Row(1, "H", "hydrogen", 1,
        Nuclide(1, 1_007_825_031_898, 14, new(0.99984426m, 0.99972m, 0.99999m), new(0.999885m)),
        Nuclide(2, 2_014_101_777_844, 15, new(0.00015574m, 0.00001m, 0.00028m), new(0.000115m)));

    /// <summary>Nitrogen, N.</summary>
    public static Element Nitrogen { get; } = Row(2, "N", "nitrogen", 7,
        Nuclide(14, 14_003_074_004_250, 240, new(0.996337m, 0.99578m, 0.99663m), new(0.99636m)),
        Nuclide(15, 15_000_108_898_270, 620, new(0.003663m, 0.00337m, 0.00422m), new(0.00364m)));

    /// <summary>Oxygen, O.</summary>
    public static Element Oxygen { get; } = Row(3, "O", "oxygen", 8,
        Nuclide(16, 15_994_914_619_260, 320, new(0.9976206m, 0.99738m, 0.99776m), new(0.99757m)),
        Nuclide(17, 16_999_131_755_950, 690, new(0.000379m, 0.000367m, 0.000400m), new(0.00038m)),
        Nuclide(18, 17_999_159_612_140, 690, new(0.0020004m, 0.00187m, 0.00222m), new(0.00205m)));

    /// <summary>Phosphorus, P.</summary>
    public static Element Phosphorus { get; } = Row(4, "P", "phosphorus", 15,
        Nuclide(31, 30_973_761_997_680, 800, new(1m), new(1m)));

    /// <summary>Sulfur, S.</summary>
    public static Element Sulfur { get; } = Row(5, "S", "sulfur", 16,
        Nuclide(32, 31_972_071_173_540, 1_410, new(0.9504074m, 0.9441m, 0.9529m), new(0.9499m)),
        Nuclide(33, 32_971_458_908_620, 1_440, new(0.0074869m, 0.00729m, 0.00797m), new(0.0075m)),
        Nuclide(34, 33_967_867_011_000, 47_000, new(0.0419599m, 0.0396m, 0.0477m), new(0.0425m)),
        Nuclide(36, 35_967_080_692_000, 201_000, new(0.0001458m, 0.000129m, 0.000187m), new(0.0001m)));

    /// <summary>Fluorine, F.</summary>
    public static Element Fluorine { get; } = Row(6, "F", "fluorine", 9,
        Nuclide(19, 18_998_403_162_070, 880, new(1m), new(1m)));

    /// <summary>Sodium, Na.</summary>
    public static Element Sodium { get; } = Row(7, "Na", "sodium", 11,
        Nuclide(23, 22_989_769_281_950, 1_940, new(1m), new(1m)));

    /// <summary>Potassium, K.</summary>
    public static Element Potassium { get; } = Row(8, "K", "potassium", 19,
        Nuclide(39, 38_963_706_484_820, 4_890, new(0.932581m), new(0.932581m)),
        Nuclide(40, 39_963_998_165_000, 60_000, new(0.000117m), new(0.000117m)),
        Nuclide(41, 40_961_825_256_110, 4_030, new(0.067302m), new(0.067302m)));

    /// <summary>Chlorine, Cl.</summary>
    public static Element Chlorine { get; } = Row(9, "Cl", "chlorine", 17,
        Nuclide(35, 34_968_852_694_000, 38_000, new(0.757647m, 0.755m, 0.761m), new(0.7576m)),
        Nuclide(37, 36_965_902_573_000, 55_000, new(0.242353m, 0.239m, 0.245m), new(0.2424m)));

    /// <summary>Bromine, Br.</summary>
    public static Element Bromine { get; } = Row(10, "Br", "bromine", 35,
        Nuclide(79, 78_918_337_574_000, 1_074_000, new(0.50686m, 0.505m, 0.508m), new(0.5069m)),
        Nuclide(81, 80_916_288_197_000, 1_049_000, new(0.49314m, 0.492m, 0.495m), new(0.4931m)));

    /// <summary>Iodine, I.</summary>
    public static Element Iodine { get; } = Row(11, "I", "iodine", 53,
        Nuclide(127, 126_904_472_592_000, 3_887_000, new(1m), new(1m)));

    /// <summary>Silicon, Si.</summary>
    public static Element Silicon { get; } = Row(12, "Si", "silicon", 14,
        Nuclide(28, 27_976_926_534_420, 550, new(0.9222968m, 0.92191m, 0.92318m), new(0.92223m)),
        Nuclide(29, 28_976_494_664_340, 600, new(0.0468316m, 0.04645m, 0.04699m), new(0.04685m)),
        Nuclide(30, 29_973_770_137_000, 23_000, new(0.0308716m, 0.03037m, 0.03110m), new(0.03092m)));

    /// <summary>Boron, B.</summary>
    public static Element Boron { get; } = Row(13, "B", "boron", 5,
        Nuclide(10, 10_012_936_862_000, 16_000, new(0.1982m, 0.189m, 0.204m), new(0.199m)),
        Nuclide(11, 11_009_305_166_000, 13_000, new(0.8018m, 0.796m, 0.811m), new(0.801m)));

    /// <summary>Lithium, Li.</summary>
    public static Element Lithium { get; } = Row(14, "Li", "lithium", 3,
        Nuclide(6, 6_015_122_887_420, 1_550, new(0.07589m, 0.019m, 0.078m), new(0.0759m)),
        Nuclide(7, 7_016_003_434_260, 4_500, new(0.92411m, 0.922m, 0.981m), new(0.9241m)));

    /// <summary>Magnesium, Mg.</summary>
    public static Element Magnesium { get; } = Row(15, "Mg", "magnesium", 12,
        Nuclide(24, 23_985_041_689_000, 13_000, new(0.78951m, 0.7888m, 0.7905m), new(0.7899m)),
        Nuclide(25, 24_985_836_966_000, 50_000, new(0.1002m, 0.09988m, 0.10034m), new(0.1000m)),
        Nuclide(26, 25_982_592_972_000, 31_000, new(0.11029m, 0.1096m, 0.1109m), new(0.1101m)));

    /// <summary>Aluminium, Al.</summary>
    public static Element Aluminium { get; } = Row(16, "Al", "aluminium", 13,
        Nuclide(27, 26_981_538_408_000, 50_000, new(1m), new(1m)));

    /// <summary>Calcium, Ca.</summary>
    public static Element Calcium { get; } = Row(17, "Ca", "calcium", 20,
        Nuclide(40, 39_962_590_850_000, 22_000, new(0.96941m), new(0.96941m)),
        Nuclide(42, 41_958_617_780_000, 159_000, new(0.00647m), new(0.00647m)),
        Nuclide(43, 42_958_766_381_000, 244_000, new(0.00135m), new(0.00135m)),
        Nuclide(44, 43_955_481_489_000, 348_000, new(0.02086m), new(0.02086m)),
        Nuclide(46, 45_953_687_726_000, 2_398_000, new(0.00004m), new(0.00004m)),
        Nuclide(48, 47_952_522_654_000, 18_000, new(0.00187m), new(0.00187m)));

    /// <summary>Manganese, Mn.</summary>
    public static Element Manganese { get; } = Row(18, "Mn", "manganese", 25,
        Nuclide(55, 54_938_043_040_000, 279_000, new(1m), new(1m)));

    /// <summary>Iron, Fe.</summary>
    public static Element Iron { get; } = Row(19, "Fe", "iron", 26,
        Nuclide(54, 53_939_608_189_000, 368_000, new(0.05845m), new(0.05845m)),
        Nuclide(56, 55_934_935_537_000, 287_000, new(0.91754m), new(0.91754m)),
        Nuclide(57, 56_935_391_950_000, 287_000, new(0.02119m), new(0.02119m)),
        Nuclide(58, 57_933_273_575_000, 339_000, new(0.00282m), new(0.00282m)));

    /// <summary>Cobalt, Co.</summary>
    public static Element Cobalt { get; } = Row(20, "Co", "cobalt", 27,
        Nuclide(59, 58_933_193_524_000, 426_000, new(1m), new(1m)));

    /// <summary>Copper, Cu.</summary>
    public static Element Copper { get; } = Row(21, "Cu", "copper", 29,
        Nuclide(63, 62_929_597_119_000, 457_000, new(0.6915m), new(0.6915m)),
        Nuclide(65, 64_927_789_476_000, 690_000, new(0.3085m), new(0.3085m)));

    /// <summary>Zinc, Zn.</summary>
    public static Element Zinc { get; } = Row(22, "Zn", "zinc", 30,
        Nuclide(64, 63_929_141_776_000, 690_000, new(0.4917m), new(0.4917m)),
        Nuclide(66, 65_926_033_639_000, 798_000, new(0.2773m), new(0.2773m)),
        Nuclide(67, 66_927_127_422_000, 810_000, new(0.0404m), new(0.0404m)),
        Nuclide(68, 67_924_844_232_000, 835_000, new(0.1845m), new(0.1845m)),
        Nuclide(70, 69_925_319_175_000, 2_058_000, new(0.0061m), new(0.0061m)));

    /// <summary>Selenium, Se.</summary>
    public static Element Selenium { get; } = Row(23, "Se", "selenium", 34,
        Nuclide(74, 73_922_475_933_000, 15_000, new(0.0086m), new(0.0089m)),
        Nuclide(76, 75_919_213_702_000, 17_000, new(0.0923m), new(0.0937m)),
        Nuclide(77, 76_919_914_150_000, 67_000, new(0.0760m), new(0.0763m)),
        Nuclide(78, 77_917_309_244_000, 191_000, new(0.2369m), new(0.2377m)),
        Nuclide(80, 79_916_521_761_000, 1_016_000, new(0.4980m), new(0.4961m)),
        Nuclide(82, 81_916_699_531_000, 500_000, new(0.0882m), new(0.0873m)));

    /// <summary>Platinum, Pt.</summary>
    public static Element Platinum { get; } = Row(24, "Pt", "platinum", 78,
        Nuclide(190, 189_959_949_823_000, 705_000, new(0.00012m), new(0.00012m)),
        Nuclide(192, 191_961_042_667_000, 2_758_000, new(0.00782m), new(0.00782m)),
        Nuclide(194, 193_962_683_498_000, 532_000, new(0.32864m), new(0.3286m)),
        Nuclide(195, 194_964_794_325_000, 540_000, new(0.33775m), new(0.3378m)),
        Nuclide(196, 195_964_954_648_000, 547_000, new(0.25211m), new(0.2521m)),
        Nuclide(198, 197_967_896_718_000, 2_254_000, new(0.07356m), new(0.07356m)));

    /// <summary>Every element of the table, in the order of the dense index: the elements of oligonucleotides first.</summary>
    public static ImmutableArray<Element> All { get; } =
        [Carbon, Hydrogen, Nitrogen, Oxygen, Phosphorus, Sulfur, Fluorine, Sodium, Potassium, Chlorine, Bromine, Iodine, Silicon, Boron, Lithium, Magnesium, Aluminium, Calcium, Manganese, Iron, Cobalt, Copper, Zinc, Selenium, Platinum];

    /// <summary>Masses of the most abundant isotopes in 1e-12 Da, by index of the element.</summary>
    internal static ImmutableArray<long> MostAbundantPicodaltons { get; } = [.. All.Select(element => element.MostAbundant.MassPicodaltons)];

    /// <summary>Every isotope, by <see cref="Isotope.Index"/>.</summary>
    internal static ImmutableArray<Isotope> AllIsotopes { get; } = [.. All.SelectMany(element => element.Isotopes)];

    /// <summary>Every element by symbol: Hill's order for formulas without carbon.</summary>
    internal static ImmutableArray<Element> Alphabetical { get; } = [.. All.OrderBy(element => element.Symbol, StringComparer.Ordinal)];

    /// <summary>Every element in Hill's order for formulas with carbon: carbon, hydrogen, the others by symbol.</summary>
    internal static ImmutableArray<Element> HillOrder { get; } = [Carbon, Hydrogen, .. Alphabetical.Where(element => element != Carbon && element != Hydrogen)];
}
