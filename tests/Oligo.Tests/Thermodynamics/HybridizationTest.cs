using CsCheck;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Catalog;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class HybridizationTest
{
    private static readonly Gen<string> s_letters = Gen.OneOf(Gen.Const('A'), Gen.Const('C'), Gen.Const('G'), Gen.Const('T')).Array[6, 40]
        .Select(letters => new string(letters));

    private static Strand Dna(string letters) => ThermoStrands.Of(letters, NucleicAcidKind.Dna);

    private static Strand Rna(string letters) => ThermoStrands.Of(letters, NucleicAcidKind.Rna);

    private static string ReverseComplement(string letters) =>
        string.Concat(letters.Reverse().Select(letter => letter switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' }));

    /// <summary>SantaLucia 1998 by hand: CGTTGA, steps CG GT TT TG GA with the rows of 1997, ends C-G and A-T, no salt.</summary>
    [Fact]
    public void A_sum_is_that_of_its_terms()
    {
        HybridizationResult result = Hybridization
            .Create(new HybridizationOptions { Salt = SaltRule.None }, new HybridizationConditions { TotalNanomolar = 1e5 })
            .Compute(Dna("CGTTGA"), explains: true);
        // -10.6 - 8.4 - 7.9 - 8.5 - 8.2 + 0.1 + 2.3 and -27.2 - 22.4 - 22.2 - 22.7 - 22.2 - 2.8 + 4.1.
        result.Enthalpy.Should().BeApproximately(-41.2, 1e-9);
        result.Entropy.Should().BeApproximately(-115.4, 1e-9);
        result.Celsius.Should().BeApproximately((1000 * -41.2 / (-115.4 + (1.987 * Math.Log(1e-4 / 4)))) - 273.15, 1e-9);
        result.FreeEnergy37.Should().BeApproximately(-41.2 + (0.31015 * 115.4), 1e-9);
        result.Terms.Should().HaveCount(7);
        result.Terms.Select(term => term.Row!.Table).Should().AllBe("DNA_AllawiSantaLucia1997");
        result.Terms.Sum(term => term.Enthalpy).Should().BeApproximately(-41.2, 1e-9);
        result.Coverage.Should().Be(1);
        result.Pairs.Should().Be(6);
    }

    [Theory]
    [InlineData("Ads Gds Cds Td", "OLG3311", false)]
    [InlineData("mor", "OLG3311", true)]
    public void Strands_without_parameters_are_refused_by_name(string text, string code, bool isMorpholino)
    {
        Strand strand = isMorpholino
            ? ((Strand)DrugCatalog.Default.Find("eteplirsen")!.Molecule!)
            : new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose, Linkage.Methylphosphonate)
                .Add(Nucleobase.Cytosine, Sugar.Deoxyribose, Linkage.Phosphodiester).Add(Nucleobase.Guanine, Sugar.Deoxyribose).Build();
        HybridizationResult result = Hybridization.Default.Compute(strand);
        result.Fault.Should().Be(MeltingFault.NoParameters);
        result.Celsius.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code, text);
        result.Diagnostics[0].Message.Should().Contain(isMorpholino ? "morpholino" : "methylphosphonate");
    }

    [Fact]
    public void Each_fault_has_its_code()
    {
        static HybridizationResult Of(
            Strand oligo, Strand target, HybridizationOptions? options = null, HybridizationConditions? conditions = null) =>
            Hybridization.Create(options, conditions).Compute(oligo, target);
        static string Code(HybridizationResult result) =>
            result.Diagnostics.Single(found => found.Severity == DiagnosticSeverity.Error).Code;
        Strand methyl = ThermoStrands.Of("ACGUACGU", Sugar.MethylRibose);
        Code(Of(methyl, Dna("ACGTACGT"))).Should().Be("OLG3312");
        Code(Of(Dna("ACGTACGA"), Dna("TCGTACGT"), new HybridizationOptions { Table = "RNA_Xia1998" })).Should().Be("OLG3313");
        Code(Of(Dna("AAAAAAAA"), Dna("AAAAAAAA"))).Should().Be("OLG3314");
        Code(Of(Dna("TCA"), Dna("TCA"))).Should().Be("OLG3315");
        Code(Of(Dna("ACGTACGA"), Dna("TCGTACGT"), null, new HybridizationConditions { SodiumMillimolar = 0 })).Should().Be("OLG3316");
        Code(Of(Dna("ACGTACGA"), Dna("TCGTACGT"), null, new HybridizationConditions { TotalNanomolar = 0 })).Should().Be("OLG3317");
        Strand interrupted = new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(new GroupUnit(Group.HexaethyleneGlycol, Linkage.Phosphodiester)).Add(Nucleobase.Cytosine, Sugar.Deoxyribose).Build();
        Code(Hybridization.Default.Compute(interrupted)).Should().Be("OLG3318");
        Code(Of(Dna("ACGCACGA"), Dna("TCGAACGT"), new HybridizationOptions { Table = "HYB_Sugimoto1995" })).Should().Be("OLG3313");
    }

    [Fact]
    public void Residues_without_parameters_are_left_out_on_request_with_a_warning()
    {
        Strand strand = new StrandBuilder()
            .Add(Nucleobase.Cytosine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Guanine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Diaminopurine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Guanine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Cytosine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Guanine, Sugar.Deoxyribose, Linkage.Phosphodiester).Add(Nucleobase.Cytosine, Sugar.Deoxyribose).Build();
        var options = new HybridizationOptions { LeavesOutUnknown = true };
        HybridizationResult result = Hybridization.Create(options, new HybridizationConditions { TotalNanomolar = 1e5 }).Compute(strand);
        result.Celsius.Should().NotBeNull();
        result.Coverage.Should().BeApproximately(4.0 / 6, 1e-9);
        result.Diagnostics.Should().Contain(found => found.Code == "OLG3319");
        Hybridization.Default.Compute(strand).Fault.Should().Be(MeltingFault.NoParameters);
    }

    [Fact]
    public void The_sugars_decide_on_the_model()
    {
        string ModelOf(Strand oligo, Strand target) => Hybridization.Default.Compute(oligo, target).Model;
        ModelOf(Dna("GCATTCAGGC"), Dna("GCCTGAATGC")).Should().Be("DNA_AllawiSantaLucia1997");
        ModelOf(Rna("GCATTCAGGC"), Rna("GCCTGAATGC")).Should().Be("RNA_Xia1998");
        ModelOf(Rna("GCATTAATGC"), Rna("GCATTAATGC")).Should().Be("RNA_Chen2012");
        ModelOf(Dna("GCATTCAGGC"), Rna("GCCTGAATGC")).Should().StartWith("HYB_");
        ModelOf(ThermoStrands.OfModified("gc+attc+aggc")!, Dna("GCCTGAATGC")).Should().Contain("LNA_McTigue2004");
        ModelOf(ThermoStrands.OfModified("gc+attc+aggc")!, Rna("GCCTGAATGC")).Should().Be("composite");
        Hybridization.Default.Compute(Dna("GCATTCAGGC"), Rna("GCCTGAATGC")).Celsius.Should()
            .NotBeApproximately(Hybridization.Default.Compute(Rna("GCATTCAGGC"), Dna("GCCTGAATGC")).Celsius!.Value, 0.01);
    }

    [Fact]
    public void Conditions_that_are_no_numbers_are_refused()
    {
        FluentActions.Invoking(() => new HybridizationConditions { SodiumMillimolar = double.NaN }).Should()
            .Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new HybridizationConditions { TotalNanomolar = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Hybridization.Create(new HybridizationOptions { Table = "nothing" })).Should()
            .Throw<ArgumentException>();
    }

    /// <summary>Blake and Delcourt (1996); 1 % DMSO is 0.6 C.</summary>
    [Fact]
    public void Solvents_lower_the_temperature()
    {
        static double Of(HybridizationConditions conditions) =>
            Hybridization.Create(conditions: conditions).Compute(Dna("GCATTCAGGCAT")).Celsius!.Value;
        double plain = Of(new HybridizationConditions());
        Of(new HybridizationConditions { DmsoPercent = 5 }).Should().BeApproximately(plain - 3, 1e-9);
        Of(new HybridizationConditions { FormamidePercent = 10 }).Should().BeApproximately(plain + (((0.453 * 0.5) - 2.88) * 2.514), 1e-9);
    }

    [Theory]
    [InlineData("primer4", "OLG3321")]
    [InlineData("", "OLG3321")]
    [InlineData("primer3 mw=50", "OLG3322")]
    [InlineData("primer3 mv=fifty", "OLG3323")]
    [InlineData("primer3 tp=2", "OLG3323")]
    [InlineData("biopython nn_table=DNA_NN9", "OLG3323")]
    [InlineData("melting -E Na", "OLG3323")]
    [InlineData("melting -E Zn=1", "OLG3323")]
    [InlineData("melting -H dnadna -H dnadna", "OLG3323")]
    public void Words_that_a_preset_does_not_have_are_refused(string text, string code) =>
        HybridizationPresets.Read(text).Errors.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Presets_spell_out_their_words_and_read_them_again()
    {
        foreach (HybridizationPreset preset in HybridizationPresets.All)
        {
            HybridizationPreset again = HybridizationPresets.Read(preset.ToString()).Value;
            again.Options.Should().Be(preset.Options);
            again.Conditions.ToString().Should().Be(preset.Conditions.ToString());
        }
        HybridizationPresets.Read("primer3-2.6.1 -mv 50 -dv=1.5, n=0.6").Value.Words.Should().Be("tp=1 sc=1 mv=50 dv=1.5 n=0.6 d=50");
    }

    [Fact]
    public void IDT_warns_where_its_rule_is_not_known()
    {
        HybridizationPreset idt = HybridizationPresets.Read("idt").Value;
        Hybridization.Create(idt.Options, idt.Conditions).Compute(Dna(new string('C', 43))).Diagnostics.Should()
            .ContainSingle().Which.Code.Should().Be("OLG3320");
    }

    private static readonly Gen<Strand> s_modified = Gen.Select(
        Gen.OneOf(Gen.Const('A'), Gen.Const('C'), Gen.Const('G'), Gen.Const('U')).Array[6, 30],
        Gen.OneOf(
            Gen.Const(Sugar.Deoxyribose), Gen.Const(Sugar.MethylRibose), Gen.Const(Sugar.MethoxyethylRibose), Gen.Const(Sugar.Lna),
            Gen.Const(Sugar.FluoroRibose)).Array[30],
        Gen.OneOf(Gen.Const(Linkage.Phosphodiester), Gen.Const(Linkage.Phosphorothioate)))
        .Select((letters, sugars, linkage) =>
        {
            var builder = new StrandBuilder();
            for (int i = 0; i < letters.Length; i++)
            {
                Nucleobase nucleobase = letters[i] switch
                {
                    'A' => Nucleobase.Adenine,
                    'C' => Nucleobase.Cytosine,
                    'G' => Nucleobase.Guanine,
                    _ => sugars[i] == Sugar.Deoxyribose ? Nucleobase.Thymine : Nucleobase.Uracil,
                };
                builder.Add(new Nucleotide(nucleobase, sugars[i], i < letters.Length - 1 ? linkage : null));
            }
            return builder.Build();
        });

    /// <summary>DNA on DNA, RNA on RNA, DNA on RNA, RNA on DNA, a modified strand on RNA.</summary>
    private static readonly Gen<(Strand Oligo, NucleicAcidKind Target)> s_duplexes = Gen.OneOf(
        s_letters.Select(letters => (Dna(letters), NucleicAcidKind.Dna)),
        s_letters.Select(letters => (Rna(letters), NucleicAcidKind.Rna)),
        s_letters.Select(letters => (Dna(letters), NucleicAcidKind.Rna)),
        s_letters.Select(letters => (Rna(letters), NucleicAcidKind.Dna)),
        s_modified.Select(strand => (strand, NucleicAcidKind.Rna)));

    private static string ReverseComplementOf(Strand strand) => ReverseComplement(strand.Sequence.Replace('U', 'T'));

    [Fact]
    public void Strand_and_target_may_change_places() =>
        s_duplexes.Sample((duplex) =>
        {
            Strand target = ThermoStrands.Of(ReverseComplementOf(duplex.Oligo), duplex.Target);
            HybridizationResult there = Hybridization.Default.Compute(duplex.Oligo, target);
            HybridizationResult back = Hybridization.Default.Compute(target, duplex.Oligo);
            there.Fault.Should().Be(back.Fault);
            (there.Celsius ?? 0).Should().BeApproximately(back.Celsius ?? 0, 1e-9);
            (there.Low ?? 0).Should().BeApproximately(back.Low ?? 0, 1e-9);
        }, iter: LongRun.Cases(1000));

    // 1 to 1000 mM Na+ in equal ratios.
    private static readonly Hybridization[] s_bySodium =
    [
        .. Enumerable.Range(0, 64).Select(i =>
            Hybridization.Create(conditions: new HybridizationConditions { SodiumMillimolar = i == 63 ? 1000 : Math.Pow(1000, i / 63.0) })),
    ];

    [Fact]
    public void Less_salt_never_raises_the_temperature_up_to_1_M() =>
        Gen.Select(s_duplexes, Gen.Int[0, 63], Gen.Int[0, 63]).Sample((duplex, one, other) =>
        {
            double? Of(int salt) => s_bySodium[salt].Compute(duplex.Oligo, duplex.Target).Celsius;
            double? low = Of(Math.Min(one, other));
            double? high = Of(Math.Max(one, other));
            if (low is not null)
            {
                high.Should().NotBeNull();
                low.Value.Should().BeLessThanOrEqualTo(high!.Value + 1e-9);
            }
        }, iter: LongRun.Cases(1000));

    /// <summary>A mismatch inside costs what its two rows say beside the two steps that it replaces.</summary>
    [Fact]
    public void A_mismatch_changes_dG37_by_what_its_rows_say() =>
        Gen.Select(s_letters, Gen.Int[2, 30], Gen.Int[0, 3]).Sample((letters, place, letter) =>
        {
            int at = 2 + (place % (letters.Length - 4));
            string target = ReverseComplement(letters);
            int opposite = letters.Length - 1 - at;
            char other = "ACGT"[letter];
            if (other == target[opposite])
            {
                return;
            }
            string changed = target[..opposite] + other + target[(opposite + 1)..];
            HybridizationResult paired = Hybridization.Default.Compute(new Duplex(Dna(letters), Dna(target), 0), explains: true);
            HybridizationResult mismatched = Hybridization.Default.Compute(new Duplex(Dna(letters), Dna(changed), 0), explains: true);
            if (paired.Fault != MeltingFault.None || mismatched.Fault != MeltingFault.None)
            {
                return;
            }
            double Two(HybridizationResult result) =>
                result.Terms.Where(term => term.Label == "step").Skip(at - 1).Take(2).Sum(term => (double)term.Row!.FreeEnergy37!.Value);
            double difference = mismatched.FreeEnergy37!.Value - paired.FreeEnergy37!.Value;
            // What a strand has for being its own partner, the other has not: with or without the mismatch.
            double symmetry = (paired.IsSelfComplementary ? 0.434 : 0) - (mismatched.IsSelfComplementary ? 0.434 : 0);
            difference.Should().BeApproximately(Two(mismatched) - Two(paired) - symmetry, 0.005);
        }, iter: LongRun.Cases(1000));

    [Fact]
    public void Temperatures_of_a_batch_are_those_of_its_strands_and_allocate_nothing_for_a_row()
    {
        Strand[] strands =
        [
            Dna("GCATTCAGGCATTCAGGCAT"), Rna("GCATTCAGGCATTCAGGCAT"), ThermoStrands.OfModified("+G+C+ATTCAGGC+A+T+G")!,
            ThermoStrands.OfModified("mCmGmUmGmCmAmA")!, Dna("AAAA"), Dna("GCATGC"),
        ];
        NucleicAcid[] molecules =
            [.. strands, DrugCatalog.Default.Find("inclisiran")!.Molecule!, DrugCatalog.Default.Find("eteplirsen")!.Molecule!];
        using StrandBatch batch = StrandBatch.Create([.. Enumerable.Repeat(molecules, 50).SelectMany(molecule => molecule)]);
        double[] celsius = new double[batch.Count];
        Hybridization.Default.CopyMeltingTemperatures(batch, celsius);
        for (int i = 0; i < celsius.Length; i++)
        {
            NucleicAcid molecule = molecules[i % molecules.Length];
            double expected = molecule is Strand strand ? Hybridization.Default.Compute(strand).Celsius ?? double.NaN : double.NaN;
            celsius[i].Should().Be(expected, molecule.ToString());
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        Hybridization.Default.CopyMeltingTemperatures(batch, celsius);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        FluentActions.Invoking(() => Hybridization.Default.CopyMeltingTemperatures(batch, new double[batch.Count + 1])).Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string> Calculations =>
    [
        "", "salt", "one molar", "between", .. HybridizationPresets.All.Select(preset => preset.ToString()),
        "biopython nn_table=R_DNA_NN1", "biopython nn_table=RNA_NN2", "primer3 tp=0 sc=2 dv=1.5 n=0.6", "idt qpcr",
        "melting -H rnarna -nn xia98 -E Na=0.05 -P 5e-8", "melting -H dnarna -nn sug95 -E Na=0.05 -P 5e-8",
    ];

    /// <summary>
    /// Rows of letters are summed without being laid beside their complements: by kinds of strands, whole and mixed, the number has to be
    /// the one of the general way.
    /// </summary>
    [Theory]
    [MemberData(nameof(Calculations))]
    public void Rows_of_a_batch_have_the_temperature_of_the_general_way(string calculation)
    {
        Hybridization hybridization = CalculationOf(calculation);
        Gen.Select(s_letters, Gen.Int[0, 9], Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Int).Array[1, 8].Sample(rows =>
        {
            Strand[] strands = [.. rows.Select(row => StrandOf(row.Item1, row.Item2, row.Item3, row.Item4, row.Item6))];
            NucleicAcidKind? target = rows[0].Item5 switch { 0 => null, 1 => NucleicAcidKind.Dna, _ => NucleicAcidKind.Rna };
            using StrandBatch batch = StrandBatch.Create(strands);
            double[] celsius = new double[batch.Count];
            hybridization.CopyMeltingTemperatures(batch, celsius, target);
            for (int i = 0; i < celsius.Length; i++)
            {
                celsius[i].Should().Be(hybridization.Compute(strands[i], target).Celsius ?? double.NaN, strands[i].ToString());
            }
        }, iter: LongRun.Cases(300));
    }

    // Terms of a rule have no table: their label says which rule.
    private static readonly string[] s_rules =
        ["salt", "salt of RNA steps by length", "initiation of the preset", "left out, no parameters"];

    /// <summary>
    /// Strands on their complements and on others, with mismatches, bases that hang over and bases left out: what is listed has to add up to
    /// what is stated.
    /// </summary>
    [Theory]
    [MemberData(nameof(Calculations))]
    public void The_terms_add_up_to_the_sum(string calculation)
    {
        Hybridization hybridization = CalculationOf(calculation);
        Gen<Strand> oligos = Gen.Select(s_letters, Gen.Int[0, 9], Gen.Bool, Gen.Bool, Gen.Int)
            .Select((letters, kind, isThioate, isPalindrome, seed) => StrandOf(letters, kind, isThioate, isPalindrome, seed));
        Gen.Select(oligos, Gen.Int[0, 4], Gen.Int).Sample((oligo, on, seed) =>
        {
            HybridizationResult result = on switch
            {
                0 => hybridization.Compute(oligo, NucleicAcidKind.Dna, explains: true),
                1 => hybridization.Compute(oligo, NucleicAcidKind.Rna, explains: true),
                2 => hybridization.Compute(oligo, explains: true),
                3 => hybridization.Compute(oligo, Dna(Changed(ReverseComplementOf(oligo), seed)), explains: true),
                _ => hybridization.Compute(oligo, Rna(Changed(ReverseComplementOf(oligo), seed)), explains: true),
            };
            if (result.Fault != MeltingFault.None)
            {
                return;
            }
            result.Terms.Sum(term => term.Enthalpy).Should().BeApproximately(result.Enthalpy!.Value, 1e-9, $"{oligo} {on}");
            result.Terms.Sum(term => term.Entropy).Should().BeApproximately(result.Entropy!.Value, 1e-9, $"{oligo} {on}");
            result.Terms.Where(term => term.Tables.Length == 0).Select(term => term.Label).Should().BeSubsetOf(s_rules);
        }, iter: LongRun.Cases(500));
    }

    /// <summary>Another base, one more, one less, or one beyond an end.</summary>
    private static string Changed(string letters, int seed)
    {
        var random = new Random(seed);
        int at = random.Next(letters.Length);
        char other = "ACGT"[random.Next(4)];
        return random.Next(5) switch
        {
            0 => letters[..at] + other + letters[(at + 1)..],
            1 => letters[..at] + other + letters[at..],
            2 => letters.Remove(at, 1),
            3 => other + letters,
            _ => letters + other,
        };
    }

    private static Hybridization CalculationOf(string text)
    {
        double? sodium = text switch { "salt" => 1000, "one molar" => 2000, "between" => 600, _ => null };
        if (sodium is { } given)
        {
            return Hybridization.Create(conditions: new HybridizationConditions { SodiumMillimolar = given, MagnesiumMillimolar = 3 });
        }
        if (text.Length == 0)
        {
            return Hybridization.Default;
        }
        HybridizationPreset preset = HybridizationPresets.Read(text).Value;
        return Hybridization.Create(preset.Options, preset.Conditions);
    }

    /// <summary>A strand of DNA, RNA, one modified sugar, LNA in DNA, or a gapmer; its own complement on request, with PS on request.</summary>
    private static Strand StrandOf(string letters, int kind, bool isThioate, bool isPalindrome, int seed)
    {
        string text = isPalindrome ? letters[..(letters.Length / 2)] + ReverseComplement(letters[..(letters.Length / 2)]) : letters;
        var random = new Random(seed);
        var builder = new StrandBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            Sugar sugar = kind switch
            {
                0 or 1 => Sugar.Deoxyribose,
                2 or 3 => Sugar.Ribose,
                4 => Sugar.MethylRibose,
                5 => random.Next(2) == 0 ? Sugar.Lna : Sugar.Deoxyribose,
                6 => Sugar.FluoroArabinose,
                7 => Sugar.Lna,
                _ => i < 3 || i > text.Length - 4 ? Sugar.MethoxyethylRibose : Sugar.Deoxyribose,
            };
            bool isMarked = (kind & 1) == 1;
            Nucleobase nucleobase = text[i] switch
            {
                'A' => isMarked && random.Next(8) == 0 && seed % 4 == 0 ? Nucleobase.Hypoxanthine : Nucleobase.Adenine,
                'C' => isMarked && random.Next(2) == 0 ? Nucleobase.Methylcytosine : Nucleobase.Cytosine,
                'G' => Nucleobase.Guanine,
                _ => sugar == Sugar.Ribose ? Nucleobase.Uracil : Nucleobase.Thymine,
            };
            Linkage linkage = isThioate && random.Next(4) > 0 ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
            builder.Add(nucleobase, sugar, i < text.Length - 1 ? linkage : null);
        }
        return builder.Build();
    }
}
