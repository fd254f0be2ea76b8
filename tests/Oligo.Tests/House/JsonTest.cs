using System.Text.Json;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Search;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>Values survive System.Text.Json; what is not such a value is refused rather than read as a default.</summary>
public sealed class JsonTest
{
    private static readonly Strand s_strand = Strand.Parse("Ges mCes Ads Td");

    /// <summary>A value of each public struct, and of each class that is read from text.</summary>
    public static TheoryData<object> Values =>
    [
        s_strand.MonoisotopicMass,
        s_strand.GetAverageMass(),
        s_strand.GetAverageMass(AtomicWeights.All[0]),
        s_strand.Formula,
        s_strand,
        Duplex.Parse("Gmo Cm |0| Gmo Cm"),
        StrandComplex.Parse("Gmo Cm & |1:0| Gmo Cm & Gr"),
        Salt.Create(CounterIon.Sodium, 3),
        Salt.FreeAcid,
        StatedMass.Parse("7594.90"),
        Backbone.Parse("sooss"),
        StrandDesign.Parse("5-10-5 MOE PS mC"),
        Joint.TwoFive,
        new SourceSpan(3, 4),
        new SourceSpan(3, 4).GetPosition("ab\ncd"),
        StrandArchitecture.Create(Strand.Parse("Ges Ads Ads Ads Ads Ads Ads Te")).Gap,
        AtomicWeights.Current[Element.Carbon],
        Element.Carbon.Isotopes[0].GetAbundance()!.Value,
        IsotopePattern.Create(s_strand.Formula).MostAbundant,
        FineStructure.Create(s_strand.Formula, 1e-3).Peaks[0],
        EnvelopeProfile.Create(IsotopePattern.Create(s_strand.Formula), new ResolvingPower(1000)).Points[20],
        new SiteDifference(PairStep.Wobble, 13, 1147, 'T', 'G'),
        new SiteColumn(PairStep.TargetOnly, 'A', '-', 7),
        new Oligo.Thermodynamics.BasePair(3, 8),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_back(object value)
    {
        string json = JsonSerializer.Serialize(value, value.GetType());
        JsonSerializer.Deserialize(json, value.GetType()).Should().Be(value, json);
    }

    [Fact]
    public void Every_struct_and_every_type_that_is_read_from_text_is_tried()
    {
        IEnumerable<Type> structs = typeof(Strand).Assembly.GetTypes().Where(type => type is { IsVisible: true, IsValueType: true, IsEnum: false });
        IEnumerable<Type> read = ParsingTest.Readable.Select(row => row.Data).Where(type => type != typeof(NucleicAcid));
        Values.Select(row => row.Data.GetType()).Distinct().Should().BeEquivalentTo(structs.Concat(read));
    }

    [Fact]
    public void A_mass_is_a_number_with_all_of_its_decimals()
    {
        // AME2020: 2 H of 1.007825031898 and O of 15.99491461926.
        Mass water = MolecularFormula.Water.MonoisotopicMass;
        JsonSerializer.Serialize(water).Should().Be("18.010564683056").And.Be(water.ToString());
        JsonSerializer.Deserialize<Mass>("\"18.010564683056\"").Should().Be(water);
    }

    [Theory]
    [InlineData("1e3", typeof(Mass))]
    [InlineData("{\"Daltons\":5}", typeof(Mass))]
    [InlineData("null", typeof(Mass))]
    [InlineData("18.0105646830561", typeof(Mass))]
    [InlineData("{\"value\":5,\"low\":4,\"high\":6}", typeof(AverageMass))]
    [InlineData("{\"value\":5,\"low\":4,\"high\":6,\"weights\":\"1066\"}", typeof(AverageMass))]
    [InlineData("{\"value\":7,\"low\":4,\"high\":6,\"weights\":\"2024\"}", typeof(AverageMass))]
    [InlineData("7", typeof(AverageMass))]
    [InlineData("\"19Xx\"", typeof(Salt))]
    [InlineData("19", typeof(Salt))]
    public void Another_value_is_refused(string json, Type type) =>
        ((Action)(() => JsonSerializer.Deserialize(json, type))).Should().Throw<JsonException>();
}
