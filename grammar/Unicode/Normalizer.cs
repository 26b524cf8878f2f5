using System.Text;

namespace PyTee.Grammar.Unicode;

/// <summary>The normalisation forms of Unicode (UAX #15), which the platform leaves out under invariant globalisation.</summary>
public static class Normalizer
{
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, LCount = 19, VCount = 21, TCount = 28;

    /// <summary>A text in a normalisation form.</summary>
    public static string Normalize(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text)) return text;
        bool compatibility = form is NormalizationForm.FormKC or NormalizationForm.FormKD;
        List<int> points = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            Decompose(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], compatibility, points);
        }
        Order(points);
        if (form is NormalizationForm.FormC or NormalizationForm.FormKC) Compose(points);
        var normal = new StringBuilder(points.Count);
        foreach (int point in points)
        {
            if (point < 0x10000) normal.Append((char)point);
            else normal.Append(char.ConvertFromUtf32(point));
        }
        return normal.ToString();
    }

    private static void Decompose(int point, bool compatibility, List<int> points)
    {
        int syllable = point - SBase;
        if (syllable is >= 0 and < LCount * VCount * TCount)
        {
            points.Add(LBase + syllable / (VCount * TCount));
            points.Add(VBase + syllable % (VCount * TCount) / TCount);
            if (syllable % TCount != 0) points.Add(TBase + syllable % TCount);
            return;
        }
        var parts = UnicodeData.Decomposition(point, out bool isCompatibility);
        if (parts.IsEmpty || (isCompatibility && !compatibility)) points.Add(point);
        else
            foreach (int part in parts) Decompose(part, compatibility, points);
    }

    /// <summary>Sorts every run of combining marks by class, keeping equal ones in place.</summary>
    private static void Order(List<int> points)
    {
        for (int i = 1; i < points.Count; i++)
        {
            int point = points[i], rank = UnicodeData.CombiningClass(point), at = i;
            if (rank == 0) continue;
            for (; at > 0 && UnicodeData.CombiningClass(points[at - 1]) > rank; at--) points[at] = points[at - 1];
            points[at] = point;
        }
    }

    private static void Compose(List<int> points)
    {
        int starter = -1, count = 0, previousRank = 0;
        for (int i = 0; i < points.Count; i++)
        {
            int point = points[i], rank = UnicodeData.CombiningClass(point);
            bool blocked = count - 1 > starter && previousRank >= rank;
            int composed = starter >= 0 && !blocked ? Pair(points[starter], point) : -1;
            if (composed >= 0) { points[starter] = composed; continue; }
            if (rank == 0) starter = count;
            previousRank = rank;
            points[count++] = point;
        }
        points.RemoveRange(count, points.Count - count);
    }

    private static int Pair(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return SBase + ((first - LBase) * VCount + second - VBase) * TCount;
        bool open = first is >= SBase and < SBase + LCount * VCount * TCount && (first - SBase) % TCount == 0;
        return open && second is > TBase and < TBase + TCount ? first + second - TBase : UnicodeData.Compose(first, second);
    }
}
