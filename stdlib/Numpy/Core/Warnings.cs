namespace PyTee.Stdlib.Numpy;

/// <summary>Warnings the engine has for the program: heard by whoever bound it.</summary>
public static class Warnings
{
    [ThreadStatic] private static Action<string>? t_listener;

    /// <summary>Gets the text of every RuntimeWarning; null when nobody listens.</summary>
    public static Action<string>? Listener { get => t_listener; set => t_listener = value; }

    public static void Runtime(string message) => t_listener?.Invoke(message);
}
