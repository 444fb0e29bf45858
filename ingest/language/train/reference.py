"""Reads a model file and computes what model-format.md says, in NumPy, one sentence at a time.

reference.py MODEL --dump OUT.json              a few sentences, every result and some raw numbers, to check other readers
reference.py MODEL --score TREEBANK.conllu      UPOS, UAS, LAS of the file's quantised weights; relation by relation
reference.py MODEL --parse TEXT.txt OUT.conllu  parses raw sentences, one a line
"""

import json
import struct
import sys
from collections import Counter

import numpy as np
import xxhash

from data import HASHED, fnv1a, hashed_strings, lower, normalise, read_conllu, tokenise
from decode import best_names, best_tree
from lemmas import Lemmatiser

SENTENCES = [
    "The mayor of Larkdale , Ines Okafor , said on Tuesday that the council had rejected the plan .",
    "\" We wo n't sell the mill , \" Tomas Berg told reporters , adding that Northgate Foods Inc. paid $ 4.5 million"
    " in 2019 .",
    "SHARES FALL AFTER BANK CUTS RATES",
    "Police arrested two men who , according to the ministry , were planning attacks in Vellmora .",
    "Yes",
    "She is the sister of Karim Adeyemi-Voss , the former minister’s adviser – and a critic of his policies …",
]


class Model:
    def __init__(self, path):
        raw = open(path, "rb").read()
        version, size, checksum = struct.unpack_from("<IIQ", raw, 8)
        if raw[:8] != b"NGMODEL\n" or version != 1 or xxhash.xxh3_64_intdigest(raw[24:]) != checksum:
            raise SystemExit(f"{path}: no model file, or damaged")
        header = json.loads(raw[24:24 + size])
        self.labels, self.shape = header["labels"], header["shape"]
        self.tensors = {}
        for t in header["tensors"]:
            rows, cols = t["rows"], t["cols"]
            if t["type"] == "i8":
                scale = np.frombuffer(raw, "<f4", rows, t["scales"])
                values = np.frombuffer(raw, "i1", rows * cols, t["offset"]).reshape(rows, cols) * scale[:, None]
            else:
                values = np.frombuffer(raw, "<f4", rows * cols, t["offset"])
            self.tensors[t["name"]] = values.astype(np.float32)
        section = {s["name"]: raw[s["offset"]:s["offset"] + s["bytes"]].decode() for s in header["sections"]}
        self.vocabulary = {word: row for row, word in enumerate(section["vocabulary"].split("\n")[:-1], 1)}
        exceptions = (line.split("\t") for line in section["lemmas"].split("\n")[:-1])
        self.lemmatiser = Lemmatiser(self.vocabulary, {(low, tag): lemma for low, tag, lemma in exceptions})

    def input_of(self, form):
        parts = [self.tensors["vectors"][self.vocabulary.get(lower(normalise(form)), 0)]]
        for name, text in zip(HASHED, hashed_strings(form)):
            table = self.tensors[f"table.{name}"]
            parts.append(table[fnv1a(text) % len(table)])
        return np.concatenate(parts)

    def direction(self, name, inputs):
        hidden = self.shape["hidden"]
        rec, h, c, out = self.tensors[f"{name}.rec"], np.zeros(hidden, "f4"), np.zeros(hidden, "f4"), []
        for z in inputs @ self.tensors[f"{name}.in"].T + self.tensors[f"{name}.bias"]:
            i, f, g, o = (z + rec @ h).reshape(4, hidden)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            out.append(h)
        return np.array(out)

    def linear(self, name, values):
        return values @ self.tensors[name].T + self.tensors[f"{name}.bias"]

    def act(self, values):
        return np.where(values > 0, values, self.shape["slope"] * values)

    def run(self, forms):
        x = inputs = np.array([self.input_of(form) for form in forms])
        outputs = []
        for k in range(1, self.shape["layers"] + 1):
            right, left = self.direction(f"lstm.{k}.f", x), self.direction(f"lstm.{k}.b", x[::-1])[::-1]
            x = np.concatenate([right, left], 1)
            outputs.append(x)
        first, last = outputs[0], outputs[-1]
        nodes = np.vstack([self.tensors["root"], last])
        dependent, head = self.act(self.linear("arc.dependent", last)), self.act(self.linear("arc.head", nodes))
        arcs = one_more(dependent) @ self.tensors["arc.score"] @ head.T
        masked = arcs.astype(np.float64)
        masked[np.arange(len(forms)), np.arange(1, len(forms) + 1)] = -np.inf
        heads = best_tree(masked)
        s = one_more(self.act(self.linear("label.dependent", last)))
        r = one_more(self.act(self.linear("label.head", nodes)))[heads]
        size = self.shape["label"] + 1
        by_label = self.tensors["label.score"].reshape(-1, size, size)
        label_scores = np.einsum("tb,kbc,tc->tk", s, by_label, r, optimize=True)
        root = self.labels["deprel"].index("root")
        allowed = label_scores.copy()
        allowed[heads > 0, root] = -np.inf
        names = self.linear("names", np.concatenate([first, last], 1))
        upos, xpos = self.linear("upos", first), self.linear("xpos", first)
        label = np.where(heads == 0, root, allowed.argmax(1))
        tags = best_names(names.astype(np.float64))
        words = []
        for i, form in enumerate(forms):
            u, t = self.labels["upos"][upos[i].argmax()], self.labels["xpos"][xpos[i].argmax()]
            words.append({"form": form, "lemma": self.lemmatiser.lemma(form, u, t), "upos": u, "xpos": t,
                          "head": int(heads[i]), "deprel": self.labels["deprel"][label[i]],
                          "name": self.labels["names"][tags[i]]})
        raw = {"input": inputs, "first": first, "last": last, "upos": upos, "names": names, "arcs": arcs,
               "labels": label_scores}
        return words, {name: beginnings(matrix) for name, matrix in raw.items()}


def beginnings(matrix):
    """The first eight numbers of each row: enough to find where two programs part."""
    return [[round(float(v), 5) for v in row[:8]] for row in matrix]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def one_more(x):
    return np.concatenate([x, np.ones((len(x), 1), x.dtype)], 1)


def dump(model, path):
    out = []
    for sentence in SENTENCES:
        words, raw = model.run(sentence.split(" "))
        out.append({"words": words, "first eight numbers per row": raw})
    with open(path, "w", encoding="utf-8") as file:
        json.dump(out, file, ensure_ascii=False, indent=1)


RELATIONS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "amod", "compound", "flat", "conj", "ccomp", "xcomp",
             "advcl", "acl", "acl:relcl", "appos", "parataxis", "root", "cop", "aux:pass")


def score(model, path):
    """Subtypes are cut off, as is usual, but for the relations by name, which count with theirs."""
    count = Counter()
    wanted, found, hit = Counter(), Counter(), Counter()
    for _, sentence in read_conllu(path):
        words, _ = model.run([w["form"] for w in sentence])
        for gold, system in zip(sentence, words):
            head = gold["head"] == system["head"]
            count["words"] += 1
            count["UPOS"] += gold["upos"] == system["upos"]
            count["UAS"] += head
            count["LAS"] += head and gold["deprel"].split(":")[0] == system["deprel"].split(":")[0]
            count["lemma"] += normalise(gold["lemma"]) == system["lemma"]
            wanted[gold["deprel"]] += 1
            found[system["deprel"]] += 1
            hit[gold["deprel"]] += head and gold["deprel"] == system["deprel"]
    print(path, *(f"{key} {100 * count[key] / count['words']:.2f}" for key in ("UPOS", "UAS", "LAS", "lemma")))
    for name in RELATIONS:
        if wanted[name]:
            print(f"  {name:12} recall {100 * hit[name] / wanted[name]:5.1f}"
                  f" precision {100 * hit[name] / max(1, found[name]):5.1f} of {wanted[name]}")


def parse(model, texts, path):
    with open(texts, encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as out:
        for line in lines:
            name, _, text = line.rstrip("\n").rpartition("\t")
            spans = tokenise(text)
            words, _ = model.run([text[a:b] for a, b in spans])
            if name:
                out.write(f"# sent_id = {name}\n")
            out.write(f"# text = {text}\n")
            for k, (w, (_, end)) in enumerate(zip(words, spans)):
                misc = [] if w["name"] == "O" else [f"Name={w['name']}"]
                if k + 1 < len(spans) and spans[k + 1][0] == end:
                    misc.append("SpaceAfter=No")
                row = [k + 1, w["form"], w["lemma"], w["upos"], w["xpos"], "_", w["head"], w["deprel"], "_",
                       "|".join(misc) or "_"]
                out.write("\t".join(map(str, row)) + "\n")
            out.write("\n")


def main():
    model, act = Model(sys.argv[1]), sys.argv[2]
    {"--dump": dump, "--score": score, "--parse": parse}[act](model, *sys.argv[3:])


if __name__ == "__main__":
    main()
