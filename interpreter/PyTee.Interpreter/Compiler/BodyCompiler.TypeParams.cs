using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>Operands of <see cref="Op.MakeTypeParam"/>.</summary>
    private static class Make
    {
        public const int TypeVar = 1;
        public const int TypeVarWithBound = 2;
        public const int TypeVarWithConstraints = 3;
        public const int ParamSpec = 4;
        public const int TypeVarTuple = 5;
        public const int Default = 6;
        public const int Alias = 7;
        public const int Generic = 8;
    }

    /// <summary>Push the tuple of the type parameters, each also bound to its name.</summary>
    private void EmitTypeParameters(TypeParam[] parameters)
    {
        var seenDefault = false;
        foreach (var parameter in parameters)
        {
            EmitConst(parameter.Name, parameter.Span);
            EmitTypeParameter(parameter);
            if (parameter.DefaultValue != null)
            {
                seenDefault = true;
                EmitTypeExpression(parameter, parameter.DefaultValue, ScopeRole.Default);
                Emit(Op.BuildTuple, parameter.Span, 2);
                Emit(Op.MakeTypeParam, parameter.Span, Make.Default);
            }
            else if (seenDefault) throw Error(parameter.Span, $"non-default type parameter '{parameter.Name}' follows default type parameter");
            Emit(Op.Copy, parameter.Span, 1);
            EmitName(parameter.Name, ExprContext.Store, parameter.Span);
        }
        Emit(Op.BuildTuple, parameters[0].Span, parameters.Length);
    }

    private void EmitTypeParameter(TypeParam parameter)
    {
        var kind = parameter switch { ParamSpec => Make.ParamSpec, TypeVarTuple => Make.TypeVarTuple, _ => Make.TypeVar };
        if (parameter is TypeVar { Bound: { } bound })
        {
            EmitTypeExpression(parameter, bound, ScopeRole.Body);
            Emit(Op.BuildTuple, parameter.Span, 2);
            kind = bound is Tuple ? Make.TypeVarWithConstraints : Make.TypeVarWithBound;
        }
        Emit(Op.MakeTypeParam, parameter.Span, kind);
    }

    /// <summary>Push the function that evaluates a bound, constraints or default when asked.</summary>
    private void EmitTypeExpression(TypeParam parameter, Expr expression, ScopeRole role)
    {
        var body = Nested(_compilation.Symbols[parameter, role], BodyKind.Annotation, parameter.Name, parameter.Span.Line);
        EmitFunction(body, body.CompileExpression(expression), parameter.Span);
    }

    private CodeObject CompileExpression(Expr expression)
    {
        if (expression is Starred starred)
        {
            Visit(starred.Value);
            Emit(Op.UnpackSequence, starred.Span, 1);
        }
        else Visit(expression);
        Emit(Op.ReturnValue, expression.Span);
        return Finish(ScopeFlags());
    }

    private BodyCompiler TypeParameterBody(Node node, string name, int firstLine, string? className) =>
        new(this, _compilation.Symbols[node, ScopeRole.TypeParameters], BodyKind.Annotation, $"<generic parameters of {name}>", firstLine, className);

    /// <summary>A generic def: the defaults, already on the stack, are handed to a function that makes the parameters and then the def.</summary>
    private void EmitGenericFunction(FunctionDef node, int attributes, int firstLine)
    {
        var given = ((attributes & FunctionAttribute.Defaults) != 0 ? 1 : 0) + ((attributes & FunctionAttribute.KwDefaults) != 0 ? 1 : 0);
        var body = TypeParameterBody(node, node.Name, firstLine, _className);
        EmitFunction(body, body.CompileGenericFunction(node, attributes, given, firstLine), node.Span);
        // The callable belongs below its arguments.
        EmitRotate(given + 1, node.Span);
        Emit(Op.Call, node.Span, given);
    }

    private CodeObject CompileGenericFunction(FunctionDef node, int attributes, int given, int firstLine)
    {
        _signature = (given, 0, 0);
        EmitTypeParameters(node.TypeParams);
        for (var i = 0; i < given; i++) Emit(Op.LoadFast, node.Span, i);
        EmitFunction(node, node.Args, attributes, firstLine);
        Emit(Op.SetFunctionAttribute, node.Span, FunctionAttribute.TypeParams);
        Emit(Op.ReturnValue, node.Span);
        return Finish(ScopeFlags());
    }

    private void EmitGenericClass(ClassDef node, int firstLine)
    {
        var body = TypeParameterBody(node, node.Name, firstLine, node.Name);
        EmitFunction(body, body.CompileGenericClass(node, firstLine), node.Span);
        Emit(Op.Call, node.Span, 0);
    }

    private CodeObject CompileGenericClass(ClassDef node, int firstLine)
    {
        EmitTypeParameters(node.TypeParams);
        EmitName(".type_params", ExprContext.Store, node.Span);
        EmitName(".type_params", ExprContext.Load, node.Span);
        Emit(Op.MakeTypeParam, node.Span, Make.Generic);
        EmitName(".generic_base", ExprContext.Store, node.Span);
        var genericBase = new Name(".generic_base", ExprContext.Load) { Span = node.Span };
        EmitClass(node, [.. node.Bases, genericBase], firstLine, _className);
        Emit(Op.ReturnValue, node.Span);
        return Finish(ScopeFlags());
    }

    private void VisitTypeAlias(TypeAlias node)
    {
        if (node.TypeParams.Length > 0)
        {
            var body = TypeParameterBody(node, node.Name.Id, node.Span.Line, _className);
            EmitFunction(body, body.CompileGenericAlias(node), node.Span);
            Emit(Op.Call, node.Span, 0);
        }
        else
        {
            EmitConst(node.Name.Id, node.Span);
            EmitConst(null, node.Span);
            EmitAlias(node);
        }
        EmitName(node.Name.Id, ExprContext.Store, node.Name.Span);
    }

    private CodeObject CompileGenericAlias(TypeAlias node)
    {
        EmitConst(node.Name.Id, node.Span);
        EmitTypeParameters(node.TypeParams);
        EmitAlias(node);
        Emit(Op.ReturnValue, node.Span);
        return Finish(ScopeFlags());
    }

    /// <summary>Name and parameters are on the stack.</summary>
    private void EmitAlias(TypeAlias node)
    {
        var body = Nested(_compilation.Symbols[node], BodyKind.Annotation, node.Name.Id, node.Span.Line);
        EmitFunction(body, body.CompileExpression(node.Value), node.Span);
        Emit(Op.BuildTuple, node.Span, 3);
        Emit(Op.MakeTypeParam, node.Span, Make.Alias);
    }
}
