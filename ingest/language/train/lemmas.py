"""Lemma rules of model-format.md, and the exceptions to them that the treebanks teach."""

import re
from collections import Counter

from data import lower, normalise

_C = "[b-df-hj-np-tv-z]"
_VOWEL = re.compile("[aeiouy]")
_SHORT = re.compile("[b-df-hj-np-tv-xz]*[aeiouy][b-df-hj-np-tvz]$")
_DOUBLE = re.compile(rf"({_C})\1$")
_SILENT = re.compile(f"(?:[cvuz]|dg|rg|is|us|{_C}l|{_C}(?:at|ut|ur|ir|in|id))$")

# Past tense and participle of verbs that the treebanks may lack; `=` repeats the past tense.
_IRREGULAR = """
arise arose arisen, awake awoke awoken, bear bore borne, beat beat beaten, become became become, befall befell
befallen, beget begot begotten, begin began begun, behold beheld =, bend bent =, bet bet =, bid bid =, bind bound =,
bite bit bitten, bleed bled =, blow blew blown, break broke broken, breed bred =, bring brought =, broadcast broadcast
=, build built =, burst burst =, buy bought =, cast cast =, catch caught =, choose chose chosen, cling clung =, come
came come, cost cost =, creep crept =, cut cut =, deal dealt =, dig dug =, draw drew drawn, drink drank drunk, drive
drove driven, eat ate eaten, fall fell fallen, feed fed =, feel felt =, fight fought =, find found =, flee fled =,
fling flung =, fly flew flown, forbid forbade forbidden, forecast forecast =, foresee foresaw foreseen, forget forgot
forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, get got
gotten, give gave given, go went gone, grind ground =, grow grew grown, hang hung =, hear heard =, hide hid hidden,
hit hit =, hold held =, hurt hurt =, keep kept =, kneel knelt =, know knew known, lay laid =, lead led =, leap leapt
=, leave left =, lend lent =, let let =, lie lay lain, light lit =, lose lost =, make made =, mean meant =, meet met
=, mislead misled =, mistake mistook mistaken, offset offset =, outdo outdid outdone, outgrow outgrew outgrown,
overcome overcame overcome, overdo overdid overdone, overhear overheard =, override overrode overridden, oversee
oversaw overseen, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid =,
plead pled =, prove proved proven, put put =, quit quit =, read read =, rebuild rebuilt =, redo redid redone, repay
repaid =, reset reset =, rethink rethought =, retake retook retaken, rewrite rewrote rewritten, rid rid =, ride rode
ridden, ring rang rung, rise rose risen, run ran run, say said =, see saw seen, seek sought =, sell sold =, send sent
=, set set =, shake shook shaken, shed shed =, shine shone =, shoot shot =, show showed shown, shrink shrank shrunk,
shut shut =, sing sang sung, sink sank sunk, sit sat =, slay slew slain, sleep slept =, slide slid =, sling slung =,
slit slit =, speak spoke spoken, speed sped =, spend spent =, spin spun =, spit spat =, split split =, spread spread
=, spring sprang sprung, stand stood =, steal stole stolen, stick stuck =, sting stung =, stink stank stunk, strike
struck stricken, string strung =, strive strove striven, swear swore sworn, sweep swept =, swell swelled swollen, swim
swam swum, swing swung =, take took taken, teach taught =, tear tore torn, tell told =, think thought =, throw threw
thrown, thrust thrust =, tread trod trodden, undercut undercut =, undergo underwent undergone, understand understood
=, undertake undertook undertaken, undo undid undone, unwind unwound =, uphold upheld =, upset upset =, wake woke
woken, wear wore worn, weave wove woven, weep wept =, win won =, wind wound =, withdraw withdrew withdrawn, withhold
withheld =, withstand withstood =, wring wrung =, write wrote written
"""


def simple_lower(norm):
    """Simple lower case, digits kept."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in norm)


class Lemmatiser:
    def __init__(self, vocabulary, exceptions=None):
        self.vocabulary = vocabulary  # word -> row
        self.exceptions = exceptions or {}

    def rank(self, word):
        return self.vocabulary.get(lower(word), 1 << 30) if len(word) > 1 else 1 << 30

    def better(self, a, b, other):
        if self.rank(a) == self.rank(b):
            return other
        return a if self.rank(a) < self.rank(b) else b

    def base(self, rest):
        if _DOUBLE.search(rest):
            return self.better(rest, rest[:-1], rest if rest[-1] in "flsz" else rest[:-1])
        if _SHORT.match(rest):
            return rest + "e"
        return self.better(rest, rest + "e", rest + "e" if _SILENT.search(rest) else rest)

    def rule(self, low, xpos):
        def rest(ending):
            r = low[:-len(ending)]
            return r if low.endswith(ending) and len(r) >= 2 and _VOWEL.search(r) else None
        if xpos in ("NNS", "VBZ"):
            if low.endswith("ies"):
                if len(low) <= 4:
                    return low[:-1]
                y = low[:-3] + "y"
                return self.better(low[:-1], y, y)
            if low.endswith("es") and low[:-2].endswith(("s", "x", "z", "ch", "sh", "o")) and rest("es"):
                return self.better(low[:-1], low[:-2], low[:-1] if low[-3] == "o" else low[:-2])
            if low.endswith("s") and low[-2:-1] not in ("s", "u", "i") and rest("s"):
                return low[:-1]
        elif xpos in ("VBD", "VBN"):
            if low.endswith("ied"):
                return low[:-1] if len(low) <= 4 else low[:-3] + "y"
            if rest("ed"):
                return self.base(rest("ed"))
        elif xpos == "VBG" and rest("ing"):
            return self.base(rest("ing"))
        elif xpos in ("JJR", "RBR"):
            if low.endswith("ier") and len(low) > 4:
                return low[:-3] + "y"
            if rest("er"):
                return self.base(rest("er"))
        elif xpos in ("JJS", "RBS"):
            if low.endswith("iest") and len(low) > 5:
                return low[:-4] + "y"
            if rest("est"):
                return self.base(rest("est"))
        return low

    def lemma(self, form, upos, xpos):
        norm = normalise(form)
        if upos == "PROPN":
            return norm
        low = simple_lower(norm)
        return self.exceptions.get((low, xpos)) or self.rule(low, xpos)


def most(counts):
    return min(counts, key=lambda lemma: (-counts[lemma], lemma))


def learn_exceptions(sentences, vocabulary):
    """{(low, XPOS): lemma} where the commonest lemma is not the rules' own."""
    seen, small = {}, {}  # small: as seen, from forms without capitals only
    for sentence in sentences:
        for word in sentence:
            if word["upos"] != "PROPN" and word["lemma"] != "_" and not word["typo"]:
                norm = normalise(word["form"])
                key = simple_lower(norm), word["xpos"]
                for lemmas in (seen, small) if norm == key[0] else (seen,):
                    lemmas.setdefault(key, Counter())[normalise(word["lemma"])] += 1
    for verb in _IRREGULAR.replace("\n", " ").split(","):
        lemma, past, participle = verb.split()
        for low, xpos in ((past, "VBD"), (past if participle == "=" else participle, "VBN")):
            seen.setdefault((low, xpos), Counter({lemma: 1}))
    rules, exceptions = Lemmatiser(vocabulary), {}
    for (low, xpos), lemmas in sorted(seen.items()):
        lemma = most(lemmas)
        if simple_lower(lemma) == low and (low, xpos) in small and most(small[low, xpos]) == low:
            continue  # capitals by accident of the text
        if lemma != rules.rule(low, xpos) and "\t" not in low + lemma and not re.search(r"\d\d", low):
            exceptions[low, xpos] = lemma
    return exceptions
