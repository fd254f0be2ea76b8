using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo offtargets --counts</c>: the sites of a strand of one class, or a row of the input in error.</summary>
internal sealed class SiteCountsRecord : QueryRecord
{
    /// <summary>The strand of the records; <see langword="null"/> for a row in error.</summary>
    public TargetStrand? Strand { get; set; }

    /// <summary>The class: <c>mm0</c>, <c>ed1</c>.</summary>
    public string Class { get; set; } = "";

    /// <summary>Number of sites.</summary>
    public long Sites { get; set; }

    /// <summary>Number of records that have such a site.</summary>
    public long Records { get; set; }

    /// <summary>Number of places that sites of isoforms share.</summary>
    public long Loci { get; set; }

    /// <summary>Number of genes that have such a site, where the annotation or headers name them.</summary>
    public long Genes { get; set; }
}
