"""Parses with one network or with several that agree on the mean, and scores what they say."""

import torch

from data import NAMES
from decode import best_names, best_tree
from examples import collate


def arc_scores(network, last, lengths):
    """Arc scores with what cannot be a head at minus infinity: padding, and the word itself."""
    scores, nodes = network.arcs(last)
    n = last.shape[1]
    heads = torch.arange(n + 1)
    barred = heads.view(1, 1, -1) > lengths.view(-1, 1, 1)
    barred = barred | (heads.view(1, 1, -1) == torch.arange(1, n + 1).view(1, -1, 1))
    return scores.float().masked_fill(barred, -1e9), nodes


@torch.no_grad()
def chances(networks, batch, root, heads=None):
    """Log chances by task of the words of a batch, the mean of the networks' chances: upos, xpos, names, head, deprel;
    and the heads under which the relations stand: the given ones (batch × words), or the best tree's."""
    passed, sums = [], {}

    def add(task, scores):
        chance = scores.float().softmax(-1)
        sums[task] = sums[task] + chance if task in sums else chance

    with torch.autocast("cpu", torch.bfloat16):
        for network in networks:
            first, last = network.encode(batch)
            for task, scores in zip(("upos", "xpos", "names"), network.tags(first, last)):
                add(task, scores)
            scores, nodes = arc_scores(network, last, batch.lengths)
            add("head", scores)
            passed.append((network, nodes, last))
        if heads is None:
            heads = torch.zeros(batch.rows.shape[:2], dtype=torch.int64)
            logs = (sums["head"] / len(networks) + 1e-12).log().double().numpy()
            for k, n in enumerate(batch.lengths.tolist()):
                heads[k, :n] = torch.from_numpy(best_tree(logs[k, :n, :n + 1]))
        for network, nodes, last in passed:
            scores = network.labels(nodes, last, heads).float()
            scores[..., root] = torch.where(heads == 0, 1e9, -1e9)
            add("deprel", scores)
    return {task: (chance / len(networks) + 1e-12).log() for task, chance in sums.items()}, heads


def parse(networks, examples, labels, sentences, words_each=2000):
    """For each sentence, per word (upos, xpos, head, deprel, name tag)."""
    for network in networks:
        network.eval()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    out = [None] * len(sentences)
    root = labels["deprel"].index("root")
    while order:
        part = [order.pop()]
        while order and len(part) * len(sentences[part[0]]) < words_each:
            part.append(order.pop())
        batch = collate([examples.of([{"form": word["form"]} for word in sentences[i]]) for i in part])
        logs, heads = chances(networks, batch, root)
        best = {task: logs[task].argmax(-1).tolist() for task in ("upos", "xpos", "deprel")}
        for k, i in enumerate(part):
            tags = best_names(logs["names"][k, :len(sentences[i])].numpy())
            out[i] = [(labels["upos"][best["upos"][k][j]], labels["xpos"][best["xpos"][k][j]], int(heads[k, j]),
                       labels["deprel"][best["deprel"][k][j]], NAMES[tags[j]]) for j in range(len(sentences[i]))]
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


def evaluate(networks, examples, labels, sentences, names=False):
    """UPOS, UAS, LAS (subtype cut off) in per cent, and with names the F1 of person, organisation and place."""
    networks = networks if isinstance(networks, list) else [networks]
    parsed = parse(networks, examples, labels, sentences)
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
