using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Batches;

/// <summary>What a batch says of a row is what the molecule says of itself, bit for bit.</summary>
[Trait("SimdLevel", "batch")]
public sealed class StrandBatchTest
{
    [Fact]
    public void Published_formula_of_mipomersen()
    {
        // Formula and masses of the article and of the reference tables; not computed here.
        using StrandBatch batch = new StrandBatchBuilder()
            .Add(Strand.Parse("Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe")).Build();
        batch.GetFormula(0).ToString().Should().Be("C230H324N67O122P19S19");
        batch.GetFormula(0, Salt.Full(CounterIon.Sodium)).ToString().Should().Be("C230H305N67Na19O122P19S19");
        using StrandBatchMasses masses = batch.ComputeMasses();
        Math.Round(masses.GetSaltAverageMass(0).Daltons, 3).Should().Be(7594.764m);
        batch.Lengths.ToArray().Should().Equal(20);
        int[] gc = new int[1];
        batch.CopyGcCounts(gc);
        gc[0].Should().Be("GCCTCAGTCTGCTTCGCACC".Count(letter => letter is 'G' or 'C'));
    }

    [Fact]
    public void Random_strands_of_the_tables_equal_their_rows()
    {
        var random = new RandomStrands(11);
        Check([.. Enumerable.Range(0, 3000).Select(_ => random.Next(40))], MonomerLibrary.Default);
    }

    [Fact]
    public void Common_strands_equal_their_rows()
    {
        var random = new RandomStrands(12);
        Check([.. Enumerable.Range(0, 20_000).Select(_ => random.NextCommon(36))], MonomerLibrary.Default);
    }

    [Fact]
    public void Strands_with_groups_joints_pendants_and_rows_of_a_caller_equal_their_rows()
    {
        var random = new RandomStrands(13);
        Check([.. Enumerable.Range(0, 3000).Select(_ => random.NextRich(30))], RandomStrands.Library);
    }

    [Fact]
    public void Duplexes_equal_their_rows()
    {
        var random = new RandomStrands(14);
        NucleicAcid[] duplexes =
            [.. Enumerable.Range(0, 1000).Select(_ => random.NextCommon(30)).Chunk(2).Select(pair => new Duplex(pair[0], pair[1], 0))];
        Check(duplexes, MonomerLibrary.Default);
    }

    [Fact]
    public void Rows_with_fixed_charges_and_labels_equal_their_rows()
    {
        MonomerLibrary library = MonomerLibrary.Default.With(
            new Nucleobase("15N-A", "labelled adenine", MolecularFormula.Parse("C5H5[15N]5"), 'A', "test"),
            new Nucleobase("qA", "charged adenine", MolecularFormula.Parse("C6H7N5"), 'A', "test", fixedCharge: 1),
            new Sugar("big", "a large sugar", "big", MolecularFormula.Parse("C80H160O5"),
                SugarSites.Three | SugarSites.Five, SugarClass.Modified, "test"),
            new Linkage("k", "a linkage without phosphorus", "k", MolecularFormula.Parse("CH2O3"), 0, false, "test"));
        var strands = new List<NucleicAcid>();
        foreach (string text in (string[])["[15N-A]ds Ads Td", "[qA]ds Ads Td", "A[big]s Ads Td", "Ad[k] Ads Td",
            "Gd[k] [qA]d[k] [15N-A][big]", "{p} [15N-A]d {p}", "Ar"])
        {
            strands.Add(Strand.Read(text, library).Value);
        }
        Check([.. strands], library);
    }

    [Fact]
    public void Rows_beyond_64_bits_are_exact()
    {
        // 353 Da on average: 26,000 residues reach the range of 64 bits in 1e-12 Da.
        var random = new RandomStrands(15);
        foreach (int length in (int[])[33, 1000, 12_000, 26_000, 27_000, 60_000, 100_000])
        {
            var builder = new StrandBuilder();
            for (int i = 0; i < length; i++)
            {
                builder.Add(Nucleobase.All[random.Random.Next(7)], Sugar.All[random.Random.Next(7)],
                    i == length - 1 ? null : Linkage.Phosphorothioate);
            }
            Check([builder.Build(), Strand.Parse("Ges mCe"), builder.SetFivePrimeGroup(Group.Phosphate).Build()], MonomerLibrary.Default);
        }
    }

    [Fact]
    public void Units_make_the_row_that_their_strand_makes()
    {
        var random = new RandomStrands(16);
        var strands = Enumerable.Range(0, 2000).Select(_ => random.Next(40)).ToList();
        var builder = new StrandBatchBuilder();
        foreach (Strand strand in strands)
        {
            builder.Writer.AddUnits(strand.PackedUnits.AsSpan(), Encoding.UTF8.GetBytes(strand.Sequence));
        }
        using StrandBatch batch = builder.Build();
        for (int i = 0; i < strands.Count; i++)
        {
            Strand bare = new StrandBuilder().AddRange(strands[i].PackedUnits.AsSpan()).Build();
            batch.GetFormula(i).Should().Be(bare.Formula);
            Encoding.UTF8.GetString(batch.GetIdentifier(i)).Should().Be(strands[i].Sequence);
        }
    }

    [Fact]
    public void Rows_of_another_batch_keep_what_they_are_whatever_the_alphabet()
    {
        var random = new RandomStrands(17);
        Strand[] strands = [.. Enumerable.Range(0, 2000).Select(_ => random.Next(40))];
        using StrandBatch first = Build(strands, MonomerLibrary.Default);
        // Another order of kinds, so other codes; then some of the rows, backwards.
        var builder = new StrandBatchBuilder().Add(new RandomStrands(18).Next(40));
        int[] rows = [.. Enumerable.Range(0, first.Count).Where(row => row % 3 != 0).Reverse()];
        foreach (int row in rows)
        {
            builder.Add(first, row);
        }
        using StrandBatch second = builder.Build();
        second.Count.Should().Be(rows.Length + 1);
        for (int i = 0; i < rows.Length; i++)
        {
            second.GetFormula(i + 1).Should().Be(strands[rows[i]].Formula);
            second.Lengths[i + 1].Should().Be(strands[rows[i]].Length);
        }
        using StrandBatch both = new StrandBatchBuilder().Add(first).Add(second).Build();
        both.Count.Should().Be(first.Count + second.Count);
        double[] masses = new double[both.Count];
        both.CopyMonoisotopicMasses(masses);
        masses[..first.Count].Should().Equal(strands.Select(strand => strand.MonoisotopicMass.ToDouble()));
    }

    [Fact]
    public void Any_split_of_the_rows_over_threads_gives_the_same_bits()
    {
        var random = new RandomStrands(19);
        Strand[] strands = [.. Enumerable.Range(0, 5000).Select(_ => random.NextCommon(50))];
        using StrandBatch batch = Build(strands, MonomerLibrary.Default);
        double[] whole = new double[batch.Count];
        batch.CopyMonoisotopicMasses(whole);
        foreach (int part in (int[])[1, 7, 511, 512, 513, 4999])
        {
            double[] parts = new double[batch.Count];
            Parallel.For(0, (batch.Count + part - 1) / part, i =>
            {
                int start = i * part;
                batch.CopyMonoisotopicMasses(parts.AsSpan(start, Math.Min(part, batch.Count - start)), start);
            });
            parts.Select(BitConverter.DoubleToInt64Bits).Should().Equal(whole.Select(BitConverter.DoubleToInt64Bits), $"parts of {part}");
        }
    }

    /// <summary>
    /// The first question makes the texts of all rows: whoever asks meanwhile, and for whichever decimals, gets the same.
    /// </summary>
    [Fact]
    public void Texts_of_masses_may_be_asked_for_by_any_number_of_threads()
    {
        var random = new RandomStrands(29);
        Strand[] strands = [.. Enumerable.Range(0, 2000).Select(_ => random.NextCommon(30))];
        using StrandBatch batch = Build(strands, MonomerLibrary.Default);
        string[] expected = [.. strands.Select(strand => $"{strand.MonoisotopicMass.Daltons:F6} {strand.MonoisotopicMass.Daltons:F4}")];
        for (int round = 0; round < 20; round++)
        {
            using StrandBatchMasses masses = batch.ComputeMasses();
            string[] found = new string[strands.Length];
            Parallel.For(0, found.Length, row => found[row] = $"{TextOf(masses, row, 6)} {TextOf(masses, row, 4)}");
            found.Should().Equal(expected);
        }

        static string TextOf(StrandBatchMasses masses, int row, int decimals)
        {
            byte[] buffer = new byte[64];
            masses.TryFormatMonoisotopicMass(row, decimals, buffer, out int length).Should().BeTrue();
            return Encoding.ASCII.GetString(buffer, 0, length);
        }
    }

    [Fact]
    public void A_row_with_a_polymer_is_polydisperse()
    {
        using StrandBatch batch = new StrandBatchBuilder().Add(Strand.Parse("{mPEG:45}oGes Te"))
            .Add(Strand.Parse("Ges Te")).AddEmpty().Build();
        ((bool[])[batch.IsPolydisperse(0), batch.IsPolydisperse(1), batch.IsPolydisperse(2)]).Should().Equal(true, false, false);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.IsPolydisperse(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.IsPolydisperse(-1));
    }

    [Fact]
    public void Empty_rows_and_batches_answer_with_nothing()
    {
        using StrandBatch none = new StrandBatchBuilder().Build();
        none.Count.Should().Be(0);
        none.CopyMonoisotopicMasses(Span<double>.Empty);
        none.CopyMonoisotopicMasses(Span<Mass>.Empty);
        using StrandBatchMasses noMasses = none.ComputeMasses();
        noMasses.Count.Should().Be(0);
        using StrandBatch empty = new StrandBatchBuilder().AddEmpty("x"u8).Add(Strand.Parse("Ges Te")).AddEmpty().Build();
        empty.Lengths.ToArray().Should().Equal(0, 2, 0);
        empty.GetFormula(0).IsEmpty.Should().BeTrue();
        double[] masses = new double[3];
        empty.CopyMonoisotopicMasses(masses);
        masses.Should().Equal(0, Strand.Parse("Ges Te").MonoisotopicMass.ToDouble(), 0);
    }

    [Fact]
    public void What_is_no_strand_is_refused()
    {
        var builder = new StrandBatchBuilder();
        Assert.Throws<ArgumentException>(() => builder.Writer.AddUnits(ReadOnlySpan<PackedUnit>.Empty, default));
        Assert.Throws<ArgumentException>(() => builder.Writer.AddUnits([default(PackedUnit)], default));
        Assert.Throws<ArgumentException>(() =>
            builder.Writer.AddUnits([new PackedUnit(Nucleobase.Adenine, Sugar.Ribose), new PackedUnit(Nucleobase.Adenine, Sugar.Ribose)],
                default)).Message.Should().StartWith("OLG2006");
        Assert.Throws<ArgumentException>(() =>
            builder.Writer.AddUnits([new PackedUnit(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester)], default)).Message.Should()
            .StartWith("OLG2007");
        Assert.Throws<ArgumentException>(() => builder.Add(Strand.Read("[acme-C]d", RandomStrands.Library).Value));
        builder.Count.Should().Be(0);
        StrandBatch batch = builder.AddEmpty().Build();
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.GetFormula(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.CopyMonoisotopicMasses(new double[2]));
        batch.Dispose();
        Assert.Throws<ObjectDisposedException>(() => batch.Count);
    }

    private static StrandBatch Build(IEnumerable<NucleicAcid> molecules, MonomerLibrary library)
    {
        var builder = new StrandBatchBuilder(library);
        foreach (NucleicAcid molecule in molecules)
        {
            builder.Add(molecule);
        }
        return builder.Build();
    }

    private static void Check(NucleicAcid[] molecules, MonomerLibrary library)
    {
        using StrandBatch batch = Build(molecules, library);
        batch.Count.Should().Be(molecules.Length);
        double[] monoisotopic = new double[batch.Count];
        Mass[] exact = new Mass[batch.Count];
        batch.CopyMonoisotopicMasses(monoisotopic);
        batch.CopyMonoisotopicMasses(exact);
        int[] gc = new int[batch.Count];
        int[] protons = new int[batch.Count];
        int[] carbon = new int[batch.Count];
        int[] deoxy = new int[batch.Count];
        batch.CopyGcCounts(gc);
        batch.CopyAcidicProtons(protons);
        batch.CopyCounts(Element.Carbon, carbon);
        batch.CopyNucleotideCounts(nucleotide => nucleotide.Sugar.Equals(Sugar.Deoxyribose), deoxy);
        Salt sodium = Salt.Full(CounterIon.Sodium);
        using StrandBatchMasses masses = batch.ComputeMasses();
        // Whichever decimals are asked for first, the texts are the same.
        using StrandBatchMasses others = batch.ComputeMasses();
        byte[] buffer = new byte[256];
        for (int i = 0; i < molecules.Length; i++)
        {
            NucleicAcid molecule = molecules[i];
            IEnumerable<Nucleotide> residues = molecule.Strands.SelectMany(strand => strand.Nucleotides);
            batch.GetFormula(i).Should().Be(molecule.Formula);
            batch.GetFormula(i, sodium).Should().Be(molecule.GetFormula(sodium));
            batch.Lengths[i].Should().Be(residues.Count());
            BitConverter.DoubleToInt64Bits(monoisotopic[i]).Should()
                .Be(BitConverter.DoubleToInt64Bits(molecule.MonoisotopicMass.ToDouble()));
            exact[i].Should().Be(molecule.MonoisotopicMass);
            gc[i].Should().Be(residues.Count(residue => residue.Base.Letter is 'G' or 'C'));
            protons[i].Should().Be(molecule.AcidicProtons);
            carbon[i].Should().Be(molecule.Formula[Element.Carbon]);
            deoxy[i].Should().Be(residues.Count(residue => residue.Sugar.Equals(Sugar.Deoxyribose)));
            masses.GetMonoisotopicMass(i).Should().Be(molecule.MonoisotopicMass);
            masses.GetAverageMass(i).Should().Be(molecule.GetAverageMass().Value);
            masses.GetSaltAverageMass(i).Should().Be(molecule.GetFormula(sodium).GetAverageMass().Value);
            masses.GetAcidicProtons(i).Should().Be(molecule.AcidicProtons);
            masses.TryFormatFormula(i, buffer, out int length).Should().BeTrue();
            Encoding.UTF8.GetString(buffer, 0, length).Should().Be(molecule.Formula.ToString());
            masses.TryFormatSaltFormula(i, buffer, out length).Should().BeTrue();
            Encoding.UTF8.GetString(buffer, 0, length).Should().Be(molecule.GetFormula(sodium).ToString());
            masses.TryFormatMonoisotopicMass(i, 6, buffer, out length).Should().BeTrue();
            Encoding.UTF8.GetString(buffer, 0, length).Should().Be(molecule.MonoisotopicMass.Daltons.ToString("F6"));
            others.TryFormatMonoisotopicMass(i, 4, buffer, out length).Should().BeTrue();
            Encoding.ASCII.GetString(buffer, 0, length).Should().Be(molecule.MonoisotopicMass.Daltons.ToString("F4"));
            others.TryFormatMonoisotopicMass(i, 6, buffer, out length).Should().BeTrue();
            Encoding.ASCII.GetString(buffer, 0, length).Should().Be(molecule.MonoisotopicMass.Daltons.ToString("F6"));
            others.TryFormatAverageMass(i, 4, buffer, out length).Should().BeTrue();
            Encoding.ASCII.GetString(buffer, 0, length).Should().Be(molecule.GetAverageMass().Value.Daltons.ToString("F4"));
            others.TryFormatAverageMass(i, 3, buffer, out length).Should().BeTrue();
            Encoding.ASCII.GetString(buffer, 0, length).Should().Be(molecule.GetAverageMass().Value.Daltons.ToString("F3"));
            masses.TryFormatSaltAverageMass(i, 4, buffer, out length).Should().BeTrue();
            Encoding.UTF8.GetString(buffer, 0, length).Should()
                .Be(molecule.GetFormula(sodium).GetAverageMass().Value.Daltons.ToString("F4"));
        }
        Mass[] averages = new Mass[batch.Count];
        foreach (AtomicWeights edition in AtomicWeights.All)
        {
            batch.CopyAverageMasses(averages, edition);
            for (int i = 0; i < molecules.Length; i += 7)
            {
                averages[i].Should().Be(molecules[i].GetAverageMass(edition).Value, edition.Name);
            }
            batch.CopyAverageMasses(averages, edition, CounterIon.Ammonium);
            for (int i = 0; i < molecules.Length; i += 7)
            {
                averages[i].Should().Be(molecules[i].GetFormula(Salt.Full(CounterIon.Ammonium)).GetAverageMass(edition).Value,
                    edition.Name);
            }
        }
        // Ions of two and three charges leave a proton in some rows.
        foreach (CounterIon ion in CounterIon.All)
        {
            batch.CopyAverageMasses(averages, ion: ion);
            using StrandBatchMasses salts = batch.ComputeMasses(ion: ion);
            for (int i = 0; i < molecules.Length; i += 7)
            {
                MolecularFormula salt = molecules[i].GetFormula(Salt.Full(ion));
                averages[i].Should().Be(salt.GetAverageMass().Value, ion.Name);
                salts.GetSaltAverageMass(i).Should().Be(salt.GetAverageMass().Value, ion.Name);
                batch.GetFormula(i, Salt.Full(ion)).Should().Be(salt, ion.Name);
                salts.TryFormatSaltFormula(i, buffer, out int length).Should().BeTrue();
                Encoding.UTF8.GetString(buffer, 0, length).Should().Be(salt.ToString(), ion.Name);
            }
        }
    }
}
