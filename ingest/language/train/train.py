"""Trains a network: train.py DATA VECTORS.npz OUT_FOLDER [--epochs N] [--teacher …] [--silver …] [--resume].

Logs dev figures after each epoch. Without --teacher it is the network that ships; with it, one that teaches."""

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

from data import ALL, NAMES, read_treebanks, read_wikigold
from examples import IGNORED, LONGEST, Examples, Featuriser, Targets, batches, collate, make_labels
from gazetteer import Gazetteer
from network import HIDDEN, LAYERS, TABLES, Network
from parse import arc_scores, evaluate
from silver import read_silver
from teacher import Teacher

RATE, WARMUP, AVERAGE = 2e-3, 300, 0.998
ENCODER_RATE = 0.15  # of the rate, for a pre-trained transformer
WEIGHTS = {"arc": 1.0, "label": 1.0, "upos": 0.4, "xpos": 0.4, "names": 0.6}


def losses(network, batch, dropped, label_weights=None):
    """By task, the mean cross-entropy against gold, and with a teacher's opinion against that, half and half."""
    first, last = network.encode(batch, dropped)
    upos, xpos, names = (x.float() for x in network.tags(first, last))
    scores, nodes = arc_scores(network, last, batch.lengths)
    gold = batch.gold
    opinion = batch.opinion
    heads = gold[..., 2].clamp(min=0)
    if opinion:
        heads = torch.where(gold[..., 2] == IGNORED, opinion["head"][..., 0].long(), heads)
    labels = network.labels(nodes, last, heads).float()
    out = {}
    for key, score, k in (("arc", scores, 2), ("label", labels, 3), ("upos", upos, 0), ("xpos", xpos, 1)):
        known = gold[..., k] != IGNORED
        if known.any():
            out[key] = F.cross_entropy(score.flatten(0, 1), gold[..., k].flatten(), ignore_index=IGNORED,
                                       weight=label_weights if key == "label" else None)
    allowed = (batch.names.unsqueeze(-1) >> torch.arange(len(NAMES))) & 1 == 1
    unsure = batch.names != ALL
    chance = torch.log_softmax(names, -1)
    if unsure.any():
        out["names"] = -(chance.masked_fill(~allowed, -1e9).logsumexp(-1) * unsure).sum() / unsure.sum()
    if opinion:
        real = batch.has_opinion.unsqueeze(1) & (torch.arange(gold.shape[1]) < batch.lengths.unsqueeze(1))
        count = real.sum()
        soft = {"names": -(chance * opinion["names chance"].float()).sum(-1)}
        for key, task, score in (("head", "arc", scores), ("deprel", "label", labels), ("upos", "upos", upos),
                                 ("xpos", "xpos", xpos)):
            wanted = torch.log_softmax(score, -1).gather(-1, opinion[key].long())
            soft[task] = -(wanted * opinion[f"{key} chance"].float()).sum(-1)
        for task, each in soft.items():
            value = (each * real).sum() / count
            out[task] = 0.5 * (out[task] + value) if task in out else value
    return out


def drop_words(rows, rare, times=1.0):
    """Which vectors and which rows of the word table to withhold, seldom words' rows more often."""
    words = rows[..., 1]
    vector = torch.rand(words.shape) < 0.06 * times
    word = torch.rand(words.shape) < rare[words] * times
    return torch.stack([vector, word], -1)


def vector_table(table):
    """Row 0 is the unknown word's; the rest scaled to a mean square of 0.25."""
    vectors = table["vectors"]
    scale = 0.5 / math.sqrt(float((vectors ** 2).mean()))
    return torch.from_numpy(np.vstack([np.zeros((1, vectors.shape[1]), np.float32), vectors * scale]))


def build(table, labels, size, pieces=None):
    counts = {key: len(value) for key, value in labels.items()}
    if pieces:
        return Teacher(vector_table(table), counts, pieces, **size)
    return Network(vector_table(table), counts, **size)


def load(checkpoint, vectors_path):
    """(network with averaged weights, featuriser, labels) of a checkpoint."""
    saved = torch.load(checkpoint, weights_only=False)
    table = np.load(vectors_path)
    network = build(table, saved["labels"], saved["size"], saved["pieces"])
    network.load_state_dict(saved["average"], strict=False)
    network.eval()
    return network, Featuriser(table["words"].tolist()), saved["labels"]


def main():
    arguments = argparse.ArgumentParser()
    for name in ("data", "vectors", "out"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("--epochs", type=int, default=13)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--hidden", type=int, default=HIDDEN)
    arguments.add_argument("--layers", type=int, default=LAYERS)
    arguments.add_argument("--batch", type=int, default=600, help="words")
    arguments.add_argument("--start", type=Path, help="what pretrain.py wrote")
    arguments.add_argument("--teacher", type=Path, nargs=2, metavar=("ENCODER.pt", "PIECES.json"),
                           help="what masked.py and pieces.py wrote")
    arguments.add_argument("--silver", type=Path, nargs="*", default=[], help="what silver.py wrote")
    arguments.add_argument("--share", type=float, default=1.0, help="of the silver, read in an epoch")
    arguments.add_argument("--augmented", type=float, default=0.12, help="share of sentences changed in an epoch")
    arguments.add_argument("--rare-labels", type=float, default=0.0, help="power of a relation's rarity that weighs its loss")
    arguments.add_argument("--word-dropout", type=float, default=1.0, help="times the usual chance of withholding a word")
    arguments.add_argument("--plain-names", action="store_true", help="leave the names of people and places as they are")
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
    featuriser = Featuriser(table["words"].tolist())
    examples = Examples(featuriser, Targets(labels),
                        None if a.plain_names else Gazetteer(a.data / "lexica", featuriser.vocabulary), a.augmented)
    banks = [[examples.of(s) for s in bank if len(s) <= LONGEST] for bank in (ewt, gum, wikigold)]
    silver = []
    for path in a.silver:
        news, taught = read_silver(path, examples)
        silver += news
        for bank, opinions in zip(banks, taught):
            for example, opinion in zip(bank, opinions):
                example.opinion = opinion
    counts = Counter(row for bank in (*banks, silver) for e in bank for row in e.rows[:, 1].tolist())
    rare = torch.tensor([0.05 + 0.4 / (0.4 + counts[row]) for row in range(TABLES["word"][0])])
    label_weights = None
    if a.rare_labels:
        seen = Counter(k for bank in banks for e in bank for k in e.gold[:, 3].tolist())
        power = torch.tensor([(seen[k] + 1.0) ** -a.rare_labels for k in range(len(labels["deprel"]))])
        often = torch.tensor([float(seen[k]) for k in range(len(labels["deprel"]))])
        label_weights = power * (often.sum() / (power * often).sum())
    size = {"hidden": a.hidden, "layers": a.layers}
    pieces = a.teacher and a.teacher[1]
    network = build(table, labels, size, pieces)
    if a.start:
        network.load_state_dict(torch.load(a.start), strict=False)
    if a.teacher:
        network.encoder.load_state_dict(torch.load(a.teacher[0]))
    trained = {name: p for name, p in network.named_parameters() if p.requires_grad}
    inside = [p for name, p in trained.items() if name.startswith("encoder.")]
    outside = [p for name, p in trained.items() if not name.startswith("encoder.")]
    groups = [{"params": outside, "scale": 1.0}] + ([{"params": inside, "scale": ENCODER_RATE}] if inside else [])
    optimiser = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.95), weight_decay=0.01, fused=True)
    average = {name: p.detach().clone() for name, p in trained.items()}
    epoch_words = sum(len(e) for bank in banks for e in bank) + int(a.share * sum(map(len, silver)))
    steps_total = a.epochs * epoch_words // a.batch
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
        ewt, gum, named = ([examples.changed(e, chance.choice(bank), chance) for e in bank] for bank in banks)
        news = [examples.changed(e, e, chance) for e in chance.sample(silver, int(a.share * len(silver)))]
        mixed = batches(ewt + gum, chance, a.batch) + batches(named, chance, a.batch)
        if news:
            mixed += batches(news, chance, a.batch)
        chance.shuffle(mixed)
        for chosen in mixed:
            step += 1
            rate = RATE * min(1, step / WARMUP) * max(0.01, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps_total)))
            for group in optimiser.param_groups:
                group["lr"] = rate * group["scale"]
            batch = collate(chosen)
            with torch.autocast("cpu", torch.bfloat16):
                parts = losses(network, batch, drop_words(batch.rows, rare, a.word_dropout), label_weights)
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
                   "ewt dev": evaluate(network, examples, labels, dev_ewt[part], names=True),
                   "gum dev": evaluate(network, examples, labels, dev_gum[part])}
        network.load_state_dict(current, strict=False)
        torch.save({"weights": current, "average": average, "optimiser": optimiser.state_dict(), "labels": labels,
                    "size": size, "pieces": pieces, "step": step, "epoch": epoch}, a.out / "next.pt")
        (a.out / "next.pt").rename(checkpoint)
        with open(a.out / "log.jsonl", "a") as log:
            log.write(json.dumps(figures) + "\n")
        print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    main()
