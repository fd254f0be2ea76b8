namespace Oligo.Catalog;

/// <summary>What was published of a drug in the body, pharmacokinetics, metabolism, why it resists, and where it pairs.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record DrugFact
{
    internal DrugFact(string subject, string quantity, string statement, string source)
    {
        Subject = subject;
        Quantity = quantity;
        Statement = statement;
        Source = source;
    }

    /// <summary>What it is about: <c>pharmacokinetics</c>, <c>metabolism</c>, <c>resistance</c> or <c>target</c>.</summary>
    public string Subject { get; }

    /// <summary>What is stated, such as <c>half-life</c>.</summary>
    public string Quantity { get; }

    /// <summary>The statement, with its units.</summary>
    public string Statement { get; }

    /// <summary>Where it was published.</summary>
    public string Source { get; }

    /// <summary>Quantity and statement.</summary>
    /// <returns>For example <c>half-life: 1 to 2 months</c>.</returns>
    public override string ToString() => $"{Quantity}: {Statement}";
}
