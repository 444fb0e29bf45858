"""The examples of every verb's help, as a user would type them, on the corpus."""
import os
import pathlib
import re
import subprocess
import unittest

from program import BINARY, CORPUS, SECONDS, ProgramTest, problems


class Examples(ProgramTest):
    def examples(self, verb):
        help = self.good(verb, "--help")
        self.assertIn("\nExamples:\n", help, verb)
        return re.findall(r"^  (\S.*)\n      \S", help.split("\nExamples:\n")[1], re.MULTILINE)

    def test_every_example_runs_and_says_something(self):
        verbs = re.findall(r"^  ([a-z-]+) ", self.good("--help").split("\n\n")[2], re.MULTILINE)
        self.assertGreater(len(verbs), 15)
        (self.folder / "corpus").symlink_to(CORPUS)
        environment = {**os.environ, "PATH": f"{pathlib.Path(BINARY).parent}:{os.environ['PATH']}"}
        # `add` makes what the others read, `parse` what `evaluate` does, and `remove` takes away.
        order = sorted(verbs, key=lambda verb: (verb != "add", verb == "evaluate", verb == "remove"))
        for verb in order:
            lines = self.examples(verb)
            self.assertTrue(lines, verb)
            for line in lines:
                self.assertTrue(line.startswith(f"newsgraph {verb}") or verb == "completion", line)
                done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=self.folder, env=environment,
                                      capture_output=True, timeout=SECONDS)
                self.assertEqual((done.returncode, problems(done.stderr)), (0, ""), line)
                target = re.search(r"(?:> |-o )(\S+)$", line)
                written = (self.folder / target.group(1)).read_bytes() if target else done.stdout
                self.assertTrue(written or line.startswith("eval"), line)


if __name__ == "__main__":
    unittest.main()
