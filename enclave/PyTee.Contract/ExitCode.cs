namespace PyTee.Contract;

/// <summary>The exit codes of <c>pytee</c> that do not come from the program itself.</summary>
public static class ExitCode
{
    /// <summary>The program ended normally.</summary>
    public const int Ok = 0;

    /// <summary>An exception reached the top.</summary>
    public const int Error = 1;

    /// <summary>The command line is wrong, or the script cannot be opened.</summary>
    public const int Usage = 2;

    /// <summary>The memory limit ended the program.</summary>
    public const int MemoryLimit = 121;

    /// <summary>The time limit ended the program.</summary>
    public const int TimeLimit = 122;

    /// <summary>The step limit ended the program.</summary>
    public const int StepLimit = 123;

    /// <summary>The output limit ended the program.</summary>
    public const int OutputLimit = 124;

    /// <summary>The thread limit ended the program.</summary>
    public const int ThreadLimit = 125;

    /// <summary>The enclave could not be started, died, or broke the contract.</summary>
    public const int EnclaveLost = 110;

    /// <summary>The host went away while the enclave was at work.</summary>
    public const int HostGone = 111;

    /// <summary>An interrupt ended the program.</summary>
    public const int Interrupted = 130;
}
