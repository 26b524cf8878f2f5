using System.Runtime.CompilerServices;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using PyTee.Grammar.Building;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar.Parsing;

/// <summary>
/// The base of the generated parser. Instead of growing a parse tree, it turns each rule into its node the moment the rule ends: tokens and
/// nodes wait on one stack, and a finished rule replaces its pieces by its result. So errors found while building come in source order, and
/// no tree outlives its rule.
/// </summary>
internal abstract class ReducingParser : Parser
{
    /// <summary>Python's own parser gives up at a like depth (6,000 of its rules).</summary>
    private const int MaxDepth = 20_000;

    private readonly TokenBuffer _tokens;
    private Item[] _items = new Item[256];
    private OpenRule[] _open = new OpenRule[128];
    private int _count, _depth, _rules;

    protected ReducingParser(ITokenStream input) : this(input, TextWriter.Null, TextWriter.Null) { }

    protected ReducingParser(ITokenStream input, TextWriter output, TextWriter errorOutput) : base(input, output, errorOutput)
    {
        _tokens = (TokenBuffer)input;
        BuildParseTree = false;
        RemoveErrorListeners();
    }

    /// <summary>A rule that has begun: which, where its pieces start on the stack, and its first token.</summary>
    internal readonly record struct OpenRule(int Rule, int Base, int First);

    /// <summary>Where the simulator is kept. ANTLR's own property is of a generic class and would be compiled at every start.</summary>
    public override ParserATNSimulator Interpreter { get; protected set; } = null!;

    /// <summary>What the rules are made into.</summary>
    public Builder Builder { get; set; } = null!;

    /// <summary>The rules that are open, outermost first.</summary>
    public ReadOnlySpan<OpenRule> Open => _open.AsSpan(0, _depth);

    /// <summary>The pieces of all open rules.</summary>
    public ReadOnlySpan<Item> Items => _items.AsSpan(0, _count);

    /// <summary>What the outermost rule was made into.</summary>
    public object Result => _items[0].Value;

    public override void EnterRule(ParserRuleContext context, int state, int rule)
    {
        if (_depth == MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooComplex();
        if ((++_rules & 0x3FF) == 0) Builder.Source.Work?.Invoke(0x400);
        State = state;
        Context = context;
        if (_depth == _open.Length) Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = new OpenRule(rule, _count, _tokens.Index);
    }

    public override void ExitRule()
    {
        State = Context.invokingState;
        Context = (ParserRuleContext)Context.Parent;
        if (Builder.Failed) return;
        var open = _open[--_depth];
        int last = _tokens.Index - 1;
        if (_count != open.Base + 1 || _items[open.Base].Value is SourceToken || Builder.Wraps(open.Rule))
        {
            // Set until the rule is made, so that the rules around it stay as they are when an exception passes through them.
            Builder.Failed = true;
            object value = Builder.Make(open.Rule, new Pieces(Builder, Items[open.Base..], open.First, last));
            Builder.Failed = false;
            _items.AsSpan(open.Base, _count - open.Base).Clear();
            _count = open.Base;
            Push(new Item(value, open.First, last));
        }
    }

    public override IToken Consume()
    {
        int index = _tokens.Index;
        var token = _tokens[index];
        Push(new Item(token, index, index));
        if (token.Type != TokenConstants.EOF) _tokens.Consume();
        return token;
    }

    /// <summary>
    /// After a failure: the last token up to which the outermost rule could have ended before, or -1. Rules in brackets and other beginnings
    /// that mean nothing by themselves are dropped, as are operators without an operand.
    /// </summary>
    public int PrefixEnd()
    {
        for (int i = _depth - 1, end = _count; i >= 0; end = _open[i--].Base)
        {
            int found = Prefix.Of(_open[i].Rule, _items.AsSpan(_open[i].Base, end - _open[i].Base));
            if (found >= 0) return found;
        }
        return -1;
    }

    private SourceTooComplexException TooComplex()
    {
        Builder.Failed = true;
        return new SourceTooComplexException();
    }

    private void Push(Item item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count++] = item;
    }
}
