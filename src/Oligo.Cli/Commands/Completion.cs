using System.CommandLine;
using System.CommandLine.Completions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Cli.Commands;

/// <summary>What a shell may complete: the values of options and arguments that are one of a list.</summary>
internal static class Completion
{
    /// <summary>Dialects that can be read.</summary>
    public static IEnumerable<string> Readable => Notations.All.Where(notation => notation.CanRead).Select(notation => notation.Name);

    /// <summary>Dialects that can be written.</summary>
    public static IEnumerable<string> Writable => Notations.All.Where(notation => notation.CanWrite).Select(notation => notation.Name);

    /// <summary>Editions of atomic weights.</summary>
    public static IEnumerable<string> Editions => AtomicWeights.All.Select(edition => edition.Name);

    /// <summary>Names of the catalogue.</summary>
    public static IEnumerable<string> Drugs => DrugCatalog.Default.All.SelectMany(drug => drug.Synonyms.Prepend(drug.Name)).Distinct();

    /// <summary>Symbols and short names of the built-in monomers.</summary>
    public static IEnumerable<string> Monomers =>
        MonomerLibrary.Default.Bases.Cast<Monomer>()
            .Concat(MonomerLibrary.Default.Sugars).Concat(MonomerLibrary.Default.Linkages).Concat(MonomerLibrary.Default.Groups)
            .SelectMany(row => row switch
            {
                Sugar sugar => [sugar.ShortName, sugar.Symbol],
                Linkage linkage => [linkage.ShortName, linkage.Symbol],
                _ => (string[])[row.Symbol],
            }).Distinct();

    /// <summary>Completes an option with one of some values, which are not made before a shell asks.</summary>
    public static void Of(Option option, Func<IEnumerable<string>> values) =>
        option.CompletionSources.Add(context => StartingWith(context.WordToComplete, values()));

    /// <summary>
    /// Completes an argument with one of some names, besides the files that every shell finds. Names are known in any case, and shells
    /// compare case: what is typed stays as it is, and the rest follows it.
    /// </summary>
    public static void Of(Argument argument, Func<IEnumerable<string>> names)
    {
        // Without it the help lists what a shell may complete, hundreds of names.
        argument.HelpName = argument.Name;
        argument.CompletionSources.Add(context =>
        {
            string word = context.WordToComplete;
            return names().Where(name => name.All(IsPlain) && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionItem(word.Any(char.IsAsciiLetterLower) && !word.Any(char.IsAsciiLetterUpper)
                    ? name.ToLowerInvariant()
                    : word + name[word.Length..]));
        });
    }

    /// <summary>Completes the last item of a list between commas with a value that it does not hold yet.</summary>
    public static void OfList(Option option, Func<IEnumerable<string>> values) => option.CompletionSources.Add(context =>
    {
        string before = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
        string[] used = before.Split(',');
        IEnumerable<string> unused = values().Where(value => !used.Contains(value, StringComparer.OrdinalIgnoreCase));
        return StartingWith(context.WordToComplete, unused.Select(value => before + value));
    });

    /// <summary>Completes a salt form: a counter-ion, or a number of them.</summary>
    public static void OfSalt(Option option) => option.CompletionSources.Add(context =>
    {
        string word = context.WordToComplete;
        string number = word[..(word.Length - word.TrimStart("0123456789".ToCharArray()).Length)];
        return StartingWith(word, CounterIon.All.Where(ion => ion.Symbol.All(IsPlain)).Select(ion => number + ion.Symbol).Append("acid"));
    });

    /// <summary>Completes the thresholds of the design rules, with their equals sign.</summary>
    public static void OfRules(Option option) => OfList(option, () => RuleThresholds.Names.Select(name => name + "=").Append("list"));

    private static IEnumerable<CompletionItem> StartingWith(string word, IEnumerable<string> values) =>
        values.Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(value => new CompletionItem(value));

    // What a shell takes as it is, without quotes.
    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';
}
