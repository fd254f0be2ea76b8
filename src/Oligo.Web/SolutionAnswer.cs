using Oligo.Reporting;

namespace Oligo.Web;

/// <summary>What a molecule does in solution: asked for after the first answer, because it takes longer.</summary>
internal static class SolutionAnswer
{
    public static string Write(PageRequest request, string text) => PageReading.Read(text, request).ToReport([]) is { } report
        ? Answers.Write(json => MoleculeReportJson.WriteSolution(json, report.Solution))
        : Answers.Write(_ => { });
}
