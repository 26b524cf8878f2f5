namespace PyTee.Contract;

/// <summary>The bounds of a program; zero means none.</summary>
public readonly record struct LimitSettings(
    long MaxMemory, long MaxTimeNanoseconds, long MaxSteps, long MaxOutput, int MaxThreads);

/// <summary>How an enclave is made.</summary>
[Flags]
public enum EnclaveFlags : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,
    /// <summary>The enclave runs inside the host's process, or can be looked into: it is marked DEBUG.</summary>
    Debug = 1,
}

/// <summary>What kind of program is run.</summary>
public enum ProgramKind : byte
{
    /// <summary>A script file; its folder is a module folder.</summary>
    Script = 0,
    /// <summary>Source from the command line.</summary>
    Command = 1,
    /// <summary>A module by its name.</summary>
    Module = 2,
    /// <summary>Source from standard input.</summary>
    StandardInput = 3,
    /// <summary>An interactive session.</summary>
    Interactive = 4,
}

/// <summary>How a cell of an interactive session ended.</summary>
public enum CellState : byte
{
    /// <summary>It ran; a traceback may have been printed.</summary>
    Done = 0,
    /// <summary>It wants more lines.</summary>
    Incomplete = 1,
    /// <summary>It ended the session.</summary>
    Exit = 2,
}

/// <summary>A stage of the way from text to a running program.</summary>
public enum DumpStage : byte
{
    /// <summary>The tokens.</summary>
    Tokens = 0,
    /// <summary>The abstract syntax tree.</summary>
    Ast = 1,
    /// <summary>The scopes and their names.</summary>
    Symbols = 2,
    /// <summary>The bytecode.</summary>
    Code = 3,
}

/// <summary>A standard stream, by its file descriptor.</summary>
public enum StandardStream : byte
{
    /// <summary>Standard input.</summary>
    Input = 0,
    /// <summary>Standard output.</summary>
    Output = 1,
    /// <summary>Standard error.</summary>
    Error = 2,
}

/// <summary>What stands at a path.</summary>
public enum PathKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A regular file.</summary>
    File = 1,
    /// <summary>A directory.</summary>
    Directory = 2,
    /// <summary>Something else.</summary>
    Other = 3,
}

/// <summary>How a file is opened for writing.</summary>
[Flags]
public enum OpenFlags : byte
{
    /// <summary>The file must exist and keeps its content.</summary>
    None = 0,
    /// <summary>Also for reading.</summary>
    Read = 1,
    /// <summary>Make it when it is missing.</summary>
    Create = 2,
    /// <summary>Fail when it exists.</summary>
    Exclusive = 4,
    /// <summary>Empty it.</summary>
    Truncate = 8,
}

/// <summary>The facts of a file, in the terms of POSIX.</summary>
public readonly record struct FileFacts(
    int Mode, long Size, long Inode, long Device, int Links, int UserId, int GroupId,
    long AccessedNanoseconds, long ModifiedNanoseconds, long ChangedNanoseconds);

/// <summary>What an enclave is and what it used.</summary>
public readonly record struct EnclaveStats(
    string Image, bool Debug, long Ecalls, long Ocalls, long BytesIn, long BytesOut, long Steps, long PeakMemory);
