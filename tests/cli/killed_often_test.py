"""200 runs of add are killed at random moments: the file is sound each time, and another run completes it."""
import random
import signal
import sqlite3
import subprocess
import time
import unittest

from killed_test import articles
from program import BINARY, ProgramTest, run

ROUNDS = 200


class KilledOften(ProgramTest):
    def remove(self, graph):
        for ending in ("", "-wal", "-shm"):
            graph.with_name(graph.name + ending).unlink(missing_ok=True)

    def moment(self, graph, count):
        """What the run was doing when it was killed."""
        if not graph.exists() or graph.stat().st_size == 0:
            return "before it made the file"
        with sqlite3.connect(graph) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return "before it made the file"
            found = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
            unsettled = connection.execute("SELECT value FROM state WHERE name = 'unsettled'").fetchone()[0]
        if found == 0:
            return "before the first article"
        if found < count:
            return "among the articles"
        return "while it settled" if unsettled else "when all was done"

    def test_the_file_is_sound_and_the_next_run_completes_it(self):
        count = 40
        path = self.write("news.jsonl", "".join(articles(count)))
        whole = self.folder / "whole.graph"
        before = time.monotonic()
        self.good("add", "--graph", whole, path)
        takes = time.monotonic() - before
        expected = self.export("json", whole)
        random.seed(11)
        moments = {}
        for number in range(ROUNDS):
            self.remove(self.graph)
            running = subprocess.Popen([BINARY, "add", "--graph", self.graph, path],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0, takes))
            running.send_signal(signal.SIGKILL)
            running.wait()
            # The program opens what was left, before anything else repairs it.
            if self.graph.exists() and self.graph.stat().st_size > 0:
                done = run("verify", "--graph", self.graph)
                if done.returncode != 0:  # killed before the file was made whole; adding makes it
                    self.assertEqual((done.stdout.decode(), done.stderr.decode()),
                                     ("", f"newsgraph: {self.graph}: not a graph file of newsgraph\n"), number)
                else:
                    self.assertTrue(done.stdout.startswith(b"ok: "), done.stdout)
            moment = self.moment(self.graph, count)
            moments[moment] = moments.get(moment, 0) + 1
            self.good("add", "--graph", self.graph, path)
            self.assertEqual(self.export("json"), expected, (number, moment))
        print(f"{ROUNDS} runs were killed:", ", ".join(f"{moments[moment]} {moment}" for moment in sorted(moments)))
        self.assertGreater(moments.get("among the articles", 0), ROUNDS // 10)


if __name__ == "__main__":
    unittest.main()
