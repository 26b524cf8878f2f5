namespace PyTee.Interpreter.Bytecode;

/// <summary>
/// The tables of a code object as bytes, in the forms that Python's documentation of code objects describes: places of instructions (co_linetable),
/// guarded ranges (co_exceptiontable), and the old table of lines (co_lnotab). A word counts as one code unit.
/// </summary>
internal static class CodeTables
{
    private const int LongestRun = 8, OneLine = 10, NoColumns = 13, Long = 14, None = 15;

    /// <summary>Where instructions stand in the source.</summary>
    public static byte[] Places(CodeObject code)
    {
        var table = new List<byte>();
        int line = code.FirstLine;
        for (int i = 0; i < code.Positions.Length; i++)
        {
            int end = i + 1 < code.Positions.Length ? code.Positions[i + 1].Start : code.Code.Length;
            for (int start = code.Positions[i].Start; start < end; start += LongestRun)
                AddPlace(table, Math.Min(LongestRun, end - start), code.Positions[i], ref line);
        }
        return [.. table];
    }

    private static void AddPlace(List<byte> table, int words, CodePosition place, ref int line)
    {
        if (place.Line == 0) { Head(table, None, words); return; }
        int delta = place.Line - line, width = place.EndColumn - place.Column;
        line = place.Line;
        if (place.Column < 0)
        {
            Head(table, NoColumns, words);
            AddSigned(table, delta);
        }
        else if (delta == 0 && place.EndLine == line && place.Column < 8 * OneLine && width is >= 0 and < 16)
        {
            Head(table, place.Column / 8, words);
            table.Add((byte)(place.Column % 8 << 4 | width));
        }
        else if (delta is >= 0 and < NoColumns - OneLine && place.EndLine == line && place.Column < 128 && place.EndColumn < 128)
        {
            Head(table, OneLine + delta, words);
            table.Add((byte)place.Column);
            table.Add((byte)place.EndColumn);
        }
        else
        {
            Head(table, Long, words);
            AddSigned(table, delta);
            foreach (int number in (ReadOnlySpan<int>)[place.EndLine - line, place.Column + 1, place.EndColumn + 1]) AddNumber(table, number);
        }
    }

    private static void Head(List<byte> table, int kind, int words) => table.Add((byte)(0x80 | kind << 3 | (words - 1)));

    private static void AddSigned(List<byte> table, int number) => AddNumber(table, number < 0 ? -number << 1 | 1 : number << 1);

    private static void AddNumber(List<byte> table, int number)
    {
        for (; number > 63; number >>= 6) table.Add((byte)(0x40 | number & 63));
        table.Add((byte)number);
    }

    /// <summary>The positions that a table says; where it ends too early there are none.</summary>
    public static CodePosition[] ReadPlaces(ReadOnlySpan<byte> table, int firstLine, int words)
    {
        var positions = new List<CodePosition>();
        int line = firstLine, start = 0;
        var reader = new Reader(table);
        while (start < words && !reader.AtEnd)
        {
            int head = reader.Byte(), length = (head & 7) + 1;
            positions.Add(ReadPlace(ref reader, head >> 3 & 15, start, ref line));
            start += length;
        }
        if (start < words) positions.Add(new CodePosition(start, 0, 0, 0, 0));
        return [.. positions];
    }

    private static CodePosition ReadPlace(ref Reader reader, int kind, int start, ref int line)
    {
        switch (kind)
        {
            case None: return new CodePosition(start, 0, 0, 0, 0);
            case NoColumns:
                line += reader.Signed();
                return Place(start, line, line, -1, -1);
            case Long:
                line += reader.Signed();
                return Place(start, line, line + reader.Number(), reader.Number() - 1, reader.Number() - 1);
            case >= OneLine:
                line += kind - OneLine;
                return Place(start, line, line, reader.Byte(), reader.Byte());
            default:
                int second = reader.Byte(), column = kind * 8 + (second >> 4 & 7);
                return Place(start, line, line, column, column + (second & 15));
        }
    }

    /// <summary>A place that can be shown: what a table says may be nonsense.</summary>
    private static CodePosition Place(int start, int line, int endLine, int column, int endColumn)
    {
        if (line <= 0) return new CodePosition(start, 0, 0, 0, 0);
        bool isRange = column >= 0 && endColumn >= 0 && (endLine > line || endLine == line && endColumn >= column);
        return isRange ? new CodePosition(start, line, endLine, column, endColumn) : new CodePosition(start, line, line, -1, -1);
    }

    /// <summary>Which words are guarded by which handler.</summary>
    public static byte[] Handlers(CodeObject code)
    {
        var table = new List<byte>();
        foreach (var range in code.Exceptions)
        {
            int mark = table.Count;
            foreach (int number in (ReadOnlySpan<int>)[range.Start, range.End - range.Start, range.Target, range.Depth << 1 | (range.PushLasti ? 1 : 0)]) AddBigEnd(table, number);
            table[mark] |= 0x80;
        }
        return [.. table];
    }

    private static void AddBigEnd(List<byte> table, int number)
    {
        for (int shift = 24; shift > 0; shift -= 6) { if (number >> shift != 0) table.Add((byte)(0x40 | number >> shift & 63)); }
        table.Add((byte)(number & 63));
    }

    /// <summary>Steps of addresses and lines, each a byte.</summary>
    public static byte[] Lines(CodeObject code)
    {
        var table = new List<byte>();
        int line = code.FirstLine, address = 0;
        foreach (var position in code.Positions)
        {
            if (position.Line == 0 || position.Line == line) continue;
            AddStep(table, 2 * position.Start - address, position.Line - line);
            (line, address) = (position.Line, 2 * position.Start);
        }
        return [.. table];
    }

    private static void AddStep(List<byte> table, int bytes, int lines)
    {
        for (; bytes > 254; bytes -= 254) table.AddRange([254, 0]);
        for (; lines is < -128 or > 127; lines -= Math.Clamp(lines, -128, 127))
        {
            table.AddRange([(byte)bytes, (byte)Math.Clamp(lines, -128, 127)]);
            bytes = 0;
        }
        table.AddRange([(byte)bytes, (byte)lines]);
    }

    /// <summary>Reads a table, with zeros behind its end.</summary>
    private ref struct Reader(ReadOnlySpan<byte> table)
    {
        private readonly ReadOnlySpan<byte> _table = table;
        private int _at;

        public readonly bool AtEnd => _at >= _table.Length;

        public int Byte() => AtEnd ? 0 : _table[_at++];

        public int Number()
        {
            int number = 0, shift = 0, next;
            do
            {
                next = Byte();
                number |= (next & 63) << shift;
                shift += 6;
            }
            while ((next & 0x40) != 0);
            return number;
        }

        public int Signed()
        {
            int number = Number();
            return (number & 1) != 0 ? -(number >> 1) : number >> 1;
        }
    }
}
