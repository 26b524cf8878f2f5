namespace PyTee.Contract;

/// <summary>What the host may ask of the enclave: the whole surface an attacker on the outside can call.</summary>
[Boundary]
public interface IEcalls
{
    /// <summary>Make the runtime with its limits and grants; must be the first call and comes once.</summary>
    [Ecall(1)]
    Status Create(int version, LimitSettings limits, EnclaveFlags flags, string[] grants);

    /// <summary>Say which program comes: its kind, its name, its argument vector, the folder it was started in.</summary>
    [Ecall(2, MaxBytes = Wire.BulkMaxBytes)]
    Status Announce(ProgramKind kind, string name, string[] arguments, string folder);

    /// <summary>Hand over the next piece of the program's source.</summary>
    [Ecall(3, MaxBytes = Wire.BulkMaxBytes)]
    Status Load(ReadOnlySpan<byte> piece);

    /// <summary>Run the announced program to its end.</summary>
    [Ecall(4)]
    Status Run(out int exitCode);

    /// <summary>Run one cell of an interactive session, or say that it wants more lines.</summary>
    [Ecall(5, MaxBytes = Wire.BulkMaxBytes)]
    Status Feed(string cell, out CellState state, out int exitCode);

    /// <summary>List the names that complete the text before the cursor.</summary>
    [Ecall(6, MaxBytes = Wire.BulkMaxBytes)]
    Status Complete(string text, out string[] names);

    /// <summary>Make the running program raise KeyboardInterrupt.</summary>
    [Ecall(7, Anytime = true)]
    Status Interrupt();

    /// <summary>Print a stage of the announced program to its standard output.</summary>
    [Ecall(8)]
    Status Dump(DumpStage stage, out int exitCode);

    /// <summary>Tell what the enclave is and what it used.</summary>
    [Ecall(9)]
    Status Stats(out EnclaveStats stats);

    /// <summary>End the enclave; no call comes after it.</summary>
    [Ecall(10)]
    Status Destroy();

    /// <summary>The text that asks for the next line of an interactive session, or of a cell of it.</summary>
    [Ecall(11, MaxBytes = Wire.BulkMaxBytes)]
    Status Prompt(bool isContinuation, out string text, out CellState state, out int exitCode);
}
