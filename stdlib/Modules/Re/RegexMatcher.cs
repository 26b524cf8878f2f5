using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>How a pattern is applied.</summary>
public enum MatchMode
{
    /// <summary>Anywhere from the position on.</summary>
    Search,

    /// <summary>At the position.</summary>
    Match,

    /// <summary>At the position and up to the end.</summary>
    FullMatch,
}

/// <summary>Runs a program over a text: backtracking with choices on the heap, so that no pattern overflows the native stack.</summary>
/// <typeparam name="T">One unit of the text is one character: <c>char</c>, <c>int</c> or <c>byte</c>.</typeparam>
internal ref struct RegexMatcher<T> where T : unmanaged, IEquatable<T>
{
    private const int FuelPortion = 4096;
    private const int GreedyKind = 1;
    private const int LazyKind = 2;
    private const int BarrierKind = 3;

    private readonly RegexProgram _program;
    private readonly ReadOnlySpan<T> _text;
    private readonly ReadOnlySpan<int> _code;
    private readonly MatchScratch _scratch;
    private readonly IFuel _fuel;
    private readonly bool _toEnd;
    private readonly int _refusedEnd;
    private int _budget;
    private int _choiceCount;
    private int _trailCount;
    private int _barrier;

    public RegexMatcher(
        RegexProgram program, ReadOnlySpan<T> text, MatchScratch scratch, IFuel fuel, bool toEnd, int refusedEnd)
    {
        _program = program;
        _text = text;
        _code = program.Code;
        _scratch = scratch;
        _fuel = fuel;
        _toEnd = toEnd;
        _refusedEnd = refusedEnd;
        _budget = FuelPortion;
        _barrier = -1;
    }

    /// <summary>Matches at a position.</summary>
    public bool MatchAt(int start)
    {
        if (start > _text.Length - _program.LeastWidth) return false;
        if (!Run(start)) return false;
        _scratch.Slots[0] = start;
        return true;
    }

    /// <summary>Searches from a position on.</summary>
    public bool SearchFrom(int start)
    {
        int last = _text.Length - _program.LeastWidth;
        if (_program.Anchor == SearchAnchor.TextStart) return start == 0 && MatchAt(0);
        if (_program.Anchor == SearchAnchor.LineStart) return SearchLines(start, last);
        if (_program.Prefix.Length > 0) return SearchPrefix(start, last);
        if (_program.First is byte[] first) return SearchFirst(start, last, first);
        for (; start <= last; start++)
            if (MatchAt(start)) return true;
        return false;
    }

    /// <summary>Reports the steps not yet reported.</summary>
    public readonly void Settle() => _fuel.Spend(FuelPortion - _budget);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ToInt(T unit)
    {
        if (typeof(T) == typeof(char)) return Unsafe.BitCast<T, char>(unit);
        if (typeof(T) == typeof(byte)) return Unsafe.BitCast<T, byte>(unit);
        return Unsafe.BitCast<T, int>(unit);
    }

    private static bool TryUnit(int character, out T unit)
    {
        if (typeof(T) == typeof(char)) unit = Unsafe.BitCast<char, T>((char)character);
        else if (typeof(T) == typeof(byte)) unit = Unsafe.BitCast<byte, T>((byte)character);
        else unit = Unsafe.BitCast<int, T>(character);
        return ToInt(unit) == character;
    }

    private bool SearchPrefix(int start, int last)
    {
        Span<T> prefix = stackalloc T[Math.Min(_program.Prefix.Length, 32)];
        for (int i = 0; i < prefix.Length; i++)
            if (!TryUnit(_program.Prefix[i], out prefix[i])) return false;
        while (start <= last)
        {
            ReadOnlySpan<T> rest = _text[start..];
            int found = prefix.Length == 1 ? rest.IndexOf(prefix[0]) : rest.IndexOf(prefix);
            Spend(found < 0 ? rest.Length >> 4 : found >> 4);
            if (found < 0) return false;
            start += found;
            if (MatchAt(start)) return true;
            start++;
        }
        return false;
    }

    private bool SearchLines(int start, int last)
    {
        TryUnit('\n', out T newline);
        while (start <= last)
        {
            if (start == 0 || _text[start - 1].Equals(newline))
            {
                if (MatchAt(start)) return true;
            }
            int found = _text[start..].IndexOf(newline);
            if (found < 0) return false;
            Spend(found >> 4);
            start += found + 1;
        }
        return false;
    }

    private bool SearchFirst(int start, int last, byte[] first)
    {
        ref byte table = ref MemoryMarshal.GetArrayDataReference(first);
        int leadingRun = _program.LeadingRun;
        int limit = Math.Min(last, _text.Length - 1);
        while (true)
        {
            int from = start;
            while (start <= limit && Unsafe.Add(ref table, Math.Min(ToInt(_text[start]), CharSet.High)) == 0) start++;
            Spend((start - from) >> 4);
            if (start > limit) return false;
            if (MatchAt(start)) return true;
            start = leadingRun < 0 ? start + 1 : Math.Max(RunEnd(leadingRun, start, int.MaxValue), start) + 1;
        }
    }

    private void Spend(int steps)
    {
        _budget -= steps;
        if (_budget <= 0) Refuel();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refuel()
    {
        int spent = FuelPortion - _budget;
        _budget = FuelPortion;
        _fuel.Spend(spent);
    }

    // The one long method: the matcher's dispatch loop. Program counter and position live in locals.
    private bool Run(int position)
    {
        ReadOnlySpan<int> code = _code;
        ReadOnlySpan<T> text = _text;
        int[] slots = _scratch.Slots;
        CharSet[] sets = _program.Sets;
        int pc = 0;
        while (true)
        {
            switch ((RegexOp)code[pc])
            {
                case RegexOp.Success:
                    if ((_toEnd && position != text.Length) || position == _refusedEnd) goto Fail;
                    slots[1] = position;
                    _choiceCount = _trailCount = 0;
                    return true;

                case RegexOp.Char:
                    if ((uint)position >= (uint)text.Length || ToInt(text[position]) != code[pc + 1]) goto Fail;
                    position++;
                    pc += 2;
                    continue;

                case RegexOp.String:
                    int length = code[pc + 1];
                    if (!StartsWith(text, position, code.Slice(pc + 2, length))) goto Fail;
                    position += length;
                    pc += 2 + length;
                    continue;

                case RegexOp.Set:
                    if ((uint)position >= (uint)text.Length || !InSet(sets[code[pc + 1]], ToInt(text[position])))
                        goto Fail;
                    position++;
                    pc += 2;
                    continue;

                case RegexOp.Jump:
                    pc = code[pc + 1];
                    continue;

                case RegexOp.Fork:
                    int other = code[pc + 1];
                    if (!Passes(code[pc + 2], position))
                    {
                        if (!Passes(code[pc + 3], position)) goto Fail;
                        pc = other;
                        continue;
                    }
                    if (Passes(code[pc + 3], position)) PushChoice(other, position);
                    pc += 4;
                    continue;

                case RegexOp.Mark:
                    Set(slots, code[pc + 1], position);
                    pc += 2;
                    continue;

                case RegexOp.MarkEnd:
                    Set(slots, code[pc + 1], position);
                    Set(slots, _program.LastGroupSlot, code[pc + 1] >> 1);
                    pc += 2;
                    continue;

                case RegexOp.Place:
                    if (!IsAt((PlaceCheck)code[pc + 1], position, code[pc + 2])) goto Fail;
                    pc += 3;
                    continue;

                case RegexOp.RunGreedy:
                {
                    int end = RunEnd(pc, position, code[pc + 4]);
                    int least = position + code[pc + 3];
                    if (end < least) goto Fail;
                    if (end > least) PushFrame(least, end, pc, GreedyKind);
                    position = end;
                    if (!Passes(code[pc + 5], position)) goto Fail;
                    pc += 6;
                    continue;
                }

                case RegexOp.RunPossessive:
                {
                    int end = RunEnd(pc, position, code[pc + 4]);
                    if (end < position + code[pc + 3]) goto Fail;
                    position = end;
                    pc += 6;
                    continue;
                }

                case RegexOp.RunLazy:
                {
                    int least = code[pc + 3];
                    int end = least == 0 ? position : RunEnd(pc, position, least);
                    if (end < position + least) goto Fail;
                    int most = code[pc + 4] - least;
                    position = end;
                    if (!ExtendLazily(pc, ref position, ref most)) goto Fail;
                    if (most > 0) PushFrame(most, position, pc, LazyKind);
                    pc += 6;
                    continue;
                }

                case RegexOp.LoopStart:
                    Set(slots, code[pc + 1], -1);
                    Set(slots, code[pc + 1] + 1, -1);
                    pc += 2;
                    continue;

                case RegexOp.LoopGreedy:
                {
                    int slot = code[pc + 1];
                    int count = slots[slot] + 1;
                    Spend(1);
                    Set(slots, slot, count);
                    if (count < code[pc + 2]) { pc += 5; continue; }
                    bool again = (count < code[pc + 3] || code[pc + 3] == int.MaxValue) && position != slots[slot + 1];
                    if (!again) { pc = code[pc + 4]; continue; }
                    PushChoice(code[pc + 4], position);
                    Set(slots, slot + 1, position);
                    pc += 5;
                    continue;
                }

                case RegexOp.LoopLazy:
                {
                    int slot = code[pc + 1];
                    int count = slots[slot] + 1;
                    Spend(1);
                    Set(slots, slot, count);
                    if (count < code[pc + 2]) { pc += 5; continue; }
                    bool again = (count < code[pc + 3] || code[pc + 3] == int.MaxValue) && position != slots[slot + 1];
                    if (again) PushFrame(slot, position, pc, LazyKind);
                    pc = code[pc + 4];
                    continue;
                }

                case RegexOp.LoopPossessive:
                {
                    int slot = code[pc + 1];
                    int count = slots[slot] + 1;
                    Spend(1);
                    Set(slots, slot, count);
                    bool isNeeded = count < code[pc + 2];
                    bool again = (count < code[pc + 3] || code[pc + 3] == int.MaxValue) && position != slots[slot + 1];
                    if (!isNeeded && !again) { pc = code[pc + 4]; continue; }
                    PushBarrier(position, pc);
                    if (!isNeeded) Set(slots, slot + 1, position);
                    pc += 5;
                    continue;
                }

                case RegexOp.Assert:
                    if (position < code[pc + 1]) goto Fail;
                    PushBarrier(position, pc);
                    position -= code[pc + 1];
                    pc += 3;
                    continue;

                case RegexOp.AssertNot:
                    if (position < code[pc + 1]) { pc = code[pc + 2]; continue; }
                    PushBarrier(position, pc);
                    position -= code[pc + 1];
                    pc += 3;
                    continue;

                case RegexOp.Atomic:
                    PushBarrier(position, pc);
                    pc++;
                    continue;

                case RegexOp.AssertEnd:
                    position = Cut();
                    pc++;
                    continue;

                case RegexOp.AssertNotEnd:
                    int barrier = _barrier;
                    Cut();
                    Unwind(slots, _scratch.Choices[barrier + 2]);
                    goto Fail;

                case RegexOp.AtomicEnd:
                    Cut();
                    pc++;
                    continue;

                case RegexOp.Backreference:
                case RegexOp.BackreferenceAnyCase:
                    int from = slots[2 * code[pc + 1]];
                    int size = slots[2 * code[pc + 1] + 1] - from;
                    if (from < 0 || slots[2 * code[pc + 1] + 1] < 0 || size < 0 || size > text.Length - position) goto Fail;
                    Spend(size >> 3);
                    bool anyCase = (RegexOp)code[pc] == RegexOp.BackreferenceAnyCase;
                    bool isSame = anyCase
                        ? SameInAnyCase(text.Slice(from, size), text.Slice(position, size), code[pc + 2] != 0)
                        : text.Slice(from, size).SequenceEqual(text.Slice(position, size));
                    if (!isSame) goto Fail;
                    position += size;
                    pc += anyCase ? 3 : 2;
                    continue;

                case RegexOp.Condition:
                    bool hasMatched = slots[2 * code[pc + 1] + 1] >= 0;
                    pc = hasMatched ? pc + 3 : code[pc + 2];
                    continue;

                default:
                    goto Fail;
            }

        Fail:
            if (--_budget <= 0) Refuel();
            if (_choiceCount == 0)
            {
                if (_trailCount > 0) Unwind(slots, 0);
                return false;
            }
            if (!Resume(slots, ref pc, ref position)) return false;
        }
    }

    // Goes back to the last choice that is still open.
    private bool Resume(int[] slots, ref int pc, ref int position)
    {
        while (_choiceCount > 0)
        {
            int[] choices = _scratch.Choices;
            int tagged = choices[--_choiceCount];
            int target = tagged >> 2;
            int trail = choices[--_choiceCount];
            position = choices[--_choiceCount];
            if ((tagged & 3) == 0)
            {
                Unwind(slots, trail);
                pc = target;
                return true;
            }
            int argument = choices[--_choiceCount];
            Unwind(slots, trail);
            switch (tagged & 3)
            {
                case GreedyKind:
                    if (!GiveBack(target, argument, ref position)) continue;
                    if (position > argument) PushFrame(argument, position, target, GreedyKind);
                    pc = target + 6;
                    return true;
                case LazyKind when (RegexOp)_code[target] == RegexOp.LoopLazy:
                    Set(slots, argument + 1, position);
                    pc = target + 5;
                    return true;
                case LazyKind:
                    if (RunEnd(target, position, 1) == position) continue;
                    position++;
                    argument = argument == int.MaxValue ? argument : argument - 1;
                    if (!ExtendLazily(target, ref position, ref argument)) continue;
                    if (argument > 0) PushFrame(argument, position, target, LazyKind);
                    pc = target + 6;
                    return true;
                default:
                    _barrier = argument;
                    if (!ResumeBarrier(slots, target, out pc)) continue;
                    return true;
            }
        }
        Unwind(slots, 0);
        return false;
    }

    // What a barrier guarded has failed: good for a negative condition, and the end of a possessive loop.
    private readonly bool ResumeBarrier(int[] slots, int target, out int pc)
    {
        pc = 0;
        switch ((RegexOp)_code[target])
        {
            case RegexOp.AssertNot:
                pc = _code[target + 2];
                return true;
            case RegexOp.LoopPossessive:
                pc = _code[target + 4];
                return slots[_code[target + 1]] >= _code[target + 2];
            default:
                return false;
        }
    }

    // Takes back characters of a run until what follows can begin.
    private readonly bool GiveBack(int pc, int least, ref int position)
    {
        int filter = _code[pc + 5];
        position--;
        if (filter < 0) return true;
        byte[] table = _program.Filters[filter];
        while (position >= least)
        {
            if (table[Math.Min(ToInt(_text[position]), CharSet.High)] != 0) return true;
            position--;
        }
        return false;
    }

    // Lets a lazy run take characters for as long as what follows cannot begin; in stretches, lest it look too far.
    private bool ExtendLazily(int pc, ref int position, ref int most)
    {
        const int stretch = 64;
        int filter = _code[pc + 5];
        if (filter < 0) return true;
        byte[] table = _program.Filters[filter];
        while (true)
        {
            int limit = Math.Min(position + Math.Min(most, stretch), _text.Length);
            int end = position;
            while (end < limit && table[Math.Min(ToInt(_text[end]), CharSet.High)] == 0) end++;
            int taken = end - position;
            if (taken > 0 && RunEnd(pc, position, taken) != end) return false;
            position = end;
            if (most != int.MaxValue) most -= taken;
            if (end < limit) return true;
            if (end == _text.Length) return false;
            if (most == 0) return Passes(filter, end);
        }
    }

    private int RunEnd(int pc, int position, int most)
    {
        ReadOnlySpan<T> text = _text;
        int limit = most > text.Length - position ? text.Length : position + most;
        if (limit <= position) return position;
        int end = position;
        switch ((RunKind)_code[pc + 1])
        {
            case RunKind.All:
                return limit;
            case RunKind.NotChar:
                if (!TryUnit(_code[pc + 2], out T stop)) return limit;
                int found = text[position..limit].IndexOf(stop);
                end = found < 0 ? limit : position + found;
                break;
            case RunKind.Char:
                if (!TryUnit(_code[pc + 2], out T wanted)) return position;
                int differs = text[position..limit].IndexOfAnyExcept(wanted);
                end = differs < 0 ? limit : position + differs;
                break;
            default:
                CharSet set = _program.Sets[_code[pc + 2]];
                ref byte table = ref MemoryMarshal.GetArrayDataReference(set.Table);
                if (typeof(T) == typeof(byte))
                {
                    while (end < limit && Unsafe.Add(ref table, ToInt(text[end])) != 0) end++;
                    break;
                }
                while (end < limit)
                {
                    int c = ToInt(text[end]);
                    bool isIn = c < CharSet.High ? Unsafe.Add(ref table, c) != 0 : InHigh(set, c);
                    if (!isIn) break;
                    end++;
                }
                break;
        }
        Spend((end - position) >> 4);
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool InSet(CharSet set, int c) => c < CharSet.High ? set.Table[c] != 0 : InHigh(set, c);

    private static bool InHigh(CharSet set, int c)
    {
        byte entry = set.Table[CharSet.High];
        return entry == CharSet.Ask ? set.Contains(c) : entry != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Passes(int filter, int position)
    {
        if (filter < 0) return true;
        int c = (uint)position < (uint)_text.Length ? Math.Min(ToInt(_text[position]), CharSet.High) : CharSet.End;
        return _program.Filters[filter][c] != 0;
    }

    private static bool StartsWith(ReadOnlySpan<T> text, int position, ReadOnlySpan<int> wanted)
    {
        if (wanted.Length > text.Length - position) return false;
        for (int i = 0; i < wanted.Length; i++)
            if (ToInt(text[position + i]) != wanted[i]) return false;
        return true;
    }

    private static bool SameInAnyCase(ReadOnlySpan<T> left, ReadOnlySpan<T> right, bool isUnicode)
    {
        for (int i = 0; i < left.Length; i++)
        {
            int a = ToInt(left[i]);
            int b = ToInt(right[i]);
            if (a == b) continue;
            bool isSame = isUnicode
                ? CharCase.Lower(a) == CharCase.Lower(b) : CharCase.LowerAscii(a) == CharCase.LowerAscii(b);
            if (!isSame) return false;
        }
        return true;
    }

    private readonly bool IsAt(PlaceCheck check, int position, int wordSet)
    {
        int length = _text.Length;
        switch (check)
        {
            case PlaceCheck.Start: return position == 0;
            case PlaceCheck.LineStart: return position == 0 || ToInt(_text[position - 1]) == '\n';
            case PlaceCheck.End: return position == length;
            case PlaceCheck.LastLineEnd: return position == length || (position == length - 1 && ToInt(_text[position]) == '\n');
            case PlaceCheck.LineEnd: return position == length || ToInt(_text[position]) == '\n';
        }
        if (length == 0) return false;
        CharSet word = _program.Sets[wordSet];
        bool before = position > 0 && InSet(word, ToInt(_text[position - 1]));
        bool after = position < length && InSet(word, ToInt(_text[position]));
        return before != after == (check == PlaceCheck.Boundary);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int[] slots, int slot, int value)
    {
        if (_trailCount + 2 > _scratch.Trail.Length) MatchScratch.Grow(ref _scratch.Trail, _fuel);
        int[] trail = _scratch.Trail;
        trail[_trailCount++] = slot;
        trail[_trailCount++] = slots[slot];
        slots[slot] = value;
    }

    private void Unwind(int[] slots, int count)
    {
        int[] trail = _scratch.Trail;
        while (_trailCount > count)
        {
            _trailCount -= 2;
            slots[trail[_trailCount]] = trail[_trailCount + 1];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushChoice(int pc, int position)
    {
        if (_choiceCount + 4 > _scratch.Choices.Length) MatchScratch.Grow(ref _scratch.Choices, _fuel);
        int[] choices = _scratch.Choices;
        choices[_choiceCount] = position;
        choices[_choiceCount + 1] = _trailCount;
        choices[_choiceCount + 2] = pc << 2;
        _choiceCount += 3;
    }

    private void PushFrame(int argument, int position, int pc, int kind)
    {
        if (_choiceCount + 4 > _scratch.Choices.Length) MatchScratch.Grow(ref _scratch.Choices, _fuel);
        int[] choices = _scratch.Choices;
        choices[_choiceCount] = argument;
        choices[_choiceCount + 1] = position;
        choices[_choiceCount + 2] = _trailCount;
        choices[_choiceCount + 3] = pc << 2 | kind;
        _choiceCount += 4;
    }

    private void PushBarrier(int position, int pc)
    {
        PushFrame(_barrier, position, pc, BarrierKind);
        _barrier = _choiceCount - 4;
    }

    // Forgets the choices since the innermost barrier; what the slots hold stays, and can still be unwound.
    private int Cut()
    {
        Debug.Assert(_barrier >= 0, "an end without its beginning");
        int[] choices = _scratch.Choices;
        _choiceCount = _barrier;
        _barrier = choices[_choiceCount];
        return choices[_choiceCount + 1];
    }
}
