using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What the dialects say beyond the canonical one: OLG23xx reading, OLG24xx writing.</summary>
internal static class NotationDiagnostics
{
    public static readonly DiagnosticDescriptor AmbiguousDialect = new(
        "OLG2301", DiagnosticSeverity.Error, "the text can be read in {0} ways: {1}",
        "The same letters mean different molecules in different dialects. Name the dialect of the text.");

    public static readonly DiagnosticDescriptor AssumedLinkage = new(
        "OLG2302", DiagnosticSeverity.Warning, "the {0} states no linkage; {1} assumed throughout",
        "Without a word about it, DNA and RNA have phosphodiesters, morpholino oligomers the dimethylamino linkage, all else " +
        "phosphorothioates. Name the linkage to be sure: a linkage more or less of sulfur is 15.98 Da.");

    public static readonly DiagnosticDescriptor BackboneMismatch = new(
        "OLG2303", DiagnosticSeverity.Error, "the backbone names {0}; for {1} there must be {2}",
        "A backbone string has one letter for each linkage, one less than there are residues.");

    public static readonly DiagnosticDescriptor ExpectedInBracket = new(
        "OLG2304", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "The bracket form reads 5'—[G]*—[dA]—...—3': units in brackets, joined by dashes, between its two ends.");

    public static readonly DiagnosticDescriptor BadBracketCode = new(
        "OLG2305", DiagnosticSeverity.Error, "`{0}` is not a code of the bracket form: {1}",
        "A code is d for 2'-deoxy, m for 5-methyl, then A, C, G, T or U; in this order.");

    public static readonly DiagnosticDescriptor ContradictorySugar = new(
        "OLG2306", DiagnosticSeverity.Error, "`[{0}]*` says 2'-deoxy and 2'-O-(2-methoxyethyl) of one sugar",
        "d and * exclude each other.");

    public static readonly DiagnosticDescriptor GlossMismatch = new(
        "OLG2307", DiagnosticSeverity.Error, "the gloss `({0})` contradicts the code `[{1}]`, which is {2}",
        "The word in parentheses repeats the code; where they differ one of them is wrong.");

    public static readonly DiagnosticDescriptor RiboAssumed = new(
        "OLG2308", DiagnosticSeverity.Warning, "`[{0}]` has neither d nor *: read as a ribonucleotide",
        "A unit of the bracket form without a mark is ribo. In a gapmer that is mostly a lost asterisk.");

    public static readonly DiagnosticDescriptor BadLegend = new(
        "OLG2310", DiagnosticSeverity.Error, "the legend gives `{0}` the meaning `{1}`; in this form it is {2}",
        "The reader knows the published legend: * is 2'-O-(2-methoxyethyl), m is 5-methyl, d is 2'-deoxy; a dash may name the linkage.");

    public static readonly DiagnosticDescriptor DesignNeeded = new(
        "OLG2311", DiagnosticSeverity.Error, "a bare sequence states {0}",
        "Bases alone are not a molecule. State the design, for example 5-10-5 MOE, and the backbone.");

    public static readonly DiagnosticDescriptor DesignLength = new(
        "OLG2312", DiagnosticSeverity.Error, "the sequence has {0}, the design {1} has {2}",
        "Each residue of the sequence takes the sugar of its place in the design.");

    public static readonly DiagnosticDescriptor DesignLeavesSugarOpen = new(
        "OLG2313", DiagnosticSeverity.Error, "the design {0} does not name the sugar of its {1}",
        "Numbers alone fit many chemistries. Add the sugar: 5-10-5 MOE.");

    public static readonly DiagnosticDescriptor AssumedMethylation = new(
        "OLG2314", DiagnosticSeverity.Warning, "the methylation of C is not stated; {0} assumed",
        "The documented default: 5-methylcytosine throughout when a wing is MOE or cEt, plain cytosine otherwise. A methyl group more or " +
        "less is 14.016 Da.");

    public static readonly DiagnosticDescriptor ExpectedSequenceLetter = new(
        "OLG2315", DiagnosticSeverity.Error, "expected a base letter, found {0}",
        "A bare sequence holds A, C, G, T, U and I, in capitals; spaces may separate blocks.");

    public static readonly DiagnosticDescriptor SequenceEnds = new(
        "OLG2316", DiagnosticSeverity.Error, "expected {0} at the {1}, found {2}",
        "Ends are written both or not at all: 5'-GCC...ACC-3'.");

    public static readonly DiagnosticDescriptor ConflictingStatement = new(
        "OLG2317", DiagnosticSeverity.Error, "the {0} is stated twice and differently: {1} and {2}",
        "State it once.");

    public static readonly DiagnosticDescriptor ReadAs = new(
        "OLG2318", DiagnosticSeverity.Note, "read as {0}",
        "Detection accepts a text when every dialect that can read it gives the same molecule.");

    public static readonly DiagnosticDescriptor FurthestDialect = new(
        "OLG2319", DiagnosticSeverity.Note, "no dialect can read the text; {0} came furthest, and these are its errors",
        "Name the dialect of the text to see the errors of that one.")
    {
        AccompaniesErrors = true,
    };

    public static readonly DiagnosticDescriptor BadInChI = new(
        "OLG2320", DiagnosticSeverity.Error, "this is not an InChI: expected {0}, found {1}",
        "A key is made of an InChI, the line that begins with InChI=1S/ and a formula.");

    public static readonly DiagnosticDescriptor ExpectedInName = new(
        "OLG2321", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "A systematic name is a row of acyl residues with arrows between them and a nucleoside at the end: " +
        "2'-deoxy-P-thioguanylyl-(3'→5')-2'-deoxyguanosine.");

    public static readonly DiagnosticDescriptor SaltOfName = new(
        "OLG2322", DiagnosticSeverity.Note, "the name is that of the {0}; the strand is read as free acid",
        "A strand has no counter-ions; they are stated beside it.");

    public static readonly DiagnosticDescriptor ExpectedInHelm = new(
        "OLG2323", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "HELM reads RNA1{[moe](G)[sp].d(A)}$$$$V2.0: polymers, connections, two more sections and the version, each closed by a $.");

    public static readonly DiagnosticDescriptor RegisterAssumed = new(
        "OLG2324", DiagnosticSeverity.Warning, "the {0} states no pairs; register {1} assumed, which alone pairs best",
        "Two polymers without pairs leave open how the strands lie. State the pairs to be sure.");

    public static readonly DiagnosticDescriptor ExpectedTriplet = new(
        "OLG2325", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "Triplets read Ge-sSe-sAd: tokens joined by hyphens, each linkage, base and sugar; the first token has no linkage.");

    public static readonly DiagnosticDescriptor CounterIons = new(
        "OLG2326", DiagnosticSeverity.Note, "the structure is that of {0}; the strand is read as free acid",
        "A strand has no counter-ions; they are stated beside it.");

    public static readonly DiagnosticDescriptor CounterIonsLeftOut = new(
        "OLG2495", DiagnosticSeverity.Warning, "the structure has the counter-ions {0}, which are left out: {1}",
        "Formula and masses are those of the free acid. A salt has at most as many positive charges as the acid has protons, and ions of " +
        "the table of counter-ions.");

    public static readonly DiagnosticDescriptor UnknownStructure = new(
        "OLG2327", DiagnosticSeverity.Error, "expected {0} of the library at this atom; none has this constitution and configuration",
        "A structure is read as a strand when every part of it is a monomer of the library, with every configuration of the sugars " +
        "stated.");

    public static readonly DiagnosticDescriptor NotAStrand = new(
        "OLG2328", DiagnosticSeverity.Error, "the structure is not a strand: {0}",
        "A strand is one chain of units with at most two neighbours each.");

    public static readonly DiagnosticDescriptor NoRegister = new(
        "OLG2329", DiagnosticSeverity.Error, "the {0} does not say how the two strands lie, and no register alone pairs best",
        "State the register, for example in the Ionis form: |2|.");

    public static readonly DiagnosticDescriptor ExpectedInIdt = new(
        "OLG2330", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "An IDT order string is a row of bases (r, m or + before one says the sugar), codes between slashes and `*` for " +
        "phosphorothioates.");

    public static readonly DiagnosticDescriptor ExpectedInAlnylam = new(
        "OLG2331", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "a c g u are 2'-O-methyl, A C G U ribo, Af 2'-fluoro, dA deoxy; s between two is a phosphorothioate, nothing a phosphodiester; " +
        "L96 ends a strand.");

    public static readonly DiagnosticDescriptor ExpectedInAxolabs = new(
        "OLG2332", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "Axolabs strands read 5'-asCfsaAf-3': a c g u are 2'-O-methyl, A C G U ribo, Af 2'-fluoro, dA deoxy, Am MOE, Ab LNA, Ao UNA; s " +
        "is internal, p terminal.");

    public static readonly DiagnosticDescriptor ExpectedInParallel = new(
        "OLG2333", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "Three strings side by side: bases / sugars / linkages; a single letter applies to all positions.");

    public static readonly DiagnosticDescriptor ExpectedInOligoShell = new(
        "OLG2334", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "OligoShell reads tokens separated by spaces: moeG * moeCm * dA po rU, linkages included.");

    public static readonly DiagnosticDescriptor ExpectedInOpenMs = new(
        "OLG2335", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "OpenMS reads one letter for each ribonucleotide and brackets for the others, [m5C] [dA] [dA*]; p and * at the ends are " +
        "phosphates.");

    public static readonly DiagnosticDescriptor ExpectedInModomics = new(
        "OLG2336", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "Short names of MODOMICS joined by hyphens: G-m5C-Am-U.");

    public static readonly DiagnosticDescriptor ExpectedInMassTools = new(
        "OLG2337", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "mass-tools reads groups with their 5' phosphates between two ends, HODampDtmpDcmpH; formula deltas are written in parentheses.");

    public static readonly DiagnosticDescriptor ExpectedInFhir = new(
        "OLG2338", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "A nucleic acid of FHIR and ISO 11238 is JSON with subunits: a sequence, and lists of sugars and linkages with the residues they " +
        "belong to.");

    public static readonly DiagnosticDescriptor ExpectedInFasta = new(
        "OLG2339", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "FASTA is a header line that begins with > and the letters of the sequence; T says DNA, U says RNA.");

    public static readonly DiagnosticDescriptor DuplexInPair = new(
        "OLG2340", DiagnosticSeverity.Error, "the {0} text of the pair is more than one strand itself",
        "A pair of texts, in two lines or two columns, states one strand in each.");

    public static readonly DiagnosticDescriptor NotRead = new(
        "OLG2341", DiagnosticSeverity.Error, "the {0} is a dialect that is written only",
        "Drawn structures are read as SMILES.");

    public static readonly DiagnosticDescriptor DesignNotUsed = new(
        "OLG2370", DiagnosticSeverity.Warning,
        "the text states its own sugars, and they are not those of the design {0}; the design was not used",
        "A design beside the text is for bare sequences. Nothing stated beside a text overrides what it says.");
    public static readonly DiagnosticDescriptor BackboneNotUsed = new(
        "OLG2372", DiagnosticSeverity.Warning, "the text states its own linkages, and they are not {0}; the stated linkage was not used",
        "A linkage beside the text is for texts that state none. Nothing stated beside a text overrides what it says.");

    public static readonly DiagnosticDescriptor MethylationNotUsed = new(
        "OLG2373", DiagnosticSeverity.Warning, "the text has {0}; that C is {1} was stated beside it and not used",
        "Whether C is methylated is stated beside texts that leave it open. Nothing stated beside a text overrides what it says.");

    public static readonly DiagnosticDescriptor ExpectedInCasName = new(
        "OLG2360", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "An index name reads RNA, [2'-O-(2-methoxyethyl)](P-thio)(m5U-m5C-A): the kind, what holds for the whole chain in brackets, then " +
        "a run of residues.");

    public static readonly DiagnosticDescriptor MorpholinoPhrase = new(
        "OLG2361", DiagnosticSeverity.Error,
        "this is the name of a morpholino chain in one phrase, which does not state the chain residue by residue",
        "Such names print the bases and one phrase for all linkages; whether the 5' end bears a cap shows in the formula only. Give the " +
        "CAS name or another notation.");

    public static readonly DiagnosticDescriptor NameTurnedRound = new(
        "OLG2362", DiagnosticSeverity.Note, "the arrows of the name lead from 3' to 5'; the strand is read from its 5' end",
        "Turned round, each linkage belongs to the neighbour of the residue that names it.");

    public static readonly DiagnosticDescriptor MethylMissing = new(
        "OLG2363", DiagnosticSeverity.Warning, "every U of the run is 5-methylated and none of its {0} C",
        "The name is read as it stands. Index names in circulation have lost the m5 of C (14.016 Da each); compare formula or mass.");

    public static readonly DiagnosticDescriptor AnnotationsPassed = new(
        "OLG2371", DiagnosticSeverity.Note, "the annotations {0} do not describe the molecule and were ignored",
        "The section after the groups of a HELM text holds notes of its owner, such as which strand is the sense strand.");

    public static readonly DiagnosticDescriptor TwoFiveRibose = new(
        "OLG2386", DiagnosticSeverity.Warning,
        "`[25r]` is ribose bound by its 2' oxygen, as in the HELM core library; Datagrok writes it for 2'-O-methylribose",
        "Write [m] where 2'-O-methyl is meant: +14.016 Da for each.");

    public static readonly DiagnosticDescriptor SectionsMissing = new(
        "OLG2387", DiagnosticSeverity.Note, "{0} `$` after the polymers instead of four; the sections that are missing are empty",
        "HELM closes polymers, connections, groups and annotations with a $ each.");

    public static readonly DiagnosticDescriptor StereoNotStated = new(
        "OLG2391", DiagnosticSeverity.Warning,
        "the SMILES states no configuration; its sugars are read as the usual ones of their constitution, such as 2-deoxy-D-ribose",
        "Formula and masses are those of the constitution. Which stereoisomer is meant the text does not say; write @ and @@ to state it.");

    public static readonly DiagnosticDescriptor TooManyMolecules = new(
        "OLG2390", DiagnosticSeverity.Error, "the text leaves bases open and names {0} molecules; at most {1} are written",
        "A text that leaves bases open is written as all its molecules up to a limit. Raise the limit, or state some of the bases.");

    public static readonly DiagnosticDescriptor LinkageLost = new(
        "OLG2401", DiagnosticSeverity.Warning, "the {0} cannot state linkages; lost: {1}",
        "Name the linkage beside the text, or write another dialect.");

    public static readonly DiagnosticDescriptor StereoLost = new(
        "OLG2402", DiagnosticSeverity.Warning, "the {0} cannot state the configuration of phosphorus; lost on {1}",
        "Write a dialect that states Rp and Sp.");

    public static readonly DiagnosticDescriptor SugarLost = new(
        "OLG2403", DiagnosticSeverity.Warning, "the {0} cannot state sugars; lost: {1}",
        "Give the design beside the sequence.");

    public static readonly DiagnosticDescriptor MethylLost = new(
        "OLG2404", DiagnosticSeverity.Warning, "the {0} cannot state 5-methylcytosine; lost on {1}",
        "State beside the sequence that C is 5-methylcytosine.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "OLG2405", DiagnosticSeverity.Error, "the {0} cannot write {1}",
        "The text would state another molecule. Choose a dialect that can say it.");

    public static readonly DiagnosticDescriptor RegisterLost = new(
        "OLG2406", DiagnosticSeverity.Warning, "the {0} cannot state how two strands lie; lost: register {1}",
        "Read back, the register is found by counting pairs, if one pairs best.");

    public static readonly DiagnosticDescriptor MixtureLost = new(
        "OLG2407", DiagnosticSeverity.Warning,
        "the {0} cannot tell a declared mixture of configurations from one that is not stated; lost on {1}",
        "State beside the text that these centres are mixtures.");

    public static readonly DiagnosticDescriptor KindLost = new(
        "OLG2408", DiagnosticSeverity.Warning, "the {0} tells DNA from RNA by T and U, and this sequence has neither; lost: {1}",
        "Say beside the text which of the two it is.");

    public static readonly DiagnosticDescriptor TwoMeanings = new(
        "OLG2380", DiagnosticSeverity.Warning,
        "{0} have two published meanings; read as {1}, and elsewhere they are {2}: {3} more for each, {4} here",
        "State which is meant: --methyl-c off for plain cytosine, --methyl-c on for 5-methylcytosine.");

    public static readonly DiagnosticDescriptor TurnedRound = new(
        "OLG2381", DiagnosticSeverity.Note,
        "every unit of the strand is inverted, so it runs from 3' to 5' as written; it is read from its 5' end",
        "A strand is written from its 5' end; an inverted unit is bound 5'-5' at the 5' end or 3'-3' at the 3' end.");

    public static readonly DiagnosticDescriptor ReadBackwards = new(
        "OLG2395", DiagnosticSeverity.Note, "the strand is written from its 3' end; it is read from its 5' end",
        "3'- before and -5' after a strand say its direction. The same molecule is written from its 5' end.");

    public static readonly DiagnosticDescriptor ExpectedInShorthand = new(
        "OLG2396", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "The shorthand of IUPAC writes d( ) or r( ) around bases, or d, r, m, f before each; p or a hyphen is a phosphodiester, s or * a " +
        "phosphorothioate.");

    public static readonly DiagnosticDescriptor LooksLike = new(
        "OLG2397", DiagnosticSeverity.Note, "the text has the form of {0}; these are its errors",
        "Name another dialect to see the errors of that one.")
    {
        AccompaniesErrors = true,
    };

    public static readonly DiagnosticDescriptor InnerCodeAtEnd = new(
        "OLG2382", DiagnosticSeverity.Warning, "a code of the inside at {0}; read as the same residue there",
        "The vendor takes /5.../ and /3.../ at the ends; Indigo and Ketcher read and write /i.../ there too.");

    public static readonly DiagnosticDescriptor BoundByBothEnds = new(
        "OLG2410", DiagnosticSeverity.Warning, "`{0}` inside the strand: read as {1}, with a phosphate at either end",
        "The code names a group of one end. Inside a strand it can only be bound by both; Indigo and Ketcher draw its nitrogen on the 5' " +
        "oxygen after it, without a phosphate, which no synthesis makes.");

    public static readonly DiagnosticDescriptor LettersBesideLabel = new(
        "OLG2411", DiagnosticSeverity.Warning, "the letters beside the label state no sugar; read as {0}",
        "Labelled probes and primers are DNA, and letters with U are RNA. Write d( ) or r( ) around them, or an order string, to state " +
        "it.");

    public static readonly DiagnosticDescriptor HexadecylAtEnd = new(
        "OLG2412", DiagnosticSeverity.Warning, "`{0}` at an end: read as {1} on the linkage",
        "No table of these codes says what it is. A hexadecyl on the 2' oxygen of a residue is (Ahd), (Chd), (Ghd) or (Uhd).");

    public static readonly DiagnosticDescriptor CaptionSkipped = new(
        "OLG2413", DiagnosticSeverity.Note, "skipped what is not part of the strand: {0}",
        "A caption such as `Forward primer:` or `(SEQ ID NO: 12)`, and a full stop, say nothing of the molecule.")
    {
        AccompaniesErrors = true,
    };

    public static readonly DiagnosticDescriptor ChemistryInCaption = new(
        "OLG2414", DiagnosticSeverity.Error, "{0} is written beside the strand and may be part of its chemistry",
        "A caption names a strand and states no chemistry: what it may add to the molecule is neither read nor skipped.");

    public static readonly DiagnosticDescriptor PerhapsConfigurations = new(
        "OLG2415", DiagnosticSeverity.Error,
        "the letters R and S after `*` may be configurations of phosphorus, and are not expanded to bases",
        "Papers write `A*RG*SC` for an Rp and an Sp phosphorothioate, and order strings R and S for open bases.");

    public static readonly DiagnosticDescriptor IdentifierBefore = new(
        "OLG2416", DiagnosticSeverity.Error, "{0} reads as an identifier, and what follows it as a strand",
        "In lines without a header a tab separates an identifier from its notation; a table has a header.");

    public static readonly DiagnosticDescriptor TwoStrands = new(
        "OLG2417", DiagnosticSeverity.Error, "the text holds two strands, and does not say that they are a duplex",
        "Two strands on one line are a duplex where captions name one sense and the other antisense; they may be two molecules as well.");

    public static readonly DiagnosticDescriptor MolmassWord = new(
        "OLG2418", DiagnosticSeverity.Error, "`{0}( )` is a word of molmass, which counts a phosphate at each 5' end",
        "The functions ssdna, dsdna, ssrna and dsrna of molmass make formulas of sequences, with phosphates that the text does not show.");

    public static readonly DiagnosticDescriptor NoNotation = new(
        "OLG2419", DiagnosticSeverity.Error, "the text is {0}, which states no strand",
        "Formulas, InChIKeys and registry numbers are declared beside a notation or looked up, and a molecule is not made of them.");

    public static readonly DiagnosticDescriptor SpelledOtherwise = new(
        "OLG2420", DiagnosticSeverity.Error, "the text is spelled as articles print strands, and as no dialect does",
        "No table says what words such as (LNA), (dT)20, [5mC] or HS-(CH2)6- mean for every author. What they seem to mean is offered " +
        "in a notation that states it; compare it with the article.");

    public static readonly DiagnosticDescriptor UnknownLabel = new(
        "OLG2421", DiagnosticSeverity.Error, "{0} names a part whose structure is in no table here",
        "The rest of the text is understood. A mass needs the structure, or the formula, of every part.");

    public static readonly DiagnosticDescriptor LengthNotStated = new(
        "OLG2422", DiagnosticSeverity.Error, "{0} does not say how many residues it has",
        "Homopolymers of no stated length are mixtures.");

    public static readonly DiagnosticDescriptor StarAtEnd = new(
        "OLG2383", DiagnosticSeverity.Warning, "`*` after the last unit; read as a 3'-thiophosphate",
        "In an order string `*` is between two units; Indigo and Ketcher read and write it after the last one.");

    public static readonly DiagnosticDescriptor ExpectedInBioSpring = new(
        "OLG2384", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "BioSpring writes a digit for each nucleotide: 1 to 4 are 2'-fluoro, 5 to 8 MOE for gapmers and 2'-O-methyl for siRNA, 9 is " +
        "5-methyl-dC; `*` is a phosphorothioate.");

    public static readonly DiagnosticDescriptor ExpectedInMerMade = new(
        "OLG2385", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "MerMade 12 takes E F G H for 2'-O-methyl and I J K L for 2'-fluoro A C G U; a lower-case letter has a phosphorothioate after it.");

    /// <summary>Warns of a letter that is plain cytosine in one published table and 5-methylcytosine in another.</summary>
    /// <param name="bag">Takes the warning.</param>
    /// <param name="span">Where the first such letter is.</param>
    /// <param name="words">The words.</param>
    /// <param name="read">What they are read as, and by whom.</param>
    /// <param name="other">What they are elsewhere, and where.</param>
    /// <param name="count">How many there are in the strand.</param>
    public static void ReportTwoMeanings(DiagnosticBag bag, SourceSpan span, string words, string read, string other, int count) =>
        bag.Report(TwoMeanings, span, words, read, other, "+14.016 Da", count.ToString(CultureInfo.InvariantCulture));

    public static readonly DiagnosticDescriptor EndsNotStated = new(
        "OLG2430", DiagnosticSeverity.Warning, "the text states no ends; 5' and 3' hydroxyls are read",
        "mzLib keeps the ends beside the sequence: those of a whole RNA are hydroxyls, a product of RNase T1 or A has a 3'-phosphate, " +
        "79.966 Da more.");

    public static readonly DiagnosticDescriptor SaltOfSequence = new(
        "OLG2431", DiagnosticSeverity.Note, "the metals in the text make it the {0}; the strand is read as free acid",
        "A strand has no counter-ions; they are stated beside it. Which phosphate a metal is drawn on does not matter.");

    public static readonly DiagnosticDescriptor ExpectedInMzLib = new(
        "OLG2432", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "mzLib writes a letter for each nucleotide and its modification in brackets after it, A[Modomics:2'-O-methyladenosine on A].");

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "OLG2433", DiagnosticSeverity.Error, "the text has {0} characters; at most {1} are read",
        "One text is not to take all memory. The limit can be set.");

    public static readonly DiagnosticDescriptor TooManyUnits = new(
        "OLG2434", DiagnosticSeverity.Error,
        "the text, of {1} characters, states more than {0} residues and other units, which are the most that are read",
        "One text is not to take all memory. The limit can be set.");

    public static readonly DiagnosticDescriptor TooManyAtoms = new(
        "OLG2435", DiagnosticSeverity.Error, "the structure, of {1} characters, has more than {0} atoms, which are the most that are read",
        "Reading a structure takes hundreds of times the memory of its text. The limit can be set; codes and names of the same molecule " +
        "take less.");

    public static readonly DiagnosticDescriptor TooLargeFormula = new(
        "OLG2436", DiagnosticSeverity.Error, "the molecule, of {0} residues and other units, has more atoms of an element than are counted",
        "Counts of atoms are whole numbers of 31 bits, up to 2,147,483,647. Only monomers of one's own are large enough for more.");

    public static readonly DiagnosticDescriptor LowerCaseSequence = new(
        "OLG2450", DiagnosticSeverity.Error, "the bases are in lower case, in which no dialect writes a sequence",
        "Case has a meaning: codes of modified nucleotides write 2'-O-methyl and others in lower case, and sequences are masked with it. " +
        "Bases of a sequence are capitals.");
}
