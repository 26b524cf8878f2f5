using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>What the program may do: everything not granted is refused, and the refusal names the flag that would allow it.</summary>
sealed class AccessPolicy
{
    static readonly CapabilitySet Basic =
        default(CapabilitySet).With(Capability.Always).With(Capability.Streams).With(Capability.Clock).With(Capability.Modules);

    Grant[] partial = [];
    readonly List<string> moduleFolders = [];
    CapabilitySet whole = Basic;
    string? scriptPath;

    /// <summary>The capabilities of which at least something is granted.</summary>
    public static CapabilitySet Needed(Grant[] grants)
    {
        var needed = Basic;
        foreach (var grant in grants) needed = needed.With(grant.Capability);
        return needed;
    }

    /// <summary>Add a grant; a path must be resolved already.</summary>
    public void Add(Grant grant)
    {
        if (grant.Subject is null) whole = whole.With(grant.Capability);
        else partial = [.. partial, grant];
    }

    /// <summary>Let modules be read from a folder, and the script itself.</summary>
    public void AddModuleFolder(string folder, string? script = null)
    {
        moduleFolders.Add(folder);
        scriptPath = script ?? scriptPath;
    }

    /// <summary>Whether a capability is granted without bounds.</summary>
    public bool IsWhole(Capability capability) => whole.Contains(capability);

    /// <summary>Whether nothing of a capability is granted.</summary>
    public bool IsClosed(Capability capability) =>
        !whole.Contains(capability) && !Array.Exists(partial, grant => grant.Capability == capability);

    /// <summary>Whether a resolved path lies in a grant.</summary>
    public bool AllowsPath(Capability capability, string resolved) =>
        IsWhole(capability) || Array.Exists(partial, grant => grant.Capability == capability && Contains(grant.Subject!, resolved));

    /// <summary>Whether an environment variable is granted.</summary>
    public bool AllowsName(string name) =>
        IsWhole(Capability.Environment) || Array.Exists(partial, grant => grant.Capability == Capability.Environment && grant.Subject == name);

    /// <summary>The environment variables granted by name.</summary>
    public IEnumerable<string> GrantedNames =>
        partial.Where(grant => grant.Capability == Capability.Environment).Select(grant => grant.Subject!);

    /// <summary>Whether a resolved path is one a module's source may be read from.</summary>
    public bool AllowsModule(string resolved) =>
        resolved == scriptPath
        || (resolved.EndsWith(".py", StringComparison.Ordinal) && InModuleFolder(resolved))
        || AllowsPath(Capability.FilesRead, resolved);

    /// <summary>Whether the program may know whether something stands at a resolved path.</summary>
    public bool AllowsModuleProbe(string resolved) => InModuleFolder(resolved) || AllowsPath(Capability.FilesRead, resolved);

    /// <summary>Why a capability is refused, for the error message.</summary>
    public static string Refusal(Capability capability, string subject) => capability switch
    {
        Capability.FilesRead => $"Reading is not granted; run with --allow-read={subject}",
        Capability.FilesWrite => $"Writing is not granted; run with --allow-write={subject}",
        Capability.Environment => $"The environment is not granted; run with --allow-env={subject}",
        _ => "Not granted by the enclave's policy",
    };

    bool InModuleFolder(string resolved) => moduleFolders.Exists(folder => Contains(folder, resolved));

    static bool Contains(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');
}
