using PyTee.Interpreter;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Stdlib;

/// <summary>The interpreter's types that have no name of their own in builtins.</summary>
[PyModule("_types")]
public static partial class TypesModule
{
    [PyConstant("FunctionType")] internal static PyType FunctionType => PyFunction.TypeObject;
    [PyConstant("LambdaType")] internal static PyType LambdaType => PyFunction.TypeObject;
    [PyConstant("CodeType")] internal static PyType CodeType => CodeObject.TypeObject;
    [PyConstant("MappingProxyType")] internal static PyType MappingProxyType => PyMappingProxy.TypeObject;
    [PyConstant("SimpleNamespace")] internal static PyType SimpleNamespace => PySimpleNamespace.TypeObject;
    [PyConstant("CellType")] internal static PyType CellType => PyCell.TypeObject;
    [PyConstant("GeneratorType")] internal static PyType GeneratorType => PyPlainGenerator.TypeObject;
    [PyConstant("CoroutineType")] internal static PyType CoroutineType => PyCoroutine.TypeObject;
    [PyConstant("AsyncGeneratorType")] internal static PyType AsyncGeneratorType => PyAsyncGenerator.TypeObject;
    [PyConstant("MethodType")] internal static PyType MethodType => PyBoundMethod.TypeObject;
    [PyConstant("BuiltinFunctionType")] internal static PyType BuiltinFunctionType => PyBuiltinFunction.TypeObject;
    [PyConstant("BuiltinMethodType")] internal static PyType BuiltinMethodType => PyBuiltinFunction.TypeObject;
    [PyConstant("WrapperDescriptorType")] internal static PyType WrapperDescriptorType => PyWrapperDescriptor.TypeObject;
    [PyConstant("MethodWrapperType")] internal static PyType MethodWrapperType => PyMethodWrapper.TypeObject;
    [PyConstant("MethodDescriptorType")] internal static PyType MethodDescriptorType => PyMethodDescriptor.TypeObject;
    [PyConstant("ClassMethodDescriptorType")] internal static PyType ClassMethodDescriptorType => PyClassMethodDescriptor.TypeObject;
    [PyConstant("ModuleType")] internal static PyType ModuleType => PyModule.TypeObject;
    [PyConstant("TracebackType")] internal static PyType TracebackType => PyTraceback.TypeObject;
    [PyConstant("FrameLocalsProxyType")] internal static PyType FrameLocalsProxyType => PyFrameLocals.TypeObject;
    [PyConstant("FrameType")] internal static PyType FrameType => PyFrame.TypeObject;
    [PyConstant("GetSetDescriptorType")] internal static PyType GetSetDescriptorType => PyGetSetDescriptor.TypeObject;
    [PyConstant("MemberDescriptorType")] internal static PyType MemberDescriptorType => PyMemberDescriptor.TypeObject;
    [PyConstant("GenericAlias")] internal static PyType GenericAlias => PyGenericAlias.TypeObject;
    [PyConstant("UnionType")] internal static PyType UnionType => PyUnionType.TypeObject;
    [PyConstant("EllipsisType")] internal static PyType EllipsisType => PyEllipsis.TypeObject;
    [PyConstant("NoneType")] internal static PyType NoneType => PyNone.TypeObject;
    [PyConstant("NotImplementedType")] internal static PyType NotImplementedType => PyNotImplemented.TypeObject;

    /// <summary>left | right of two types.</summary>
    [PyFunction("join_types(left, right, /)")]
    internal static Value JoinTypes(Value left, Value right) => PyUnionType.Join(left, right);

    /// <summary>Make a class of the library one that programs cannot change; a final one has no subclasses either.</summary>
    [PyFunction("seal(cls, /, final=False)")]
    internal static Value Seal(Value cls, bool final)
    {
        cls.As<PyType>().Seal(final);
        return cls;
    }
}

