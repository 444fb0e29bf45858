"""The tagger, parser and name finder of model-format.md, in PyTorch."""

import torch
import torch.nn.functional as F
from torch import nn

TABLES = {"word": (16384, 48), "prefix": (4096, 24), "suffix": (8192, 32), "ending": (2048, 12), "shape": (1024, 24)}
HIDDEN, LAYERS, ARC, LABEL, SLOPE = 208, 2, 200, 64, 0.1
DROPOUT = 0.25


class Network(nn.Module):
    def __init__(self, vectors, label_counts, hidden=HIDDEN, layers=LAYERS, extra=0):
        """extra: how many numbers a word's inputs have beside its embeddings, in a class that adds some."""
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows, width in TABLES.values())
        for name, table in zip(TABLES, self.tables):
            # A word never seen keeps its first row; zeros there look the same as a word dropped in training.
            nn.init.zeros_(table.weight) if name == "word" else nn.init.normal_(table.weight, std=0.1)
        width = vectors.shape[1] + sum(w for _, w in TABLES.values()) + extra
        widths = [width] + [2 * hidden] * (layers - 1)
        self.forwards = nn.ModuleList(nn.LSTM(w, hidden, batch_first=True) for w in widths)
        self.backwards = nn.ModuleList(nn.LSTM(w, hidden, batch_first=True) for w in widths)
        for lstm in [*self.forwards, *self.backwards]:
            for name, p in lstm.named_parameters():
                if "weight" in name:
                    for block in p.data.chunk(4):
                        nn.init.orthogonal_(block) if "hh" in name else nn.init.xavier_uniform_(block)
                else:
                    p.data.zero_()
                    p.data[hidden:2 * hidden] = 0.5  # the forget gate's block, in each of the two biases
        self.upos = nn.Linear(2 * hidden, label_counts["upos"])
        self.xpos = nn.Linear(2 * hidden, label_counts["xpos"])
        self.names = nn.Linear(4 * hidden, label_counts["names"])
        self.root = nn.Parameter(torch.randn(2 * hidden) * 0.1)
        self.arc_head, self.arc_dependent = nn.Linear(2 * hidden, ARC), nn.Linear(2 * hidden, ARC)
        self.arc_score = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label_head, self.label_dependent = nn.Linear(2 * hidden, LABEL), nn.Linear(2 * hidden, LABEL)
        self.label_score = nn.Parameter(torch.zeros(label_counts["deprel"], LABEL + 1, LABEL + 1))
        nn.init.xavier_uniform_(self.arc_score)
        nn.init.normal_(self.label_score, std=0.02)

    def inputs(self, batch, dropped):
        """batch × words × width. dropped: batch × words × 2, true where a word's vector or its row in the word table is
        withheld; or None."""
        vector = self.vectors(batch.rows[..., 0])
        parts = [table(batch.rows[..., k + 1]) for k, table in enumerate(self.tables)]
        if dropped is not None:
            vector = vector.masked_fill(dropped[..., :1], 0)
            parts[0] = parts[0].masked_fill(dropped[..., 1:], 0)
        return torch.cat([vector, *parts], -1)

    def encode(self, batch, dropped=None, hide=None):
        """The outputs of the first and the last layer. dropped: see inputs; hide: where all of the word is withheld."""
        rows, lengths = batch.rows, batch.lengths
        x = self.drop(self.inputs(batch, dropped))
        if hide is not None:
            x = x.masked_fill(hide.unsqueeze(-1), 0)
        position = torch.arange(rows.shape[1]).unsqueeze(0)
        back = lengths.unsqueeze(1) - 1 - position
        back = torch.where(back >= 0, back, position).unsqueeze(-1)  # reverses each sentence, leaving its padding behind it
        first = None
        for forward, backward in zip(self.forwards, self.backwards):
            right, _ = forward(x)
            left, _ = backward(x.gather(1, back.expand(-1, -1, x.shape[2])))
            x = torch.cat([right, left.gather(1, back.expand(-1, -1, left.shape[2]))], -1)
            first = x if first is None else first
            x = self.drop(x)
        return self.drop(first), x

    def drop(self, x):
        """Whole units of a sentence go, the same at each word."""
        if not self.training:
            return x
        return x * F.dropout(torch.ones_like(x[:, :1]), DROPOUT)

    def tags(self, first, last):
        return self.upos(first), self.xpos(first), self.names(torch.cat([first, last], -1))

    def arcs(self, last):
        """batch × dependents × heads, head 0 being the virtual root; and the last layer with the root put before it."""
        nodes = torch.cat([self.root.expand(last.shape[0], 1, -1), last], 1)
        heads = self.drop(F.leaky_relu(self.arc_head(nodes), SLOPE))
        dependents = self.drop(F.leaky_relu(self.arc_dependent(last), SLOPE))
        return one_more(dependents) @ self.arc_score @ heads.transpose(1, 2), nodes

    def labels(self, nodes, last, heads):
        """batch × words × labels, each word under the given head."""
        chosen = nodes.gather(1, heads.unsqueeze(-1).expand(-1, -1, nodes.shape[2]))
        head = one_more(self.drop(F.leaky_relu(self.label_head(chosen), SLOPE)))
        dependent = one_more(self.drop(F.leaky_relu(self.label_dependent(last), SLOPE)))
        # One product with all labels at once, then one with the head's side.
        labels, b, _ = self.label_score.shape
        half = dependent @ self.label_score.permute(1, 0, 2).reshape(b, labels * b)
        return (half.view(*dependent.shape[:2], labels, b) @ head.unsqueeze(-1)).squeeze(-1)


def one_more(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
