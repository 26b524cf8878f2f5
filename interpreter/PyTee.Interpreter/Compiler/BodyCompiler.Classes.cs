using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Attribute = PyTee.Grammar.Ast.Attribute;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>Names assigned through self in the methods of this class body, in order.</summary>
    private readonly NamePool _staticAttributes = new();

    private void VisitClass(ClassDef node)
    {
        foreach (var decorator in node.DecoratorList) Visit(decorator);
        var firstLine = node.DecoratorList.Length > 0 ? node.DecoratorList[0].Span.Line : node.Span.Line;
        CheckKeywords(node.Keywords);
        if (node.TypeParams.Length == 0) EmitClass(node, node.Bases, firstLine, _className);
        else EmitGenericClass(node, firstLine);
        foreach (var decorator in node.DecoratorList.Reverse()) Emit(Op.Call, decorator.Span, 1);
        EmitName(node.Name, ExprContext.Store, node.Span);
    }

    /// <summary>Push what <c>__build_class__</c> makes of a class body.</summary>
    private void EmitClass(ClassDef node, Expr[] bases, int firstLine, string? outerClass)
    {
        Emit(Op.LoadBuildClass, node.Span);
        var body = new BodyCompiler(this, _compilation.Symbols[node], BodyKind.Class, node.Name, firstLine, node.Name);
        EmitFunction(body, body.CompileClass(node), node.Span);
        EmitConst(node.Name, node.Span);
        EmitCall(bases, node.Keywords, node.Span, given: 2);
    }

    private CodeObject CompileClass(ClassDef node)
    {
        var start = new Span(_firstLine, 0, _firstLine, 0);
        EmitName("__name__", ExprContext.Load, start);
        EmitName("__module__", ExprContext.Store, start);
        EmitConst(_qualName, start);
        EmitName("__qualname__", ExprContext.Store, start);
        EmitConst((long)_firstLine, start);
        EmitName("__firstlineno__", ExprContext.Store, start);
        if (node.TypeParams.Length > 0)
        {
            EmitName(".type_params", ExprContext.Load, start);
            EmitName("__type_params__", ExprContext.Store, start);
        }
        if (_scope.NeedsClassDict)
        {
            Emit(Op.LoadLocals, start);
            Emit(Op.StoreDeref, start, _slots.Cell("__classdict__"));
        }
        if (AnnotationFinder.HasAnnotations(node.Body)) Emit(Op.SetupAnnotations, start);
        CompileBody(node.Body, out _, storeDocstring: true);
        EmitConst(new ConstTuple([.. _staticAttributes.ToList().Order(StringComparer.Ordinal)]), default);
        EmitName("__static_attributes__", ExprContext.Store, default);
        EmitClassEnd();
        return Finish(ScopeFlags());
    }

    private void EmitClassEnd()
    {
        if (_scope.NeedsClassDict)
        {
            Emit(Op.LoadClosure, default, _slots.Cell("__classdict__"));
            EmitName("__classdictcell__", ExprContext.Store, default);
        }
        if (_scope.NeedsClassCell)
        {
            Emit(Op.LoadClosure, default, _slots.Cell("__class__"));
            Emit(Op.Copy, default, 1);
            EmitName("__classcell__", ExprContext.Store, default);
        }
        else EmitConst(null, default);
        Emit(Op.ReturnValue, default);
    }

    /// <summary>Note <c>self.name = ..</c> in a method for <c>__static_attributes__</c>.</summary>
    private void NoteStaticAttribute(Attribute node)
    {
        if (node.Value is not Name { Id: "self" }) return;
        for (var body = this; body != null; body = body._parent)
        {
            if (body._kind != BodyKind.Class) continue;
            body._staticAttributes.Add(node.Attr);
            return;
        }
    }
}
