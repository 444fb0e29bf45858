"""Trains the network: train.py DATA VECTORS.npz OUT_FOLDER [--epochs N] [--resume]. Logs dev figures after each epoch."""

import argparse
import json
import math
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from data import ALL, HASHED, NAMES, fnv1a, hashed_strings, lower, normalise, read_treebanks, read_wikigold
from decode import best_names, best_tree
from network import HIDDEN, LAYERS, TABLES, Network

BATCH_WORDS, RATE, WARMUP, AVERAGE = 600, 2e-3, 300, 0.998
WEIGHTS = {"arc": 1.0, "label": 1.0, "upos": 0.4, "xpos": 0.4, "names": 0.6}
AUGMENTED = 0.12  # share of sentences changed in an epoch
IGNORED = -100


class Featuriser:
    """Rows of a form in the vector table and the hashed tables."""

    def __init__(self, words):
        self.vocabulary = {word: row for row, word in enumerate(words, 1)}
        self.known = {}

    def rows(self, form):
        rows = self.known.get(form)
        if rows is None:
            rows = [self.vocabulary.get(lower(normalise(form)), 0)]
            rows += [fnv1a(text) % TABLES[name][0] for name, text in zip(HASHED, hashed_strings(form))]
            self.known[form] = rows
        return rows


def make_labels(sentences):
    def frequent(key, least=1):
        counts = Counter(word[key] for sentence in sentences for word in sentence)
        return sorted(label for label, n in counts.items() if n >= least)
    return {"upos": frequent("upos"), "xpos": frequent("xpos", 3), "deprel": frequent("deprel", 5), "names": NAMES}


class Targets:
    """Turns labels of words into numbers; a label too rare to learn is ignored, a relation loses its subtype."""

    def __init__(self, labels):
        self.number = {key: {label: i for i, label in enumerate(labels[key])} for key in ("upos", "xpos", "deprel")}

    def of(self, word):
        if "head" not in word:
            return IGNORED, IGNORED, IGNORED, IGNORED
        relation = self.number["deprel"].get(word["deprel"])
        if relation is None:
            relation = self.number["deprel"].get(word["deprel"].split(":")[0], IGNORED)
        return (self.number["upos"].get(word["upos"], IGNORED), self.number["xpos"].get(word["xpos"], IGNORED),
                word["head"], relation)


def augment(sentence, other, chance):
    """A changed copy of the sentence, at times: other letters' case, no final stop, or the other sentence after it."""
    if chance.random() >= AUGMENTED:
        return sentence
    kind = chance.choice(["lower", "upper", "headline", "headline", "stop", "stop", "join", "join"])
    if kind == "join":
        if len(sentence) + len(other) > 80 or "head" not in sentence[0] or "head" not in other[0]:
            return sentence
        # The second root hangs on the first, as the treebanks join clauses that nothing joins.
        root = next(i for i, word in enumerate(sentence, 1) if word["head"] == 0)
        moved = [dict(word, head=word["head"] + len(sentence)) if word["head"] else
                 dict(word, head=root, deprel="parataxis") for word in other]
        return sentence + moved
    if kind == "stop":
        last = len(sentence)
        if last < 3 or sentence[-1]["form"] not in ".!?" or any(word.get("head") == last for word in sentence):
            return sentence
        return sentence[:-1]
    change = {"lower": str.lower, "upper": str.upper, "headline": lambda form: form[:1].upper() + form[1:]}[kind]
    small = {"a", "an", "the", "of", "in", "on", "to", "and", "for", "at", "by", "'s", "n't", "as", "or", "with", "from"}
    changed = [dict(word, form=word["form"] if kind == "headline" and word["form"] in small else change(word["form"]))
               for word in sentence]
    if kind == "headline" and "head" in sentence[0]:
        last = len(changed)
        if changed[-1]["form"] == "." and not any(word["head"] == last for word in changed):
            changed.pop()
    return changed


def batches(sentences, chance, words_each=BATCH_WORDS):
    """Lists of sentences of about the same length, in random order."""
    ordered = sorted(sentences, key=lambda s: len(s) + chance.random() * 2)
    made, batch, words = [], [], 0
    for sentence in ordered:
        if batch and words + len(sentence) > words_each:
            made.append(batch)
            batch, words = [], 0
        batch.append(sentence)
        words += len(sentence)
    made.append(batch)
    chance.shuffle(made)
    return made


def tensors(batch, featuriser, targets):
    longest = max(map(len, batch))
    rows = np.zeros((len(batch), longest, 1 + len(HASHED)), np.int64)
    gold = np.full((len(batch), longest, 4), IGNORED, np.int64)
    names = np.full((len(batch), longest), ALL, np.int64)
    for i, sentence in enumerate(batch):
        for j, word in enumerate(sentence):
            rows[i, j] = featuriser.rows(word["form"])
            gold[i, j] = targets.of(word)
            names[i, j] = word.get("names", ALL)
    return (torch.from_numpy(rows), torch.tensor([len(s) for s in batch]), torch.from_numpy(gold), torch.from_numpy(names))


def arc_scores(network, last, lengths):
    """Arc scores with what cannot be a head at minus infinity: padding, and the word itself."""
    scores, nodes = network.arcs(last)
    n = last.shape[1]
    heads = torch.arange(n + 1)
    barred = heads.view(1, 1, -1) > lengths.view(-1, 1, 1)
    barred = barred | (heads.view(1, 1, -1) == torch.arange(1, n + 1).view(1, -1, 1))
    return scores.masked_fill(barred, -1e9), nodes


def losses(network, rows, lengths, gold, names, dropped):
    first, last = network.encode(rows, lengths, dropped)
    upos, xpos, name_scores = network.tags(first, last)
    scores, nodes = arc_scores(network, last, lengths)
    label_scores = network.labels(nodes, last, gold[..., 2].clamp(min=0))
    cross = lambda score, k: F.cross_entropy(score.flatten(0, 1), gold[..., k].flatten(), ignore_index=IGNORED)
    out = {"upos": cross(upos, 0), "xpos": cross(xpos, 1)} if (gold[..., 0] >= 0).any() else {}
    if out:
        out |= {"arc": cross(scores, 2), "label": cross(label_scores, 3)}
    allowed = (names.unsqueeze(-1) >> torch.arange(len(NAMES))) & 1 == 1
    unsure = names != ALL
    chance = torch.log_softmax(name_scores, -1).masked_fill(~allowed, -1e9).logsumexp(-1)
    out["names"] = -(chance * unsure).sum() / unsure.sum().clamp(min=1)
    return out


def drop_words(rows, rare):
    """Which vectors and which rows of the word table to withhold, seldom words' rows more often."""
    words = rows[..., 1]
    vector = torch.rand(words.shape) < 0.06
    word = torch.rand(words.shape) < rare[words]
    return torch.stack([vector, word], -1)


@torch.no_grad()
def parse(network, featuriser, labels, forms):
    """For each list of forms: per word (upos, xpos, head, deprel, name tag)."""
    network.eval()
    order = sorted(range(len(forms)), key=lambda i: len(forms[i]))
    out = [None] * len(forms)
    root = labels["deprel"].index("root")
    for start in range(0, len(order), 64):
        part = order[start:start + 64]
        rows, lengths, _, _ = tensors([[{"form": f} for f in forms[i]] for i in part], featuriser, Targets(labels))
        first, last = network.encode(rows, lengths, None)
        upos, xpos, names = network.tags(first, last)
        scores, nodes = arc_scores(network, last, lengths)
        heads = torch.zeros(rows.shape[:2], dtype=torch.int64)
        for k, i in enumerate(part):
            n = len(forms[i])
            heads[k, :n] = torch.from_numpy(best_tree(scores[k, :n, :n + 1].double().numpy()))
        label_scores = network.labels(nodes, last, heads)
        label_scores[..., root] = torch.where(heads == 0, 1e9, -1e9)
        chosen = label_scores.argmax(-1)
        for k, i in enumerate(part):
            tags = best_names(names[k, :len(forms[i])].numpy())
            out[i] = [(labels["upos"][upos[k, j].argmax()], labels["xpos"][xpos[k, j].argmax()], int(heads[k, j]),
                       labels["deprel"][chosen[k, j]], NAMES[tags[j]]) for j in range(len(forms[i]))]
    return out


def spans_of(tags):
    spans, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag[0] != "I":
            spans.add((start, i, tags[start][2:]))
            start = None
        if tag[0] == "B":
            start = i
    return spans


def evaluate(network, featuriser, labels, sentences, names=False):
    """UPOS, UAS, LAS (subtype cut off) in per cent, and with names the F1 of person, organisation and place."""
    parsed = parse(network, featuriser, labels, [[w["form"] for w in s] for s in sentences])
    n = upos = uas = las = hit = found = wanted = 0
    for sentence, words in zip(sentences, parsed):
        for gold, system in zip(sentence, words):
            n += 1
            upos += gold["upos"] == system[0]
            right = gold["head"] == system[2]
            uas += right
            las += right and gold["deprel"].split(":")[0] == system[3].split(":")[0]
        if names:
            marked = [next(tag for k, tag in enumerate(NAMES) if w["names"] >> k & 1) for w in sentence]
            g, s = ({x for x in spans_of(tags) if x[2] != "other"} for tags in (marked, [w[4] for w in words]))
            hit, found, wanted = hit + len(g & s), found + len(s), wanted + len(g)
    out = {"UPOS": upos / n, "UAS": uas / n, "LAS": las / n}
    if names:
        out["names"] = 2 * hit / max(1, found + wanted)
    return {key: round(100 * value, 2) for key, value in out.items()}


def load(checkpoint, vectors_path):
    """(network with averaged weights, featuriser, labels) of a checkpoint."""
    saved = torch.load(checkpoint, weights_only=False)
    table = np.load(vectors_path)
    network = Network(vector_table(table), {k: len(v) for k, v in saved["labels"].items()}, **saved["size"])
    network.load_state_dict(saved["average"], strict=False)
    network.eval()
    return network, Featuriser(table["words"].tolist()), saved["labels"]


def vector_table(table):
    """Row 0 is the unknown word's; the rest scaled to a mean square of 0.25."""
    vectors = table["vectors"]
    scale = 0.5 / math.sqrt(float((vectors ** 2).mean()))
    return torch.from_numpy(np.vstack([np.zeros((1, vectors.shape[1]), np.float32), vectors * scale]))


def main():
    arguments = argparse.ArgumentParser()
    for name in ("data", "vectors", "out"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("--epochs", type=int, default=30)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--hidden", type=int, default=HIDDEN)
    arguments.add_argument("--layers", type=int, default=LAYERS)
    arguments.add_argument("--start", type=Path, help="what pretrain.py wrote")
    arguments.add_argument("--resume", action="store_true")
    a = arguments.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    ewt, gum = read_treebanks(a.data, "train")
    wikigold = list(read_wikigold(a.data / "names/wikigold/CONLL-format/data/wikigold.conll.txt"))
    dev_ewt, dev_gum = read_treebanks(a.data, "dev")
    labels = make_labels(ewt + gum)
    table = np.load(a.vectors)
    featuriser, targets = Featuriser(table["words"].tolist()), Targets(labels)
    counts = Counter(featuriser.rows(w["form"])[1] for s in ewt + gum + wikigold for w in s)
    rare = torch.tensor([0.05 + 0.4 / (0.4 + counts[row]) for row in range(TABLES["word"][0])])
    size = {"hidden": a.hidden, "layers": a.layers}
    network = Network(vector_table(table), {k: len(v) for k, v in labels.items()}, **size)
    if a.start:
        network.load_state_dict(torch.load(a.start), strict=False)
    trained = {name: p for name, p in network.named_parameters() if p.requires_grad}
    optimiser = torch.optim.AdamW(trained.values(), lr=RATE, betas=(0.9, 0.95), weight_decay=0.01, fused=True)
    average = {name: p.detach().clone() for name, p in trained.items()}
    steps_total = a.epochs * sum(map(len, ewt + gum + wikigold)) // BATCH_WORDS
    step = epoch = 0
    checkpoint = a.out / "checkpoint.pt"
    if a.resume and checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        network.load_state_dict(saved["weights"], strict=False)
        optimiser.load_state_dict(saved["optimiser"])
        average, step, epoch = saved["average"], saved["step"], saved["epoch"]
    while epoch < a.epochs:
        chance = random.Random(a.seed * 1000 + epoch)
        torch.manual_seed(a.seed * 1000 + epoch)
        started, sums, count = time.time(), Counter(), 0
        network.train()
        trees = [augment(s, chance.choice(bank), chance) for bank in (ewt, gum) for s in bank]
        named = [augment(s, s, chance) for s in wikigold]
        mixed = batches([s for s in trees if len(s) <= 150], chance) + batches(named, chance)
        chance.shuffle(mixed)
        for batch in mixed:
            step += 1
            rate = RATE * min(1, step / WARMUP) * max(0.01, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps_total)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            rows, lengths, gold, names = tensors(batch, featuriser, targets)
            parts = losses(network, rows, lengths, gold, names, drop_words(rows, rare))
            optimiser.zero_grad()
            sum(WEIGHTS[key] * value for key, value in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(trained.values(), 5.0)
            optimiser.step()
            keep = min(AVERAGE, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.values()), list(trained.values()), 1 - keep)
            for key, value in parts.items():
                sums[key] += value.item()
            count += 1
        epoch += 1
        seconds = time.time() - started
        current = {name: p.detach().clone() for name, p in trained.items()}
        network.load_state_dict(average, strict=False)
        part = slice(None) if epoch == a.epochs else slice(None, None, 2)  # half the sentences are enough on the way
        figures = {"epoch": epoch, "seconds": round(seconds), "rate": round(rate, 6),
                   "loss": {key: round(value / count, 3) for key, value in sums.items()},
                   "ewt dev": evaluate(network, featuriser, labels, dev_ewt[part], names=True),
                   "gum dev": evaluate(network, featuriser, labels, dev_gum[part])}
        network.load_state_dict(current, strict=False)
        torch.save({"weights": current, "average": average, "optimiser": optimiser.state_dict(), "labels": labels,
                    "size": size, "step": step, "epoch": epoch}, a.out / "next.pt")
        (a.out / "next.pt").rename(checkpoint)
        with open(a.out / "log.jsonl", "a") as log:
            log.write(json.dumps(figures) + "\n")
        print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main()
