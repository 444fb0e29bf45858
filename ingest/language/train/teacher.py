"""A teacher: the network of network.py whose words also know what the transformer makes of them."""

import torch
from tokenizers import Tokenizer
from torch import nn

from data import normalise
from network import Network
from pieces import LONGEST_WORD, PAD, UNKNOWN
from transformer import Encoder

DROP, SEEN = 0.1, 320


class Teacher(Network):
    def __init__(self, vectors, label_counts, pieces_path, **size):
        super().__init__(vectors, label_counts, extra=SEEN, **size)
        self.pieces = Tokenizer.from_file(str(pieces_path))
        self.cut = {}
        self.encoder = Encoder(self.pieces.get_vocab_size())
        self.mixture = nn.Parameter(torch.zeros(len(self.encoder.blocks)))
        self.seen_norm = nn.LayerNorm(self.encoder.width)
        self.seen = nn.Linear(2 * self.encoder.width, SEEN)

    def ids(self, form):
        ids = self.cut.get(form)
        if ids is None:
            ids = self.cut[form] = self.pieces.encode(normalise(form)).ids[:LONGEST_WORD] or [UNKNOWN]
        return ids

    def inputs(self, batch, dropped):
        """What the network of network.py sees of a word, and the mean of the transformer's layers at its ends."""
        cuts = [[self.ids(form) for form in sentence] for sentence in batch.forms]
        longest = -(-max(sum(map(len, cut)) for cut in cuts) // 16) * 16
        ids = torch.full((len(cuts), longest), PAD)
        ends = torch.zeros(len(cuts), batch.rows.shape[1], 2, dtype=torch.int64)
        for i, cut in enumerate(cuts):
            flat = [piece for word in cut for piece in word]
            ids[i, :len(flat)] = torch.tensor(flat)
            at = 0
            for j, word in enumerate(cut):
                ends[i, j, 0], ends[i, j, 1] = at, at + len(word) - 1
                at += len(word)
        mask = torch.zeros(ids.shape).masked_fill(ids == PAD, -1e9)[:, None, None]
        layers = self.encoder(ids, mask, DROP)
        mixed = sum(w * layer for w, layer in zip(self.mixture.softmax(0), layers))
        mixed = self.seen_norm(mixed)
        both = [mixed.gather(1, ends[..., k:k + 1].expand(-1, -1, mixed.shape[2])) for k in range(2)]
        return torch.cat([super().inputs(batch, dropped), self.seen(torch.cat(both, -1))], -1)
