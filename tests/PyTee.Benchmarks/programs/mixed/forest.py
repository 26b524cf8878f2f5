import random

random.seed(3)


class Leaf:
    def __init__(self, votes):
        self.votes = votes


class Split:
    def __init__(self, feature, threshold, left, right):
        self.feature, self.threshold, self.left, self.right = feature, threshold, left, right


def gini(counts, total):
    return 1.0 - sum((c / total) ** 2 for c in counts)


def grow(rows, depth):
    counts = [0, 0, 0]
    for row in rows:
        counts[row[-1]] += 1
    if depth == 0 or max(counts) == len(rows) or len(rows) < 4:
        return Leaf([c / len(rows) for c in counts])
    best = None
    for feature in random.sample(range(4), 2):
        for row in rows[::max(1, len(rows) // 8)]:
            threshold = row[feature]
            left = [r for r in rows if r[feature] <= threshold]
            if not left or len(left) == len(rows):
                continue
            right = [r for r in rows if r[feature] > threshold]
            score = 0.0
            for part in (left, right):
                c = [0, 0, 0]
                for r in part:
                    c[r[-1]] += 1
                score += gini(c, len(part)) * len(part)
            if best is None or score < best[0]:
                best = score, feature, threshold, left, right
    if best is None:
        return Leaf([c / len(rows) for c in counts])
    _, feature, threshold, left, right = best
    return Split(feature, threshold, grow(left, depth - 1), grow(right, depth - 1))


def predict(tree, row):
    while isinstance(tree, Split):
        tree = tree.left if row[tree.feature] <= tree.threshold else tree.right
    return tree.votes


rows = []
for i in range(300):
    label = i % 3
    rows.append([random.gauss(label * 1.5, 1.0) for _ in range(4)] + [label])
trees = [grow(random.choices(rows, k=len(rows)), 6) for _ in range(30)]
right = 0
for _ in range(70):
    for row in rows:
        votes = [sum(v) for v in zip(*(predict(t, row) for t in trees))]
        right += votes.index(max(votes)) == row[-1]
print(right)
