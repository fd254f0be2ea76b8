using Oligo.Monomers;

namespace Oligo;

/// <summary>Acidic protons and fixed charges of the parts of a strand, added up.</summary>
internal struct ProtonCount
{
    /// <summary>Protons of acids on phosphorus, whether or not fixed charges have taken them.</summary>
    public int Phosphorus { get; set; }

    /// <summary>Protons of carboxylic acids, which are weaker: salts and fixed charges take those on phosphorus first.</summary>
    public int Carboxyl { get; set; }

    /// <summary>Positive charges whatever the pH.</summary>
    public int FixedCharge { get; set; }

    /// <summary>Protons less one for each fixed charge; below 0 where a part has more charges than protons.</summary>
    public readonly int Net => Phosphorus + Carboxyl - FixedCharge;

    /// <summary>Protons that a salt can replace: <see cref="Net"/>, at least 0.</summary>
    public readonly int Replaceable => Math.Max(0, Net);

    /// <summary>Those of <see cref="Replaceable"/> on phosphorus.</summary>
    public readonly int ReplaceableOnPhosphorus => Math.Max(0, Math.Min(Phosphorus - FixedCharge, Net));

    public void Add(Nucleobase nucleobase) => FixedCharge += nucleobase.FixedCharge;

    public void Add(Linkage linkage, int times = 1)
    {
        Carboxyl += times * linkage.CarboxylProtons;
        Phosphorus += times * (linkage.AcidicProtons - linkage.CarboxylProtons);
    }

    public void Add(Group group)
    {
        Carboxyl += group.CarboxylProtons;
        Phosphorus += group.AcidicProtons - group.CarboxylProtons;
        FixedCharge += group.FixedCharge;
    }

    public void Add(ProtonCount other, int times)
    {
        Phosphorus += times * other.Phosphorus;
        Carboxyl += times * other.Carboxyl;
        FixedCharge += times * other.FixedCharge;
    }
}
