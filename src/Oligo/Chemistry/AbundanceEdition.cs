namespace Oligo.Chemistry;

/// <summary>Evaluations of the isotopic composition of the elements.</summary>
public enum AbundanceEdition
{
    /// <summary>2013: Meija et al. 2016, Pure Appl. Chem. 88, 293; unchanged for these elements since.</summary>
    Ciaaw2013 = 0,

    /// <summary>2009: Berglund and Wieser 2011, Pure Appl. Chem. 83, 397; the values of most programs.</summary>
    Ciaaw2009 = 1,
}
