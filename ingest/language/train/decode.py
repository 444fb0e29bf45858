"""The best tag sequence and the best tree, as model-format.md defines them."""

import numpy as np

from data import NAMES


def best_names(scores):
    """The best tag sequence where I-x follows only B-x or I-x. scores: words × tags."""
    count = scores.shape[1]
    inside = [NAMES[k][2:] if NAMES[k][0] == "I" else None for k in range(count)]
    barred = np.array([[inside[k] is not None and NAMES[j][2:] != inside[k] for k in range(count)] for j in range(count)])
    total = scores[0] + np.where([k is not None for k in inside], -1e9, 0)
    back = []
    for row in scores[1:]:
        paths = total[:, None] + np.where(barred, -1e9, 0)
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    tags = [int(total.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def cycle_in(heads):
    """One cycle among heads (word i's head is heads[i], heads[0] unused), or None."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at):]
        for seen in path:
            state[seen] = 2
    return None


def spanning_tree(scores):
    """Chu-Liu-Edmonds: the head of each node (0: the root). scores[i][j] is that of head j for node i."""
    n = scores.shape[0]
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_in(list(heads))
    if cycle is None:
        return heads
    rest = [i for i in range(n) if i not in set(cycle)]
    total = sum(scores[i, heads[i]] for i in cycle)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    leave = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = leave.max(1)
    enter = scores[np.ix_(cycle, rest)] - np.array([scores[i, heads[i]] for i in cycle])[:, None] + total
    small[-1, :-1] = enter.max(0)
    found = spanning_tree(small)
    out = heads.copy()
    for k, i in enumerate(rest):
        if i:
            out[i] = cycle[leave[k].argmax()] if found[k] == len(rest) else rest[found[k]]
    entry = found[-1]
    broken = cycle[enter[:, entry].argmax()]
    out[broken] = rest[entry]
    return out


def best_tree(scores):
    """Heads of words 1…n from words × (n + 1) scores; exactly one is 0."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores
    heads = full.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and cycle_in(list(heads)) is None:
        return heads[1:]
    heads = spanning_tree(full)
    if (heads[1:] == 0).sum() == 1:
        return heads[1:]
    best, best_total = None, -np.inf
    for root in np.flatnonzero(heads == 0)[1:]:
        one = full.copy()
        one[1:, 0] = -np.inf
        one[root] = -np.inf
        one[root, 0] = 0
        tree = spanning_tree(one)
        total = full[np.arange(1, n + 1), tree[1:]].sum()
        if total > best_total:
            best, best_total = tree, total
    return best[1:]
