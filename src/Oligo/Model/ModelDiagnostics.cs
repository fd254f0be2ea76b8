using Oligo.Text;

namespace Oligo;

/// <summary>Messages about strands and their canonical text: OLG20xx and OLG21xx.</summary>
internal static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor ExpectedBase = new(
        "OLG2001", DiagnosticSeverity.Error, "expected a base, found {0}",
        "A residue begins with its base: A, C, G, T, U, I, mC or a symbol in brackets.");

    public static readonly DiagnosticDescriptor ExpectedSugar = new(
        "OLG2002", DiagnosticSeverity.Error, "expected the sugar of `{0}`, found {1}",
        "The base is followed by its sugar: d, r, m, f, e, k, l, n, g or a symbol in brackets.");

    public static readonly DiagnosticDescriptor UnknownSymbol = new(
        "OLG2003", DiagnosticSeverity.Error, "unknown {0} `{1}`",
        "The library in use has no such row. Symbols are case-sensitive and looked up by the slot they are in.");

    public static readonly DiagnosticDescriptor UnclosedBracket = new(
        "OLG2004", DiagnosticSeverity.Error, "expected `{0}` to close `{1}`, found {2}",
        "A symbol holds letters, digits and - _ . , + ' and nothing else.");

    public static readonly DiagnosticDescriptor BadSymbol = new(
        "OLG2005", DiagnosticSeverity.Error, "`{0}` is not a symbol",
        "A symbol is a letter or digit, then letters, digits or any of - _ . , + '; at most 32 characters in all.");

    public static readonly DiagnosticDescriptor MissingLinkage = new(
        "OLG2006", DiagnosticSeverity.Error, "residue {0} has no linkage code",
        "Every residue but the last states its linkage to the next: s, o, z, x or a symbol in brackets.");

    public static readonly DiagnosticDescriptor LinkageAtEnd = new(
        "OLG2007", DiagnosticSeverity.Error, "the last residue carries the linkage `{0}`: for {1} there must be {2}",
        "A linkage joins two residues. A phosphate at the 3' end is a group: `Te {p}`.");

    public static readonly DiagnosticDescriptor LinkageWithoutResidue = new(
        "OLG2008", DiagnosticSeverity.Error, "linkage `{0}` without a residue before it",
        "A linkage code follows its residue without a space.");

    public static readonly DiagnosticDescriptor TwoLinkages = new(
        "OLG2009", DiagnosticSeverity.Error, "residue {0} has two linkage codes, `{1}` and `{2}`",
        "A residue is linked to the next one once.");

    public static readonly DiagnosticDescriptor StereoOfAchiral = new(
        "OLG2010", DiagnosticSeverity.Error, "the phosphorus of a {0} is not a stereocentre; it cannot be `{1}`",
        "R, S and X state the configuration of a chiral phosphorus, such as that of a phosphorothioate.");

    public static readonly DiagnosticDescriptor BadJoint = new(
        "OLG2011", DiagnosticSeverity.Error, "expected a joint such as (2-5), found {0}",
        "A joint names the site of the left and of the right residue, each 2, 3 or 5.");

    public static readonly DiagnosticDescriptor SiteUsedTwice = new(
        "OLG2012", DiagnosticSeverity.Error, "the {0}' site of residue {1} is bound twice",
        "The linkages on the two sides of a residue need two different sites. After a 3-3 joint the chain goes on from the 5' site: " +
        "(5-5) or (5-3).");

    public static readonly DiagnosticDescriptor SiteMissing = new(
        "OLG2013", DiagnosticSeverity.Error, "residue {0} ({1}) has no {2}' site that a linkage could bind",
        "A 2' site is free on ribose; the 2' position of modified sugars is taken.");

    public static readonly DiagnosticDescriptor WrongPlace = new(
        "OLG2014", DiagnosticSeverity.Error, "`{0}` ({1}) cannot be placed {2}",
        "Some groups bind an end directly, some follow a linkage, some sit between two, some are attached to a residue; the table of " +
        "groups says which.");

    public static readonly DiagnosticDescriptor NoResidue = new(
        "OLG2015", DiagnosticSeverity.Error, "a strand has at least one residue; found groups only",
        "Groups alone are not a strand.");

    public static readonly DiagnosticDescriptor MissingRepeats = new(
        "OLG2016", DiagnosticSeverity.Error, "`{0}` is polydisperse: state its repeats, as in {{{0}:45}}",
        "The number after the colon is the repeat count, at least 1.");

    public static readonly DiagnosticDescriptor UnwantedRepeats = new(
        "OLG2017", DiagnosticSeverity.Error, "`{0}` has no repeats to count",
        "Only polydisperse groups take a number after a colon.");

    public static readonly DiagnosticDescriptor BadNumber = new(
        "OLG2018", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "Numbers are written in ASCII digits without a leading zero and fit in 31 bits.");

    public static readonly DiagnosticDescriptor BadRegister = new(
        "OLG2019", DiagnosticSeverity.Error, "no residues pair at register {0}",
        "The register counts the residues by which the 3' end of the second strand passes the 5' end of the first; at that number at " +
        "least one residue must lie opposite another.");

    public static readonly DiagnosticDescriptor UnclearRegister = new(
        "OLG2020", DiagnosticSeverity.Error, "`||` leaves the register open, and {0}",
        "An open register is read only if one register pairs best. Write it: |2|.");

    public static readonly DiagnosticDescriptor TooManyStrands = new(
        "OLG2021", DiagnosticSeverity.Error, "a third strand begins here; a text has one strand or two",
        "A duplex is two strands. More are joined by &: Gro Gr & |1:0| Cro Cr & Gr.");

    public static readonly DiagnosticDescriptor AfterEndGroup = new(
        "OLG2022", DiagnosticSeverity.Error, "nothing can follow the group at the 3' end; found {0}",
        "A group without a linkage binds the terminal oxygen and ends the strand.");

    public static readonly DiagnosticDescriptor ExpectedDuplexPart = new(
        "OLG2023", DiagnosticSeverity.Error, "the text is a {0}; a {1} was asked for",
        "Read the text as a nucleic acid where both may come.");

    public static readonly DiagnosticDescriptor WrittenFromThreePrime = new(
        "OLG2024", DiagnosticSeverity.Error, "the chain runs from 3' to 5': {0} of its joints lead backwards, {1} forwards",
        "Strands are written 5' to 3'; a joint such as (5-3) belongs after an inverted one. Write the strand from its other end.");

    public static readonly DiagnosticDescriptor BadPairing = new(
        "OLG2025", DiagnosticSeverity.Error, "this cannot state how strands pair: {0}",
        "Two strands that pair are a duplex, Gro Ur |0| Aro Cr. More are joined by &, each with the number of an earlier strand and the " +
        "register beside it where it is known: Gro Ur & |1:0| Aro Cr & Gr.");

    public static readonly DiagnosticDescriptor RingEnd = new(
        "OLG2026", DiagnosticSeverity.Error, "a ring has no ends: {0} cannot be bound to one",
        "In cyclo(Gro Gro) the linkage after the last residue leads to the first. Groups are units of the ring, with a linkage, or " +
        "pendant.");

    public static readonly DiagnosticDescriptor OtherSpelling = new(
        "OLG2101", DiagnosticSeverity.Note, "`{0}` is written `{1}`",
        "The text is read; this library writes the shorter spelling.");

    public static readonly DiagnosticDescriptor PatentTags = new(
        "OLG2102", DiagnosticSeverity.Note, "superscript and subscript tags ignored",
        "Patents print the base on the line, its methyl group above and sugar and linkage below it.");

    public static readonly DiagnosticDescriptor HyphenAfterLinkage = new(
        "OLG2103", DiagnosticSeverity.Note, "{0} after a linkage ignored",
        "Some sources put a hyphen between residues; it says nothing.");

    public static readonly DiagnosticDescriptor OrdinaryJoint = new(
        "OLG2105", DiagnosticSeverity.Note, "the ordinary joint (3-5) is not written",
        "A joint is written only where it is another one than 3'-5'.");

    public static readonly DiagnosticDescriptor RegisterFound = new(
        "OLG2106", DiagnosticSeverity.Note, "`||` read as register {0}, which alone pairs best",
        "An open register is found by counting Watson-Crick pairs. Write it to be sure.");

    public static readonly DiagnosticDescriptor AminoEnd = new(
        "OLG2107", DiagnosticSeverity.Note, "the amine in place of the 3' oxygen is read as part of the sugar, {0}",
        "A 3'-amino end is one molecule and has one notation: the 3'-amino sugar, as inside N3'-P5' chains.");

    public static readonly DiagnosticDescriptor UnbalancedCharge = new(
        "OLG2108", DiagnosticSeverity.Warning,
        "{0} more than acidic protons: the strand is a cation, and formula and masses are without one H for each",
        "A fixed charge takes the proton of an acid of the strand. Where there are more charges than acids, the strand needs an anion " +
        "beside it; formula and masses state its part without the anion and without the protons that are missing.");

    public static readonly DiagnosticDescriptor UnusualResidue = new(
        "OLG2104", DiagnosticSeverity.Warning, "residue {0} is 2'-deoxyuridine, which is unusual",
        "Uracil on deoxyribose is a legal residue, but usually a mistake for thymine. Check the source.");

    public static readonly DiagnosticDescriptor BadDesignPattern = new(
        "OLG2201", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "A design is run-lengths or sugar letters joined by hyphens (5-10-5, kkk-10-kkk, e5-d10-e5), then words: the wing sugar, the " +
        "backbone, mC or C.");

    public static readonly DiagnosticDescriptor UnclearRunLengths = new(
        "OLG2202", DiagnosticSeverity.Error, "{0} numbers alone leave open which part is the gap",
        "Three numbers are wing, gap and wing; one number is a uniform strand. Write anything else with sugar letters: e5-d10.");

    public static readonly DiagnosticDescriptor UnknownDesignWord = new(
        "OLG2203", DiagnosticSeverity.Error, "`{0}` is neither a sugar, a backbone nor a methylation",
        "Known words are the names of sugars (MOE, cEt, LNA, 2'-OMe), of linkages (PS, PO), a string of one linkage letter for each " +
        "linkage, mC, C and gapmer.");

    public static readonly DiagnosticDescriptor RepeatedDesignWord = new(
        "OLG2204", DiagnosticSeverity.Error, "the {0} is stated twice",
        "Each part of a design is stated once.");

    public static readonly DiagnosticDescriptor BackboneLength = new(
        "OLG2205", DiagnosticSeverity.Error, "the backbone `{0}` has {1}; for {2} there must be {3}",
        "A backbone string has one letter for each linkage, one less than there are residues.");

    public static readonly DiagnosticDescriptor WingSugarOfLetters = new(
        "OLG2206", DiagnosticSeverity.Error, "the pattern states its sugars by letters; `{0}` has no run to name",
        "A wing sugar is named for patterns of numbers: 5-10-5 MOE.");

    public static readonly DiagnosticDescriptor RunTooLong = new(
        "OLG2207", DiagnosticSeverity.Error, "a run of {0} is too long; a design has at most {1} residues",
        "The limit keeps a typing mistake from making a strand of millions of residues.");
}
