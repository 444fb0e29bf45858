"""Learns where sentences end and writes ../boundaries.table.

    boundaries.py DATA boundaries.table

DATA holds treebank/ewt/train.conllu and treebank/gum/train.conllu. Logistic regression over hashed features of the words
around each boundary at which a sentence could end, on gold words; the rules of ../segment.cc are asked at run time and
added as one more vote. ../boundary.cc computes the same features. The file is a table of signed bytes, one weight each.

Deterministic: full batches, no random numbers, whole weights.
"""

import argparse
import pathlib
import unicodedata

import numpy as np

BITS = 16  # of the table's index
SCALE = 24  # what a weight of 1 is in the file
STEPS = 150
DECAY = 2e-5  # per candidate

QUOTES = {"“": '"', "”": '"', "„": '"', "``": '"', "''": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
M = np.uint64
MASK = (1 << 64) - 1


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & MASK
    return h


def normal(form):
    """The form as features see it: plain marks, ASCII letters small, ASCII digits 0."""
    form = QUOTES.get(form, form)
    return "".join("0" if "0" <= c <= "9" else chr(ord(c) | 32) if "A" <= c <= "Z" else c for c in form)


# Shapes. Marks that matter have one of their own.
MARKS = {m: 16 + i for i, m in enumerate([".", ",", ":", ";", "?", "!", '"', "'", "(", ")", "[", "]", "-", "...", "/", "*"])}
(NONE, LOWER, LETTER, CAPITALISED, CAPITALS, MIXED, NUMBER, NUMBERED, ABBREVIATION, ADDRESS, STOPS, DASHES, OTHER) = range(13)


def shape(form):
    plain = QUOTES.get(form, form)
    if plain in MARKS:
        return MARKS[plain]
    first = form[0]
    if "0" <= first <= "9":
        return NUMBER if all("0" <= c <= "9" or c in ".,:" for c in form) else NUMBERED
    if unicodedata.category(first)[0] in "LM" or first == "\xad":
        if "@" in form or "://" in form or form.startswith("www."):
            return ADDRESS
        if form.endswith("."):
            return ABBREVIATION
        if not first.isupper():
            return MIXED if any("A" <= c <= "Z" for c in form) else LOWER
        if len(form.encode()) == len(first.encode()):
            return LETTER
        upper = any("A" <= c <= "Z" for c in form[1:])
        lower = any("a" <= c <= "z" for c in form[1:])
        return CAPITALS if upper and not lower else MIXED if upper else CAPITALISED
    if all(c in ".?!" for c in form):
        return STOPS
    if all(c in "-=_*~#" for c in form):
        return DASHES
    return OTHER


def bucket(n):
    """0 to 4, then in ever wider steps up to 9."""
    for i, bound in enumerate((1, 2, 3, 4, 5, 8, 14, 25, 45)):
        if n < bound:
            return i
    return 9


def read(path):
    """Paragraphs: lists of (form, touches the word before, begins a sentence)."""
    paragraph = []
    with open(path, encoding="utf-8") as file:
        begins = touches = newpar = False
        last_of_range, range_touches = 0, False
        for line in file:
            line = line.rstrip("\n")
            if line.startswith(("# newdoc", "# newpar")) and not line.startswith("# newpar_"):
                newpar = True
            if not line:
                last_of_range = 0
            if not line or line[0] == "#":
                begins = True
                continue
            columns = line.split("\t")
            if "." in columns[0]:
                continue
            space = "SpaceAfter=No" not in columns[9]
            if "-" in columns[0]:
                last_of_range, range_touches = int(columns[0].split("-")[1]), not space
                continue
            if newpar and paragraph:
                yield paragraph
                paragraph = []
            paragraph.append((columns[1], touches and not newpar, begins))
            number = int(columns[0])
            touches = not space if number > last_of_range else True if number < last_of_range else range_touches
            begins = newpar = False
    yield paragraph


def is_candidate(last, following):
    return following not in (LOWER, MARKS[","]) or last >= 10


def context(paragraph):
    """For each candidate: atoms (see features) and whether a sentence begins there."""
    hashes = [fnv(normal(form).encode()) for form, _, _ in paragraph]
    shapes = [shape(form) for form, _, _ in paragraph]
    size = len(paragraph)
    ends_well = 1 if shapes[-1] in (16, 20, 21, 22, 25, STOPS, 29) else 0
    begin = 0
    lower = 0
    quotes = 0
    brackets = 0
    at = lambda values, i: values[i] if 0 <= i < size else 0
    for i in range(size):
        if i > 0 and is_candidate(shapes[i - 1], shapes[i]):
            ending = paragraph[i - 1][0].encode()[-2:]
            yield (
                [at(hashes, i - 2), hashes[i - 1], hashes[i], at(hashes, i + 1), hashes[begin], fnv(ending)],
                [at(shapes, k) for k in range(i - 3, i + 3)]
                + [int(paragraph[i][1]), bucket(i - begin), bucket(size - i), bucket(i), shapes[begin], quotes & 1]
                + [min(brackets, 1), min(lower, 3), ends_well],
                paragraph[i][2],
            )
        if i > 0 and paragraph[i][2]:
            begin, lower, quotes, brackets = i, 0, 0, 0
        if shapes[i] == LOWER:
            lower += 1
        elif shapes[i] == MARKS['"']:
            quotes += 1
        elif shapes[i] in (MARKS["("], MARKS["["]):
            brackets += 1
        elif shapes[i] in (MARKS[")"], MARKS["]"]):
            brackets = max(brackets - 1, 0)


def mix(number, a, b):
    """An index for the pair (a, b) of the feature `number`; arrays of uint64."""
    x = (a * M(0x9E3779B97F4A7C15)) ^ ((b + M(number)) * M(0xC2B2AE3D27D4EB4F))
    x ^= x >> M(32)
    x *= M(0xD6E8FEB86659FD93)
    return x >> M(64 - BITS)


def features(h, s):
    """h: hashes of the words at -2, -1, 0, 1, of the sentence's first word and of the last two bytes of word -1.
    s: shapes at -3 … 2, then touches, length, left, passed, first shape, quote, bracket, lower words, ends well."""
    h = np.array(h, dtype=np.uint64).T
    s = np.array(s, dtype=np.uint64).T
    pair = s[2] * M(32) + s[3]
    columns = [
        (h[1], M(0)), (h[2], M(0)), (pair, s[6]), (h[1], s[3]), (h[2], s[2]), (h[1], h[2]), (h[0], h[1]),
        (h[2], h[3]), (pair, s[1] * M(32) + s[4]), (h[0], pair), (h[3], pair), (pair, s[7] + M(16)),
        (pair, s[8] + M(32)), (pair, s[9] + M(48)), (pair, s[10] + M(64)), (pair, s[11] + M(96)),
        (pair, s[12] + M(98)), (pair, s[13] + M(100)), (pair, s[14] + M(104)), (h[4], pair), (h[5], s[3]),
        (s[0] * M(1024) + s[1] * M(32) + s[2], M(1)), (s[3] * M(1024) + s[4] * M(32) + s[5], M(2)),
        (h[2], s[6] + M(2) * s[7]), (s[13] + M(4) * s[7], s[10] + M(32) * s[3]), (s[3], s[2] + M(32) * s[8]),
    ]
    return np.stack([mix(i + 1, a, b + M(0) * a).astype(np.int64) for i, (a, b) in enumerate(columns)], axis=1)


def load(path):
    h, s, y = [], [], []
    for paragraph in read(path):
        for hashes, values, begins in context(paragraph):
            h.append(hashes)
            s.append(values)
            y.append(begins)
    return features(h, s), np.array(y, dtype=np.float64)


def train(x, y):
    """Adam on all candidates at once."""
    w = np.zeros(1 << BITS)
    mean = np.zeros_like(w)
    square = np.zeros_like(w)
    flat = x.ravel()
    for step in range(1, STEPS + 1):
        p = 1 / (1 + np.exp(-w[x].sum(axis=1)))
        slope = np.bincount(flat, np.repeat(p - y, x.shape[1]), minlength=len(w)) / len(y) + DECAY * w
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        rate = 0.05 * min(1, 2 * (1 - step / (STEPS + 1)))
        w -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        if step % 50 == 0:
            loss = -np.mean(np.log(np.where(y == 1, p, 1 - p) + 1e-12))
            print(f"step {step} loss {loss:.4f} wrong {int(((p > 0.5) != y).sum())} of {len(y)}", flush=True)
    return w


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--score", action="store_true", help="candidates decided rightly on dev")
    a = arguments.parse_args()
    parts = [load(a.data / "treebank" / name / "train.conllu") for name in ("ewt", "gum")]
    w = train(np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts]))
    table = np.clip(np.rint(w * SCALE), -127, 127).astype(np.int8)
    a.out.write_bytes(table.tobytes())
    if a.score:
        for name in ("ewt", "gum"):
            x, y = load(a.data / "treebank" / name / "dev.conllu")
            score = table[x].astype(np.int64).sum(axis=1)
            for threshold in (-24, 0, 24):
                found = score > threshold
                right = (found & (y == 1)).sum()
                print(f"{name} dev over {threshold}: precision {right / found.sum():.4f} recall {right / y.sum():.4f}")


if __name__ == "__main__":
    main()
