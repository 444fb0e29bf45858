"""Names of people and places of all the world, put in the place of those that the corpora name.

What the network learns from it is how such names are built and what stands around them; no list ships in the model."""

import csv
from pathlib import Path

from data import NAMES, lower, normalise

SWAPPED = 0.5  # share of the sentences that get other names in an epoch
KEPT = 0.25  # share of the names that stay all the same
FREQUENT = 0.5  # share of the draws that are words of the vocabulary

_KIND = {1 << k: (name[0], name[2:]) for k, name in enumerate(NAMES)}


class _Draw:
    """Draws from a list of names, half of the time from those whose words are all in the vocabulary."""

    def __init__(self, names, vocabulary):
        self.all = sorted(set(names))
        self.frequent = [name for name in self.all if all(lower(normalise(w)) in vocabulary for w in name.split())]

    def __call__(self, chance):
        known = self.frequent and chance.random() < FREQUENT
        return chance.choice(self.frequent if known else self.all)


class Gazetteer:
    def __init__(self, folder, vocabulary):
        """folder: with given-names.txt, surnames.txt, world-cities.csv and country-codes.csv; vocabulary: words that have
        a vector, in small letters."""
        folder = Path(folder)

        def lines(name):
            text = (folder / name).read_text(encoding="utf-8-sig")
            return [line.strip() for line in text.splitlines() if line.strip().isalpha() and line.strip()[0].isupper()]

        def column(name, key):
            with open(folder / name, encoding="utf-8", newline="") as rows:
                return [row[key].strip() for row in csv.DictReader(rows)]

        self.given, self.family = (_Draw(lines(name), vocabulary) for name in ("given-names.txt", "surnames.txt"))
        places = {}
        for place in column("world-cities.csv", "name") + 5 * column("country-codes.csv", "CLDR display name"):
            words = place.split()
            if words and all(word.isalpha() and word[0].isupper() for word in words):
                places.setdefault(len(words), []).append(place)
        self.places = {n: _Draw(names, vocabulary) for n, names in places.items()}

    def swapped(self, sentence, chance):
        """The sentence, or at times a copy in which other people and places are named, word for word."""
        if chance.random() >= SWAPPED:
            return sentence
        out = None
        for first, last, kind in spans(sentence):
            forms = [word["form"] for word in sentence[first:last]]
            if chance.random() < KEPT or not all(form[:1].isupper() or "." in form for form in forms):
                continue
            new = self._person(forms, chance) if kind == "person" else self._place(forms, chance)
            if new is None:
                continue
            out = out or list(sentence)
            for k, form in enumerate(new, first):
                out[k] = dict(sentence[k], form=form)
        return out or sentence

    def _person(self, forms, chance):
        def other(form, draw):
            if len(form) < 3 or not form.isalpha():
                return form
            return draw(chance).upper() if form.isupper() else draw(chance)
        if len(forms) == 1:
            return [other(forms[0], self.family if chance.random() < 0.7 else self.given)]
        return [other(forms[0], self.given), *forms[1:-1], other(forms[-1], self.family)]

    def _place(self, forms, chance):
        if len(forms) not in self.places or not all(form.isalpha() and len(form) > 2 for form in forms):
            return None
        new = self.places[len(forms)](chance).split()
        return [w.upper() for w in new] if all(form.isupper() for form in forms) else new


def spans(sentence):
    """(first, end, kind) of the people and places that are surely named."""
    start = None
    for i, word in enumerate([*sentence, {}]):
        place, kind = _KIND.get(word.get("names"), ("", ""))
        if start is not None and not (place == "I" and kind == start[1]):
            yield start[0], i, start[1]
            start = None
        if place == "B" and kind in ("person", "place"):
            start = (i, kind)
