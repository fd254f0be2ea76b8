using System.Collections.Immutable;

namespace Oligo.Chemistry;

// Isotope rows: mass number; mass and its uncertainty in 1e-12 Da (AME2020, Wang et al., Chinese Physics C 45 (2021) 030003: every value is
// a whole number of that unit); mole fraction, with the CIAAW interval where there is one, of the 2013 evaluation (Meija et al. 2016, Pure
// Appl. Chem. 88, 293; best measurement where an interval is given) and of the 2009 evaluation (Berglund and Wieser 2011, Pure Appl. Chem.
// 83, 397). A fraction is printed digits and decimals: 0.0760 is (760, 4); its interval is two numbers with decimals of their own.
public sealed partial class Element
{
    /// <summary>Carbon, C.</summary>
    public static Element Carbon { get; } = Row(null, "C", "carbon", 6,
        Nuclide(12, 12_000_000_000_000, 0, Fraction(988_922, 6, 9_884, 9_904, 4), Fraction(9_893, 4)),
        Nuclide(13, 13_003_354_835_340, 250, Fraction(11_078, 6, 96, 116, 4), Fraction(107, 4)));

    /// <summary>Hydrogen, H.</summary>
    public static Element Hydrogen { get; } = Row(Carbon, "H", "hydrogen", 1,
        Nuclide(1, 1_007_825_031_898, 14, Fraction(99_984_426, 8, 99_972, 99_999, 5), Fraction(999_885, 6)),
        Nuclide(2, 2_014_101_777_844, 15, Fraction(15_574, 8, 1, 28, 5), Fraction(115, 6)));

    /// <summary>Nitrogen, N.</summary>
    public static Element Nitrogen { get; } = Row(Hydrogen, "N", "nitrogen", 7,
        Nuclide(14, 14_003_074_004_250, 240, Fraction(996_337, 6, 99_578, 99_663, 5), Fraction(99_636, 5)),
        Nuclide(15, 15_000_108_898_270, 620, Fraction(3_663, 6, 337, 422, 5), Fraction(364, 5)));

    /// <summary>Oxygen, O.</summary>
    public static Element Oxygen { get; } = Row(Nitrogen, "O", "oxygen", 8,
        Nuclide(16, 15_994_914_619_260, 320, Fraction(9_976_206, 7, 99_738, 99_776, 5), Fraction(99_757, 5)),
        Nuclide(17, 16_999_131_755_950, 690, Fraction(379, 6, 367, 400, 6), Fraction(38, 5)),
        Nuclide(18, 17_999_159_612_140, 690, Fraction(20_004, 7, 187, 222, 5), Fraction(205, 5)));

    /// <summary>Phosphorus, P.</summary>
    public static Element Phosphorus { get; } = Row(Oxygen, "P", "phosphorus", 15,
        Nuclide(31, 30_973_761_997_680, 800, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Sulfur, S.</summary>
    public static Element Sulfur { get; } = Row(Phosphorus, "S", "sulfur", 16,
        Nuclide(32, 31_972_071_173_540, 1_410, Fraction(9_504_074, 7, 9_441, 9_529, 4), Fraction(9_499, 4)),
        Nuclide(33, 32_971_458_908_620, 1_440, Fraction(74_869, 7, 729, 797, 5), Fraction(75, 4)),
        Nuclide(34, 33_967_867_011_000, 47_000, Fraction(419_599, 7, 396, 477, 4), Fraction(425, 4)),
        Nuclide(36, 35_967_080_692_000, 201_000, Fraction(1_458, 7, 129, 187, 6), Fraction(1, 4)));

    /// <summary>Fluorine, F.</summary>
    public static Element Fluorine { get; } = Row(Sulfur, "F", "fluorine", 9,
        Nuclide(19, 18_998_403_162_070, 880, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Sodium, Na.</summary>
    public static Element Sodium { get; } = Row(Fluorine, "Na", "sodium", 11,
        Nuclide(23, 22_989_769_281_950, 1_940, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Potassium, K.</summary>
    public static Element Potassium { get; } = Row(Sodium, "K", "potassium", 19,
        Nuclide(39, 38_963_706_484_820, 4_890, Fraction(932_581, 6), Fraction(932_581, 6)),
        Nuclide(40, 39_963_998_165_000, 60_000, Fraction(117, 6), Fraction(117, 6)),
        Nuclide(41, 40_961_825_256_110, 4_030, Fraction(67_302, 6), Fraction(67_302, 6)));

    /// <summary>Chlorine, Cl.</summary>
    public static Element Chlorine { get; } = Row(Potassium, "Cl", "chlorine", 17,
        Nuclide(35, 34_968_852_694_000, 38_000, Fraction(757_647, 6, 755, 761, 3), Fraction(7_576, 4)),
        Nuclide(37, 36_965_902_573_000, 55_000, Fraction(242_353, 6, 239, 245, 3), Fraction(2_424, 4)));

    /// <summary>Bromine, Br.</summary>
    public static Element Bromine { get; } = Row(Chlorine, "Br", "bromine", 35,
        Nuclide(79, 78_918_337_574_000, 1_074_000, Fraction(50_686, 5, 505, 508, 3), Fraction(5_069, 4)),
        Nuclide(81, 80_916_288_197_000, 1_049_000, Fraction(49_314, 5, 492, 495, 3), Fraction(4_931, 4)));

    /// <summary>Iodine, I.</summary>
    public static Element Iodine { get; } = Row(Bromine, "I", "iodine", 53,
        Nuclide(127, 126_904_472_592_000, 3_887_000, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Silicon, Si.</summary>
    public static Element Silicon { get; } = Row(Iodine, "Si", "silicon", 14,
        Nuclide(28, 27_976_926_534_420, 550, Fraction(9_222_968, 7, 92_191, 92_318, 5), Fraction(92_223, 5)),
        Nuclide(29, 28_976_494_664_340, 600, Fraction(468_316, 7, 4_645, 4_699, 5), Fraction(4_685, 5)),
        Nuclide(30, 29_973_770_137_000, 23_000, Fraction(308_716, 7, 3_037, 3_110, 5), Fraction(3_092, 5)));

    /// <summary>Boron, B.</summary>
    public static Element Boron { get; } = Row(Silicon, "B", "boron", 5,
        Nuclide(10, 10_012_936_862_000, 16_000, Fraction(1_982, 4, 189, 204, 3), Fraction(199, 3)),
        Nuclide(11, 11_009_305_166_000, 13_000, Fraction(8_018, 4, 796, 811, 3), Fraction(801, 3)));

    /// <summary>Lithium, Li.</summary>
    public static Element Lithium { get; } = Row(Boron, "Li", "lithium", 3,
        Nuclide(6, 6_015_122_887_420, 1_550, Fraction(7_589, 5, 19, 78, 3), Fraction(759, 4)),
        Nuclide(7, 7_016_003_434_260, 4_500, Fraction(92_411, 5, 922, 981, 3), Fraction(9_241, 4)));

    /// <summary>Magnesium, Mg.</summary>
    public static Element Magnesium { get; } = Row(Lithium, "Mg", "magnesium", 12,
        Nuclide(24, 23_985_041_689_000, 13_000, Fraction(78_951, 5, 7_888, 7_905, 4), Fraction(7_899, 4)),
        Nuclide(25, 24_985_836_966_000, 50_000, Fraction(1_002, 4, 9_988, 10_034, 5), Fraction(1_000, 4)),
        Nuclide(26, 25_982_592_972_000, 31_000, Fraction(11_029, 5, 1_096, 1_109, 4), Fraction(1_101, 4)));

    /// <summary>Aluminium, Al.</summary>
    public static Element Aluminium { get; } = Row(Magnesium, "Al", "aluminium", 13,
        Nuclide(27, 26_981_538_408_000, 50_000, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Calcium, Ca.</summary>
    public static Element Calcium { get; } = Row(Aluminium, "Ca", "calcium", 20,
        Nuclide(40, 39_962_590_850_000, 22_000, Fraction(96_941, 5), Fraction(96_941, 5)),
        Nuclide(42, 41_958_617_780_000, 159_000, Fraction(647, 5), Fraction(647, 5)),
        Nuclide(43, 42_958_766_381_000, 244_000, Fraction(135, 5), Fraction(135, 5)),
        Nuclide(44, 43_955_481_489_000, 348_000, Fraction(2_086, 5), Fraction(2_086, 5)),
        Nuclide(46, 45_953_687_726_000, 2_398_000, Fraction(4, 5), Fraction(4, 5)),
        Nuclide(48, 47_952_522_654_000, 18_000, Fraction(187, 5), Fraction(187, 5)));

    /// <summary>Manganese, Mn.</summary>
    public static Element Manganese { get; } = Row(Calcium, "Mn", "manganese", 25,
        Nuclide(55, 54_938_043_040_000, 279_000, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Iron, Fe.</summary>
    public static Element Iron { get; } = Row(Manganese, "Fe", "iron", 26,
        Nuclide(54, 53_939_608_189_000, 368_000, Fraction(5_845, 5), Fraction(5_845, 5)),
        Nuclide(56, 55_934_935_537_000, 287_000, Fraction(91_754, 5), Fraction(91_754, 5)),
        Nuclide(57, 56_935_391_950_000, 287_000, Fraction(2_119, 5), Fraction(2_119, 5)),
        Nuclide(58, 57_933_273_575_000, 339_000, Fraction(282, 5), Fraction(282, 5)));

    /// <summary>Cobalt, Co.</summary>
    public static Element Cobalt { get; } = Row(Iron, "Co", "cobalt", 27,
        Nuclide(59, 58_933_193_524_000, 426_000, Fraction(1, 0), Fraction(1, 0)));

    /// <summary>Copper, Cu.</summary>
    public static Element Copper { get; } = Row(Cobalt, "Cu", "copper", 29,
        Nuclide(63, 62_929_597_119_000, 457_000, Fraction(6_915, 4), Fraction(6_915, 4)),
        Nuclide(65, 64_927_789_476_000, 690_000, Fraction(3_085, 4), Fraction(3_085, 4)));

    /// <summary>Zinc, Zn.</summary>
    public static Element Zinc { get; } = Row(Copper, "Zn", "zinc", 30,
        Nuclide(64, 63_929_141_776_000, 690_000, Fraction(4_917, 4), Fraction(4_917, 4)),
        Nuclide(66, 65_926_033_639_000, 798_000, Fraction(2_773, 4), Fraction(2_773, 4)),
        Nuclide(67, 66_927_127_422_000, 810_000, Fraction(404, 4), Fraction(404, 4)),
        Nuclide(68, 67_924_844_232_000, 835_000, Fraction(1_845, 4), Fraction(1_845, 4)),
        Nuclide(70, 69_925_319_175_000, 2_058_000, Fraction(61, 4), Fraction(61, 4)));

    /// <summary>Selenium, Se.</summary>
    public static Element Selenium { get; } = Row(Zinc, "Se", "selenium", 34,
        Nuclide(74, 73_922_475_933_000, 15_000, Fraction(86, 4), Fraction(89, 4)),
        Nuclide(76, 75_919_213_702_000, 17_000, Fraction(923, 4), Fraction(937, 4)),
        Nuclide(77, 76_919_914_150_000, 67_000, Fraction(760, 4), Fraction(763, 4)),
        Nuclide(78, 77_917_309_244_000, 191_000, Fraction(2_369, 4), Fraction(2_377, 4)),
        Nuclide(80, 79_916_521_761_000, 1_016_000, Fraction(4_980, 4), Fraction(4_961, 4)),
        Nuclide(82, 81_916_699_531_000, 500_000, Fraction(882, 4), Fraction(873, 4)));

    /// <summary>Platinum, Pt.</summary>
    public static Element Platinum { get; } = Row(Selenium, "Pt", "platinum", 78,
        Nuclide(190, 189_959_949_823_000, 705_000, Fraction(12, 5), Fraction(12, 5)),
        Nuclide(192, 191_961_042_667_000, 2_758_000, Fraction(782, 5), Fraction(782, 5)),
        Nuclide(194, 193_962_683_498_000, 532_000, Fraction(32_864, 5), Fraction(3_286, 4)),
        Nuclide(195, 194_964_794_325_000, 540_000, Fraction(33_775, 5), Fraction(3_378, 4)),
        Nuclide(196, 195_964_954_648_000, 547_000, Fraction(25_211, 5), Fraction(2_521, 4)),
        Nuclide(198, 197_967_896_718_000, 2_254_000, Fraction(7_356, 5), Fraction(7_356, 5)));

    /// <summary>Every element of the table, in the order of the dense index: the elements of oligonucleotides first.</summary>
    public static ImmutableArray<Element> All { get; } =
    [
        Carbon, Hydrogen, Nitrogen, Oxygen, Phosphorus, Sulfur, Fluorine, Sodium, Potassium,
            Chlorine, Bromine, Iodine, Silicon, Boron, Lithium,
        Magnesium, Aluminium, Calcium, Manganese, Iron, Cobalt, Copper, Zinc, Selenium, Platinum,
    ];

    /// <summary>Masses of the most abundant isotopes in 1e-12 Da, by index of the element.</summary>
    internal static ImmutableArray<long> MostAbundantPicodaltons { get; } =
        ImmutableArray.CreateRange(All, element => element.MostAbundant.MassPicodaltons);

    /// <summary>Every isotope, by <see cref="Isotope.Index"/>.</summary>
    internal static ImmutableArray<Isotope> AllIsotopes { get; } = ListIsotopes();

    /// <summary>Every element by symbol: Hill's order for formulas without carbon.</summary>
    internal static ImmutableArray<Element> Alphabetical { get; } =
        All.Sort((left, right) => string.CompareOrdinal(left.Symbol, right.Symbol));

    /// <summary>Every element in Hill's order for formulas with carbon: carbon, hydrogen, the others by symbol.</summary>
    internal static ImmutableArray<Element> HillOrder { get; } = [Carbon, Hydrogen, .. Alphabetical.Remove(Carbon).Remove(Hydrogen)];
}
