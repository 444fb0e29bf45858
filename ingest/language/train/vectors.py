"""Trains word vectors on news text: vectors.py OUT.npz ARTICLES.jsonl.gz ..."""

import gzip
import json
import sys
import tempfile

import numpy as np
from gensim.models import Word2Vec

from data import lower, normalise, tokenise

WIDTH, WORDS, TOKENS = 128, 40000, 44_000_000


def write_lines(paths, out):
    """Paragraphs as lines of tokens, the same number of articles from each file until enough are written."""
    written, known = 0, {}
    for path in paths:
        limit = written + TOKENS // len(paths)
        with gzip.open(path, "rt", encoding="utf-8") as articles:
            for article in articles:
                for paragraph in json.loads(article)["text"].split("\n"):
                    words = []
                    for start, end in tokenise(paragraph):
                        form = paragraph[start:end]
                        word = known.get(form)
                        if word is None:
                            word = known[form] = lower(normalise(form))
                        words.append(word)
                    if len(words) > 3:
                        out.write(" ".join(words) + "\n")
                        written += len(words)
                if written >= limit:
                    break


def main():
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as lines:
        write_lines(sys.argv[2:], lines)
        lines.flush()
        model = Word2Vec(corpus_file=lines.name, vector_size=WIDTH, window=3, sg=1, negative=5, sample=1e-4, workers=1,
                         min_count=5, max_final_vocab=WORDS, epochs=3, seed=1)
    words = model.wv.index_to_key
    np.savez(sys.argv[1], words=np.array(words), vectors=model.wv.vectors.astype(np.float32))
    print(len(words), "words")


if __name__ == "__main__":
    main()
