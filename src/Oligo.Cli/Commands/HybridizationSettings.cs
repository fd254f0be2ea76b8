using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary>The options that say how melting temperatures are computed, and what is in the tube.</summary>
internal sealed class HybridizationSettings
{
    private readonly Option<string?> _preset = new("--preset")
    {
        Description = "How another program computes, with its own words after its name: primer3 mv=50 dv=1.5, biopython nn_table=DNA_NN4, "
            + "melting -H dnarna -E Na=0.1, idt, thermo-mpa, matlab-oligoprop",
        HelpName = "PRESET",
    };

    private readonly Option<string?> _table = new("--nn")
    {
        Description = "Table of steps, such as DNA_SantaLuciaHicks2004 (default: by the sugars of the strands)",
        HelpName = "TABLE",
    };

    private readonly Option<string?> _file = new("--nn-file")
    {
        Description = "File with tables of energies of your own",
        HelpName = "FILE",
    };

    private readonly Option<string?> _salt = new("--salt")
    {
        Description = $"Salt rule: {string.Join(", ", SaltRules.Names)}",
        HelpName = "RULE",
    };

    private readonly Option<string?> _kind = new("--target-kind")
    {
        Description = "What the complement is: dna or rna (default: DNA for plain DNA, RNA for anything else)",
        HelpName = "dna|rna",
    };

    private readonly Option<bool> _leaveOut = new("--leave-out")
    {
        Description = "Leave out residues without parameters and the steps they are in; the temperature is of lower quality",
    };

    private readonly (Option<string?> Option, Func<HybridizationConditions, double, HybridizationConditions> Set)[] _conditions;
    private readonly Option<string?> _oligo = Number("--oligo-nm", "The oligo in nM (default: 250 for DNA on DNA)");
    private readonly Option<string?> _target = Number("--target-nm", "The target in nM (default: 250 for DNA on DNA)");
    private readonly Option<string?> _total = Number("--total-nm", "Both strands together in nM (default: 1000 for anything on RNA)");

    public HybridizationSettings(Command command)
    {
        _conditions =
        [
            (Number("--na-mm", "Na+ in mM (default: 50 for DNA on DNA, 150 for anything on RNA)"),
                (conditions, value) => conditions with { SodiumMillimolar = value }),
            (Number("--k-mm", "K+ in mM"), (conditions, value) => conditions with { PotassiumMillimolar = value }),
            (Number("--tris-mm", "Tris buffer in mM"), (conditions, value) => conditions with { TrisMillimolar = value }),
            (Number("--mg-mm", "Mg2+ in mM"), (conditions, value) => conditions with { MagnesiumMillimolar = value }),
            (Number("--dntp-mm", "Nucleoside triphosphates in mM, all four together; they bind Mg2+"),
                (conditions, value) => conditions with { NucleotideMillimolar = value }),
            (_oligo, (conditions, value) => conditions with { OligoNanomolar = value, TotalNanomolar = null }),
            (_target, (conditions, value) => conditions with { TargetNanomolar = value, TotalNanomolar = null }),
            (_total, (conditions, value) => conditions with { TotalNanomolar = value }),
            (Number("--dmso-percent", "Dimethyl sulfoxide in percent by volume"),
                (conditions, value) => conditions with { DmsoPercent = value }),
            (Number("--formamide-percent", "Formamide in percent by volume"),
                (conditions, value) => conditions with { FormamidePercent = value }),
        ];
        Completion.Of(_preset, () => HybridizationPresets.All.Select(preset => preset.Name));
        Completion.Of(_table, () => EnergyTables.Default.All.Select(table => table.Name));
        Completion.Of(_salt, () => SaltRules.Names);
        Completion.Of(_kind, () => ["dna", "rna"]);
        Option[] options = [_kind, _preset, _table, _file, _salt, .. _conditions.Select(row => row.Option), _leaveOut];
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The preset; <see langword="null"/> for none.</summary>
    public HybridizationPreset? Preset(ParseResult parse) =>
        ReadingOptions.ReadOption(_preset.Name, parse.GetValue(_preset), HybridizationPresets.Read);

    /// <summary>What the complement of every strand is; <see langword="null"/> where its sugars decide.</summary>
    public NucleicAcidKind? TargetKind(ParseResult parse) => parse.GetValue(_kind)?.ToLowerInvariant() switch
    {
        null => null,
        "dna" => NucleicAcidKind.Dna,
        "rna" => NucleicAcidKind.Rna,
        var kind => throw ToolException.Usage($"{_kind.Name} `{kind}`: dna or rna is expected."),
    };

    /// <summary>The conditions: those of the preset or the usual ones, and what is stated beside them.</summary>
    public HybridizationConditions Conditions(ParseResult parse, HybridizationPreset? preset, HybridizationConditions usual)
    {
        if (parse.GetValue(_total) is not null && (parse.GetValue(_oligo) ?? parse.GetValue(_target)) is not null)
        {
            throw ToolException.Usage($"{_total.Name} is both strands together; {_oligo.Name} and {_target.Name} are each of them.");
        }
        HybridizationConditions conditions = preset?.Conditions ?? usual;
        foreach ((Option<string?> option, Func<HybridizationConditions, double, HybridizationConditions> set) in _conditions)
        {
            if (parse.GetValue(option) is { } text)
            {
                conditions = set(conditions, ReadNumber(option.Name, text));
            }
        }
        return conditions;
    }

    /// <summary>How temperatures are computed.</summary>
    public HybridizationOptions Options(ParseResult parse, HybridizationPreset? preset)
    {
        HybridizationOptions options = preset?.Options ?? HybridizationOptions.Default;
        if (parse.GetValue(_table) is { } table)
        {
            options = options with { Table = table };
        }
        if (parse.GetValue(_salt) is { } salt)
        {
            options = SaltRules.TryParse(salt, out SaltRule rule)
                ? options with { Salt = rule }
                : throw ToolException.Usage(
                    $"{_salt.Name} `{salt}`: there is no such rule.",
                    Suggestion.DidYouMean(salt, SaltRules.Names) ?? $"rules are {Suggestion.List([.. SaltRules.Names], "and")}");
        }
        return parse.GetValue(_leaveOut) ? options with { LeavesOutUnknown = true } : options;
    }

    /// <summary>The tables of energies, those of a file of the caller's own included.</summary>
    public EnergyTables Tables(ParseResult parse, Session session)
    {
        EnergyTables tables = EnergyTables.Default;
        if (parse.GetValue(_file) is { } path)
        {
            tables = Read(path, session);
        }
        return parse.GetValue(_table) is { } name && tables.Find(name) is null
            ? throw ToolException.Usage(
                $"{_table.Name} `{name}`: there is no such table.",
                Suggestion.DidYouMean(name, tables.All.Select(table => table.Name)))
            : tables;
    }

    private static EnergyTables Read(string path, Session session)
    {
        using FileStream stream = InputStream.OpenFile(path);
        ParseResult<EnergyTables> read = EnergyFile.Read(stream);
        foreach (Diagnostic diagnostic in read.Diagnostics)
        {
            session.Error.Write(DiagnosticPrinter.Print(read.Input, diagnostic, path));
        }
        return read.TryGetValue(out EnergyTables? tables)
            ? tables
            : throw new ToolException(
                ExitCode.BadInput, $"The tables of `{path}` cannot be used.", "nothing was computed with half a table");
    }

    private static double ReadNumber(string option, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && number >= 0
            ? number
            : throw ToolException.Usage($"{option} `{text}`: a number from 0 is expected.");

    private static Option<string?> Number(string name, string description) => new(name) { Description = description, HelpName = "X" };
}
