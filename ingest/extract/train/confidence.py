"""Fits the weights of ../confidence.cc and prints them, with a table of how reliable they are.

usage: confidence.py PROGRAMS DATA

PROGRAMS is a build folder with `newsgraph` and `tests/ingest/extract/facts`. DATA holds treebank/{ewt,gum}/train.conllu
(Universal Dependencies) and qasrl/wikinews.dev.{full,gold}.csv (QA-SRL Bank 2.1 gold, the Wikinews part). Facts are found
in the program's own trees. On the treebanks a fact is right if the same one is found in the annotators' tree: subject and
object with the same words. On QA-SRL, whose sentences no part of the program has seen, a fact is right if subject and
object each are an answer about that verb; it says how far the trees, and the rules, can be believed.
"""
import csv, pathlib, subprocess, sys, tempfile
from collections import defaultdict

import numpy as np

TREEBANK_WEIGHT = 0.05  # of one treebank fact beside one of QA-SRL: there are 25 times as many
STRENGTH = 4.0  # of the pull of weights towards zero
BINS = 10


def facts(programs, conllu):
    out = subprocess.run([programs / "tests/ingest/extract/facts", conllu], stdout=subprocess.PIPE, check=True, text=True)
    for line in out.stdout.splitlines():
        number, predicate, rule, subject, obj, modifiers, *features = line.split("\t")
        tokens = lambda text: frozenset(map(int, text.split())) if text != "-" else None
        yield int(number), int(predicate), rule, tokens(subject), tokens(obj), [float(f) for f in features]


def parsed(programs, conllu, folder):
    out = folder / "parsed.conllu"
    with open(out, "wb") as file:
        subprocess.run([programs / "newsgraph", "parse", "--from", "conllu", conllu], stdout=file, check=True)
    return out


def with_names(gold, found, folder):
    """The annotators' trees with the names that the program found: rules ask for them, and treebanks do not mark them."""
    out = folder / "gold.conllu"
    with open(gold, encoding="utf-8") as a, open(found, encoding="utf-8") as b, open(out, "w", encoding="utf-8") as file:
        words = lambda lines: [l.rstrip("\n").split("\t") for l in lines if l[0].isdigit() and l.split("\t")[0].isdigit()]
        ours = iter(words(b))
        for line in a:
            if line[0].isdigit() and line.split("\t")[0].isdigit():
                columns = line.rstrip("\n").split("\t")
                names = [m for m in next(ours)[9].split("|") if m.startswith("Name=")]
                columns[9] = "|".join([m for m in columns[9].split("|") if m != "_"] + names) or "_"
                line = "\t".join(columns) + "\n"
            file.write(line)
    return out


def from_treebank(programs, gold, folder):
    found = parsed(programs, gold, folder)
    right = {(n, p, s, o) for n, p, _, s, o, _ in facts(programs, with_names(gold, found, folder))}
    for n, p, _, s, o, features in facts(programs, found):
        yield features, float((n, p, s, o) in right)


def close(phrase, answers):
    """Whether the phrase shares at least half of their joint words with one of the answers."""
    return any(2 * len(phrase & a) >= len(phrase | a) for a in answers)


def from_questions(programs, data, folder):
    answers = defaultdict(list)
    with open(data / "qasrl/wikinews.dev.gold.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for part in row["answer_range"].split("~!~"):
                if ":" in part:
                    begin, end = map(int, part.split(":"))
                    answers[row["qasrl_id"], int(row["verb_idx"])].append(frozenset(range(begin, end)))
    asked = {sentence for sentence, _ in answers}
    names, conllu = [], folder / "sentences.conllu"
    with open(data / "qasrl/wikinews.dev.full.csv", encoding="utf-8") as file, open(conllu, "w", encoding="utf-8") as out:
        for row in csv.DictReader(file):
            if row["qasrl_id"] not in asked:
                continue
            names.append(row["qasrl_id"])
            for i, word in enumerate(row["tokens"].split(" "), 1):
                out.write(f"{i}\t{word}" + "\t_" * 8 + "\n")
            out.write("\n")
    found = list(facts(programs, parsed(programs, conllu, folder)))
    # People answer with whole lists, which the rules spread over several facts.
    lists = defaultdict(lambda: (set(), set()))
    for n, p, rule, s, o, _ in found:
        lists[n, p, rule][0].update(s)
        lists[n, p, rule][1].update(o or ())
    for n, p, rule, s, o, features in found:
        about = answers.get((names[n], p))
        if about is not None:
            subjects, objects = lists[n, p, rule]
            right = (close(s, about) or close(subjects, about)) and (o is None or close(o, about) or close(objects, about))
            yield features, float(right)


def fit(x, y, weight):
    """Logistic regression by Newton's method; the last weight, the constant, is not pulled."""
    x = np.hstack([x, np.ones((len(x), 1))])
    pull = np.diag([STRENGTH] * (x.shape[1] - 1) + [1e-6])
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (p - y)) + pull @ w
        w -= np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + pull, gradient)
    return w


def predict(w, x):
    return 1 / (1 + np.exp(-(x @ w[:-1] + w[-1])))


def main(programs, data):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        treebank = [e for bank in ("ewt", "gum") for e in from_treebank(programs, data / f"treebank/{bank}/train.conllu", folder)]
        questions = list(from_questions(programs, data, folder))
    x = np.array([f for f, _ in treebank + questions])
    y = np.array([r for _, r in treebank + questions])
    asked = np.arange(len(x)) >= len(treebank)
    weight = np.where(asked, 1.0, TREEBANK_WEIGHT)
    w = fit(x, y, weight)
    print(", ".join(f"{value:.2f}" for value in w))
    # Reliability on QA-SRL, each fifth by weights that have not seen it.
    fold = np.arange(len(x)) % 5
    told = np.zeros(len(x))
    for k in range(5):
        seen = ~(asked & (fold == k))
        told[fold == k] = predict(fit(x[seen], y[seen], weight[seen]), x[fold == k])
    told, right = told[asked], y[asked]
    print(f"facts of QA-SRL {len(right)}, right {right.mean():.3f}, told {told.mean():.3f}")
    print("told | facts | mean told | right")
    for b in range(BINS):
        here = (told >= b / BINS) & (told < (b + 1) / BINS + (b + 1 == BINS))
        if here.any():
            print(f"{b / BINS:.1f}-{(b + 1) / BINS:.1f} | {here.sum()} | {told[here].mean():.2f} | {right[here].mean():.2f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
