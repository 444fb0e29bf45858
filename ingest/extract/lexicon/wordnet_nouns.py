#!/usr/bin/env python3
"""Writes wordnet_nouns.txt: which kind of thing an English noun most often means, computed from WordNet 3.0.

usage: wordnet_nouns.py > wordnet_nouns.txt      (Debian: apt install wordnet-base)
A noun's senses vote with their tag counts in cntlist.rev, and the earlier ones a little more; a kind wins with more
than half of the votes.
"""
import collections
import sys

FOLDER = "/usr/share/wordnet/"
GROUP, PLACE, EVENT = 14, 15, 11  # lexicographer files noun.group, noun.location, noun.event

hypernyms, lexicographer_file, senses, tags = {}, {}, {}, collections.Counter()
for line in open(FOLDER + "data.noun"):
    if not line.startswith("  "):
        fields = line.split(" | ")[0].split()
        at = 4 + 2 * int(fields[3], 16)
        pointers = [fields[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(fields[at]))]
        hypernyms[fields[0]] = [p[1] for p in pointers if p[0] in ("@", "@i") and p[2] == "n"]
        lexicographer_file[fields[0]] = int(fields[1])
for line in open(FOLDER + "index.noun"):
    if not line.startswith("  "):
        fields = line.split()
        senses[fields[0]] = fields[-int(fields[2]):]
for line in open(FOLDER + "cntlist.rev"):
    key, sense, count = line.split()
    lemma, rest = key.split("%")
    if rest.startswith("1"):
        tags[lemma, int(sense)] += int(count)


def above(synset):
    found, open_synsets = set(), [synset]
    while open_synsets:
        one = open_synsets.pop()
        if one not in found:
            found.add(one)
            open_synsets += hypernyms[one]
    return found


ROOTS = [("person", ["person"], [1]), ("organisation", ["organization", "company"], [1, 1]),
         ("work", ["publication", "document", "movie", "music", "book"], [1, 1, 1, 1, 1]),
         ("place", ["location", "structure", "land"], [1, 1, 1]),
         ("event", ["contest", "ceremony", "group_action"], [1, 1, 1]), ("product", ["instrumentality"], [3])]
ROOTS = [(kind, {senses[word][n - 1] for word, n in zip(words, numbers)}) for kind, words, numbers in ROOTS]


def kind_of(synset):
    up = above(synset)
    for kind, roots in ROOTS[:2]:
        if roots & up:
            return kind
    if lexicographer_file[synset] == GROUP:
        return "group"
    for kind, roots in ROOTS[2:]:
        if roots & up:
            return kind
    return {PLACE: "place", EVENT: "event"}.get(lexicographer_file[synset], "thing")


print("""# Nouns and the kind of thing that they most often mean; what is missing is a thing. Computed by wordnet_nouns.py from
# WordNet 3.0, Copyright 2006 by Princeton University, whose licence (wordnet.princeton.edu/license-and-commercial-use)
# permits use, copying, modification and distribution for any purpose with this notice.""")
for lemma in sorted(senses):
    if "_" in lemma or not lemma.replace("-", "").isalpha() or len(lemma) < 3:
        continue
    votes = collections.Counter()
    for i, synset in enumerate(senses[lemma]):
        votes[kind_of(synset)] += tags[lemma, i + 1] + (1.0 if i == 0 else 0.3 / (i + 1))
    kind, most = votes.most_common(1)[0]
    if kind != "thing" and most > sum(votes.values()) / 2:
        sys.stdout.write(f"{lemma}\t{kind}\n")
