"""Sentences as a network takes them: rows, targets, what teachers say of them, changed copies, batches."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch

from data import ALL, HASHED, NAMES, fnv1a, hashed_strings, lower, normalise
from network import TABLES

IGNORED = -100
LONGEST = 150  # words; longer sentences are not trained on
STEP = 4  # sentences are padded to a multiple of so many words: kernels are made anew for each size they meet
# What is kept of a teacher's opinion of a word: so many of its likeliest heads, relations and tags, and all name tags.
OPINIONS = {"head": 4, "deprel": 3, "upos": 2, "xpos": 3}


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


@dataclass
class Example:
    """A sentence of n words."""
    words: list  # dictionaries with `form`, and what is known of the word
    rows: np.ndarray  # n × (1 + tables)
    gold: np.ndarray  # n × (UPOS, XPOS, head, relation); IGNORED where it is not known
    names: np.ndarray  # n, the allowed name tags as bits
    opinion: dict = None  # of the teachers: arrays n × k by the keys of OPINIONS, "… chance" beside each, and "names chance"

    def __len__(self):
        return len(self.words)


class Examples:
    """Makes examples of sentences."""

    def __init__(self, featuriser, targets, gazetteer=None, augmented=0.0):
        """gazetteer: to name other people and places, or None; augmented: the share of sentences otherwise changed."""
        self.featuriser, self.targets, self.gazetteer, self.augmented = featuriser, targets, gazetteer, augmented

    def of(self, words, opinion=None):
        rows = np.array([self.featuriser.rows(word["form"]) for word in words], np.int64)
        gold = np.array([self.targets.of(word) for word in words], np.int64)
        names = np.array([word.get("names", ALL) for word in words], np.int64)
        return Example(words, rows, gold, names, opinion)

    def changed(self, example, other, chance):
        """The example, or at times a changed copy; the teachers' opinion goes along while the words stay in number."""
        words = self.gazetteer.swapped(example.words, chance) if self.gazetteer else example.words
        if chance.random() < self.augmented:
            words = augment(words, other.words, chance)
        if words is example.words:
            return example
        return self.of(words, example.opinion if len(words) == len(example) else None)


def augment(sentence, other, chance):
    """A changed copy of the sentence where it can be: other letters' case, no final stop, or the other sentence after it."""
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


def rounded(length):
    return -(-length // STEP) * STEP


def batches(examples, chance, words_each):
    """Lists of examples of about the same length, in random order."""
    ordered = sorted(examples, key=lambda s: len(s) + chance.random() * 2)
    made, batch = [], []
    for example in ordered:
        if batch and (len(batch) + 1) * rounded(len(example)) > words_each:
            made.append(batch)
            batch = []
        batch.append(example)
    made.append(batch)
    chance.shuffle(made)
    return made


def padded(arrays, fill, length):
    """One tensor of arrays whose first axes differ."""
    out = np.full((len(arrays), length, *arrays[0].shape[1:]), fill, arrays[0].dtype)
    for row, array in zip(out, arrays):
        row[:len(array)] = array
    return torch.from_numpy(out)


@dataclass
class Batch:
    forms: list  # lists of forms
    rows: torch.Tensor
    lengths: torch.Tensor
    gold: torch.Tensor
    names: torch.Tensor
    opinion: dict  # of those that have one; empty if none has
    has_opinion: torch.Tensor  # by sentence


def collate(examples):
    longest = rounded(max(map(len, examples)))
    opinions = [e.opinion for e in examples]
    some = next((o for o in opinions if o is not None), {})
    opinion = {key: padded([array[:0] if o is None else o[key] for o in opinions], 0, longest)
               for key, array in some.items()}
    return Batch([[word["form"] for word in e.words] for e in examples],
                 padded([e.rows for e in examples], 0, longest), torch.tensor([len(e) for e in examples]),
                 padded([e.gold for e in examples], IGNORED, longest), padded([e.names for e in examples], ALL, longest),
                 opinion, torch.tensor([o is not None for o in opinions]))
