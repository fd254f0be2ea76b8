using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>
/// A method at a wavelength as two tables of whole numbers, so that a strand is a sum of look-ups: steps less the nucleotides between them.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>A sum of nucleotides is put the same way: a step is both of its nucleotides, and those inside are taken off once.</remarks>
internal sealed class AbsorptionTable
{
    /// <summary>Parts of 1 per M per cm in the tables: the mean of two values may end in a half, and a share is of tenths.</summary>
    public const double Unit = 20;

    private const int Half = 2;

    private readonly int[] _nucleotides = new int[OpticalClass.Count];
    private readonly int[] _steps = new int[OpticalClass.Count * OpticalClass.Count];
    private readonly ExtinctionMethod _method;

    /// <summary>The tables of a method.</summary>
    /// <param name="method">A method of neighbours or a sum.</param>
    /// <param name="wavelength">The wavelength in nm.</param>
    public AbsorptionTable(ExtinctionMethod method, int wavelength)
    {
        _method = method;
        ExtinctionTable? dna = ExtinctionTable.Find(NucleicAcidKind.Dna, wavelength);
        ExtinctionTable? rna = ExtinctionTable.Find(NucleicAcidKind.Rna, wavelength);
        for (int i = 0; i < OpticalClass.Count; i++)
        {
            _nucleotides[i] = NucleotideOf(i, dna, rna, wavelength);
        }
        for (int i = 0; i < OpticalClass.Count; i++)
        {
            for (int j = 0; j < OpticalClass.Count; j++)
            {
                _steps[(OpticalClass.Count * i) + j] = StepOf(i, j, dna, rna);
            }
        }
    }

    /// <summary>Whether the method has a value for a class.</summary>
    public bool Knows(int optical) => optical != OpticalClass.None && _nucleotides[optical] > 0;

    /// <summary>The absorption of a chain whose classes the method knows.</summary>
    /// <param name="classes">The classes, 5' to 3'.</param>
    /// <param name="isCircular">Whether the last is bound to the first.</param>
    /// <returns>In parts of 1 / <see cref="Unit"/> per M per cm.</returns>
    public long Add(ReadOnlySpan<byte> classes, bool isCircular = false)
    {
        if (classes.IsEmpty)
        {
            return 0;
        }
        long sum = isCircular
            ? _steps[(OpticalClass.Count * classes[^1]) + classes[0]] - _nucleotides[classes[^1]]
            : _nucleotides[classes[0]];
        for (int i = 1; i < classes.Length; i++)
        {
            sum += _steps[(OpticalClass.Count * classes[i - 1]) + classes[i]] - _nucleotides[classes[i - 1]];
        }
        return sum * _method.Tenths;
    }

    private int NucleotideOf(int optical, ExtinctionTable? dna, ExtinctionTable? rna, int wavelength)
    {
        bool isRna = OpticalClass.IsRna(optical);
        if (!_method.DnaValues.IsEmpty)
        {
            return wavelength != ExtinctionOptions.DefaultWavelength ? 0
                : optical == OpticalClass.Inosine ? Half * _method.Inosine.GetValueOrDefault()
                : !isRna ? Half * _method.DnaValues[optical]
                : _method.RnaValues.IsEmpty ? 0 : Half * _method.RnaValues[ExtinctionTable.IndexOf(OpticalClass.LetterOf(optical))];
        }
        return optical == OpticalClass.Inosine ? 0 : Half * ((isRna ? rna : dna)?.OfNucleotide(OpticalClass.LetterOf(optical)) ?? 0);
    }

    private int StepOf(int first, int second, ExtinctionTable? dna, ExtinctionTable? rna)
    {
        if (_method.Rule == ExtinctionRule.Sum)
        {
            return _nucleotides[first] + _nucleotides[second];
        }
        if (!Knows(first) || !Knows(second))
        {
            return 0;
        }
        (char one, char other) = (OpticalClass.LetterOf(first), OpticalClass.LetterOf(second));
        (bool firstRna, bool secondRna) = (OpticalClass.IsRna(first), OpticalClass.IsRna(second));
        return firstRna == secondRna || _method.JunctionByThreePrime
            ? Half * (secondRna ? rna : dna)!.OfStep(one, other)
            : dna!.OfStep(one, other) + rna!.OfStep(one, other);
    }
}
