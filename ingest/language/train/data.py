"""Text as the model sees it (normalising, features, tokens), and readers for the treebanks and name corpora."""

import re
import unicodedata
from pathlib import Path

NAMES = ["O"] + [f"{place}-{kind}" for kind in ("person", "organisation", "place", "other") for place in "BI"]

_ONE_FOR_ONE = {"…": "..."}
for _plain, _fancy in (('"', "“”„«»"), ("'", "‘’‚‛ʼ′"), ("-", "‐‑‒–—−")):
    _ONE_FOR_ONE |= dict.fromkeys(_fancy, _plain)


def normalise(form):
    form = form.replace("``", '"').replace("''", '"')
    return "".join(_ONE_FOR_ONE.get(c, c) for c in form)


def lower(norm):
    """Simple lower case, code point by code point, every ASCII digit as 0."""
    out = []
    for c in norm:
        low = c.lower()
        c = low if len(low) == 1 else c
        out.append("0" if "0" <= c <= "9" else c)
    return "".join(out)


_SHAPE = {"Lu": "X", "Ll": "x", "Nd": "d"}


def shape(norm):
    """Letters and digits by kind; a run of one mark is cut after four."""
    out = ""
    for c in norm:
        c = _SHAPE.get(unicodedata.category(c), c)
        if out[-4:] != c * 4:
            out += c
    return out


def fnv1a(text):
    h = 0xCBF29CE484222325
    for byte in text.encode():
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


HASHED = ("word", "prefix", "suffix", "ending", "shape")


def hashed_strings(form):
    """One string per hashed table, in the order of HASHED."""
    norm = normalise(form)
    low = lower(norm)
    return "w" + low, "p" + low[:3], "s" + low[-3:], "x" + low[-2:], "h" + shape(norm)


_TOKEN = re.compile(
    r"""https?://\S*[\w/]|www\.\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+       # addresses
    |[A-Za-z](?:\.[A-Za-z])+\.?                                           # U.S., a.m.
    |(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.
    |\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|am|pm|m|bn|k)?\b                         # 1,000.50  20th
    |(?:ca(?=n['’]t)|wo(?=n['’]t)|can(?=not\b)|\w+?(?=n['’]t\b))               # do n't
    |n['’]t\b|(?<=can)not\b
    |['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)\b
    |[^\W_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t|RE|VE|LL|D|M)\b)[^\W_]+)*          # words, O'Brien
    |\.{2,}|--+|``|''|([^\w\s])\1*|_+""", re.VERBOSE)


def tokenise(text):
    """Start and end of each token in text, cut as the treebanks cut."""
    return [m.span() for m in _TOKEN.finditer(text)]


def read_conllu(path):
    """(sentence id, sentence): lists of words as dictionaries, ranges and empty nodes skipped."""
    words, name = [], None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield name, words
                words = []
            elif line[0] == "#":
                name = line[12:] if line.startswith("# sent_id = ") else name
            else:
                f = line.split("\t")
                if f[0].isdigit():
                    words.append({"form": f[1], "lemma": f[2], "upos": f[3], "xpos": f[4], "head": int(f[6]),
                                  "deprel": f[7], "misc": f[9], "typo": "Typo=Yes" in f[5]})


ALL = (1 << len(NAMES)) - 1
OUTSIDE = 1
OUTSIDE_OR_OTHER = 1 | 1 << NAMES.index("B-other") | 1 << NAMES.index("I-other")


def _bit(tag):
    return 1 << NAMES.index(tag)


_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


def read_ewt_names(path):
    """By sentence id, (form, the set of tags allowed as bits) of each word. What has no tag may be `other`."""
    sentences, name = {}, None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                name = line[12:].rstrip("\n")
            f = line.rstrip("\n").split("\t")
            if line[0] == "#" and len(f) < 3 or not f[0].isdigit():
                continue
            tag = f[2] if f[2] != "O" else f[3] if f[3].endswith("MISC") else "O"
            if tag != "O":
                bits = _bit(tag[:2] + _KINDS[tag[2:]])
            else:
                bits = OUTSIDE_OR_OTHER if f[1][:1].isupper() else OUTSIDE
            sentences.setdefault(name, []).append((f[1], bits))
    return sentences


def read_wikigold(path):
    """Sentences of words with `names`; an I- after another kind or after O begins a name."""
    words, before = [], "O"
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            f = line.split()
            if len(f) < 2:
                if words:
                    yield words
                words, before = [], "O"
                continue
            form, tag = f[0], f[-1]
            if tag == "O":
                bits = OUTSIDE
            else:
                place = "I" if before == tag else "B"
                bits = _bit(f"{place}-{_KINDS[tag[2:]]}")
            before = tag
            if form != "-DOCSTART-":
                words.append({"form": form, "names": bits})
    if words:
        yield words


_BRACKET = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([a-z]+)-([^()|]*)(\)?)|(\d+)(?:\[\d+/\d+\])?\)")
_LINK = re.compile(r"-(?:ana|cata|appos|coref|disc|pred|sgl)-(.+)$")
_TITLES = set("""
mr mrs ms miss dr sir lord lady president vice prime minister king queen prince princess professor prof senator sen
representative rep governor gov judge justice chief general gen colonel col captain capt lieutenant lt sergeant mayor
chairman chairwoman secretary attorney pope bishop saint first deputy foreign the a an
""".split())
_INSIDE = {"of", "the", "and", "for", "in", "on", "'s", "’s", "-", "–", "&", ":"}


def gum_mentions(words):
    """(first, last, entity type, Wikipedia title or None), from the brackets of MISC."""
    opened, mentions = {}, []
    for i, word in enumerate(words):
        for field in word["misc"].split("|"):
            if not field.startswith("Entity="):
                continue
            for m in _BRACKET.finditer(field[7:]):
                if m[5]:
                    if opened.get(m[5]):
                        first, kind, title = opened[m[5]].pop()
                        mentions.append((first, i, kind, title))
                    continue
                link = _LINK.search("-" + m[3])
                title = link[1].replace("_", " ").replace("%2C", ",") if link else None
                if m[4]:
                    mentions.append((i, i, m[2], title))
                else:
                    opened.setdefault(m[1], []).append((i, m[2], title))
    return mentions


def gum_names(words):
    """Allowed tags for each word: names found inside mentions; a proper noun outside them may be anything."""
    kinds = {"person": "person", "place": "place", "organization": "organisation"}
    spans, outside = [], set()
    for first, last, kind, title in gum_mentions(words):
        head = next((i for i in range(first, last + 1) if not first <= words[i]["head"] - 1 <= last), first)
        if words[head]["upos"] != "PROPN":
            continue
        if kind == "time":
            outside.update(range(first, last + 1))
            continue
        title_words = set((title or "").lower().replace("-", " - ").split())
        proper = lambda i: words[i]["upos"] == "PROPN"
        bridge = lambda i: words[i]["form"].lower() in _INSIDE & title_words
        a = b = head
        while b + 1 <= last and (proper(b + 1) or b + 2 <= last and bridge(b + 1)
                                 and (proper(b + 2) or bridge(b + 2) and b + 3 <= last and proper(b + 3))):
            b += 1
        while a - 1 >= first and (proper(a - 1) or a - 2 >= first and bridge(a - 1) and proper(a - 2)):
            a -= 1
        while b > a and not proper(b):
            b -= 1
        if kind == "person":
            while a < b and words[a]["form"].lower().rstrip(".") in _TITLES:
                outside.add(a)
                a += 1
            if a == b and words[a]["form"].lower().rstrip(".") in _TITLES:
                continue
        spans.append((a, b, kinds.get(kind, "other")))
    masks = []
    for word in words:
        unclear = word["upos"] == "PROPN" or word["form"][:1].isupper() and word["upos"] in ("ADJ", "NOUN")
        masks.append(ALL if unclear else OUTSIDE)
    for i in outside:
        masks[i] = OUTSIDE
    taken = set()
    for a, b, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if not taken.isdisjoint(range(a, b + 1)):
            continue
        taken.update(range(a, b + 1))
        for i in range(a, b + 1):
            masks[i] = _bit(("B-" if i == a else "I-") + kind)
    return masks


def read_treebanks(data, part):
    """(EWT sentences, GUM sentences) of a part, each word with `names`."""
    data = Path(data)
    ewt, gum = [], []
    names = read_ewt_names(data / f"names/ewt/{part}.iob2")
    for name, sentence in read_conllu(data / f"treebank/ewt/{part}.conllu"):
        tagged = names.get(name, [])
        agree = [word["form"] for word in sentence] == [form for form, _ in tagged]
        for i, word in enumerate(sentence):
            word["names"] = tagged[i][1] if agree else ALL
        ewt.append(sentence)
    for _, sentence in read_conllu(data / f"treebank/gum/{part}.conllu"):
        for word, bits in zip(sentence, gum_names(sentence)):
            word["names"] = bits
        gum.append(sentence)
    return ewt, gum
