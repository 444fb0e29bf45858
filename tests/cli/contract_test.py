"""What `extract` and `parse` write keeps ingest/README.md, on every article of the corpus."""
import gzip
import json
import re
import unittest

from program import CORPUS, ProgramTest, article

TYPES = {"person", "organisation", "place", "group", "event", "product", "work", "date", "money", "quantity", "thing"}
ROLES = {"time", "place", "recipient", "instrument", "manner", "cause", "purpose", "condition", "amount", "topic", "other"}
MODALITIES = {"asserted", "possible", "expected", "required", "conditional", "asked"}
TEXT = """Ada Varga, the mayor of Brask, told reporters on Monday that the old mill “would not be sold”.

"We have paid €4 million for it," Varga said. Her deputy, Tom Ilic, did not answer.
"""


class Contract(ProgramTest):
    def check_phrase(self, phrase, text):
        spans = phrase.get("spans") or ([[phrase["begin"], phrase["end"]]] if "begin" in phrase else [])
        if not spans:
            return
        self.assertEqual(spans, sorted(spans))
        self.assertEqual((spans[0][0], spans[-1][1]), (phrase["begin"], phrase["end"]))
        self.assertEqual(b" ".join(text[b:e] for b, e in spans).decode(), phrase["text"])
        self.assertNotEqual(phrase["text"].strip(), "")

    def check(self, triples, text):
        data = text.encode()
        by_id = {t["id"]: t for t in triples}
        self.assertEqual(len(by_id), len(triples), "ids differ")
        begins = [t["sentence"]["begin"] for t in triples]
        self.assertEqual(begins, sorted(begins), "triples stand in the order of the text")
        for t in triples:
            self.check_phrase(t["subject"], data)
            self.check_phrase(t["relation"], data)
            self.assertTrue(t["relation"]["lemma"])
            for q in t["qualifiers"]:
                self.check_phrase(q, data)
                self.assertIn(q["role"], ROLES)
            for phrase in [t["subject"], *([t["object"]] if "object" in t else []), *(p["object"] for p in t["pairs"])]:
                self.check_phrase(phrase, data)
                self.assertIn(phrase["type"], TYPES)
                self.assertTrue(phrase["name"])
            if "quote" in t:
                self.check_phrase(t["quote"], data)
                self.assertIn(t["quote"]["kind"], {"direct", "indirect", "mixed"})
            for link in t["attribution"]:
                self.assertIn("quote", by_id[link["triple"]], "an attribution names a reporting triple")
                self.assertNotEqual(link["triple"], t["id"])
            self.assertIn(t["polarity"], {"affirmed", "negated"})
            self.assertIn(t["modality"], MODALITIES)
            self.assertTrue(0 <= t["confidence"] <= 1)
            self.assertTrue(t["rule"])

    def test_every_triple_of_the_corpus_keeps_the_contract(self):
        seen = 0
        for path in sorted(CORPUS.rglob("*.jsonl*")):
            opened = gzip.open if path.suffix == ".gz" else open
            with opened(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    text = next(record[k] for k in ("text", "maintext", "body") if k in record)
                    triples = self.rows("extract", "--from", "jsonl", "-", stdin=article("x", text).encode())
                    self.check(triples, text)
                    seen += len(triples)
        self.assertGreater(seen, 200)

    def test_who_says_what_with_offsets_values_and_negation(self):
        triples = self.rows("extract", "-", stdin=("date 2025-08-20\n" + TEXT).encode())
        self.check(triples, TEXT)
        told = next(t for t in triples if t["relation"].get("text") == "told")
        self.assertEqual(told["subject"]["name"], "Ada Varga")
        self.assertEqual(told["quote"]["kind"], "mixed")
        self.assertIn({"role": "time", "value": "2025-08-18"},
                      [{k: q[k] for k in ("role", "value") if k in q} for q in told["qualifiers"]])
        sold = next(t for t in triples if t["relation"]["lemma"] == "sell")
        self.assertEqual((sold["polarity"], [a["triple"] for a in sold["attribution"]]), ("negated", [told["id"]]))
        said = next(t for t in triples if t["relation"].get("text") == "said")
        self.assertEqual((said["quote"]["kind"], said["subject"]["name"]), ("direct", "Ada Varga"))
        answer = next(t for t in triples if t["relation"]["lemma"] == "answer")
        self.assertEqual((answer["polarity"], answer["subject"]["name"]), ("negated", "Tom Ilic"))

    def test_the_date_head_is_no_text(self):
        for head in ("date 2025-08-20\n", " date 2025-08-20 "):
            first = self.rows("extract", "-", stdin=(head + TEXT).encode())[0]
            self.check([first], TEXT)

    def test_extract_writes_nothing_for_no_triples_and_keeps_nothing(self):
        self.assertEqual(self.good("extract", "-", stdin=b"Good evening.\n"), "")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_parse_writes_conllu_whose_trees_have_one_root(self):
        conllu = self.good("parse", "-", stdin=TEXT.encode())
        sentences = [s for s in conllu.split("\n\n") if s.strip()]
        self.assertEqual(len(sentences), 3)
        for sentence in sentences:
            rows = [line.split("\t") for line in sentence.splitlines() if not line.startswith("#")]
            heads = {row[0]: row[6] for row in rows if row[0].isdigit()}
            self.assertEqual(sum(head == "0" for head in heads.values()), 1)
            for token in heads:
                seen = set()
                while token != "0":
                    self.assertNotIn(token, seen, "heads run in a circle")
                    seen.add(token)
                    token = heads[token]
            for row in rows:
                begin, end = map(int, re.search(r"TokenRange=(\d+):(\d+)", row[9]).groups())
                self.assertEqual(TEXT.encode()[begin:end].decode(), row[1])
        self.assertIn("Name=B-person", conllu)

    def test_parse_keeps_the_tokens_of_conllu(self):
        given = "# sent_id = s\n1\tAda\t_\t_\t_\t_\t0\t_\t_\t_\n2\twon't-go\t_\t_\t_\t_\t1\t_\t_\t_\n\n"
        rows = [line.split("\t") for line in self.good("parse", "--from", "conllu", self.write("s.conllu", given)).splitlines()
                if line and not line.startswith("#")]
        self.assertEqual([row[1] for row in rows], ["Ada", "won't-go"])
        self.assertTrue(all(row[3] != "_" and row[7] != "_" for row in rows))

    def test_extract_reads_the_trees_of_conllu_as_they_are(self):
        tree = ("1\tAda\tAda\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-person\n2\tgroks\tgrok\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
                "3\tmills\tmill\tNOUN\tNNS\t_\t2\tobj\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n")
        triple, = self.rows("extract", "--from", "conllu", self.write("t.conllu", tree))
        self.assertEqual([triple["subject"]["text"], triple["relation"]["lemma"], triple["object"]["text"]],
                         ["Ada", "grok", "mills"])


if __name__ == "__main__":
    unittest.main()
