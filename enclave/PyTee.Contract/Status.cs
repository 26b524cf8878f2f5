namespace PyTee.Contract;

/// <summary>How a call across the boundary ended. Numbers are part of the contract: append, never renumber.</summary>
public enum Status : ushort
{
    /// <summary>The call did what it says.</summary>
    Ok = 0,
    /// <summary>The call failed for a reason that is nobody else's business.</summary>
    Failed = 1,
    /// <summary>The request did not have the form the contract gives it.</summary>
    BadRequest = 2,
    /// <summary>The reply did not have the form the contract gives it.</summary>
    BadReply = 3,
    /// <summary>The contract has no call of this number.</summary>
    UnknownCall = 4,
    /// <summary>The call is not allowed in this state of the enclave.</summary>
    BadState = 5,
    /// <summary>The enclave's policy does not grant the capability.</summary>
    Refused = 6,
    /// <summary>Request or reply would be longer than the contract allows.</summary>
    TooBig = 7,
    /// <summary>The other side is gone.</summary>
    Gone = 8,
    /// <summary>An interrupt ended the wait.</summary>
    Interrupted = 9,
    /// <summary>No such file or directory.</summary>
    NotFound = 10,
    /// <summary>The file exists already.</summary>
    Exists = 11,
    /// <summary>The operating system denied access.</summary>
    AccessDenied = 12,
    /// <summary>A directory stands where a file is needed.</summary>
    IsDirectory = 13,
    /// <summary>Something else stands where a directory is needed.</summary>
    NotDirectory = 14,
    /// <summary>The directory is not empty.</summary>
    NotEmpty = 15,
    /// <summary>No handle of this number is open.</summary>
    BadHandle = 16,
    /// <summary>An argument has a value the operating system does not take.</summary>
    InvalidArgument = 17,
    /// <summary>The disk is full.</summary>
    NoSpace = 18,
    /// <summary>The file system is read-only.</summary>
    ReadOnly = 19,
    /// <summary>The name is too long.</summary>
    NameTooLong = 20,
    /// <summary>Too many symbolic links on the way.</summary>
    LinkLoop = 21,
    /// <summary>Too many files are open.</summary>
    TooManyFiles = 22,
    /// <summary>The stream has no reader any more.</summary>
    BrokenPipe = 23,
    /// <summary>The file cannot be positioned.</summary>
    NotSeekable = 24,
    /// <summary>Source and target are on different file systems.</summary>
    CrossDevice = 25,
    /// <summary>The file is in use.</summary>
    Busy = 26,
    /// <summary>The device reported an error.</summary>
    DeviceError = 27,
    /// <summary>The operation is not supported here.</summary>
    NotSupported = 28,
}
