using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Oligo.Mutation;

/// <summary>
/// Puts every mutant of a file beside the code that it changes, behind a switch: one build has all of them. A mutant that does not compile
/// is left out by the build that follows.
/// </summary>
internal sealed class MutantRewriter(string file, int firstId, IReadOnlySet<string> refused) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> s_operators = new()
    {
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.DivideExpression],
        [SyntaxKind.DivideExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.ModuloExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
        [SyntaxKind.LeftShiftExpression] = [SyntaxKind.RightShiftExpression],
        [SyntaxKind.RightShiftExpression] = [SyntaxKind.LeftShiftExpression],
        [SyntaxKind.BitwiseAndExpression] = [SyntaxKind.BitwiseOrExpression],
        [SyntaxKind.BitwiseOrExpression] = [SyntaxKind.BitwiseAndExpression],
    };

    private readonly List<Mutant> _mutants = [];
    private readonly Dictionary<int, string> _keys = [];

    public IReadOnlyList<Mutant> Mutants => _mutants;

    // Values that must be constants, and texts of messages and exceptions that no caller acts on.
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public override SyntaxNode? VisitStackAllocArrayCreationExpression(StackAllocArrayCreationExpressionSyntax node) => node;

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node) => node;

    public override SyntaxNode? VisitThrowExpression(ThrowExpressionSyntax node) => node;

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitFieldDeclaration(node);

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) =>
        node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitLocalDeclarationStatement(node);

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var inner = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (!s_operators.TryGetValue(node.Kind(), out SyntaxKind[]? others) || IsText(node.Left) || IsText(node.Right))
        {
            return inner;
        }
        ExpressionSyntax result = inner;
        foreach (SyntaxKind other in others)
        {
            BinaryExpressionSyntax changed = SyntaxFactory.BinaryExpression(other, node.Left, node.Right);
            result = Switch(node, "operator", changed, result);
        }
        return result;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var inner = (PrefixUnaryExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.Kind() switch
        {
            SyntaxKind.LogicalNotExpression => Switch(node, "negation", node.Operand, inner),
            SyntaxKind.UnaryMinusExpression => Switch(node, "sign", node.Operand, inner),
            _ => inner,
        };
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var inner = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return inner.WithCondition(Negate(node.Condition, inner.Condition));
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var inner = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return inner.WithCondition(Negate(node.Condition, inner.Condition));
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var inner = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return inner.WithCondition(Negate(node.Condition, inner.Condition));
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (!node.Ancestors().Any(above =>
            above is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax))
        {
            return node;
        }
        return node.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => Switch(node, "literal", Literal(SyntaxKind.FalseLiteralExpression), node),
            SyntaxKind.FalseLiteralExpression => Switch(node, "literal", Literal(SyntaxKind.TrueLiteralExpression), node),
            SyntaxKind.NumericLiteralExpression => Switch(node, "number", SyntaxFactory.ParseExpression($"({node} + 1)"), node),
            _ => node,
        };
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var inner = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        return node.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax
            && Next(node, "statement", "removed") is { } id
            ? SyntaxFactory.ParseStatement($"if (!Oligo.Internal.MutantSwitch.On({id})) {{ {inner.ToString()} }}")
                .WithTriviaFrom(inner)
            : inner;
    }

    private ExpressionSyntax Negate(ExpressionSyntax condition, ExpressionSyntax inner) =>
        // A negated comparison or negation is a mutant of its own already.
        condition is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax
            || Next(condition, "condition", $"!({OneLine(condition)})") is not { } id
            ? inner
            : SyntaxFactory.ParseExpression($"(Oligo.Internal.MutantSwitch.On({id}) ? !({inner.ToString()}) : ({inner.ToString()}))")
                .WithTriviaFrom(inner);

    private ExpressionSyntax Switch(ExpressionSyntax original, string kind, ExpressionSyntax changed, ExpressionSyntax inner)
    {
        if (original.DescendantNodesAndSelf().Any(node => node is VariableDesignationSyntax or RefExpressionSyntax)
            || original.FirstAncestorOrSelf<AttributeSyntax>() is not null
            || Next(original, kind, OneLine(changed)) is not { } id)
        {
            return inner;
        }
        return SyntaxFactory.ParseExpression(
            $"(Oligo.Internal.MutantSwitch.On({id}) ? ({changed.ToString()}) : ({inner.ToString()}))").WithTriviaFrom(original);
    }

    /// <summary>The number of a new mutant; none where an earlier build has refused it.</summary>
    private int? Next(SyntaxNode place, string kind, string becomes)
    {
        FileLinePositionSpan at = place.GetLocation().GetLineSpan();
        string text = $"{OneLine(place)} -> {becomes}";
        var mutant = new Mutant(firstId + _mutants.Count, file, at.StartLinePosition.Line + 1, kind, text);
        if (refused.Contains(KeyOf(mutant, at.StartLinePosition.Character)))
        {
            return null;
        }
        _keys[mutant.Id] = KeyOf(mutant, at.StartLinePosition.Character);
        _mutants.Add(mutant);
        return mutant.Id;
    }

    /// <summary>Names a mutant whatever its number is in a build.</summary>
    public string KeyOf(int id) => _keys[id];

    private static string KeyOf(Mutant mutant, int column) => $"{mutant.File}:{mutant.Line}:{column}:{mutant.Kind}:{mutant.Text}";

    private static bool IsText(ExpressionSyntax side) =>
        side is InterpolatedStringExpressionSyntax || side.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.NullLiteralExpression;

    private static LiteralExpressionSyntax Literal(SyntaxKind kind) => SyntaxFactory.LiteralExpression(kind);

    private static string OneLine(SyntaxNode node)
    {
        string text = string.Join(' ', node.ToString().Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 100 ? text : text[..97] + "...";
    }
}
