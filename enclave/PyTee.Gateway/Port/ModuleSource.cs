using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>Where modules come from: the program's own folders, and whatever is granted for reading.</summary>
sealed class ModuleSource(IOcalls host, PathGate gate, AccessPolicy policy)
{
    const long MaxSourceBytes = 256 * 1024 * 1024;

    /// <summary>What stands at a path; nothing where the program may not look.</summary>
    public HostPathKind Probe(string path)
    {
        if (!gate.TryResolve(path, out var resolved) || !policy.AllowsModuleProbe(resolved)) return HostPathKind.None;
        if (host.ModuleProbe(resolved, out var kind) != Status.Ok) return HostPathKind.None;
        return kind switch { PathKind.File => HostPathKind.File, PathKind.Directory => HostPathKind.Directory, _ => HostPathKind.None };
    }

    /// <summary>Read a module's source.</summary>
    public HostError Read(string path, out byte[] source)
    {
        source = [];
        if (!gate.TryResolve(path, out var resolved)) return StatusErrno.Of(Status.NotFound);
        if (!policy.AllowsModule(resolved)) return new(StatusErrno.Permission, AccessPolicy.Refusal(Capability.FilesRead, resolved));
        var status = host.ModuleOpen(resolved, out var handle);
        if (status != Status.Ok) return StatusErrno.Of(status);
        status = ReadAll(handle, out source);
        host.FileClose(handle);
        return StatusErrno.Of(status);
    }

    Status ReadAll(int handle, out byte[] source)
    {
        source = [];
        var status = host.FileHandleFacts(handle, out var facts);
        if (status != Status.Ok) return status;
        if (facts.Size is < 0 or > MaxSourceBytes) return Status.TooBig;
        source = new byte[facts.Size];
        var done = 0;
        while (done < source.Length)
        {
            status = host.FileRead(handle, done, source.AsSpan(done, Math.Min(source.Length - done, Wire.Chunk)), out var count);
            if (status != Status.Ok) return status;
            if (count == 0) break;
            done += count;
        }
        if (done < source.Length) Array.Resize(ref source, done);
        return Status.Ok;
    }
}
