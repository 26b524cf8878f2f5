using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>Whether the statements of a module or class body annotate a variable, so that <c>__annotations__</c> is needed.</summary>
internal static class AnnotationFinder
{
    public static bool HasAnnotations(Stmt[] body) => Array.Exists(body, HasAnnotation);

    private static bool HasAnnotation(Stmt statement)
    {
        CompilationDepthException.Check();
        return statement switch
        {
            AnnAssign => true,
            For node => HasAnnotations(node.Body) || HasAnnotations(node.OrElse),
            While node => HasAnnotations(node.Body) || HasAnnotations(node.OrElse),
            If node => HasAnnotations(node.Body) || HasAnnotations(node.OrElse),
            With node => HasAnnotations(node.Body),
            Match node => Array.Exists(node.Cases, c => HasAnnotations(c.Body)),
            Try node => HasAnnotations(node.Body) || HasAnnotations(node.OrElse) || HasAnnotations(node.FinalBody)
                || Array.Exists(node.Handlers, h => HasAnnotations(h.Body)),
            _ => false,
        };
    }
}
