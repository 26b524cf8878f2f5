using PyTee.Contract;
using PyTee.Gateway;
using PyTee.Host;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>
/// Programs that use the outside world while the host's replies are forged at random: statuses, bytes, lengths. A program may fail, with a Python
/// exception; the enclave never does.
/// </summary>
public sealed class LyingHostTests : IDisposable
{
    const int Seeds = 150;

    const string Program = """
        import os, sys, time
        def attempt(action):
            try: action()
            except (OSError, ValueError, EOFError, MemoryError, OverflowError, UnicodeError): pass
        def write():
            with open("out.txt", "w") as f: f.write("some text\n" * 50)
        def read():
            with open("out.txt") as f: f.seek(3); f.readline(); f.read()
        def copy():
            with open("out.txt", "r+b") as f: f.truncate(7); f.flush(); os.fstat(f.fileno())
        attempt(write); attempt(read); attempt(copy)
        attempt(lambda: os.listdir("."))
        attempt(lambda: os.stat("out.txt"))
        attempt(lambda: os.path.realpath("."))
        attempt(lambda: os.mkdir("folder"))
        attempt(lambda: os.rmdir("folder"))
        attempt(lambda: os.rename("out.txt", "other.txt"))
        attempt(lambda: os.remove("other.txt"))
        attempt(lambda: os.environ.get("HOME"))
        attempt(lambda: list(os.environ))
        attempt(lambda: time.localtime())
        attempt(lambda: (time.time(), time.monotonic(), time.process_time(), time.sleep(0.0001)))
        attempt(lambda: input())
        attempt(lambda: sys.stdin.read())
        attempt(lambda: __import__("nothing_here"))
        """;

    readonly string folder = Directory.CreateTempSubdirectory("pytee-lies").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void EnclaveSurvives(double share)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var session = new EnclaveSession(new Forger(new HostOcalls(new CapturedStreams()), seed, share), new("test", IsDebug: true));
            Assert.Equal(Status.Ok, session.Create(Wire.Version, new(0, 0, 20_000_000, 0, 0), EnclaveFlags.None, ["all"]));
            Assert.Equal(Status.Ok, session.Announce(ProgramKind.Command, "-c", ["-c"], folder));
            Assert.Equal(Status.Ok, session.Load(System.Text.Encoding.UTF8.GetBytes(Program)));
            Assert.Equal(Status.Ok, session.Run(out var exitCode));
            Assert.InRange(exitCode, 0, 255);
        }
    }

    /// <summary>Asks the real host, and now and then gives another answer.</summary>
    sealed class Forger(IOcalls host, int seed, double share) : CallChannel
    {
        readonly Random random = new(seed);
        readonly WireWriter reply = new();

        protected override Status Transact(int id, int maxBytes, WireWriter request, out ReadOnlySpan<byte> payload)
        {
            var status = OcallsDispatcher.Dispatch(host, id, request.Payload, reply);
            payload = reply.Payload;
            if (random.NextDouble() >= share) return status;
            var forged = payload.ToArray();
            switch (random.Next(5))
            {
                case 0: status = (Status)random.Next((int)Status.NotSupported + 1); break;
                case 1: random.NextBytes(forged); break;
                case 2: forged = new byte[random.Next(64)]; break;
                case 3: for (var i = 0; i < forged.Length; i++) if (random.Next(4) == 0) forged[i] ^= (byte)(1 << random.Next(8)); break;
                default: forged = forged[..random.Next(forged.Length + 1)]; break;
            }
            payload = forged;
            return status;
        }
    }
}
