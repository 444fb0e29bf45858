"""A killed run leaves whole articles behind, and the next run goes on as if nothing had happened."""
import json
import random
import signal
import subprocess
import time
import unittest

from program import BINARY, ProgramTest, article, run

DELAYS = (0.1, 0.3, 0.6, 1.2)  # seconds; some of them hit the middle on any machine
NAMES = ["Ada Varga", "Tom Ilic", "Lena Moro", "Jon Petrak", "Mira Solen"]


def articles(count):
    random.seed(7)
    for i in range(count):
        a, b, c = random.sample(NAMES, 3)
        text = f"{a} told reporters on Monday that {b} had sold the mill to {c}. {b} denied it.\n\n" * 10
        yield article(f"n{i:04}", text, source="Mill Herald", date="2025-08-20")


class Killed(ProgramTest):
    def test_only_whole_articles_are_there_and_the_rest_can_be_added(self):
        path = self.write("news.jsonl", "".join(articles(80)))
        whole = self.folder / "whole.graph"
        self.good("add", "--graph", whole, path)
        by_article = {}
        for line in self.export("triples", whole).splitlines():
            by_article.setdefault(json.loads(line)["article"], []).append(line)
        cut_short = 0
        for delay in DELAYS:
            self.graph.unlink(missing_ok=True)
            for rest in ("-wal", "-shm"):
                self.graph.with_name(self.graph.name + rest).unlink(missing_ok=True)
            running = subprocess.Popen([BINARY, "add", "--graph", self.graph, path],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            running.send_signal(signal.SIGKILL)
            running.wait()
            if not self.graph.exists() or self.graph.stat().st_size == 0:
                continue
            found = {}
            done = run("export", "triples", "--graph", self.graph)
            if done.returncode != 0:  # killed before the file was made whole; adding makes it
                self.assertIn("not a graph file of newsgraph", done.stderr.decode())
            for line in done.stdout.decode().splitlines():
                found.setdefault(json.loads(line)["article"], []).append(line)
            cut_short += 0 < len(found) < len(by_article)
            for id, lines in found.items():
                self.assertEqual(lines, by_article[id], id)
            self.add(path)
            for form in ("graphml", "triples", "mentions"):
                self.assertEqual(self.export(form), self.export(form, whole), form)
        print(f"{cut_short} of {len(DELAYS)} runs were killed among their articles")


if __name__ == "__main__":
    unittest.main()
