namespace Oligo.Search;

/// <summary>What is known of 64 bytes of a sequence file: bit i of each word is about byte i.</summary>
/// <param name="Low">Low bit of the code of the letter: A 0, C 1, G 2, T and U 3.</param>
/// <param name="High">High bit of the code.</param>
/// <param name="Other">The byte is none of A, C, G, T, U in either case; its bits in the other words mean nothing.</param>
/// <param name="Small">The byte is a small letter.</param>
/// <param name="Uracil">The byte is U or u.</param>
internal readonly record struct LetterBlock(ulong Low, ulong High, ulong Other, ulong Small, ulong Uracil);
