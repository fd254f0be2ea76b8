using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>A run under a culture (tests/cultures.sh) is really under it.</summary>
public sealed class CultureTest
{
    [Fact]
    public void Culture_is_the_one_that_was_asked_for()
    {
        if (Environment.GetEnvironmentVariable("OLIGO_TEST_CULTURE") is { Length: > 0 } culture)
        {
            CultureInfo.CurrentCulture.Name.Should().Be(culture);
            1.5m.ToString(CultureInfo.CurrentCulture).Should().Be(1.5m.ToString(CultureInfo.GetCultureInfo(culture)));
        }
        1.5m.ToString(CultureInfo.InvariantCulture).Should().Be("1.5");
    }
}
