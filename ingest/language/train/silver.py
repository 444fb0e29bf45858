"""What teachers say of news and of the treebanks' sentences: silver.py DATA VECTORS.npz OUT.npz TEACHER.pt … --news ARTICLES.jsonl.gz …"""

import argparse
import gzip
import json
import time
from pathlib import Path

import numpy as np
import torch

from data import read_treebanks, read_wikigold, tokenise
from examples import LONGEST, OPINIONS, Examples, Targets, collate

PARAGRAPHS = 12  # from each article, to hear many of them
KINDS_AGREE = 0.5  # power of what a form mostly is; 0 leaves each sentence its own opinion


def sentences_of(article):
    for paragraph in article["text"].split("\n")[:PARAGRAPHS]:
        sentence = []
        for start, end in tokenise(paragraph):
            sentence.append(paragraph[start:end])
            # A closing mark after the full stop belongs to the sentence that it closes.
            if sentence[-1] in (".", "?", "!") and paragraph[end:end + 1] not in ('"', "”", "'", "’", ")"):
                yield sentence
                sentence = []
            elif len(sentence) > 1 and sentence[-2] in (".", "?", "!"):
                yield sentence
                sentence = []
        yield sentence


def read_news(paths, words, skip):
    """About `words` words of news, as many from each file, every `skip`th article."""
    out = []
    for path in paths:
        count = 0
        with gzip.open(path, "rt", encoding="utf-8") as articles:
            for number, article in enumerate(articles):
                if number % skip:
                    continue
                for sentence in sentences_of(json.loads(article)):
                    if 4 <= len(sentence) <= 80:
                        out.append([{"form": form} for form in sentence])
                        count += len(sentence)
                if count >= words // len(paths):
                    break
    return out


def opinions(networks, batch, root):
    """Of each sentence of the batch, the opinion that Example keeps."""
    from parse import chances
    known = batch.gold[..., 2] >= 0
    heads = batch.gold[..., 2].clamp(min=0) if known.any() else None
    logs, heads = chances(networks, batch, root, heads)
    kept = {"names chance": logs["names"].exp().half().numpy()}
    for key, k in OPINIONS.items():
        value, index = logs[key].exp().topk(min(k, logs[key].shape[-1]), -1)
        if key == "head" and not known.any():
            # The tree's head comes first: under it the relations stand.
            value, index = first_is(heads, value, index, logs["head"].exp())
        if value.shape[-1] < k:
            pad = (0, k - value.shape[-1])
            value, index = torch.nn.functional.pad(value, pad), torch.nn.functional.pad(index, pad)
        # What has no chance may lie in the batch's padding.
        kept[key] = torch.where(value > 1e-8, index, 0).to(torch.int16).numpy()
        kept[f"{key} chance"] = (value / value.sum(-1, keepdim=True)).half().numpy()
    return [{key: array[i, :n].copy() for key, array in kept.items()} for i, n in enumerate(batch.lengths.tolist())]


def first_is(heads, value, index, chance):
    """The heads put first, in the place of the last where they are not among the likeliest."""
    wanted = heads.unsqueeze(-1)
    place = (index == wanted).float()
    place[..., -1] += 1e-3
    place = place.argmax(-1, keepdim=True)
    index, value = index.clone(), value.clone()
    moved_index, moved_value = index[..., :1].clone(), value[..., :1].clone()
    index.scatter_(-1, place, moved_index)
    value.scatter_(-1, place, moved_value)
    index[..., :1] = wanted
    value[..., :1] = chance.gather(-1, wanted)
    return value, index


def tell(networks, examples, root, note="", words_each=2500):
    """Opinions on all examples, in their order."""
    for network in networks:
        network.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i]))
    out, words, started = [None] * len(examples), 0, time.time()
    while order:
        part = [order.pop()]
        while order and len(part) * len(examples[part[0]]) < words_each:
            part.append(order.pop())
        for i, opinion in zip(part, opinions(networks, collate([examples[i] for i in part]), root)):
            out[i] = opinion
            words += len(examples[i])
        if note and len(order) % 1000 < len(part):
            print(f"{note}: {words} words, {words / (time.time() - started):.0f} a second", flush=True)
    return out


def settle_kinds(forms, chance):
    """The name tags' chances (words × tags) after each capitalised form was asked what it mostly is in all of the news:
    the kinds' shares move towards that, the chance that the word is in a name and where does not."""
    names, place = np.unique(forms, return_inverse=True)
    kinds = chance[:, 1:].astype(np.float32).reshape(len(chance), -1, 2)
    mass = np.zeros((len(names), kinds.shape[1]), np.float32)
    np.add.at(mass, place, kinds.sum(2))
    mostly = (mass + 1) / (mass + 1).sum(1, keepdims=True)
    mostly[[not name[:1].isupper() for name in names]] = 1
    moved = kinds * (mostly[place] ** KINDS_AGREE)[..., None]
    moved *= (kinds.sum((1, 2)) / np.maximum(moved.sum((1, 2)), 1e-9))[:, None, None]
    return np.concatenate([chance[:, :1], moved.reshape(len(chance), -1)], 1).astype(chance.dtype)


def read_silver(path, examples):
    """(examples of news, opinions by bank) of what main wrote."""
    saved = np.load(path)
    lengths = saved["lengths"]
    ends = np.cumsum(lengths)
    keys = [*OPINIONS, *(f"{key} chance" for key in OPINIONS), "names chance"]
    flat = {key: saved[key] for key in keys}
    opinion = [{key: flat[key][end - n:end] for key in keys} for n, end in zip(lengths, ends)]
    banks, at = [], 0
    for size in saved["banks"]:
        banks.append(opinion[at:at + size])
        at += size
    forms = "\n".join(saved["forms"].tolist()).split("\n") if len(saved["forms"]) else []
    news, word = [], 0
    for told in opinion[at:]:
        n = len(told["head"])
        news.append(examples.of([{"form": form} for form in forms[word:word + n]], told))
        word += n
    return news, banks


def main():
    from train import load
    arguments = argparse.ArgumentParser()
    for name in ("data", "vectors", "out"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("teachers", type=Path, nargs="+")
    arguments.add_argument("--news", type=Path, nargs="+", required=True)
    arguments.add_argument("--words", type=int, default=2_000_000)
    arguments.add_argument("--threads", type=int, default=1)
    a = arguments.parse_args()
    torch.set_num_threads(a.threads)
    loaded = [load(path, a.vectors) for path in a.teachers]
    networks = [network for network, _, _ in loaded]
    _, featuriser, labels = loaded[0]
    examples = Examples(featuriser, Targets(labels))
    root = labels["deprel"].index("root")
    wikigold = read_wikigold(a.data / "names/wikigold/CONLL-format/data/wikigold.conll.txt")
    banks = [[examples.of(s) for s in bank if len(s) <= LONGEST] for bank in (*read_treebanks(a.data, "train"), wikigold)]
    news = [examples.of(s) for s in read_news(a.news, a.words, 3)]
    told = [tell(networks, bank, root) for bank in banks] + [tell(networks, news, root, "news")]
    flat = [opinion for part in told for opinion in part]
    arrays = {key: np.concatenate([opinion[key] for opinion in flat]) for key in flat[0]}
    forms = ["\n".join(word["form"] for word in e.words) for e in news]
    start = len(arrays["names chance"]) - sum(map(len, news))
    flat_forms = np.array([word["form"] for e in news for word in e.words])
    arrays["names chance"][start:] = settle_kinds(flat_forms, arrays["names chance"][start:])
    np.savez(a.out, lengths=np.array([len(o["head"]) for o in flat]), banks=np.array([len(b) for b in banks]),
             forms=np.array(forms), **arrays)
    print(f"{len(news)} sentences of news, {sum(map(len, news))} words")


if __name__ == "__main__":
    main()
