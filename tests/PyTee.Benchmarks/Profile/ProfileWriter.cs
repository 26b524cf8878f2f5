using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PyTee.Benchmarks.Profile;

/// <summary>
/// Writes counters as a profile the compilers of .NET read with <c>--mibc</c>: a module of IL that is never run. Its method
/// <c>AssemblyDictionary</c> names the assemblies and a method for each, in which a token of every counted method is followed by its counters
/// as constants (dotnet/runtime, docs/design/features/pgo.md and the reader in <c>MIbcProfileParser</c>).
/// </summary>
sealed class ProfileWriter
{
    const int AllFields = 15;

    readonly string _folder;
    readonly MetadataBuilder _metadata = new();
    readonly BlobBuilder _code = new();
    readonly MethodBodyStreamEncoder _bodies;
    readonly TypeNames _types;
    readonly List<(string Assembly, int Body)> _groups = [];

    /// <summary>A profile of the assemblies in a folder.</summary>
    public ProfileWriter(string folder)
    {
        _folder = folder;
        _bodies = new MethodBodyStreamEncoder(_code);
        _types = new TypeNames(_metadata);
        _metadata.AddModule(0, _metadata.GetOrAddString("pytee.dll"), _metadata.GetOrAddGuid(new Guid("5d8b1f0e-7c43-4a53-9a55-0b1c35d0a1f7")), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("pytee"), new Version(1, 0), default, default, 0, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    /// <summary>Adds all methods that are found in the assemblies, and says how many.</summary>
    public int Add(CountedMethods counts)
    {
        var assemblies = Directory.GetFiles(_folder, "*.dll").Order(StringComparer.Ordinal).Select(path => new PEReader(File.OpenRead(path)))
            .Where(assembly => assembly.HasMetadata).ToList();
        foreach (var assembly in assemblies)
            _types.Define(assembly.GetMetadataReader());
        int written = assemblies.Sum(assembly => AddAssembly(assembly, counts));
        assemblies.ForEach(assembly => assembly.Dispose());
        return written;
    }

    /// <summary>Writes the module, packed as the compilers accept it.</summary>
    public void Save(string path)
    {
        var dictionary = new InstructionEncoder(new BlobBuilder());
        for (int i = 0; i < _groups.Count; i++)
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(_groups[i].Assembly + ";"));
            Load(dictionary, MetadataTokens.MethodDefinitionHandle(i + 1));
            dictionary.OpCode(ILOpCode.Pop);
        }
        foreach (var (assembly, body) in _groups)
            AddMethod("Assemblies_" + assembly, body);
        AddMethod("AssemblyDictionary", Body(dictionary));

        var image = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage), new MetadataRootBuilder(_metadata), _code,
            flags: CorFlags.ILOnly, deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1));
        var blob = new BlobBuilder();
        image.Serialize(blob);
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        var entry = archive.CreateEntry("pytee.dll", CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        blob.WriteContentTo(stream);
    }

    int AddAssembly(PEReader assembly, CountedMethods counts)
    {
        var reader = assembly.GetMetadataReader();
        var code = new InstructionEncoder(new BlobBuilder());
        int written = 0;
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            // The runtime does not write with what arguments a generic method was called.
            if (method.RelativeVirtualAddress == 0 || method.GetGenericParameters().Count > 0)
                continue;
            string type = TypeNames.FullName(reader, method.GetDeclaringType());
            int length = assembly.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length;
            foreach (var counted in counts.Of(CountedMethods.Key(length, $"{type}.{reader.GetString(method.Name)}", SignatureText.Of(method))))
                written += AddMethod(code, reader, method, type, counted) ? 1 : 0;
        }
        if (written > 0)
            _groups.Add((reader.GetString(reader.GetAssemblyDefinition().Name), Body(code)));
        return written;
    }

    bool AddMethod(InstructionEncoder code, MetadataReader reader, MethodDefinition method, string type, CountedMethod counted)
    {
        var reference = _types.Type(reader, method.GetDeclaringType());
        EntityHandle owner = reference;
        if (counted.TypeArguments.Length > 0)
        {
            if (!_types.TryInstantiate(reference, _types.IsValue(type), counted.TypeArguments, out var instance))
                return false;
            owner = instance;
        }
        var signature = new BlobBuilder();
        var input = reader.GetBlobReader(method.Signature);
        new SignatureCopy(reader, _types, signature).Method(ref input);
        Load(code, _metadata.AddMemberReference(owner, _metadata.GetOrAddString(reader.GetString(method.Name)), _metadata.GetOrAddBlob(signature)));
        code.LoadString(_metadata.GetOrAddUserString("InstrumentationDataStart"));
        foreach (var counter in counted.Counters)
            AddCounter(code, counter);
        code.LoadString(_metadata.GetOrAddUserString("InstrumentationDataEnd"));
        code.OpCode(ILOpCode.Pop);
        return true;
    }

    void AddCounter(InstructionEncoder code, Counter counter)
    {
        var types = counter.Types.Select(_types.Sampled).OfType<TypeReferenceHandle>().ToList();
        if (counter.IsMethods || (counter.IsTypes && types.Count == 0))
            return;
        ReadOnlySpan<int> fields = [AllFields, counter.Offset, counter.Kind, counter.IsTypes ? types.Count : 1, counter.Other];
        foreach (int field in fields)
            code.LoadConstantI4(field);
        if (!counter.IsTypes)
            code.LoadConstantI4((int)Math.Min(counter.Count, int.MaxValue));
        types.ForEach(type => Load(code, type));
    }

    static void Load(InstructionEncoder code, EntityHandle handle)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(handle);
    }

    int Body(InstructionEncoder code)
    {
        code.OpCode(ILOpCode.Ret);
        return _bodies.AddMethodBody(code);
    }

    void AddMethod(string name, int body)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _metadata.GetOrAddBlob(signature), body, default);
    }
}
