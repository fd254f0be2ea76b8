using FluentAssertions;
using Oligo.Batches;
using Oligo.Internal;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>
/// The kernels run the level that the machine and its settings allow: a run with a feature switched off proves that the width really
/// dropped.
/// </summary>
[Trait("SimdLevel", "active")]
public sealed class SimdLevelTest
{
    private static bool IsOff(string feature) => Environment.GetEnvironmentVariable("DOTNET_" + feature) is "0";

    [Fact]
    public void Switched_off_features_lower_the_level()
    {
        SimdLevel highest = IsOff("EnableHWIntrinsic") ? SimdLevel.Scalar
            : IsOff("EnableAVX2") || IsOff("EnableAVX") ? SimdLevel.Vector128
            : IsOff("EnableAVX512") ? SimdLevel.Vector256
            : SimdLevel.Vector512;
        CompositionKernel.ActiveLevel.Should().BeOneOf(Enum.GetValues<SimdLevel>().Where(level => level <= highest));
        CanonicalKernel.ActiveLevel.Should().Be(highest == SimdLevel.Scalar ? SimdLevel.Scalar : SimdLevel.Vector128);
        (highest < SimdLevel.Vector512 && CanonicalLineKernel.HasLines).Should().BeFalse("whole lines need vectors of 512 bits");
        if (IsOff("EnableHWIntrinsic"))
        {
            System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated.Should().BeFalse("the text kernel falls to single letters");
        }
        TestContext.Current.SendDiagnosticMessage($"active level: {CompositionKernel.ActiveLevel}");
    }

    [Fact]
    public void Without_switches_the_level_is_the_best_of_the_machine()
    {
        string cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal)) ?? ""
            : "";
        bool isSwitched = new[] { "EnableHWIntrinsic", "EnableAVX", "EnableAVX2", "EnableAVX512" }.Any(IsOff);
        Assert.SkipWhen(cpu.Length == 0 || isSwitched, "The system does not list the features of the processor, or some are switched off.");
        string[] flags = cpu.Split(' ');
        SimdLevel best = flags.Contains("avx512vbmi")
            && flags.Contains("avx512bw") ? SimdLevel.Vector512 : flags.Contains("avx2") ? SimdLevel.Vector256 : SimdLevel.Vector128;
        CompositionKernel.ActiveLevel.Should().Be(best);
        CanonicalKernel.ActiveLevel.Should().Be(SimdLevel.Vector128);
        CanonicalLineKernel.HasLines.Should().Be(best == SimdLevel.Vector512 && flags.Contains("avx512_vbmi2"));
    }
}
