namespace Oligo.Thermodynamics;

/// <summary>Rows that a program has with other values than the paper, which only its preset takes.</summary>
[Flags]
internal enum MisprintedRows
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>TA/AT with dS -20.4: the printed table of SantaLucia and Hicks (2004).</summary>
    SantaLuciaHicks2004 = 1,

    /// <summary>+T+C/AG with dS -21.735: MELTING 5.2.0.</summary>
    MeltingTandemLna = 2,

    /// <summary>Absolute dS of single locked steps rounded to one decimal: MELTING 5.2.0, method mct04.</summary>
    RoundedSingleLna = 4,

    /// <summary>Initiation dS -10.8 in place of that of the table: primer3 with Breslauer.</summary>
    Primer3Breslauer = 8,

    /// <summary>Initiation dH -3.4 and dS -12.4 in place of those of the table: Thermo with Breslauer.</summary>
    ThermoBreslauer = 16,
}
