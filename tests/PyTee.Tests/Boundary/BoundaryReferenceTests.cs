using System.Text;
using PyTee.Contract;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>The reference page of the boundary is made from its tables, and no call changes its number.</summary>
public sealed class BoundaryReferenceTests
{
    static string Page => Path.Combine(Repository.Root, "docs", "reference", "boundary.md");

    static string Snapshot => Path.Combine(Repository.Root, "tests", "data", "boundary-ids.txt");

    /// <summary><c>./dev docs</c> writes the page; this says when it is stale.</summary>
    [Fact]
    public void PageIsCurrent()
    {
        var text = Head + Table("Ecalls: what the host may ask of the enclave", EcallsTable.Rows())
            + Table("Ocalls: what the enclave may ask of the host", OcallsTable.Rows()) + Statuses();
        Reference.Compare(Page, text);
    }

    /// <summary>A call that was published keeps its number for ever; new ones are added to the snapshot.</summary>
    [Fact]
    public void NumbersNeverChange()
    {
        var calls = EcallsTable.Rows().Select(row => $"ecall {row.Id} {row.Name}")
            .Concat(OcallsTable.Rows().Select(row => $"ocall {row.Id} {row.Name}")).ToHashSet();
        var published = File.ReadAllLines(Snapshot);
        Assert.Empty(published.Where(line => !calls.Contains(line)));
        Assert.Empty(calls.Except(published));
    }

    const string Head = """
        # The boundary

        Made from `enclave/PyTee.Contract/IEcalls.cs` and `IOcalls.cs` by `./dev docs`; do not edit.

        A call is a frame: kind, number, status and length in twelve little-endian bytes, then the payload. Numbers are 32 or 64 bits,
        enumerations one byte, texts and bytes a 32-bit length before their content, lists a 32-bit count before their items. The receiver
        checks the frame's length against the call's bound before it reads the payload, copies the payload once, and then checks lengths,
        enumerations, flags, truth values and UTF-8; what is left over or missing makes the whole call `BadRequest` or `BadReply`.


        """;

    static string Table(string title, BoundaryRow[] rows)
    {
        var text = new StringBuilder($"## {title}\n\n| no. | call | needs | bound | what it does |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
        {
            var needs = row.Anytime ? "may come at any time" : row.Needs == Capability.Always ? "" : row.Needs.ToString();
            text.Append($"| {row.Id} | `{row.Name}{row.Signature}` | {needs} | {row.MaxBytes} | {row.Summary} |\n");
        }
        return text.Append('\n').ToString();
    }

    static string Statuses()
    {
        var text = new StringBuilder("## Status codes\n\n| no. | status |\n| --- | --- |\n");
        foreach (var status in Enum.GetValues<Status>()) text.Append($"| {(int)status} | {status} |\n");
        return text.ToString();
    }
}
