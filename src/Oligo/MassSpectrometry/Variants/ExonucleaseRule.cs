namespace Oligo.MassSpectrometry;

/// <summary>When exonucleases take nucleotides off an end.</summary>
public enum ExonucleaseRule
{
    /// <summary>
    /// 2'-Modified and bridged sugars resist in a strand that offers endonucleases a stretch of unmodified ones (mipomersen), and yield in
    /// a strand without such a stretch (nusinersen, givosiran).
    /// </summary>
    Usual = 0,

    /// <summary>No sugar resists.</summary>
    Everywhere = 1,

    /// <summary>Every end resists.</summary>
    Nowhere = 2,
}
