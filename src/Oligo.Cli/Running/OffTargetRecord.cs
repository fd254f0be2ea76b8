using System.Collections.Immutable;
using Oligo.Design;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo offtargets</c>: a site, or a row of the input in error.</summary>
internal sealed class OffTargetRecord : QueryRecord
{
    private RecordHeader? _header;
    private TargetSite? _site;
    private SiteAnnotation? _known;
    private SamAlignment? _alignment;
    private Lazy<HybridizationResult?>? _hybrid;
    private Lazy<CleavageWindow?>? _cleavage;

    /// <summary>What is searched, and what is known of it.</summary>
    public required SearchSettings Search { get; init; }

    /// <summary>The duplex of the site; <see langword="null"/> where no sum is made.</summary>
    public HybridizationResult? Hybrid
    {
        get
        {
            _hybrid ??= new Lazy<HybridizationResult?>(() =>
                _site is null ? null : SiteRna.Hybridize(_site, Searched!.Strand, Hybridization.Default));
            return _hybrid.Value;
        }
    }

    /// <summary>The stretch of the site that RNase H1 prefers; <see langword="null"/> for none.</summary>
    public CleavageWindow? Cleavage
    {
        get
        {
            _cleavage ??= new Lazy<CleavageWindow?>(() => _site is null ? null : CleavageWindow.Create(_site, Searched!.Strand));
            return _cleavage.Value;
        }
    }

    /// <summary>What of splicing and translation the site reaches; of a row with a site.</summary>
    public (IReadOnlyList<string> Reach, long? SpliceDistance) Reach =>
        SiteAnnotation.ReachOf(_site!.Record, _site.Strand, _site.Start, _site.End, Header, Search.Annotation);

    /// <summary>Variants that change the site; of a row with a site.</summary>
    public IEnumerable<Variant> Variants => AllVariants.Where(variant => variant.Touches(_site!));

    /// <summary>Insertions right before or after the site; of a row with a site.</summary>
    public IEnumerable<Variant> VariantsBeside => AllVariants.Where(variant => !variant.Touches(_site!));

    private ImmutableArray<Variant> AllVariants => SiteVariants.Of(_site!, Search.Variants);

    /// <summary>The site; <see langword="null"/> for a row in error.</summary>
    public TargetSite? Site
    {
        get => _site;
        set
        {
            // Sites of one record follow each other.
            _header = value is null || value.Record == _site?.Record ? _header : null;
            _known = null;
            _alignment = null;
            _hybrid = null;
            _cleavage = null;
            _site = value;
        }
    }

    /// <summary>What the header of the record says; of a row with a site.</summary>
    public RecordHeader Header => _header ??= RecordHeader.Read(_site!.Record);

    /// <summary>The letters of the strand and of the record compared; of a row with a site.</summary>
    public SamAlignment Alignment => _alignment ??= SamAlignment.Of(_site!);

    /// <summary>Gene and region of the site; of a row with a site.</summary>
    public SiteAnnotation Known => _known ??= SiteAnnotation.Of(_site!, Header, Search.Annotation);
}
