using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>One thing a program is allowed: a capability, whole or for one path or name.</summary>
readonly record struct Grant(Capability Capability, string? Subject)
{
    /// <summary>Read a grant as the command line and the manifest write it; <c>all</c> is several.</summary>
    public static bool TryParse(string text, ref Grant[] into)
    {
        var split = text.IndexOf('=');
        var kind = split < 0 ? text : text[..split];
        var subject = split < 0 ? null : text[(split + 1)..];
        if (kind == "all" && subject is null)
        {
            into = [.. into, new(Capability.FilesRead, null), new(Capability.FilesWrite, null), new(Capability.Environment, null)];
            return true;
        }
        if (CapabilityOf(kind) is not { } capability || subject is "") return false;
        into = [.. into, new(capability, subject)];
        return true;
    }

    static Capability? CapabilityOf(string kind) => kind switch
    {
        "read" => Capability.FilesRead,
        "write" => Capability.FilesWrite,
        "env" => Capability.Environment,
        _ => null,
    };
}
