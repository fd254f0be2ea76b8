using Oligo.Cli.Input;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo offtargets</c>: a site, or a row of the input in error.</summary>
internal sealed class OffTargetRecord : QueryRecord
{
    private RecordHeader? _header;
    private TargetSite? _site;
    private SiteAnnotation? _known;

    /// <summary>The annotation of the sequences; <see langword="null"/> for none.</summary>
    public AnnotationFile? Annotation { get; init; }

    /// <summary>The site; <see langword="null"/> for a row in error.</summary>
    public TargetSite? Site
    {
        get => _site;
        set
        {
            // Sites of one record follow each other.
            _header = value is null || value.Record == _site?.Record ? _header : null;
            _known = null;
            _site = value;
        }
    }

    /// <summary>What the header of the record says; of a row with a site.</summary>
    public RecordHeader Header => _header ??= RecordHeader.Read(_site!.Record);

    /// <summary>Gene and region of the site; of a row with a site.</summary>
    public SiteAnnotation Known => _known ??= SiteAnnotation.Of(_site!, Header, Annotation);
}
