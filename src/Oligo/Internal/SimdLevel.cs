namespace Oligo.Internal;

/// <summary>Width of the vectors that a kernel works with.</summary>
internal enum SimdLevel
{
    /// <summary>Plain arithmetic, on any machine.</summary>
    Scalar = 0,

    /// <summary>128 bits: every x64 and Arm64.</summary>
    Vector128 = 1,

    /// <summary>256 bits: AVX2.</summary>
    Vector256 = 2,

    /// <summary>512 bits: AVX-512 with VBMI and VBMI2.</summary>
    Vector512 = 3,
}
