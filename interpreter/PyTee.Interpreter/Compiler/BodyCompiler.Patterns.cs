using System.Globalization;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Attribute = PyTee.Grammar.Ast.Attribute;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>
    /// A pattern being matched. The subject is on top; names captured so far lie below it, <see cref="OnTop"/> more items above the names.
    /// A failure jumps to the exit that pops as much as is on the stack at that point.
    /// </summary>
    private sealed class PatternContext
    {
        public List<string> Stores = [];
        public List<Block> Exits = [];
        public int OnTop;
        public bool AllowIrrefutable;
    }

    private void VisitMatch(Match node)
    {
        Visit(node.Subject);
        var end = new Block();
        var last = node.Cases[^1];
        var hasDefault = node.Cases.Length > 1 && IsWildcard(last.Pattern);
        var tested = hasDefault ? node.Cases.Length - 1 : node.Cases.Length;
        for (var i = 0; i < tested; i++)
        {
            var mayMatchAll = node.Cases[i].Guard != null || i == node.Cases.Length - 1;
            VisitCase(node.Cases[i], mayMatchAll, keepsSubject: i < tested - 1, end);
        }
        if (hasDefault)
        {
            EmitLine(last.Pattern.Span);
            if (last.Guard != null) JumpIf(last.Guard, end, false);
            Visit(last.Body);
        }
        Use(end);
    }

    private void VisitCase(MatchCase matchCase, bool mayMatchAll, bool keepsSubject, Block end)
    {
        var context = new PatternContext { AllowIrrefutable = mayMatchAll };
        var span = matchCase.Pattern.Span;
        if (keepsSubject) Emit(Op.Copy, span, 1);
        VisitPattern(matchCase.Pattern, context);
        foreach (var name in context.Stores) EmitName(name, ExprContext.Store, span);
        if (matchCase.Guard != null)
        {
            EnsureExits(context, 0);
            JumpIf(matchCase.Guard, context.Exits[0], false);
        }
        if (keepsSubject) Emit(Op.PopTop, span);
        Visit(matchCase.Body);
        EmitJump(Op.Jump, end, default);
        EmitExits(context, span);
    }

    private static void EnsureExits(PatternContext context, int count)
    {
        while (context.Exits.Count <= count) context.Exits.Add(new Block());
    }

    /// <summary>Jump out of the pattern, to the exit that pops what is on the stack.</summary>
    private void JumpToExit(PatternContext context, Op op, Span span)
    {
        var pops = context.OnTop + context.Stores.Count;
        EnsureExits(context, pops);
        EmitJump(op, context.Exits[pops], span);
    }

    private void EmitExits(PatternContext context, Span span)
    {
        for (var i = context.Exits.Count - 1; i > 0; i--)
        {
            Use(context.Exits[i]);
            Emit(Op.PopTop, span);
        }
        if (context.Exits.Count > 0) Use(context.Exits[0]);
        context.Exits.Clear();
    }

    private void VisitPattern(Pattern pattern, PatternContext context)
    {
        CompilationDepthException.Check();
        switch (pattern)
        {
            case MatchValue node: VisitValuePattern(node, context); break;
            case MatchSingleton node:
                EmitConst(node.Value, node.Span);
                Emit(Op.Is, node.Span);
                JumpToExit(context, Op.PopJumpIfFalse, node.Span);
                break;
            case MatchSequence node: VisitSequencePattern(node, context); break;
            case MatchMapping node: VisitMappingPattern(node, context); break;
            case MatchClass node: VisitClassPattern(node, context); break;
            case MatchStar node: StoreCapture(node.Name, node.Span, context); break;
            case MatchAs node: VisitAsPattern(node, context); break;
            case MatchOr node: VisitOrPattern(node, context); break;
        }
    }

    private void VisitValuePattern(MatchValue node, PatternContext context)
    {
        if (!Fold(node.Value, out _) && node.Value is not Attribute)
            throw Error(node.Span, "patterns may only match literals and attribute lookups");
        Visit(node.Value);
        Emit(Op.Eq, node.Span);
        JumpToExit(context, Op.PopJumpIfFalse, node.Span);
    }

    /// <summary>Bind the top of the stack to a name, when the whole pattern has matched: until then it waits below the subject.</summary>
    private void StoreCapture(string? name, Span span, PatternContext context)
    {
        if (name == null)
        {
            Emit(Op.PopTop, span);
            return;
        }
        if (context.Stores.Contains(name)) throw Error(span, $"multiple assignments to name '{name}' in pattern");
        // Rotate the capture below the items that are still to be matched.
        EmitRotate(context.OnTop + context.Stores.Count + 1, span);
        context.Stores.Add(name);
    }

    /// <summary>Move the top of the stack down to the n-th place.</summary>
    private void EmitRotate(int n, Span span)
    {
        for (; n > 1; n--) Emit(Op.Swap, span, n);
    }

    private void VisitAsPattern(MatchAs node, PatternContext context)
    {
        if (node.Pattern == null)
        {
            if (!context.AllowIrrefutable)
                throw Error(node.Span, node.Name != null
                    ? $"name capture '{node.Name}' makes remaining patterns unreachable"
                    : "wildcard makes remaining patterns unreachable");
            StoreCapture(node.Name, node.Span, context);
            return;
        }
        context.OnTop++;
        Emit(Op.Copy, node.Span, 1);
        VisitPattern(node.Pattern, context);
        context.OnTop--;
        StoreCapture(node.Name, node.Span, context);
    }

    /// <summary>Match a pattern inside another, where one that matches anything is fine.</summary>
    private void VisitSubpattern(Pattern pattern, PatternContext context)
    {
        var allowed = context.AllowIrrefutable;
        context.AllowIrrefutable = true;
        VisitPattern(pattern, context);
        context.AllowIrrefutable = allowed;
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Name: null, Pattern: null };
    private static bool IsStarWildcard(Pattern pattern) => pattern is MatchStar { Name: null };

    private void VisitSequencePattern(MatchSequence node, PatternContext context)
    {
        var patterns = node.Patterns;
        var star = -1;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i] is not MatchStar) continue;
            if (star >= 0) throw Error(node.Span, "multiple starred names in sequence pattern");
            star = i;
        }
        // The subject stays on the stack until the tests that may fail are done.
        context.OnTop++;
        Emit(Op.MatchSequence, node.Span);
        JumpToExit(context, Op.PopJumpIfFalse, node.Span);
        EmitLengthTest(patterns.Length, star, node.Span, context);
        context.OnTop--;
        if (Array.TrueForAll(patterns, p => IsWildcard(p) || IsStarWildcard(p))) Emit(Op.PopTop, node.Span);
        else if (star >= 0 && IsStarWildcard(patterns[star])) MatchByIndex(patterns, star, node.Span, context);
        else MatchByUnpacking(patterns, star, node.Span, context);
    }

    private void EmitLengthTest(int count, int star, Span span, PatternContext context)
    {
        if (star >= 0 && count == 1) return;
        Emit(Op.GetLen, span);
        EmitConst((long)(star < 0 ? count : count - 1), span);
        Emit(star < 0 ? Op.Eq : Op.Ge, span);
        JumpToExit(context, Op.PopJumpIfFalse, span);
    }

    private void MatchByUnpacking(Pattern[] patterns, int star, Span span, PatternContext context)
    {
        if (star < 0) Emit(Op.UnpackSequence, span, patterns.Length);
        else
        {
            if (star > MaxTargetsBeforeStar) throw Error(span, "too many expressions in star-unpacking sequence pattern");
            EmitUnpackEx(star, patterns.Length - star - 1, span, "too many expressions in star-unpacking sequence pattern");
        }
        context.OnTop += patterns.Length;
        foreach (var pattern in patterns)
        {
            context.OnTop--;
            VisitSubpattern(pattern, context);
        }
    }

    /// <summary>With <c>*_</c> only the named items are looked at.</summary>
    private void MatchByIndex(Pattern[] patterns, int star, Span span, PatternContext context)
    {
        context.OnTop++;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (i == star || IsWildcard(patterns[i])) continue;
            Emit(Op.Copy, span, 1);
            if (i < star) EmitConst((long)i, span);
            else
            {
                Emit(Op.GetLen, span);
                EmitConst((long)(patterns.Length - i), span);
                Emit(Op.Sub, span);
            }
            Emit(Op.LoadSubscr, span);
            VisitSubpattern(patterns[i], context);
        }
        context.OnTop--;
        Emit(Op.PopTop, span);
    }

    private void VisitMappingPattern(MatchMapping node, PatternContext context)
    {
        var span = node.Span;
        var count = node.Keys.Length;
        context.OnTop++;
        Emit(Op.MatchMapping, span);
        JumpToExit(context, Op.PopJumpIfFalse, span);
        if (count == 0 && node.Rest == null)
        {
            context.OnTop--;
            Emit(Op.PopTop, span);
            return;
        }
        if (count > 0)
        {
            Emit(Op.GetLen, span);
            EmitConst((long)count, span);
            Emit(Op.Ge, span);
            JumpToExit(context, Op.PopJumpIfFalse, span);
        }
        VisitMappingKeys(node);
        // subject, keys
        context.OnTop += 2;
        Emit(Op.MatchKeys, span);
        Emit(Op.Copy, span, 1);
        JumpToExit(context, Op.PopJumpIfNone, span);
        Emit(Op.UnpackSequence, span, count);
        context.OnTop += count - 1;
        foreach (var pattern in node.Patterns)
        {
            context.OnTop--;
            VisitSubpattern(pattern, context);
        }
        context.OnTop -= 2;
        FinishMapping(node, context);
    }

    private void VisitMappingKeys(MatchMapping node)
    {
        var seen = new HashSet<object>();
        foreach (var key in node.Keys)
        {
            if (Fold(key, out var value))
            {
                if (!seen.Add(ComparableKey(value))) throw Error(node.Span, $"mapping pattern checks duplicate key ({Unparser.Literal(value)})");
                EmitConst(value, key.Span);
            }
            else if (key is Attribute) Visit(key);
            else throw Error(node.Span, "mapping pattern keys may only match literals and attribute lookups");
        }
        Emit(Op.BuildTuple, node.Span, node.Keys.Length);
    }

    /// <summary>Keys that are equal in Python are equal here.</summary>
    private static object ComparableKey(object? value) => value switch
    {
        null => typeof(void),
        bool b => b ? 1.0 : 0.0,
        long n => Math.Abs(n) < 1L << 53 ? (double)n : (object)n,
        byte[] bytes => "b" + Convert.ToHexString(bytes),
        string s => "s" + s,
        int[] s => "w" + string.Join(',', s.Select(c => c.ToString(CultureInfo.InvariantCulture))),
        System.Numerics.Complex { Imaginary: 0 } z => z.Real,
        _ => value,
    };

    /// <summary>The subject and the keys are left; what the keys do not name goes to the rest.</summary>
    private void FinishMapping(MatchMapping node, PatternContext context)
    {
        var span = node.Span;
        if (node.Rest == null)
        {
            Emit(Op.PopTop, span);
            Emit(Op.PopTop, span);
            return;
        }
        // rest = dict(subject), then del rest[key] for each key.
        Emit(Op.BuildMap, span, 0);
        Emit(Op.Swap, span, 3);
        Emit(Op.DictUpdate, span, 2);
        Emit(Op.UnpackSequence, span, node.Keys.Length);
        for (var left = node.Keys.Length; left > 0; left--)
        {
            Emit(Op.Copy, span, left + 1);
            Emit(Op.Swap, span, 2);
            Emit(Op.DeleteSubscr, span);
        }
        StoreCapture(node.Rest, span, context);
    }

    private void VisitClassPattern(MatchClass node, PatternContext context)
    {
        CheckAttributeNames(node);
        var span = node.Span;
        var positional = node.Patterns.Length;
        var names = node.KwdAttrs;
        Visit(node.Cls);
        EmitConst(new ConstTuple([.. names]), span);
        Emit(Op.MatchClass, span, positional);
        Emit(Op.Copy, span, 1);
        context.OnTop++;
        JumpToExit(context, Op.PopJumpIfNone, span);
        Emit(Op.UnpackSequence, span, positional + names.Length);
        context.OnTop += positional + names.Length - 1;
        foreach (var pattern in node.Patterns.Concat(node.KwdPatterns))
        {
            context.OnTop--;
            if (IsWildcard(pattern)) Emit(Op.PopTop, span);
            else VisitSubpattern(pattern, context);
        }
    }

    private void CheckAttributeNames(MatchClass node)
    {
        for (var i = 0; i < node.KwdAttrs.Length; i++)
        {
            CheckAssignable(node.KwdAttrs[i], ExprContext.Store, node.KwdPatterns[i].Span);
            for (var j = i + 1; j < node.KwdAttrs.Length; j++)
                if (node.KwdAttrs[i] == node.KwdAttrs[j])
                    throw Error(node.KwdPatterns[j].Span, $"attribute name repeated in class pattern: {node.KwdAttrs[j]}");
        }
    }

    private void VisitOrPattern(MatchOr node, PatternContext context)
    {
        var end = new Block();
        List<string>? captured = null;
        var outer = (context.Stores, context.Exits, context.OnTop, context.AllowIrrefutable);
        for (var i = 0; i < node.Patterns.Length; i++)
        {
            var alternative = node.Patterns[i];
            context.Stores = [];
            context.Exits = [];
            context.OnTop = 0;
            context.AllowIrrefutable = i == node.Patterns.Length - 1 && outer.AllowIrrefutable;
            Emit(Op.Copy, alternative.Span, 1);
            VisitPattern(alternative, context);
            if (captured == null) captured = context.Stores;
            else ArrangeCaptures(captured, context.Stores, node.Span);
            EmitJump(Op.Jump, end, alternative.Span);
            EmitExits(context, alternative.Span);
        }
        (context.Stores, context.Exits, context.OnTop, context.AllowIrrefutable) = outer;
        // No alternative matched: drop the copy of the subject and fail.
        Emit(Op.PopTop, node.Span);
        JumpToExit(context, Op.Jump, node.Span);
        Use(end);
        KeepCaptures(captured!, node.Span, context);
    }

    /// <summary>Put the captures of an alternative in the order of the first one.</summary>
    private void ArrangeCaptures(List<string> wanted, List<string> actual, Span span)
    {
        if (wanted.Count != actual.Count || wanted.Exists(name => !actual.Contains(name)))
            throw Error(span, "alternative patterns bind different names");
        // The first capture is on top.
        for (var i = wanted.Count - 1; i > 0; i--)
        {
            var at = actual.IndexOf(wanted[i]);
            if (at == i) continue;
            if (at > 0) Emit(Op.Swap, span, at + 1);
            Emit(Op.Swap, span, i + 1);
            if (at > 0) Emit(Op.Swap, span, at + 1);
            (actual[at], actual[i]) = (actual[i], actual[at]);
        }
    }

    /// <summary>The captures of the alternative are on top, then the subject: hand them to the pattern around.</summary>
    private void KeepCaptures(List<string> captured, Span span, PatternContext context)
    {
        var below = captured.Count + 1 + context.OnTop + context.Stores.Count;
        foreach (var name in captured)
        {
            if (context.Stores.Contains(name)) throw Error(span, $"multiple assignments to name '{name}' in pattern");
            EmitRotate(below, span);
            context.Stores.Add(name);
        }
        Emit(Op.PopTop, span);
    }
}
