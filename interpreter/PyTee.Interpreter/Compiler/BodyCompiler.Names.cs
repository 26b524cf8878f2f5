using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>Where names live inside the inlined comprehension being compiled, where that differs from the body around it.</summary>
    private readonly Dictionary<string, NameScope> _overrides = [];
    /// <summary>Comprehension variables that have a slot although this is a module or class body.</summary>
    private readonly HashSet<string> _hiddenLocals = [];
    private bool _inInlinedComprehension;

    private NameScope Where(string mangled)
    {
        if (_overrides.TryGetValue(mangled, out var place)) return place;
        // What a class body itself calls __class__ is another name than the cell of its methods.
        if (_kind == BodyKind.Class && mangled == "__classdict__" && _slots.Cells.Contains(mangled)) return NameScope.Cell;
        return _scope.Lookup(mangled);
    }

    private void EmitName(string name, ExprContext context, Span span)
    {
        CheckAssignable(name, context, span);
        var mangled = Mangle(name);
        switch (Where(mangled))
        {
            case NameScope.Free: EmitDeref(mangled, _slots.FreeVariable(mangled), context, span); break;
            case NameScope.Cell: EmitDeref(mangled, _slots.Cell(mangled), context, span); break;
            case NameScope.Local when _scope.IsFunctionLike || _hiddenLocals.Contains(mangled):
                Emit(Choose(context, Op.LoadFast, Op.StoreFast, Op.DeleteFast), span, _slots.Local(mangled));
                break;
            case NameScope.GlobalImplicit when _scope.IsFunctionLike || _inInlinedComprehension && _kind == BodyKind.Class:
                EmitGlobal(mangled, context, span, throughClass: _scope.CanSeeClassScope);
                break;
            case NameScope.GlobalExplicit: EmitGlobal(mangled, context, span, throughClass: false); break;
            default:
                Emit(Choose(context, Op.LoadName, Op.StoreName, Op.DeleteName), span, _names.Add(mangled));
                break;
        }
    }

    private static Op Choose(ExprContext context, Op load, Op store, Op delete) =>
        context switch { ExprContext.Load => load, ExprContext.Store => store, _ => delete };

    private void EmitGlobal(string mangled, ExprContext context, Span span, bool throughClass)
    {
        if (throughClass && context == ExprContext.Load)
        {
            EmitName("__classdict__", ExprContext.Load, span);
            Emit(Op.LoadFromDictOrGlobals, span, _names.Add(mangled));
        }
        else Emit(Choose(context, Op.LoadGlobal, Op.StoreGlobal, Op.DeleteGlobal), span, _names.Add(mangled));
    }

    private void EmitDeref(string mangled, int slot, ExprContext context, Span span)
    {
        if (context == ExprContext.Load && mangled is not ("__classdict__" or ".type_params"))
        {
            if (_kind == BodyKind.Class && !_inInlinedComprehension)
            {
                Emit(Op.LoadLocals, span);
                Emit(Op.LoadFromDictOrDeref, span, slot);
                return;
            }
            if (_scope.CanSeeClassScope)
            {
                EmitName("__classdict__", ExprContext.Load, span);
                Emit(Op.LoadFromDictOrDeref, span, slot);
                return;
            }
        }
        Emit(Choose(context, Op.LoadDeref, Op.StoreDeref, Op.DeleteDeref), span, slot);
    }

    private void CheckAssignable(string name, ExprContext context, Span span)
    {
        if (name != "__debug__" || context == ExprContext.Load) return;
        throw Error(span, context == ExprContext.Store ? "cannot assign to __debug__" : "cannot delete __debug__");
    }

    /// <summary>Push a nested code object as a function, with its closure.</summary>
    private void EmitFunction(BodyCompiler body, CodeObject code, Span span, int attributes = 0)
    {
        if (body._slots.Free.Count > 0)
        {
            foreach (var name in body._slots.Free)
                Emit(Op.LoadClosure, span, Where(name) == NameScope.Cell || !_slots.Free.Contains(name) ? _slots.Cell(name) : _slots.FreeVariable(name));
            Emit(Op.BuildTuple, span, body._slots.Free.Count);
            attributes |= FunctionAttribute.Closure;
        }
        EmitConst(code, span);
        Emit(Op.MakeFunction, span);
        for (var flag = FunctionAttribute.Closure; flag > 0; flag >>= 1)
            if ((attributes & flag) != 0) Emit(Op.SetFunctionAttribute, span, flag);
    }

    /// <summary>Flags of <see cref="Op.SetFunctionAttribute"/>.</summary>
    private static class FunctionAttribute
    {
        public const int Defaults = 1;
        public const int KwDefaults = 2;
        public const int Annotations = 4;
        public const int Closure = 8;
        public const int TypeParams = 16;
    }
}
