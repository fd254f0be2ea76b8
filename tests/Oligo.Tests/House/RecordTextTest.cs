using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using Oligo.Design;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>The text of a value is the same in every culture.</summary>
public sealed class RecordTextTest
{
    // The signs of de-DE, tr-TR, ar-SA, fa-IR and sv-SE in turn, and ones that no culture has: tests run without the data of cultures.
    private static readonly (string Separator, string Group, string Minus)[] s_signs =
        [(",", ".", "-"), (",", ".", "\u2212"), ("\u066B", "\u066C", "\u061C-"), (".", "\u066C", "\u200E\u2212"), (",", "\u00A0", "\u2212"),
            (";", "_", "~")];

    public static TheoryData<Type> Records =>
        [.. typeof(Strand).Assembly.GetTypes().Where(type => type.IsVisible && FindPrinter(type) is not null)];

    private static MethodInfo? FindPrinter(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    /// <summary>A record whose text is made of its members by the compiler holds no number that cultures write in their own way.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Text_of_a_record_does_not_depend_on_the_culture(Type type)
    {
        object value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (FieldInfo field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
        {
            object? sample = (Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType) switch
            {
                // Constructors refuse negative numbers (PublicValuesTest), but for registers, which the text of a pairing states.
                var number when number == typeof(int) => 7,
                var number when number == typeof(decimal) => -1234567.125m,
                var number when number == typeof(double) => -1234567.125,
                _ => null,
            };
            if (sample is not null)
            {
                field.SetValue(value, sample);
            }
        }
        Func<string> text = () => Print(value);
        string expected = In(CultureInfo.InvariantCulture, text);
        foreach (CultureInfo culture in Cultures())
        {
            In(culture, text).Should().Be(expected);
        }
    }

    [Fact]
    public void Texts_with_fractions_and_signs_are_invariant()
    {
        Func<string>[] texts =
        [
            () => new GapmerRuleOptions { MinGcPercent = 12.5m }.ToString(),
            () => new StrandPairing(0, 1, -3).ToString(),
            () => Strand.Parse("Ads Ad").MonoisotopicMass.ToString(),
            () => Oligo.Chemistry.Element.Chlorine.Isotopes[0].GetAbundance().ToString()!,
            () => Oligo.Chemistry.AtomicWeights.Current[Oligo.Chemistry.Element.Chlorine].ToString(),
            () => new Duplex(Strand.Parse("Ado Ad"), Strand.Parse("Tdo Td"), -1).ToString(),
            () => Oligo.Chemistry.Salt.Parse("7Na").ToString(),
            () => new Diagnostic(TextDiagnostics.EmptyText, new SourceSpan(1, 2), ["x"]).ToString(),
        ];
        foreach (Func<string> text in texts)
        {
            string expected = In(CultureInfo.InvariantCulture, text);
            foreach (CultureInfo culture in Cultures())
            {
                In(culture, text).Should().Be(expected);
            }
        }
        texts[0]().Should().Contain("MinGcPercent = 12.5,");
    }

    private static string Print(object value)
    {
        try
        {
            return value.ToString()!;
        }
        catch (NullReferenceException)
        {
            // Of objects that are not there, which no constructor leaves out.
            return "";
        }
    }

    private static IEnumerable<CultureInfo> Cultures()
    {
        foreach ((string separator, string group, string minus) in s_signs)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = separator;
            culture.NumberFormat.NumberGroupSeparator = group;
            culture.NumberFormat.NegativeSign = minus;
            yield return culture;
        }
    }

    private static string In(CultureInfo culture, Func<string> text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
