using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Oligo.Verification;
using Xunit;

namespace Oligo.PublicApi.Tests;

/// <summary>Uses the packed library as an external consumer would: nothing internal, nothing of the source tree.</summary>
public sealed class StrangerTest
{
    private const string Mipomersen = "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";

    [Fact]
    public void Library_under_test_is_the_one_that_this_checkout_packed()
    {
        using ZipArchive archive = Packages.Open("Oligo.?.?.?.nupkg");
        using Stream packed = archive.GetEntry("lib/net10.0/Oligo.dll")!.Open();
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        bytes.ToArray().Should().Equal(File.ReadAllBytes(typeof(Strand).Assembly.Location));
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        names.Should().Contain(["README.md", "icon.png", "lib/net10.0/Oligo.xml"]);
        using (Stream documentation = archive.GetEntry("lib/net10.0/Oligo.xml")!.Open())
        {
            ExpectExportedMembers(XDocument.Load(documentation));
        }
        using (var readme = new StreamReader(archive.GetEntry("README.md")!.Open()))
        {
            readme.ReadToEnd().Should().NotContain("](", "a relative link leads nowhere from a package");
        }
        using var specification = new StreamReader(archive.GetEntry("Oligo.nuspec")!.Open());
        string nuspec = specification.ReadToEnd();
        nuspec.Should().Contain("<license type=\"expression\">MIT</license>");
        nuspec.Split("<dependency ").Should().HaveCount(2, "the library depends on one package");
        nuspec.Should().Contain("System.Numerics.Tensors");
    }

    /// <summary>Every exported type is described, and nothing that a consumer of the package cannot use.</summary>
    private static void ExpectExportedMembers(XDocument documentation)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        Dictionary<string, Type> exported = typeof(Strand).Assembly.GetExportedTypes().ToDictionary(type => type.FullName!.Replace('+', '.'));
        string[] described = [.. documentation.Descendants("member").Select(member => (string)member.Attribute("name")!)];
        described.Where(name => name.StartsWith("T:", StringComparison.Ordinal)).Select(name => name[2..]).Should().BeEquivalentTo(exported.Keys);
        foreach (string name in described.Where(name => !name.StartsWith("T:", StringComparison.Ordinal)))
        {
            string path = name[2..].Split('(', '~')[0];
            int end = path.LastIndexOf('.');
            exported.Should().ContainKey(path[..end], name);
            string member = path[(end + 1)..].Split("``")[0].Replace('#', '.');
            exported[path[..end]].GetMember(member, Any).Should().Contain(found => IsExported(found), name);
        }
    }

    private static bool IsExported(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsExported),
        _ => true,
    };

    [Fact]
    public void A_stranger_gets_formula_mass_and_salt()
    {
        Strand strand = Strand.Parse(Mipomersen);
        strand.Formula.ToString().Should().Be("C230H324N67O122P19S19");
        strand.GetFormula(Salt.Full(CounterIon.Sodium)).ToString().Should().Be("C230H305N67Na19O122P19S19");
        strand.MonoisotopicMass.ToDouble().Should().BeApproximately(7172.09168, 1e-5);
        JsonSerializer.Deserialize<Strand>(JsonSerializer.Serialize(strand)).Should().Be(strand);
    }

    [Fact]
    public void A_stranger_reads_judges_and_looks_up()
    {
        ParseResult<NucleicAcid> result =
            Notations.Detect("GCCTCAGTCTGCTTCGCACC", new() { Design = StrandDesign.Parse("5-10-5 MOE PS mC") }).Result;
        result.Value.Should().Be(DrugCatalog.Default.Find("Kynamro")!.Molecule);
        GapmerValidator.Validate(result.Value).HasErrors.Should().BeFalse();
        DeclarationChecker.Check(result.Value, new() { Mass = StatedMass.Read("7594.9").Value }).Single().Code.Should().Be("OLG3122");
        StripSvg.Write(result.Value).Should().StartWith("<svg");
        FluentActions.Invoking(() => Strand.Parse("Ges Qe")).Should()
            .Throw<OligoFormatException>().Which.Diagnostics[0].Code.Should().Be("OLG2001");
    }

    [Fact]
    public void A_stranger_brings_monomers_and_a_notation_of_their_own()
    {
        var thio = new Linkage("acme-P", "acme linkage", "AP", MolecularFormula.Parse("CH5O3P"), 0, true, "the stranger");
        MonomerLibrary library = MonomerLibrary.Default.With(thio);
        Strand strand = new StrandBuilder(library).Add(Nucleobase.Adenine, Sugar.Deoxyribose, thio, PhosphorusStereo.Rp)
            .Add(Nucleobase.Thymine, Sugar.Lna).Build();
        strand.ToString().Should().Be("Ad[acme-P]R Tl");
        new Reversed().Read("dA dT").Value.ToString().Should().Be("Ado Td");
    }

    /// <summary>A dialect from outside: a prefix for the sugar, phosphodiesters throughout.</summary>
    private sealed class Reversed : INotation
    {
        public string Name => "reversed";

        public string Title => "sugar before base";

        public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
        {
            string[] tokens = text.ToString().Split(' ');
            return NucleicAcid.Read(string.Join("o ", tokens.Select(token => $"{token[1]}{token[0]}")), options?.Library);
        }

        public FormatResult Write(NucleicAcid molecule) => Notations.Ionis.Write(molecule);
    }
}
