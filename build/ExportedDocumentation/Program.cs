using System.Reflection;
using System.Xml.Linq;
using Oligo.Build;

// The compiler documents internal members too; users of a package get those that they can call.
if (args is not [var assembly, var documentation])
{
    Console.Error.WriteLine("usage: ExportedDocumentation ASSEMBLY XML");
    return 2;
}
HashSet<string> exported = [.. Assembly.LoadFrom(Path.GetFullPath(assembly)).GetExportedTypes().SelectMany(DocumentationId.OfMembers)];
XDocument document = XDocument.Load(documentation, LoadOptions.PreserveWhitespace);
foreach (XElement member in document.Descendants("member").ToList())
{
    if (!exported.Contains((string)member.Attribute("name")!))
    {
        // With the line break before it.
        (member.PreviousNode as XText)?.Remove();
        member.Remove();
    }
}
document.Save(documentation, SaveOptions.DisableFormatting);
return 0;
