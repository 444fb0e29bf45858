"""A small transformer over sub-words: the body of the teachers. Pre-norm, rotary positions, ReLU."""

import math

import torch
import torch.nn.functional as F
from torch import nn

WIDTH, LAYERS, HEADS = 320, 5, 5


def rotate(x, rotation):
    cos, sin = rotation
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


class Block(nn.Module):
    def __init__(self, width, heads, layers):
        super().__init__()
        self.heads = heads
        self.norm_attention, self.norm_forward = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                nn.init.normal_(p, std=0.02 / math.sqrt(2 * layers) if name[:4] in ("out.", "down") else 0.02)
            elif name.endswith("bias"):
                nn.init.zeros_(p)

    def forward(self, x, rotation, mask, drop):
        """x: batch × pieces × width; mask: added to the attention's scores, or None."""
        b, t, width = x.shape
        y = self.norm_attention(x)
        query, key, value = (f(y).view(b, t, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = rotate(query * (query.shape[-1] ** -0.5), rotation) @ rotate(key, rotation).transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(b, t, width)
        x = x + F.dropout(self.out(mixed), drop, self.training)
        return x + F.dropout(self.down(F.relu(self.up(self.norm_forward(x)))), drop, self.training)


class Encoder(nn.Module):
    def __init__(self, pieces, width=WIDTH, layers=LAYERS, heads=HEADS):
        super().__init__()
        self.width, self.heads = width, heads
        self.embedding = nn.Embedding(pieces, width)
        nn.init.normal_(self.embedding.weight, std=0.02)
        self.norm = nn.LayerNorm(width)
        self.blocks = nn.ModuleList(Block(width, heads, layers) for _ in range(layers))

    def forward(self, ids, mask=None, drop=0.0):
        """The outputs of all blocks, each batch × pieces × width. mask: batch × 1 × 1 × pieces, added to the scores."""
        half = self.width // self.heads // 2
        angle = torch.arange(ids.shape[1])[:, None] * 10000.0 ** (-torch.arange(half) / half)
        kind = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
        rotation = angle.cos().to(kind), angle.sin().to(kind)
        x = F.dropout(self.norm(self.embedding(ids)), drop, self.training).to(kind)
        out = []
        for block in self.blocks:
            x = block(x, rotation, mask, drop)
            out.append(x)
        return out
