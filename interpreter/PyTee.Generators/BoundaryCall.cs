using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>One method of a boundary as its attributes and parameters describe it.</summary>
public sealed class BoundaryCall
{
    /// <summary>The number on the wire; 0 when the attribute is missing.</summary>
    public int Id { get; private set; }
    /// <summary>The method's name.</summary>
    public string Name { get; private set; } = "";
    /// <summary>The capability's number; 0 for ecalls.</summary>
    public int Needs { get; private set; }
    /// <summary>The longest payload in either direction.</summary>
    public int MaxBytes { get; private set; } = 64 * 1024;
    /// <summary>Whether the call may arrive while another one runs.</summary>
    public bool Anytime { get; private set; }
    /// <summary>The first sentence of the documentation.</summary>
    public string Summary { get; private set; } = "";
    /// <summary>What crosses, in order.</summary>
    public List<BoundaryParameter> Parameters { get; } = new();
    /// <summary>Why the method cannot be a call.</summary>
    public List<string> Errors { get; } = new();

    /// <summary>The parameters that go with the request.</summary>
    public IEnumerable<BoundaryParameter> Inputs => Parameters.Where(p => !p.IsOut && !p.IsBuffer);
    /// <summary>The parameters that come with the reply.</summary>
    public IEnumerable<BoundaryParameter> Outputs => Parameters.Where(p => p.IsOut && !p.IsBufferCount);
    /// <summary>The buffer the callee fills, if there is one.</summary>
    public BoundaryParameter? Buffer => Parameters.FirstOrDefault(p => p.IsBuffer);
    /// <summary>The C# parameter list.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(p => p.Declaration));

    /// <summary>Read a method's symbol.</summary>
    public static BoundaryCall From(IMethodSymbol method)
    {
        var call = new BoundaryCall { Name = method.Name, Summary = SummaryOf(method) };
        call.ReadAttribute(method);
        call.ReadParameters(method);
        if (method.ReturnType.Name != "Status") call.Errors.Add("must return Status");
        return call;
    }

    void ReadAttribute(IMethodSymbol method)
    {
        var attribute = method.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name is "EcallAttribute" or "OcallAttribute");
        if (attribute is null) { Errors.Add("has neither [Ecall] nor [Ocall]"); return; }
        Id = (ushort)attribute.ConstructorArguments[0].Value!;
        if (attribute.ConstructorArguments.Length > 1) Needs = (byte)attribute.ConstructorArguments[1].Value!;
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == "MaxBytes") MaxBytes = (int)named.Value.Value!;
            if (named.Key == "Anytime") Anytime = (bool)named.Value.Value!;
        }
    }

    void ReadParameters(IMethodSymbol method)
    {
        foreach (var symbol in method.Parameters)
        {
            var parameter = new BoundaryParameter(symbol);
            if (parameter.Shape.Error is { } error) Errors.Add("parameter " + symbol.Name + ": " + error);
            Parameters.Add(parameter);
        }
        var at = Parameters.FindIndex(p => p.IsBuffer);
        if (at < 0) return;
        var count = Parameters.Count == at + 2 ? Parameters[at + 1] : null;
        if (count is { IsOut: true, Type: "int" }) count.IsBufferCount = true;
        else Errors.Add("a Span<byte> must be followed by 'out int count' and nothing else");
    }

    static string SummaryOf(IMethodSymbol method)
    {
        var match = Regex.Match(method.GetDocumentationCommentXml() ?? "", "<summary>(.*?)</summary>", RegexOptions.Singleline);
        return Regex.Replace(match.Groups[1].Value.Trim(), "\\s+", " ");
    }
}

/// <summary>One parameter of a call.</summary>
public sealed class BoundaryParameter
{
    /// <summary>Read a parameter's symbol.</summary>
    public BoundaryParameter(IParameterSymbol symbol)
    {
        Name = "@" + symbol.Name;
        IsOut = symbol.RefKind == RefKind.Out;
        Type = symbol.Type.ToDisplayString();
        IsBuffer = Type == "System.Span<byte>";
        Shape = IsBuffer ? BoundaryShape.None : BoundaryShape.Of(symbol.Type);
    }

    /// <summary>The name, safe as an identifier.</summary>
    public string Name { get; }
    /// <summary>The type's full name.</summary>
    public string Type { get; }
    /// <summary>How the type crosses.</summary>
    public BoundaryShape Shape { get; }
    /// <summary>Whether it comes with the reply.</summary>
    public bool IsOut { get; }
    /// <summary>Whether it is a buffer the callee fills.</summary>
    public bool IsBuffer { get; }
    /// <summary>Whether it tells how much of the buffer was filled.</summary>
    public bool IsBufferCount { get; set; }
    /// <summary>The C# declaration.</summary>
    public string Declaration => (IsOut ? "out " : "") + Type + " " + Name;
}
