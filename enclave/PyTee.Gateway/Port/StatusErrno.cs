using PyTee.Contract;
using PyTee.Interpreter;

namespace PyTee.Gateway;

/// <summary>The errno a program sees for each status.</summary>
static class StatusErrno
{
    /// <summary>EACCES, which a refusal shares with the operating system's own.</summary>
    public const int Permission = 13;

    const int DeviceError = 5;

    /// <summary>The error of a status; none for Ok.</summary>
    public static HostError Of(Status status) => status switch
    {
        Status.Ok => HostError.None,
        Status.NotFound => new(2),
        Status.Interrupted => new(4),
        Status.BadHandle => new(9),
        Status.AccessDenied => new(Permission),
        Status.Refused => new(Permission, "Not granted by the enclave's policy"),
        Status.Busy => new(16),
        Status.Exists => new(17),
        Status.CrossDevice => new(18),
        Status.NotDirectory => new(20),
        Status.IsDirectory => new(21),
        Status.InvalidArgument => new(22),
        Status.TooManyFiles => new(24),
        Status.NoSpace => new(28),
        Status.NotSeekable => new(29),
        Status.ReadOnly => new(30),
        Status.BrokenPipe => new(32),
        Status.NameTooLong => new(36),
        Status.NotEmpty => new(39),
        Status.LinkLoop => new(40),
        Status.NotSupported => new(95),
        Status.BadReply => new(DeviceError, "The host's reply breaks the contract"),
        Status.Gone => new(DeviceError, "The host is gone"),
        _ => new(DeviceError),
    };
}
