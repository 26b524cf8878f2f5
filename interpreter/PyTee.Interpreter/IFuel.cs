namespace PyTee.Interpreter;

/// <summary>What a long native loop reports to, so that limits and interrupts reach into it.</summary>
public interface IFuel
{
    /// <summary>Accounts for steps of work; throws when the program has to stop.</summary>
    void Spend(int steps);

    /// <summary>Accounts for memory before it is allocated; throws when it exceeds the limit.</summary>
    void Charge(long bytes);
}
