"""Teaches the transformer to fill gaps in news, before it sees a tree: masked.py PIECES_FOLDER OUT.pt [--pieces N] [--resume]."""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from pieces import MASK, SPECIAL
from transformer import Encoder

WINDOW, BATCH, RATE, WARMUP, GAPS, SAMPLED = 64, 64, 1.2e-3, 400, 0.25, 2000


class Filler(nn.Module):
    """The transformer, and what each gap makes it expect."""

    def __init__(self, pieces):
        super().__init__()
        self.encoder = Encoder(pieces)
        width = self.encoder.width
        self.norm_out = nn.LayerNorm(width)
        self.dense, self.norm = nn.Linear(width, width), nn.LayerNorm(width)
        self.bias = nn.Parameter(torch.zeros(pieces))

    def forward(self, ids, places, wanted, candidates, position):
        """Mean cross-entropy over the candidates; position: the candidate number of each piece."""
        x = self.norm_out(self.encoder(ids)[-1].reshape(-1, self.encoder.width)[places])
        x = self.norm(F.relu(self.dense(x)))
        scores = x.to(torch.bfloat16) @ self.encoder.embedding.weight[candidates].to(torch.bfloat16).T
        return F.cross_entropy(scores.float() + self.bias[candidates], position[wanted])


def gaps(ids, first, chance):
    """(input, places): a quarter of the words are withheld whole; of these one in ten stays and one in ten is another."""
    word = np.cumsum(first, 1) - 1 + (~first[:, :1])
    chosen = np.take_along_axis(chance.random(ids.shape) < GAPS, word, 1) & (ids >= len(SPECIAL))
    dice = chance.random(ids.shape)
    given = np.where(chosen & (dice < 0.8), MASK, ids)
    other = chosen & (dice > 0.9)
    given[other] = chance.choice(ids.ravel(), other.sum())
    return given, np.flatnonzero(chosen)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--pieces", type=int, default=30_000_000, help="how many to read, treebanks twice among them")
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--resume", action="store_true")
    a = arguments.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    flat, first = np.load(a.folder / "flat.npy"), np.load(a.folder / "first.npy")
    news = json.loads((a.folder / "sizes.json").read_text())["news"]
    frequency = np.bincount(flat, minlength=int(flat.max()) + 1).astype(np.float64) ** 0.75
    frequency[:len(SPECIAL)] = 0
    frequency /= frequency.sum()
    network = Filler(len(frequency))
    decayed = [p for p in network.parameters() if p.dim() == 2]
    other = [p for p in network.parameters() if p.dim() != 2]
    optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.05}, {"params": other, "weight_decay": 0}],
                                  lr=RATE, betas=(0.9, 0.98), eps=1e-6, fused=True)
    chance = np.random.default_rng(1)
    windows = [np.arange(0, news - WINDOW, WINDOW)] + 2 * [np.arange(news, len(flat) - WINDOW, WINDOW)]
    starts = chance.permutation(np.concatenate(windows))
    steps = min(a.pieces, len(starts) * WINDOW) // (WINDOW * BATCH)
    step, started, total, since = 0, time.time(), 0.0, 0
    checkpoint = a.out.with_suffix(".checkpoint")
    if a.resume and checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        step = saved["step"]
    while step < steps:
        chance = np.random.default_rng([1, step])
        rows = starts[step * BATCH:(step + 1) * BATCH, None] + np.arange(WINDOW)
        ids = flat[rows].astype(np.int64)
        given, places = gaps(ids, first[rows], chance)
        wanted = torch.from_numpy(ids.ravel()[places])
        sampled = torch.from_numpy(chance.choice(len(frequency), SAMPLED, p=frequency))
        candidates = torch.unique(torch.cat([wanted, sampled]))
        position = torch.zeros(len(frequency), dtype=torch.int64)
        position[candidates] = torch.arange(len(candidates))
        step += 1
        rate = RATE * min(1, step / WARMUP) * (0.02 + 0.98 * (1 - step / steps) if step > WARMUP else 1)
        for group in optimiser.param_groups:
            group["lr"] = rate
        with torch.autocast("cpu", torch.bfloat16):
            loss = network(torch.from_numpy(given), torch.from_numpy(places), wanted, candidates, position)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        total, since = total + loss.item(), since + 1
        if since == 100 or step == steps:
            print(f"step {step} of {steps}, {since * BATCH * WINDOW / (time.time() - started):.0f} pieces/s, "
                  f"loss {total / since:.3f}", flush=True)
            total, since, started = 0.0, 0, time.time()
        if step % 1000 == 0 or step == steps:
            torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step},
                       checkpoint.with_suffix(".next"))
            checkpoint.with_suffix(".next").rename(checkpoint)
    torch.save({k[len("encoder."):]: v for k, v in network.state_dict().items() if k.startswith("encoder.")}, a.out)


if __name__ == "__main__":
    main()
