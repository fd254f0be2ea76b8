using System.Security.Cryptography;
using System.Text;
using CsCheck;
using FluentAssertions;
using Oligo.Internal;
using Xunit;

namespace Oligo.Tests.Internal;

/// <summary>The checksum of manifests and keys.</summary>
public sealed class Sha256Test
{
    /// <summary>Examples of NIST for FIPS 180-4 (SHA256.pdf, "Cryptographic Standards and Guidelines").</summary>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Examples_of_the_standard(string text, string digest) =>
        Convert.ToHexStringLower(Sha256.HashData(Encoding.ASCII.GetBytes(text))).Should().Be(digest);

    [Fact]
    public void Pieces_of_any_length_give_the_digest_of_the_whole() =>
        Gen.Byte.Array[0, 300].Array[0, 6].Sample(
            pieces =>
            {
                var hash = new Sha256();
                foreach (byte[] piece in pieces)
                {
                    hash.Append(piece);
                }
                return hash.Finish().AsSpan().SequenceEqual(SHA256.HashData(pieces.SelectMany(piece => piece).ToArray()));
            },
            iter: 20_000);
}
