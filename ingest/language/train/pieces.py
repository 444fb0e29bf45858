"""Cuts news and the treebanks' text into sub-words: pieces.py OUT_FOLDER DATA ARTICLES.jsonl.gz ..."""

import gzip
import json
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from data import normalise, read_conllu, tokenise

SPECIAL = ["<pad>", "<mask>", "<break>", "<unknown>"]
PAD, MASK, BREAK, UNKNOWN = range(4)
PIECES, LONGEST_WORD = 16384, 12


def read_news(paths):
    """Paragraphs of at least four words; None after each article. One in fifty is in capitals, one in thirty in small letters."""
    chance = random.Random(1)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as articles:
            for article in articles:
                for paragraph in json.loads(article)["text"].split("\n"):
                    words = [normalise(paragraph[begin:end]) for begin, end in tokenise(paragraph)]
                    dice = chance.random()
                    words = [w.upper() if dice < 0.02 else w.lower() if dice < 0.053 else w for w in words]
                    if len(words) >= 4:
                        yield words
                yield None


def learn(counts):
    """A byte-pair vocabulary over the words; the last piece of a word is marked."""
    pieces = Tokenizer(models.BPE(unk_token="<unknown>", continuing_subword_prefix="", end_of_word_suffix="</w>"))
    pieces.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.BpeTrainer(vocab_size=PIECES, special_tokens=SPECIAL, end_of_word_suffix="</w>", min_frequency=3,
                                  limit_alphabet=500, show_progress=False)
    pieces.train_from_iterator((" ".join([word] * min(count, 2000)) for word, count in counts.items()), trainer)
    return pieces


def cut(pieces, words):
    """By word, the ids of its pieces; no more than LONGEST_WORD."""
    words, out = list(words), {}
    for i in range(0, len(words), 10000):
        for word, cut_word in zip(words[i:i + 10000], pieces.encode_batch(words[i:i + 10000])):
            out[word] = cut_word.ids[:LONGEST_WORD] or [UNKNOWN]
    return out


def main():
    out, data = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(exist_ok=True)
    interned = {}
    news = [words and [interned.setdefault(w, w) for w in words] for words in read_news(sys.argv[3:])]
    trees = [[normalise(word["form"]) for word in sentence] for bank in ("ewt", "gum")
             for _, sentence in read_conllu(data / f"treebank/{bank}/train.conllu")]
    counts = Counter(word for words in [*news, *trees] if words for word in words)
    pieces = learn(counts)
    pieces.save(str(out / "pieces.json"))
    of_word = cut(pieces, counts)
    flat, first, sizes = [], [], {}

    def put(words):
        for word in words:
            flat.extend(of_word[word])
            first.extend([True] + [False] * (len(of_word[word]) - 1))

    for name, texts in (("news", news), ("all", [part for sentence in trees for part in (sentence, None)])):
        for words in texts:
            if words:
                put(words)
            else:
                flat.append(BREAK)
                first.append(True)
        sizes[name] = len(flat)
    np.save(out / "flat.npy", np.array(flat, np.uint16))
    np.save(out / "first.npy", np.array(first, bool))
    (out / "sizes.json").write_text(json.dumps(sizes))
    print(sizes, len(counts), "words")


if __name__ == "__main__":
    main()
