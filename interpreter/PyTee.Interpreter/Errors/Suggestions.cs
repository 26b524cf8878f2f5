namespace PyTee.Interpreter;

/// <summary>"Did you mean": the candidate a misspelt name is nearest to.</summary>
public static class Suggestions
{
    private const int MaxLength = 40, MaxCandidates = 750, MoveCost = 2, CaseCost = 1;

    /// <summary>The nearest candidate, the first of equals; null when none is near enough.</summary>
    public static string? Closest(string name, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count >= MaxCandidates || name.Length > MaxLength) return null;
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (candidate == name || candidate.Length > MaxLength) continue;
            // No more than a third of the characters may have changed, and it must beat the best so far.
            int limit = Math.Min((candidate.Length + name.Length + 3) * MoveCost / 6, bestDistance - 1);
            int distance = Distance(name, candidate);
            if (distance > limit) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>The edit distance in which a change of case is cheap.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j * MoveCost;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i * MoveCost;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + Cost(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + MoveCost);
            }
        }
        return row[b.Length];
    }

    private static int Cost(char a, char b) => a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
}
