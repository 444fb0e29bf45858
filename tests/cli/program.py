"""Runs the newsgraph binary that NEWSGRAPH names, for the tests beside this file."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

BINARY = os.environ["NEWSGRAPH"]
CORPUS = pathlib.Path(os.environ["CORPUS"])
SECONDS = 300  # any run that takes longer hangs, sanitizers included


def run(*arguments, stdin=b"", cwd=None):
    """The finished process: returncode, and stdout and stderr as bytes."""
    return subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, timeout=SECONDS)


def problems(stderr):
    """What a run wrote on standard error but for who has another id now, which articles that come and go may change."""
    told = re.compile(r"newsgraph: .* (has the id e-[0-9a-f]{16} now, no longer e-[0-9a-f]{16}|"
                      r"\d+ more entities have other ids than before)\n")
    return "".join(line for line in stderr.decode().splitlines(keepends=True) if not told.fullmatch(line))


class ProgramTest(unittest.TestCase):
    """A test with an empty folder of its own, and runs that are expected to go well."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.graph = self.folder / "test.graph"

    def good(self, *arguments, stdin=b""):
        """What a run wrote that must exit with 0 and tell of no problem."""
        done = run(*arguments, stdin=stdin)
        self.assertEqual((done.returncode, problems(done.stderr)), (0, ""), arguments)
        return done.stdout.decode()

    def rows(self, *arguments, stdin=b""):
        return [json.loads(line) for line in self.good(*arguments, stdin=stdin).splitlines()]

    def add(self, *paths):
        return self.good("add", "--graph", self.graph, *paths)

    def export(self, form, graph=None):
        return self.good("export", form, "--graph", graph or self.graph)

    def stats(self):
        return json.loads(self.good("stats", "--json", "--graph", self.graph))

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path


def article(id, text, **fields):
    return json.dumps({"id": id, "text": text, **fields}, ensure_ascii=False) + "\n"
