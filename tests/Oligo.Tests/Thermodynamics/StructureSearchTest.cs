using CsCheck;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Monomers;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class StructureSearchTest
{
    private static readonly StructureSearch s_search = new();

    /// <summary>
    /// Steps of SantaLucia 1998 and loops of 2004 by hand: GC/CG -9.8 -24.4, CA/GT -8.5 -22.7, the loop of four -11.28 with the mismatch
    /// AA/TA -3.1 -7.8; three stacks of salt. The tetraloop AAAAAT adds 0.5 and -0.65 / 1000 of the printed -650.
    /// </summary>
    [Fact]
    public void A_hairpin_is_the_sum_of_its_parts()
    {
        SecondaryStructure found = s_search.FindHairpins(ExtinctionCoefficientTest.Dna("GCAAAAATGC")).Structures.Single();
        found.ToDotBracket().Should().Be("(((....)))");
        found.Enthalpy.Should().BeApproximately(-9.8 - 8.5 - 3.1 + 0.5, 1e-9);
        found.Entropy.Should().BeApproximately(-24.4 - 22.7 - 11.28 - 7.8 - 0.65 + (2 * 0.368 * Math.Log(0.05)), 1e-6);
        found.MeltingCelsius.Should().BeApproximately((1000 * found.Enthalpy / found.Entropy) - 273.15, 1e-9);
        found.FreeEnergy.Should().BeApproximately(found.Enthalpy - (310.15 * found.Entropy / 1000), 1e-12);
    }

    /// <summary>Xia 1998: GC/CG -14.88 -36.9, CG/GC -10.64 -26.7, initiation 3.61 -1.5, no terminal A-U.</summary>
    [Fact]
    public void Rna_has_energies_of_its_own()
    {
        Strand strand = Strand.Parse("Gro Cro Gro Cr");
        SecondaryStructure found = s_search.FindSelfDimers(strand).Structures.Single();
        found.ToDotBracket().Should().Be("((((&))))");
        found.Enthalpy.Should().BeApproximately(-14.88 - 10.64 - 14.88 + 3.61, 1e-9);
        found.Entropy.Should().BeApproximately(-36.9 - 26.7 - 36.9 - 1.5 + (3 * 0.368 * Math.Log(0.05)), 1e-6);
    }

    [Fact]
    public void Pictures_show_the_pairs()
    {
        StructureResult result = s_search.FindDimers(ExtinctionCoefficientTest.Dna("TTGCATGCAA"), ExtinctionCoefficientTest.Dna("TTGCATGC"));
        SecondaryStructure found = result.Structures.Single();
        found.ToPicture().Should().Be("5'-TTGCATGCAA\n     ||||||||\n3'-  CGTACGTT");
        found.ToDotBracket().Should().Be("..((((((((&))))))))");
        found.ToNtthalText().Should().Be("SEQ TT\nSEQ   GCATGCAA\nSTR   CGTACGTT\nSTR");
    }

    /// <summary>A reference implementation that adds up every structure of short strands.</summary>
    [Fact]
    public void No_structure_is_better_than_the_best() =>
        Gen.Select(Gen.Char["ACGT"].Array[4, 9], Gen.Char["ACGT"].Array[4, 9], Gen.Enum<DimerEnds>()).Sample((first, second, ends) =>
        {
            var options = new StructureOptions { Best = 3 };
            (Strand one, Strand other) = (ExtinctionCoefficientTest.Dna(new string(first)), ExtinctionCoefficientTest.Dna(new string(second)));
            var best = new StructureSearch(options).FindDimers(one, other, ends).Structures;
            List<double> expected = EveryDimer.EnergiesOf(new string(first), new string(second), ends, options);
            if (first.SequenceEqual(second))
            {
                // The two molecules may change places: most structures are counted twice.
                best.Select(found => found.FreeEnergy).FirstOrDefault().Should().BeApproximately(expected.FirstOrDefault(), 1e-6);
                return;
            }
            best.Length.Should().Be(Math.Min(3, expected.Count));
            for (int i = 0; i < best.Length; i++)
            {
                best[i].FreeEnergy.Should().BeApproximately(expected[i], 1e-6);
            }
        }, iter: 2_000);

    [Fact]
    public void Either_order_gives_the_same_structures() =>
        Gen.Select(Gen.Char["ACGT"].Array[4, 24], Gen.Char["ACGT"].Array[4, 24]).Sample((first, second) =>
        {
            var search = new StructureSearch(new StructureOptions { Best = 4 });
            (Strand one, Strand other) = (ExtinctionCoefficientTest.Dna(new string(first)), ExtinctionCoefficientTest.Dna(new string(second)));
            var forward = search.FindDimers(one, other).Structures;
            var backward = search.FindDimers(other, one).Structures;
            // Of two alike strands it cannot be told which is the first.
            return first.SequenceEqual(second) || (forward.Select(found => string.Join(' ', found.Pairs))
                .SequenceEqual(backward.Select(found =>
                    string.Join(' ', found.Pairs.Select(pair => new BasePair(pair.Second, pair.First)).Reverse())))
                && forward.Select(found => found.FreeEnergy).SequenceEqual(backward.Select(found => found.FreeEnergy))
                && forward.Select(found => found.MeltingCelsius).SequenceEqual(backward.Select(found => found.MeltingCelsius)));
        }, iter: 10_000);

    [Fact]
    public void The_best_are_distinct_and_in_order() =>
        Gen.Char["ACGT"].Array[6, 30].Sample(letters =>
        {
            var search = new StructureSearch(new StructureOptions { Best = 10 });
            Strand strand = ExtinctionCoefficientTest.Dna(new string(letters));
            foreach (StructureResult result in new[] { search.FindHairpins(strand), search.FindSelfDimers(strand) })
            {
                result.Structures.Select(found => string.Join(' ', found.Pairs)).Should().OnlyHaveUniqueItems();
                result.Structures.Select(found => Math.Round(found.FreeEnergy, 9)).Should().BeInAscendingOrder();
                result.Structures.Length.Should().BeLessThanOrEqualTo(10);
            }
        }, iter: 2_000);

    [Fact]
    public void Loops_keep_to_their_limit() =>
        Gen.Select(Gen.Char["ACGT"].Array[10, 30], Gen.Int[0, 6]).Sample((letters, limit) =>
        {
            var search = new StructureSearch(new StructureOptions { MaxLoop = limit, Best = 5 });
            foreach (SecondaryStructure found in search.FindSelfDimers(ExtinctionCoefficientTest.Dna(new string(letters))).Structures)
            {
                for (int i = 1; i < found.Pairs.Length; i++)
                {
                    int open = found.Pairs[i].First - found.Pairs[i - 1].First + found.Pairs[i - 1].Second - found.Pairs[i].Second - 2;
                    open.Should().BeLessThanOrEqualTo(limit);
                }
            }
        }, iter: 1_000);

    [Fact]
    public void Ends_are_paired_where_that_is_asked_for()
    {
        Strand one = ExtinctionCoefficientTest.Dna("GCGCGCATTA");
        Strand other = ExtinctionCoefficientTest.Dna("GCGCGCTTAAT");
        s_search.FindDimers(one, other).Structures[0].Pairs[0].First.Should().Be(0);
        SecondaryStructure first = s_search.FindDimers(one, other, DimerEnds.FirstThreePrime).Structures.Single();
        first.Pairs[^1].First.Should().Be(9);
        SecondaryStructure both = s_search.FindDimers(one, other, DimerEnds.BothThreePrime).Structures.Single();
        both.Pairs[^1].First.Should().Be(9);
        both.Pairs[0].Second.Should().Be(10);
        s_search.FindDimers(ExtinctionCoefficientTest.Dna("AAAA"), ExtinctionCoefficientTest.Dna("GGGG")).Structures.Should().BeEmpty();
    }

    [Fact]
    public void A_perfect_duplex_does_not_lose_to_a_shorter_one()
    {
        string sequence = string.Concat(Enumerable.Repeat("ACGTTGCATC", 6));
        string complement = new([.. sequence.Reverse().Select(letter => letter switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' })]);
        s_search.FindDimers(ExtinctionCoefficientTest.Dna(sequence), ExtinctionCoefficientTest.Dna(complement)).Structures.Single()
            .Pairs.Should().HaveCount(60);
    }

    [Fact]
    public void Messages_say_what_is_left_out()
    {
        s_search.FindHairpins(Strand.Parse("Ido Ad")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3360");
        s_search.FindHairpins(ExtinctionCoefficientTest.Mipomersen()).Diagnostics.Select(found => found.Code).Should()
            .BeEquivalentTo("OLG3363", "OLG3364");
        s_search.FindHairpins(ExtinctionCoefficientTest.Dna(new string('A', 61))).Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be("OLG3362");
        s_search.FindHairpins(ExtinctionCoefficientTest.Dna(new string('A', 1001))).Diagnostics.Should().ContainSingle().Which.Code.Should()
            .Be("OLG3361");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    public void Absurd_options_are_refused(double value)
    {
        FluentActions.Invoking(() => new StructureOptions { MonovalentMillimolar = value }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { StrandNanomolar = value }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { MagnesiumMillimolar = value - 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { DntpMillimolar = value - 1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { TemperatureCelsius = value - 300 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { Best = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureOptions { MaxLoop = -1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Rows_of_batches_have_the_energies_of_their_strands()
    {
        var search = new StructureSearch();
        Gen.Select(Gen.Char["ACGT"].Array[1, 40], Gen.Char["ACGT"].Array[1, 40], Gen.Int[0, 3]).Array[1, 6].Sample(rows =>
        {
            Strand[] first = [.. rows.Select(row => Of(row.Item1, row.Item3))];
            Strand[] second = [.. rows.Select(row => Of(row.Item2, (row.Item3 + 1) % 4))];
            using StrandBatch batch = StrandBatch.Create(first);
            using StrandBatch other = StrandBatch.Create(second);
            double[] hairpins = new double[batch.Count];
            double[] alike = new double[batch.Count];
            double[] dimers = new double[batch.Count];
            search.CopyHairpinEnergies(batch, hairpins);
            search.CopySelfDimerEnergies(batch, alike);
            search.CopyDimerEnergies(batch, other, dimers);
            for (int i = 0; i < first.Length; i++)
            {
                Check(hairpins[i], search.FindHairpins(first[i]));
                Check(alike[i], search.FindSelfDimers(first[i]));
                Check(dimers[i], search.FindDimers(first[i], second[i]));
            }
        }, iter: 1_000);

        static Strand Of(char[] letters, int kind) => ThermoStrands.Of(
            new string(letters), kind switch { 0 or 1 => Sugar.Deoxyribose, 2 => Sugar.Ribose, _ => Sugar.MethoxyethylRibose });
        static void Check(double found, StructureResult result)
        {
            double.IsNaN(found).Should().Be(result.Structures.IsEmpty);
            if (result.Structures.Length > 0)
            {
                found.Should().BeApproximately(result.Structures[0].FreeEnergy, 1e-9);
            }
        }
    }

    [Fact]
    public void No_row_of_a_batch_allocates()
    {
        Strand[] strands = [.. Enumerable.Range(0, 500).Select(i => ExtinctionCoefficientTest.Dna(
            string.Concat(Enumerable.Range(0, 10 + (i % 27)).Select(at => "ACGT"[(i * (at + 7) / 3 + at) % 4]))))];
        using StrandBatch few = StrandBatch.Create(strands.TakeLast(50));
        using StrandBatch many = StrandBatch.Create(strands);
        double[] energies = new double[strands.Length];
        long fewest = Allocated(() => All(few, energies.AsSpan(0, 50)));
        Allocated(() => All(many, energies)).Should().BeLessThanOrEqualTo(fewest);

        static void All(StrandBatch batch, Span<double> energies)
        {
            s_search.CopyHairpinEnergies(batch, energies);
            s_search.CopySelfDimerEnergies(batch, energies);
            s_search.CopyDimerEnergies(batch, batch, energies);
        }
        static long Allocated(Action action)
        {
            action();
            action();
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Rows_that_are_no_chain_alone_have_no_energies()
    {
        using StrandBatch batch = StrandBatch.Create(
            Strand.Parse("{L96}o Gdo Cdo Ado Ado Ado Ado Tdo Gdo Cd"), Strand.Parse("cyclo(Ado Cdo Gdo)"),
            ExtinctionCoefficientTest.Dna("GCAAAAATGC"));
        double[] energies = new double[3];
        s_search.CopyHairpinEnergies(batch, energies);
        energies.Select(double.IsNaN).Should().Equal(true, true, false);
        FluentActions.Invoking(() => s_search.CopyHairpinEnergies(batch, new double[4])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new StructureSearch(new StructureOptions { Model = StructureModel.Ntthal261 })
            .CopySelfDimerEnergies(batch, energies)).Should().Throw<InvalidOperationException>();
    }
}
