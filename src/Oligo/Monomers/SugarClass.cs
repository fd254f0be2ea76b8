namespace Oligo.Monomers;

/// <summary>What a sugar is in the architecture of a strand.</summary>
public enum SugarClass
{
    /// <summary>2'-deoxyribose: the sugar of gaps.</summary>
    Deoxy = 0,

    /// <summary>Ribose.</summary>
    Ribo = 1,

    /// <summary>Any other sugar: the sugars of wings.</summary>
    Modified = 2,
}
