using FluentAssertions;
using Oligo.Batches;
using Oligo.Internal;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>The kernels run the rung that the machine and its settings allow: a run with a feature switched off proves that the width really dropped.</summary>
[Trait("Rung", "active")]
public sealed class RungTest
{
    private static bool IsOff(string feature) => Environment.GetEnvironmentVariable("DOTNET_" + feature) is "0";

    [Fact]
    public void Switched_off_features_lower_the_rung()
    {
        KernelRung highest = IsOff("EnableHWIntrinsic") ? KernelRung.Scalar
            : IsOff("EnableAVX2") || IsOff("EnableAVX") ? KernelRung.Vector128
            : IsOff("EnableAVX512") ? KernelRung.Vector256
            : KernelRung.Vector512;
        CompositionKernel.ActiveRung.Should().BeOneOf(Enum.GetValues<KernelRung>().Where(rung => rung <= highest));
        CanonicalKernel.ActiveRung.Should().Be(highest == KernelRung.Scalar ? KernelRung.Scalar : KernelRung.Vector128);
        (highest < KernelRung.Vector512 && CanonicalLineKernel.HasLines).Should().BeFalse("whole lines need vectors of 512 bits");
        if (IsOff("EnableHWIntrinsic"))
        {
            System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated.Should().BeFalse("the text kernel falls to single letters");
        }
        TestContext.Current.SendDiagnosticMessage($"active rung: {CompositionKernel.ActiveRung}");
    }

    [Fact]
    public void Without_switches_the_rung_is_the_best_of_the_machine()
    {
        string cpu = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal)) ?? "" : "";
        bool isSwitched = new[] { "EnableHWIntrinsic", "EnableAVX", "EnableAVX2", "EnableAVX512" }.Any(IsOff);
        Assert.SkipWhen(cpu.Length == 0 || isSwitched, "The system does not list the features of the processor, or some are switched off.");
        string[] flags = cpu.Split(' ');
        KernelRung best = flags.Contains("avx512vbmi") && flags.Contains("avx512bw") ? KernelRung.Vector512 : flags.Contains("avx2") ? KernelRung.Vector256 : KernelRung.Vector128;
        CompositionKernel.ActiveRung.Should().Be(best);
        CanonicalKernel.ActiveRung.Should().Be(KernelRung.Vector128);
        CanonicalLineKernel.HasLines.Should().Be(best == KernelRung.Vector512 && flags.Contains("avx512_vbmi2"));
    }
}
