namespace PyTee.Interpreter;

/// <summary>strerror of the errnos the host may report (Linux numbers, glibc's texts).</summary>
public static class OSErrorText
{
    public static string Of(int errno) => errno switch
    {
        1 => "Operation not permitted", 2 => "No such file or directory", 4 => "Interrupted system call", 5 => "Input/output error", 9 => "Bad file descriptor",
        11 => "Resource temporarily unavailable", 12 => "Cannot allocate memory", 13 => "Permission denied", 16 => "Device or resource busy", 17 => "File exists",
        18 => "Invalid cross-device link", 20 => "Not a directory", 21 => "Is a directory", 22 => "Invalid argument", 23 => "Too many open files in system",
        24 => "Too many open files", 25 => "Inappropriate ioctl for device", 26 => "Text file busy", 27 => "File too large", 28 => "No space left on device",
        29 => "Illegal seek", 30 => "Read-only file system", 31 => "Too many links", 32 => "Broken pipe", 36 => "File name too long", 38 => "Function not implemented",
        39 => "Directory not empty", 40 => "Too many levels of symbolic links", 95 => "Operation not supported", 110 => "Connection timed out", 122 => "Disk quota exceeded",
        _ => $"Unknown error {errno}",
    };
}
