using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>The map of the library that was asked for last. Used by several threads at a time.</summary>
internal sealed class ResidueMaps
{
    private ResidueMap _last = new(MonomerLibrary.Default);

    public ResidueMap Of(MonomerLibrary library)
    {
        ResidueMap map = Volatile.Read(ref _last);
        if (!ReferenceEquals(map.Library, library))
        {
            map = new ResidueMap(library);
            Volatile.Write(ref _last, map);
        }
        return map;
    }
}
