using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void VisitFunction(FunctionDef node)
    {
        CheckParameters(node.Args);
        foreach (var decorator in node.DecoratorList) Visit(decorator);
        var firstLine = node.DecoratorList.Length > 0 ? node.DecoratorList[0].Span.Line : node.Span.Line;
        var attributes = EmitDefaults(node.Args, node.Span);
        if (node.TypeParams.Length == 0) EmitFunction(node, node.Args, attributes, firstLine);
        else EmitGenericFunction(node, attributes, firstLine);
        foreach (var decorator in node.DecoratorList.Reverse()) Emit(Op.Call, decorator.Span, 1);
        EmitName(node.Name, ExprContext.Store, node.Span);
    }

    /// <summary>Push annotations and code of a def, whose defaults are on the stack.</summary>
    private void EmitFunction(FunctionDef node, Arguments args, int attributes, int firstLine)
    {
        if (EmitAnnotations(args, node.Returns, node.Span)) attributes |= FunctionAttribute.Annotations;
        var kind = node.IsAsync ? BodyKind.AsyncFunction : BodyKind.Function;
        var body = Nested(_compilation.Symbols[node], kind, node.Name, firstLine);
        EmitFunction(body, body.CompileFunction(node), node.Span, attributes);
    }

    private CodeObject CompileFunction(FunctionDef node)
    {
        _signature = SignatureOf(node.Args);
        var flags = ScopeFlags();
        if (TryGetDocstring(node.Body, out var text) && _compilation.Options.OptimizeLevel < 2)
        {
            _constants.Add(text);
            flags |= CodeFlags.HasDocstring;
        }
        CompileBody(node.Body, out _, storeDocstring: false);
        if (text != null && node.Body.Length == 1) EmitLine(new Span(_firstLine, 0, _firstLine, 0));
        EmitReturnNone();
        return Finish(flags);
    }

    private void VisitLambda(Lambda node)
    {
        CheckParameters(node.Args);
        var attributes = EmitDefaults(node.Args, node.Span);
        var body = Nested(_compilation.Symbols[node], BodyKind.Lambda, "<lambda>", node.Span.Line);
        EmitFunction(body, body.CompileLambda(node), node.Span, attributes);
    }

    private CodeObject CompileLambda(Lambda node)
    {
        _signature = SignatureOf(node.Args);
        Visit(node.Body);
        Emit(Op.ReturnValue, node.Body.Span);
        return Finish(ScopeFlags());
    }

    private static (int, int, int) SignatureOf(Arguments args) =>
        (args.PosOnlyArgs.Length + args.Args.Length, args.PosOnlyArgs.Length, args.KwOnlyArgs.Length);

    private void CheckParameters(Arguments args)
    {
        foreach (var arg in AllParameters(args)) CheckAssignable(arg.Name, ExprContext.Store, arg.Span);
    }

    private static IEnumerable<Arg> AllParameters(Arguments args)
    {
        IEnumerable<Arg> all = [.. args.PosOnlyArgs, .. args.Args];
        if (args.VarArg != null) all = all.Append(args.VarArg);
        all = all.Concat(args.KwOnlyArgs);
        return args.KwArg != null ? all.Append(args.KwArg) : all;
    }

    /// <summary>Push the tuple of defaults and the dict of keyword defaults, where there are any.</summary>
    private int EmitDefaults(Arguments args, Span span)
    {
        var attributes = 0;
        if (args.Defaults.Length > 0)
        {
            attributes |= FunctionAttribute.Defaults;
            if (_compilation.Folder.TryFoldAll(args.Defaults, out var values))
            {
                foreach (var value in args.Defaults) EmitLine(value.Span);
                EmitConst(new ConstTuple(values), args.Defaults[^1].Span);
            }
            else VisitTuple(args.Defaults, span);
        }
        var pairs = 0;
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is not { } value) continue;
            if (pairs == 0) Emit(Op.BuildMap, span, 0);
            EmitConst(Mangle(args.KwOnlyArgs[i].Name), span);
            Visit(value);
            Emit(Op.MapAdd, span, 1);
            pairs++;
        }
        return pairs > 0 ? attributes | FunctionAttribute.KwDefaults : attributes;
    }

    /// <summary>Push the tuple of names and annotations.</summary>
    private bool EmitAnnotations(Arguments args, Expr? returns, Span span)
    {
        var annotated = new List<(string Name, Expr Annotation)>();
        void Add(Arg? arg) { if (arg?.Annotation is { } annotation) annotated.Add((Mangle(arg.Name), annotation)); }
        foreach (var arg in args.PosOnlyArgs) Add(arg);
        foreach (var arg in args.Args) Add(arg);
        Add(args.VarArg);
        foreach (var arg in args.KwOnlyArgs) Add(arg);
        Add(args.KwArg);
        if (returns != null) annotated.Add(("return", returns));
        foreach (var (name, annotation) in annotated)
        {
            EmitConst(name, span);
            VisitSignatureAnnotation(annotation);
        }
        if (annotated.Count > 0) Emit(Op.BuildTuple, span, 2 * annotated.Count);
        return annotated.Count > 0;
    }

    private void VisitSignatureAnnotation(Expr annotation)
    {
        if (!_compilation.FutureAnnotations && annotation is Starred starred)
        {
            // *args: *Ts
            Visit(starred.Value);
            Emit(Op.UnpackSequence, annotation.Span, 1);
        }
        else VisitAnnotation(annotation);
    }
}
