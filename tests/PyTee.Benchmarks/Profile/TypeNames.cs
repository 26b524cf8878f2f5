using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PyTee.Benchmarks.Profile;

/// <summary>References of the profile to types, by name.</summary>
sealed class TypeNames(MetadataBuilder metadata)
{
    readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = [];
    readonly Dictionary<(string Assembly, string Name), TypeReferenceHandle> _types = [];
    readonly Dictionary<string, (string Assembly, bool IsValue)> _defined = [];

    /// <summary>The name of a type as the runtime writes it: Namespace.Outer+Inner.</summary>
    public static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return FullName(reader, type.GetDeclaringType()) + "+" + name;
        string space = reader.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    /// <summary>Notes the types an assembly defines, so that they are found by name alone.</summary>
    public void Define(MetadataReader reader)
    {
        string assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        foreach (var handle in reader.TypeDefinitions)
        {
            var parent = reader.GetTypeDefinition(handle).BaseType;
            string name = parent.Kind switch
            {
                HandleKind.TypeReference => Reference(reader, (TypeReferenceHandle)parent).Name,
                HandleKind.TypeDefinition when !parent.IsNil => FullName(reader, (TypeDefinitionHandle)parent),
                _ => "",
            };
            _defined.TryAdd(FullName(reader, handle), (assembly, name is "System.ValueType" or "System.Enum"));
        }
        // Stands for all reference types in code that they share.
        _defined["System.__Canon"] = ("System.Private.Canon", false);
    }

    /// <summary>A reference to a type of an assembly.</summary>
    public TypeReferenceHandle Type(string assembly, string name)
    {
        if (_types.TryGetValue((assembly, name), out var known))
            return known;
        int inner = name.LastIndexOf('+');
        if (inner >= 0)
            return _types[(assembly, name)] = metadata.AddTypeReference(Type(assembly, name[..inner]), default, metadata.GetOrAddString(name[(inner + 1)..]));
        int dot = name.LastIndexOf('.');
        var space = dot < 0 ? default : metadata.GetOrAddString(name[..dot]);
        return _types[(assembly, name)] = metadata.AddTypeReference(Assembly(assembly), space, metadata.GetOrAddString(name[(dot + 1)..]));
    }

    /// <summary>The type a token of another assembly names.</summary>
    public TypeReferenceHandle Type(MetadataReader reader, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
            return Type(reader.GetString(reader.GetAssemblyDefinition().Name), FullName(reader, (TypeDefinitionHandle)handle));
        var (assembly, name) = Reference(reader, (TypeReferenceHandle)handle);
        return Type(assembly, name);
    }

    /// <summary>An instantiation with arguments as the runtime writes them; false where one is not a plain type that is known.</summary>
    public bool TryInstantiate(TypeReferenceHandle generic, bool isValue, string arguments, out TypeSpecificationHandle handle)
    {
        handle = default;
        string[] names = arguments.Split(',');
        if (!names.All(_defined.ContainsKey))
            return false;
        var blob = new BlobBuilder();
        var encoder = new BlobEncoder(blob).TypeSpecificationSignature().GenericInstantiation(generic, names.Length, isValue);
        foreach (string name in names)
        {
            var (assembly, valueArgument) = _defined[name];
            encoder.AddArgument().Type(Type(assembly, name), valueArgument);
        }
        handle = metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
        return true;
    }

    /// <summary>The type a sample names, with its assembly: nothing for a generic one.</summary>
    public TypeReferenceHandle? Sampled(string sample)
    {
        string[] parts = sample.Split(", ");
        return parts.Length < 2 || parts[0].Contains('[', StringComparison.Ordinal) ? null : Type(parts[1], parts[0]);
    }

    /// <summary>Whether values of the type are no references.</summary>
    public bool IsValue(string name) => _defined.TryGetValue(name, out var type) && type.IsValue;

    static (string Assembly, string Name) Reference(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var (assembly, outer) = Reference(reader, (TypeReferenceHandle)type.ResolutionScope);
            return (assembly, outer + "+" + name);
        }
        string space = reader.GetString(type.Namespace);
        var scope = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return (reader.GetString(scope.Name), space.Length == 0 ? name : space + "." + name);
    }

    AssemblyReferenceHandle Assembly(string name)
    {
        if (!_assemblies.TryGetValue(name, out var handle))
            _assemblies[name] = handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, 0, default);
        return handle;
    }
}
