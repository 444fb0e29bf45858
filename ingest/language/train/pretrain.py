"""Teaches the LSTMs to expect words, before they see a tree: pretrain.py VECTORS.npz OUT.pt ARTICLES.jsonl.gz ...

The first layer's forward half predicts the next word, its backward half the one before; the last layer predicts words
withheld from it.
"""

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from examples import Examples, Featuriser, Targets, batches, collate
from network import HIDDEN, Network
from silver import read_news
from train import vector_table

BATCH_WORDS, RATE, WARMUP, SAMPLED, WITHHELD = 1500, 2e-3, 300, 1200, 0.12


class Expectations(nn.Module):
    """What each position makes one expect, compared with every word's own vector."""

    def __init__(self, vectors, hidden):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(vectors.clone(), freeze=False, sparse=True)
        self.bias = nn.Embedding(len(vectors), 1, sparse=True)
        nn.init.zeros_(self.bias.weight)
        self.next, self.previous = nn.Linear(hidden, vectors.shape[1]), nn.Linear(hidden, vectors.shape[1])
        self.withheld = nn.Linear(2 * hidden, vectors.shape[1])

    def loss(self, expected, wanted, candidates, place):
        """Mean cross-entropy over the candidate words; place: the candidate number of each word."""
        scores = expected @ self.words(candidates).T + self.bias(candidates).squeeze(-1)
        return F.cross_entropy(scores.float(), place[wanted])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("vectors", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("articles", type=Path, nargs="+")
    arguments.add_argument("--words", type=int, default=5_000_000)
    arguments.add_argument("--stop", type=int, help="leave off after so many steps")
    arguments.add_argument("--threads", type=int, default=1)
    a = arguments.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    table = np.load(a.vectors)
    labels = {"upos": ["X", "Y"], "xpos": ["X", "Y"], "deprel": ["x", "y"], "names": ["x", "y"]}  # nothing is labelled here
    examples = Examples(Featuriser(table["words"].tolist()), Targets(labels))
    vectors = vector_table(table)
    network = Network(vectors, {key: 2 for key in labels})
    expectations = Expectations(vectors, HIDDEN)
    body = [p for name, p in network.named_parameters()
            if p.requires_grad and name.split(".")[0] in ("tables", "forwards", "backwards")]
    heads = [p for name, p in expectations.named_parameters() if name not in ("words.weight", "bias.weight")]
    dense = torch.optim.AdamW(body + heads, lr=RATE, betas=(0.9, 0.95), weight_decay=0.01)
    sparse = torch.optim.SparseAdam([expectations.words.weight, expectations.bias.weight], lr=RATE)
    chance = random.Random(1)
    sentences = read_news(a.articles, a.words, 1)
    steps = min(a.stop or 1 << 60, sum(map(len, sentences)) // BATCH_WORDS)
    # Words are numbered by falling frequency; by Zipf's law the chance of word k is near 1 / k.
    weights = torch.arange(1, len(vectors) + 1, dtype=torch.float) ** -0.75
    network.train()
    started, seen, sums = time.time(), 0, np.zeros(3)
    for step, batch in enumerate(batches(sentences, chance, BATCH_WORDS), 1):
        batch = collate([examples.of(sentence) for sentence in batch])
        rows = batch.rows
        real = torch.arange(rows.shape[1]) < batch.lengths.unsqueeze(1)
        withheld = real & (torch.rand(real.shape) < WITHHELD)
        with torch.autocast("cpu", torch.bfloat16):
            first, last = network.encode(batch, hide=withheld)
        words = rows[..., 0]
        candidates = torch.unique(torch.cat([words.flatten(), torch.multinomial(weights, SAMPLED, replacement=False)]))
        place = torch.zeros(len(vectors), dtype=torch.int64)
        place[candidates] = torch.arange(len(candidates))
        known = withheld & (words > 0)
        later, earlier = real[:, 1:] & (words[:, 1:] > 0), real[:, 1:] & (words[:, :-1] > 0)
        with torch.autocast("cpu", torch.bfloat16):
            parts = [expectations.loss(expected, wanted, candidates, place) for expected, wanted in (
                (expectations.next(first[:, :-1, :HIDDEN][later]), words[:, 1:][later]),
                (expectations.previous(first[:, 1:, HIDDEN:][earlier]), words[:, :-1][earlier]),
                (expectations.withheld(last[known]), words[known]))]
        rate = RATE * min(1, step / WARMUP) * max(0.05, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
        for group in dense.param_groups + sparse.param_groups:
            group["lr"] = rate
        dense.zero_grad()
        sparse.zero_grad()
        sum(parts).backward()
        torch.nn.utils.clip_grad_norm_(body + heads, 5.0)
        dense.step()
        sparse.step()
        seen += int(real.sum())
        sums += [p.item() for p in parts]
        if step % 100 == 0 or step == steps:
            print(f"step {step} of {steps}, {seen / (time.time() - started):.0f} words/s, "
                  f"next {sums[0] / 100:.3f} previous {sums[1] / 100:.3f} withheld {sums[2] / 100:.3f}", flush=True)
            sums[:] = 0
        if step == steps:
            break
    torch.save({name: p for name, p in network.state_dict().items()
                if name.split(".")[0] in ("tables", "forwards", "backwards")}, a.out)


if __name__ == "__main__":
    main()
