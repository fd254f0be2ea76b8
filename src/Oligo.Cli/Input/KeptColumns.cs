namespace Oligo.Cli.Input;

/// <summary>Which columns of the inputs are kept for the output.</summary>
/// <param name="Names">The names that the caller chose; <see langword="null"/> for all columns but those of identifiers.</param>
internal sealed record KeptColumns(IReadOnlyList<string>? Names)
{
    public const string Option = "--keep";

    private const string All = "all";

    /// <summary>Reads the value of the option; none and <c>all</c> mean all columns.</summary>
    public static KeptColumns Parse(string? text)
    {
        if (text is null || text.Equals(All, StringComparison.OrdinalIgnoreCase))
        {
            return new KeptColumns((IReadOnlyList<string>?)null);
        }
        if (File.Exists(text))
        {
            throw ToolException.Usage(
                $"{Option} `{text}`: that is a file; the names of columns are expected.",
                $"{Option} after the files, or {Option} all, keeps all columns");
        }
        string[] names = OptionList.Split(Option, text, "column");
        return names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw ToolException.Usage($"{Option} names `{twice.Key}` twice.")
            : new KeptColumns(names);
    }

    /// <summary>Finds the columns in the headers of the inputs, and has each input keep those that it has.</summary>
    /// <returns>Their names, as the first header with each has it, in the order of the output.</returns>
    public string[] FindIn(IReadOnlyList<RowInput> inputs)
    {
        TableColumns[] tables = [.. inputs.Select(input => input.ReadColumns()).OfType<TableColumns>()];
        if (tables.Length == 0 && inputs.All(input => input.Format == Tables.TableFormat.Plain))
        {
            throw ToolException.Usage(
                $"{Option}: lines and texts have no further columns.", "--input-format tsv, csv, ndjson, parquet or xlsx reads a table");
        }
        string[] kept = Names is null ? AllOf(tables) : NamedIn(tables, inputs);
        foreach (RowInput input in inputs)
        {
            input.Keep(kept);
        }
        return kept;
    }

    /// <summary>All columns with a name in order of their first appearance; letters of a name count where one table has both.</summary>
    private static string[] AllOf(TableColumns[] tables)
    {
        var all = new ColumnUnion();
        foreach (TableColumns table in tables)
        {
            all.Add([.. table.Header.Where((_, index) => index != table.Id).Select(name => name.Trim()).Where(name => name.Length > 0)]);
        }
        return [.. all.Names];
    }

    private string[] NamedIn(TableColumns[] tables, IReadOnlyList<RowInput> inputs)
    {
        string[] all = [.. tables.SelectMany(table => table.Header).Select(column => column.Trim())];
        return [.. Names!.Select(name => FindIn(all, name, inputs))];
    }

    private static string FindIn(string[] all, string name, IReadOnlyList<RowInput> inputs) =>
        Array.Find(all, column => column == name) ?? Array.Find(all, column => IsSame(column, name))
            ?? throw ColumnNames.Missing(name, Option, all, inputs.Count == 1 ? inputs[0].Name : "the input");

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
