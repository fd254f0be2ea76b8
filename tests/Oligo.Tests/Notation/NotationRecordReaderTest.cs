using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class NotationRecordReaderTest
{
    /// <summary>Before a label may be a name and separators; every part of the run of them was tried as the name.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Lines_of_blanks_and_separators_take_no_time()
    {
        string line = $"a{new string(' ', 20_000)}{new string('_', 20_000)}b";
        NotationRecord[] records = await Task.Run(
            () => NotationRecordReader.Read(new StringReader($"{line}\n{line}"), Notations.Alnylam).ToArray(),
            TestContext.Current.CancellationToken);
        records.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(null, "a\tAd\n\n# note\nTd", "a:Ad|4:Td")]
    [InlineData(null, " \tAd", "1:Ad")]
    [InlineData(null, ">s1 of a gene\nACGT\nACGT\n\nAd", "s1:>s1 of a gene/ACGT/ACGT|5:Ad")]
    [InlineData("fasta", ">s1\nACGT\n\nACGT\n>\nAC", "s1:>s1/ACGT/ACGT|5:>/AC")]
    [InlineData(null, "a\tAd\n>bad x\nb\tTd\nACGT\nGd", "a:Ad|bad:>bad x|b:Td|4:ACGT|5:Gd")]
    [InlineData(null, ">bad\tx\n>worse\nACGT\nc\tTd", "bad:>bad\tx|worse:>worse/ACGT|c:Td")]
    [InlineData("ionis", "Ad\n>bad x\nTd\n\nx\t>Ad\nTd", "1:Ad|2:>bad x|3:Td|x:>Ad|6:Td")]
    [InlineData("helm", ">a\tx\nRNA1{d(A)}$$$$\n>\nACGT", ">a:x|2:RNA1{d(A)}$$$$|3:>|4:ACGT")]
    [InlineData("bracket", "> 5'-[G]*-\n[C]-3'\n* = 2'-O-methyl\n> x\nAd", "1:> 5'-[G]*-/[C]-3'/* = 2'-O-methyl|4:> x|5:Ad")]
    [InlineData("alnylam", ">x\nusAf", "1:>x|2:usAf")]
    [InlineData("fasta", ">s1\nACGT\nb\tTd\n>s2\nAC", "s1:>s1/ACGT/b\tTd|s2:>s2/AC")]
    [InlineData(null, "5'-[G]*-3'\n* = 2'-O-methyl\nAd", "1:5'-[G]*-3'/* = 2'-O-methyl|3:Ad")]
    [InlineData("parallel", "AC\nd\no\nx\tGT / d / o\nAG\nr\ns", "1:AC/d/o|x:GT / d / o|5:AG/r/s")]
    [InlineData("fhir", "{\"a\":\n[1]}\n{\"b\":2}\n{\"c\":\n{\"d\":3}", "1:{\"a\":/[1]}|3:{\"b\":2}|4:{\"c\":/{\"d\":3}")]
    [InlineData(null, "5'-AmCm\nGm-3'\n5'-Am\nAm", "1:5'-AmCm/Gm-3'|3:5'-Am|4:Am")]
    [InlineData(null, ":5'-AmCm\nGm-3'\nx 5'-Am\nCm-3'\nx5'-Am\nCm-3'", "1::5'-AmCm/Gm-3'|3:x 5'-Am/Cm-3'|5:x5'-Am|6:Cm-3'")]
    [InlineData("alnylam", "usAf\nusAf", "1:usAf|2:usAf")]
    [InlineData("alnylam", "sense: usAf\nantisense: usAf", "1:usAf/usAf")]
    [InlineData("alnylam", "p1 AS\tus\np1 SS\taf\n\np2-guide\tu\np2_passenger strand: a", "p1:af/us|p2:a/u")]
    [InlineData("alnylam", "sense: a\nsense: u\n\np1 sense: a\np2 antisense: u", "1:sense: a|2:sense: u|4:p1 sense: a|5:p2 antisense: u")]
    [InlineData("axolabs", "sense: a\nantisense: u\nsense: a\nantisense: u", "1:sense: a|2:antisense: u|3:sense: a|4:antisense: u")]
    [InlineData("axolabs", "a\n\nsense: a\nantisense: u", "1:a|3:a/u")]
    [InlineData("smiles", "O=P(O)(O)O\tacid\nacid\tO=P(O)(O)O\nO=P(O)(O)O", "acid:O=P(O)(O)O|acid:O=P(O)(O)O|3:O=P(O)(O)O")]
    [InlineData("smiles", "SMILES Name\nO=P(O)(O)O acid of lot 5\n# no\nC[C@H](O)F  r", "acid of lot 5:O=P(O)(O)O|r:C[C@H](O)F")]
    [InlineData("smiles", "CCO\tmol1\nmol1\tCCO\nlot=5\tO=P(O)(O)O\nO=P(O)(O)O\tlot=5",
        "mol1:CCO|mol1:CCO|lot=5:O=P(O)(O)O|lot=5:O=P(O)(O)O")]
    [InlineData("smiles", "C=1\tO=P(O)(O)O\nO=C\tC=O\nO=C\tx\ty", "C=1:O=P(O)(O)O|2:O=C\tC=O!UnclearOrder|3:O=C\tx\ty!ExtraTab")]
    [InlineData("smiles", "x\tmipomersen\nno SMILES here\n\tO=C", "x:mipomersen|2:no SMILES here|3:O=C")]
    public void Lines_make_records(string? notation, string text, string expected) =>
        Write(NotationRecordReader.Read(new StringReader(text), notation is null ? null : Notations.Find(notation))).Should().Be(expected);

    [Theory]
    [InlineData("a\nu\nx\ta\nu", "1:a/u|x:a/u")]
    [InlineData("x\ta\nx\tu\ny\ta\nz\tu\n", "x:a/u|y:a!MissingPartner|z:u!MissingPartner")]
    [InlineData("x antisense\ta\nx sense\tu\n", "x:u/a")]
    [InlineData("a\n\nu\nc", "1:a!MissingPartner|3:u/c")]
    [InlineData("x\ta\tb\nu", "x:a\tb/u!ExtraTab")]
    public void Requested_pairs_are_two_lines(string text, string expected)
    {
        Write(NotationRecordReader.Read(new StringReader(text), null, inPairs: true)).Should().Be(expected);
        Write(NotationRecordReader.Read(new StringReader(text), Notations.Alnylam, inPairs: true)).Should().Be(expected);
    }

    [Fact]
    public void Text_is_one_record()
    {
        NotationRecord record = NotationRecordReader.ReadOne("x\tAd\tTd");
        (record.Id, record.Text, record.Line, record.Fault).Should().Be(("x", "Ad\tTd", 1, RecordFault.ExtraTab));
        NotationRecordReader.ReadOne(">s1\nACGT").Id.Should().Be("s1");
        NotationRecordReader.ReadOne(">\nACGT").Id.Should().BeNull("the header has no name");
    }

    [Fact]
    public void Long_records_take_linear_time()
    {
        string text = ">long\n" + string.Concat(Enumerable.Repeat("ACGTACGT\n", 300_000));
        NotationRecordReader.Read(new StringReader(text)).Single().Text.Length.Should().Be(text.Length - 1);
    }

    [Fact]
    public void Detection_tells_the_notation_and_the_other_readings()
    {
        DetectedNotation ionis = Notations.Detect("Ges mCe");
        ionis.Notation.Should().BeSameAs(Notations.Ionis);
        ionis.Result.Diagnostics[0].Arguments.Should().Equal($"ionis ({Notations.Ionis.Title})");
        DetectedNotation open = Notations.Detect("AfsAf");
        DetectedNotation ambiguous = Notations.Detect("ACGU");
        ambiguous.Notation.Should().BeNull();
        ambiguous.Readings.Count(reading => reading.Result.Success).Should().BeGreaterThan(1);
        open.Readings.Select(reading => reading.Notation).Should().OnlyHaveUniqueItems();
        DetectedNotation furthest = Notations.Detect("5'-[G]*-[Q]*-3'");
        furthest.Notation.Should().BeSameAs(Notations.Bracket);
        furthest.Result.Success.Should().BeFalse();
    }

    private static string Write(IEnumerable<NotationRecord> records) => string.Join('|', records.Select(record =>
        $"{record.Id ?? record.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}:{record.Text.Replace('\n', '/')}{(record.Fault == RecordFault.None ? "" : $"!{record.Fault}")}"));
}
