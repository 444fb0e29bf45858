"""The same articles give the same bytes, whatever their order and the number of threads."""
import unittest

from program import CORPUS, ProgramTest

# bridge and coach name no article twice, so that no order says which version is the later one.
FOLDERS = ["bridge", "coach", "takeover", "talks", "flood"]
FORMATS = ["graphml", "dot", "nquads", "trig", "jsonld", "json", "ftm", "triples", "mentions"]


class Order(ProgramTest):
    def exports(self, name, paths, threads):
        graph = self.folder / name
        for path in paths:
            self.good("add", "--graph", graph, "--threads", threads, *path)
        return {form: self.export(form, graph) for form in FORMATS}

    def test_exports_are_byte_identical(self):
        forward = [CORPUS / folder for folder in FOLDERS]
        want = self.exports("one", [forward], 1)
        self.assertEqual(self.exports("many", [forward], 8), want, "threads")
        self.assertEqual(self.exports("backward", [forward[::-1]], 3), want, "order")
        self.assertEqual(self.exports("apart", [[path] for path in forward[2:] + forward[:2]], 2), want, "one by one")

    def test_extract_is_byte_identical(self):
        want = self.good("extract", "--threads", 1, CORPUS)
        self.assertGreater(len(want), 100_000)
        self.assertEqual(self.good("extract", "--threads", 5, CORPUS), want)


if __name__ == "__main__":
    unittest.main()
