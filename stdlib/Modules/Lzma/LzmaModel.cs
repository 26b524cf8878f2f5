namespace PyTee.Stdlib;

/// <summary>The probabilities of LZMA, all in one row, which its reader and its writer keep in step: where each kind begins, and how states follow each other.</summary>
internal static class LzmaModel
{
    public const int States = 12, MaxPositionBits = 4, LiteralSize = 0x300, LengthStates = 4, SlotBits = 6, AlignBits = 4, SpecialSlots = 14, FirstSpecialSlot = 4;
    public const int MinMatch = 2, MaxMatch = 273, LowBits = 3, HighBits = 8, ProbabilityBits = 11, MoveBits = 5;
    public const ushort Even = 1 << ProbabilityBits - 1;
    public const uint Top = 1 << 24, EndMarker = uint.MaxValue;

    // Where each kind of probability begins.
    public const int IsMatch = 0;
    public const int IsRep = IsMatch + (States << MaxPositionBits);
    public const int IsRepG0 = IsRep + States;
    public const int IsRepG1 = IsRepG0 + States;
    public const int IsRepG2 = IsRepG1 + States;
    public const int IsLongRep = IsRepG2 + States;
    public const int Slot = IsLongRep + (States << MaxPositionBits);
    public const int Special = Slot + (LengthStates << SlotBits);
    public const int Align = Special + 128;
    public const int MatchLength = Align + (1 << AlignBits);
    public const int RepLength = MatchLength + LengthSize;
    public const int Literal = RepLength + LengthSize;

    // Within the probabilities of a length.
    public const int Choice = 0, Choice2 = 1, Low = 2;
    public const int Middle = Low + (1 << MaxPositionBits + LowBits);
    public const int High = Middle + (1 << MaxPositionBits + LowBits);
    private const int LengthSize = High + (1 << HighBits);

    // States below this one come after a literal.
    private const int FirstMatchState = 7;

    /// <summary>How many probabilities there are for so many bits of literal contexts.</summary>
    public static int Size(int contextBits) => Literal + (LiteralSize << contextBits);

    public static bool IsAfterLiteral(int state) => state < FirstMatchState;
    public static int AfterLiteral(int state) => state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    public static int AfterMatch(int state) => IsAfterLiteral(state) ? 7 : 10;
    public static int AfterRep(int state) => IsAfterLiteral(state) ? 8 : 11;
    public static int AfterShortRep(int state) => IsAfterLiteral(state) ? 9 : 11;
    public static int LengthState(int length) => Math.Min(length - MinMatch, LengthStates - 1);
}
