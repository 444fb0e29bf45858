"""Reprints of the corpus: what outlets make of its articles is found, what they write themselves is not.

Every article is printed again as an outlet would print it: under another headline, with a dateline, cut, in another order,
lightly reworded, with other quotation marks, in two pieces. The test measures how many of these are put together with
their original (recall), and how many of the pairs that are put together are copies (precision).
"""
import gzip
import itertools
import json
import pathlib
import random
import re
import unittest

from program import CORPUS, ProgramTest, run

# One wire story and its two reprints stand in the corpus itself.
FLOOD = {"cw-20250920-0640", "Averley Courier", "channel-twelve.example"}
LEAST_RECALL = 0.97
LEAST_PRECISION = 0.99
SYNONYMS = {"said": "stated", "told": "informed", "has": "had", "will": "would", "near": "close to", "after": "following",
            "about": "roughly", "which": "that", "also": "too", "but": "yet", "not": "never", "from": "out of",
            "because": "since", "people": "persons", "big": "large", "before": "ahead of", "while": "as"}


def corpus_articles():
    """The text of every article that is no copy of another."""
    for path in sorted(pathlib.Path(CORPUS).rglob("*")):
        if path.suffix == ".txt":
            text = path.read_text().split("\n\n", 1)[1]
            yield text
        elif path.name == "wire.jsonl" or path.name.endswith("crawl.jsonl.gz"):
            data = path.read_bytes()
            for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
                article = json.loads(line)
                if not FLOOD & {article.get("id"), article.get("source"), article.get("source_domain")}:
                    yield article["text"]
        elif path.suffix == ".json":
            found = json.loads(path.read_text())
            for article in found if isinstance(found, list) else found.get("articles", [found]):
                yield article.get("text") or article["maintext"]


def reworded(text, dice):
    """Common words by their like, one other word in fifteen left out."""
    words = [SYNONYMS.get(word, word) for word in re.split(r"(\s+)", text)]
    return "".join(word for word in words if word.isspace() or dice.random() > 1 / 15)


def versions(text, dice):
    paragraphs = text.split("\n\n")
    shuffled = dice.sample(paragraphs, len(paragraphs))
    half = max(2, len(paragraphs) // 2)
    yield "headline", "Read this first\n\nBRASK, Sept. 30 —\n\n" + text
    yield "first half", "\n\n".join(paragraphs[:half])
    yield "last half", "\n\n".join(paragraphs[-half:])
    yield "order", "\n\n".join(shuffled)
    yield "one paragraph", text.replace("\n\n", " ").upper()
    yield "quotation marks", text.translate(str.maketrans("“”’", "\"\"'"))
    yield "reworded", reworded(text, dice)
    yield "cut and reworded", reworded("\n\n".join(paragraphs[: max(half, len(paragraphs) * 2 // 3)]), dice)
    yield "order, with an end of its own", "\n\n".join(shuffled) + "\n\nOur reporters have seen the place. They will tell " \
                                           "more of it in the next days, and they thank all who wrote to them."


class Reprints(ProgramTest):
    def add_articles(self, articles):
        path = self.folder / "articles.jsonl"
        path.write_text("".join(json.dumps(article) + "\n" for article in articles))
        self.good("add", "--graph", self.graph, path)

    def asked(self, *question):
        return self.rows(*question, "--graph", self.graph, "--json")

    def pairs(self):
        texts = {}
        for row in self.asked("reprints"):
            texts.setdefault(row["text"], []).append(row["article"])
        return {tuple(sorted(pair)) for text in texts.values() for pair in itertools.combinations(text, 2)}

    def test_precision_and_recall_on_versions_of_the_corpus(self):
        dice = random.Random(11)
        articles, origin, kinds = [], {}, {}
        for number, text in enumerate(corpus_articles()):
            original = f"{number:02}-original"
            articles.append({"id": original, "source": f"Original {number}", "date": "2025-09-01", "text": text})
            origin[original] = original
            for kind, version in versions(text, dice):
                copy = f"{number:02}-{kind}"
                articles.append({"id": copy, "source": f"Outlet {kind}", "date": "2025-09-02", "text": version})
                origin[copy], kinds[copy] = original, kind
        self.assertGreater(len(articles), 150)
        self.add_articles(articles)
        found = self.pairs()
        missed = [copy for copy in kinds if tuple(sorted((copy, origin[copy]))) not in found]
        wrong = [pair for pair in found if origin[pair[0]] != origin[pair[1]]]
        print(f"recall {1 - len(missed) / len(kinds):.3f} of {len(kinds)}, precision {1 - len(wrong) / len(found):.3f} of {len(found)}")
        self.assertGreaterEqual(1 - len(missed) / len(kinds), LEAST_RECALL, missed)
        self.assertGreaterEqual(1 - len(wrong) / len(found), LEAST_PRECISION, wrong)

    def test_the_corpus_has_one_text_in_three_prints(self):
        self.good("add", "--graph", self.graph, CORPUS)
        rows = self.asked("reprints")
        self.assertEqual([(row["origin"], row["source"]) for row in rows],
                         [("Continental Wire", "Continental Wire"), ("Continental Wire", "channel-twelve.example"),
                          ("Continental Wire", "Averley Courier")])
        self.assertEqual(rows[0]["alike"], 1)
        self.assertEqual(self.asked("reprints", "Esteveira"), rows)
        self.assertEqual(self.asked("reprints", "cw-20250920-0640"), rows)
        told = [row for row in self.asked("show", "Paulo Esteveira") if row.get("section") in ("did", "was told of")]
        thrice = [row for row in told if len(row["sources"]) == 3]
        self.assertTrue(thrice)
        for row in thrice:
            self.assertEqual((row["independent_sources"], row["articles"]), (1, 3), row)
        outlets = {row["source"]: row for row in self.asked("sources")}
        self.assertEqual([name for name, row in outlets.items() if row["copies"]], ["Averley Courier", "channel-twelve.example"])

    def test_two_texts_of_one_agency_are_one_source(self):
        def counts():
            rows = self.asked("show", "Ann Falk")
            return {(row["independent_sources"], row["articles"]) for row in rows if row.get("lemma") == "meet"}

        met = "Ann Falk met Lena Moro."
        self.add_articles([{"id": "one", "source": "Post", "date": "2025-03-01", "text": f"BRASK, March 1 (Reuters) — {met}"}])
        self.assertEqual(counts(), {(1, 1)})
        self.add_articles([{"id": "two", "source": "Star", "date": "2025-03-02",
                            "text": f"It was a fine day in Brask.\n\n{met}\n\nReuters contributed to this report."}])
        self.assertEqual(counts(), {(1, 2)})
        self.add_articles([{"id": "three", "source": "Wire", "date": "2025-03-02", "text": f"Nobody expected it. {met}"}])
        self.assertEqual(counts(), {(2, 3)})
        self.good("remove", "three", "--graph", self.graph)
        self.assertEqual(counts(), {(1, 2)})

    def test_nothing_is_printed_twice_and_nobody_is_called_so(self):
        self.add_articles([{"id": "one", "source": "Post", "text": "Ann Falk met Lena Moro."}])
        done = run("reprints", "--graph", self.graph)
        self.assertEqual((done.stdout, done.stderr, done.returncode), (b"", b"newsgraph: no text is printed twice\n", 0))
        done = run("reprints", "Nobody", "--graph", self.graph)
        self.assertEqual((done.stdout, done.stderr, done.returncode), (b"", b"newsgraph: nothing is called Nobody\n", 1))


if __name__ == "__main__":
    unittest.main()
