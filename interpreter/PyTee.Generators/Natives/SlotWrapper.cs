namespace PyTee.Generators;

/// <summary>
/// A Python method that shows a slot: its arity after self (Max is negative when the slot takes anything) and the statement that calls the slot,
/// where $ stands for it and args[0] is self.
/// </summary>
internal sealed record SlotWrapper(string Name, string Signature, string Doc, int Min, int Max, string Call)
{
    /// <summary>The methods of a slot, with CPython's signatures and documentation.</summary>
    public static IEnumerable<SlotWrapper> Of(SlotRow row, bool reflected)
    {
        var name = row.Name;
        var doc = row.Doc ?? "";
        switch (row.Shape)
        {
            case SlotShape.Unary: yield return new(name, "($self, /)", doc, 0, 0, "return $(args[0]);"); break;
            case SlotShape.Text: yield return new(name, "($self, /)", doc, 0, 0, "return new Value((PyObject)$(args[0]));"); break;
            case SlotShape.Number: yield return new(name, "($self, /)", doc, 0, 0, "return new Value($(args[0]));"); break;
            case SlotShape.Truth: yield return new(name, "($self, /)", doc, 0, 0, "return Value.Bool($(args[0]));"); break;
            case SlotShape.Contains: yield return new(name, "($self, key, /)", doc, 1, 1, "return Value.Bool($(args[0], args[1]));"); break;
            case SlotShape.GetItem: yield return new(name, "($self, key, /)", doc, 1, 1, "return $(args[0], args[1]);"); break;
            case SlotShape.SetItem: yield return new(name, "($self, key, value, /)", doc, 2, 2, "$(args[0], args[1], args[2]); return Value.None;"); break;
            case SlotShape.DelItem: yield return new(name, "($self, key, /)", doc, 1, 1, "$(args[0], args[1]); return Value.None;"); break;
            case SlotShape.InPlace: yield return new(name, "($self, value, /)", doc, 1, 1, "return $(args[0], args[1]);"); break;
            case SlotShape.Next: yield return new(name, "($self, /)", doc, 0, 0, "return $(args[0], out var value) ? value : throw Iteration.EndOf(args[0]);"); break;
            case SlotShape.Call: yield return new(name, "($self, /, *args, **kwargs)", doc, 0, -1, "return $(args[0], args[1..], names);"); break;
            case SlotShape.GetAttr:
                yield return new(name, "($self, name, /)", doc, 1, 1,
                    "var name = ArgumentBinder.AttributeName(args[1]); return $(args[0], name, out var value) ? value : throw Raise.AttributeError(args[0], name);");
                break;
            case SlotShape.SetAttr:
                yield return new(name, "($self, name, value, /)", doc, 2, 2, "$(args[0], ArgumentBinder.AttributeName(args[1]), args[2]); return Value.None;");
                yield return new("__delattr__", "($self, name, /)", "Implement delattr(self, name).", 1, 1, "$(args[0], ArgumentBinder.AttributeName(args[1]), Value.Unset); return Value.None;");
                break;
            case SlotShape.DescrGet:
                yield return new(name, "($self, instance, owner=None, /)", doc, 1, 2, "return $(args[0], ArgumentBinder.Instance(args), ArgumentBinder.Owner(args));");
                break;
            case SlotShape.DescrSet:
                yield return new(name, "($self, instance, value, /)", doc, 2, 2, "$(args[0], args[1], args[2]); return Value.None;");
                yield return new("__delete__", "($self, instance, /)", "Delete an attribute of instance.", 1, 1, "$(args[0], args[1], Value.Unset); return Value.None;");
                break;
            case SlotShape.Compare:
                foreach (var (method, member, sign) in SlotRow.Comparisons)
                    yield return new(method, "($self, value, /)", $"Return self{sign}value.", 1, 1, $"return $(args[0], args[1], CompareOp.{member});");
                break;
            case SlotShape.Binary:
                int max = name == "__pow__" ? 2 : 1;
                var signature = name == "__pow__" ? "($self, value, mod=None, /)" : "($self, value, /)";
                yield return new(name, signature, doc, 1, max, "return $(args[0], args[1]);");
                if (reflected) yield return new("__r" + name.Substring(2), signature, row.ReflectedDoc, 1, max, "return $(args[1], args[0]);");
                break;
        }
    }
}
