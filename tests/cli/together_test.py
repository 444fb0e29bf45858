"""Two processes write one graph file, and one cannot write: both finish, or say why not."""
import resource
import signal
import sqlite3
import subprocess
import time
import unittest

from killed_test import articles
from program import BINARY, SECONDS, ProgramTest, run


class Together(ProgramTest):
    def start(self, *arguments, **options):
        return subprocess.Popen([BINARY, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def finish(self, running):
        out, err = running.communicate(timeout=SECONDS)
        return running.returncode, out.decode(), err.decode()

    def whole(self, *paths):
        graph = self.folder / "whole.graph"
        self.good("add", "--graph", graph, *paths)
        return self.export("json", graph)

    def test_two_that_add_different_articles_make_what_one_makes(self):
        lines = list(articles(60))
        one, other = self.write("one.jsonl", "".join(lines[::2])), self.write("other.jsonl", "".join(lines[1::2]))
        running = [self.start("add", "--graph", self.graph, path) for path in (one, other)]
        for process in running:
            code, out, err = self.finish(process)
            self.assertEqual((code, out), (0, "30 articles added, 0 replaced, 0 unchanged\n"), err)
        self.assertEqual(self.export("json"), self.whole(one, other))
        self.assertTrue(self.good("verify", "--deep", "--graph", self.graph).startswith("ok: 60 articles"))

    def test_two_that_add_the_same_articles_make_what_one_makes(self):
        path = self.write("news.jsonl", "".join(articles(60)))
        added = 0
        running = [self.start("add", "--graph", self.graph, path) for _ in range(2)]
        for process in running:
            code, out, err = self.finish(process)
            self.assertEqual(code, 0, err)
            self.assertRegex(out, r"^\d+ articles added, 0 replaced, \d+ unchanged\n$")
            added += int(out.split()[0])
        self.assertEqual(added, 60)
        self.assertEqual(self.export("json"), self.whole(path))

    def test_who_waits_for_another_says_so(self):
        path = self.write("news.jsonl", "".join(articles(2)))
        self.add(path)
        more = self.write("more.jsonl", "".join(articles(4)))
        connection = sqlite3.connect(self.graph, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        running = self.start("add", "--graph", self.graph, more)
        said = running.stderr.readline().decode()
        self.assertEqual(said, f"newsgraph: waiting for another process that writes {self.graph}\n")
        time.sleep(0.3)
        self.assertIsNone(running.poll())
        connection.execute("COMMIT")
        self.assertEqual(self.finish(running), (0, "2 articles added, 0 replaced, 2 unchanged\n", ""))

    def test_who_only_asks_does_not_wait(self):
        self.add(self.write("news.jsonl", "".join(articles(2))))
        before = self.export("json")
        connection = sqlite3.connect(self.graph, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM mentions")
        self.assertEqual(self.export("json"), before)
        connection.execute("ROLLBACK")

    def test_a_full_disk_is_told_and_leaves_whole_articles(self):
        path = self.write("news.jsonl", "".join(articles(2)))
        self.add(path)
        before = self.export("json")
        more = self.write("more.jsonl", "".join(articles(400)))

        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            size = max(self.graph.stat().st_size, 400_000)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        code, out, err = self.finish(self.start("add", "--graph", self.graph, more, preexec_fn=full, restore_signals=False))
        self.assertEqual((code, out), (1, ""))
        self.assertEqual(err, f"newsgraph: {self.graph}: disk I/O error: File too large\n")
        done = run("verify", "--graph", self.graph)
        self.assertEqual((done.returncode, done.stdout[:4]), (0, b"ok: "), done.stdout)
        # What was added before the disk was full stays; what was there is as it was.
        have = {row["article"] for row in self.rows("export", "triples", "--graph", self.graph)}
        self.assertLess(len(have), 400)
        self.good("remove", "--graph", self.graph, *sorted(have - {"n0000", "n0001"}))
        self.assertEqual(self.export("json"), before)
        # With room again all of it goes in.
        self.add(more)
        self.assertEqual(self.export("json"), self.whole(more))

    def test_a_new_file_on_a_full_disk_can_be_made_later(self):
        path = self.write("news.jsonl", "".join(articles(2)))

        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

        code, out, err = self.finish(self.start("add", "--graph", self.graph, path, preexec_fn=full, restore_signals=False))
        self.assertEqual((code, out), (1, ""))
        self.assertEqual(err, f"newsgraph: {self.graph}: disk I/O error: File too large\n")
        self.add(path)
        self.assertEqual(self.export("json"), self.whole(path))


if __name__ == "__main__":
    unittest.main()
