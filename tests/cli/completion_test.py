"""Completion: what the program offers, and that bash, zsh and fish put it on the line."""
import os
import pathlib
import pty
import re
import select
import subprocess
import time
import unittest

from program import BINARY, SECONDS, ProgramTest, run

WRITE_GRAPH = os.environ["WRITE_GRAPH"]
FORMATS = ["graphml", "dot", "svg", "png", "triples", "mentions"]


class Completion(ProgramTest):
    def setUp(self):
        super().setUp()
        subprocess.run([WRITE_GRAPH, self.folder / "news.graph", "story"], check=True)
        self.environment = {"PATH": f"{pathlib.Path(BINARY).parent}:/usr/bin:/bin", "HOME": str(self.folder),
                            "TERM": "dumb", "PAGER": "", "LC_ALL": "C.UTF-8"}

    def offered(self, *words):
        """The first words of the lines that the shells get."""
        done = run("completion", "words", "--", *words, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, b""), words)
        return [line.split("\t")[0] for line in done.stdout.decode().splitlines()]

    def test_verbs(self):
        everything = self.offered("")
        for verb in re.findall(r"^  ([a-z-]+) ", self.good("--help").split("\n\n")[2], re.MULTILINE):
            self.assertIn(verb, everything)
        self.assertEqual(self.offered("s"), ["said-by", "show", "sources", "split", "stats", "sql"])
        self.assertEqual(self.offered("--v"), ["--version"])
        self.assertEqual(self.offered("nonsense"), [])
        self.assertEqual(self.offered("nonsense", ""), [])
        self.assertEqual(self.offered(), [])

    def test_options_and_their_values(self):
        self.assertEqual(self.offered("who-said", "--s"), ["--sentences", "--since", "--sort", "--source"])
        self.assertEqual(self.offered("who-said", "--sort", ""), ["best", "newest", "oldest"])
        self.assertEqual(self.offered("who-said", "--sort", "=", "n"), ["newest"])
        self.assertEqual(self.offered("who-said", "--sort=n"), ["--sort=newest"])
        self.assertEqual(self.offered("who-said", "mill", "--json", "--sort", "o"), ["oldest"])
        self.assertEqual(self.offered("export", "--type", "per"), ["person"])
        self.assertEqual(self.offered("export", "--view", ""), ["actors", "full", "statements"])
        self.assertEqual(self.offered("who-said", "--limit", ""), [])
        self.assertEqual(self.offered("who-said", "--", "--s"), [])
        self.assertEqual(self.offered("stats", ""), [])

    def test_formats_and_files(self):
        self.assertEqual([f for f in FORMATS if f not in self.offered("export", "")], [])
        self.assertEqual(self.offered("export", "men"), ["mentions"])
        self.assertEqual(self.offered("export", "dot", ""), [])
        self.assertEqual(self.offered("export", "-o", "x"), [":files"])
        self.assertEqual(self.offered("stats", "--graph", ""), [":files"])
        self.assertEqual(self.offered("add", "x", ""), [":files"])
        self.assertEqual(self.offered("completion", "z"), ["zsh"])

    def test_names_come_from_the_graph_file(self):
        self.assertEqual(self.offered("show", "A"), [":names", "Ann Falk"])
        self.assertEqual(self.offered("show", "ann f"), [":names", "Ann Falk"])
        self.assertEqual(self.offered("show", "Ann", "F"), [":names", "Falk"])
        self.assertEqual(self.offered("show", "Jos"), [":names", "José Lund"])
        self.assertEqual(self.offered("path", "Ann Falk", "Br"), [":names", "Brask"])
        self.assertEqual(self.offered("path", "Ann Falk", "Brask", ""), [])
        self.assertEqual(self.offered("export", "--around", "Le"), [":names", "Lena Moro"])
        self.assertEqual(self.offered("said-by", "Falk", "--about", "M"), [":names"])
        self.assertEqual(self.offered("show", "--graph", "none.graph", "A"), [":names"])
        self.assertEqual(self.offered("show", "%"), [":names"])
        self.assertFalse((self.folder / "none.graph").exists())

    def test_names_are_few_and_fast_and_on_one_line(self):
        graph = self.folder / "hostile.graph"
        subprocess.run([WRITE_GRAPH, graph, "hostile"], check=True)
        begin = time.monotonic()
        done = run("completion", "words", "--", "show", "--graph", graph, "")
        self.assertLess(time.monotonic() - begin, 10)
        lines = done.stdout.decode().split("\n")
        self.assertIn("%_\\\tperson", lines)
        self.assertIn("東京都知事\tperson", lines)
        self.assertLessEqual(max(map(len, lines)), 120)
        for line in lines:
            self.assertNotRegex(line, r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
        self.assertEqual(len(lines), len(set(lines)))

    def in_bash(self, *words):
        """What bash would offer."""
        script = 'eval "$(newsgraph completion bash)"; compopt() { :; }; COMP_WORDS=(newsgraph "$@"); ' \
                 'COMP_CWORD=$#; _newsgraph; printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run(["bash", "--norc", "-c", script, "bash", *words], cwd=self.folder, env=self.environment,
                              capture_output=True, timeout=SECONDS)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""), words)
        return done.stdout.decode().split("\n")[:-1]

    def test_bash_offers(self):
        self.assertEqual(self.in_bash("who"), ["who-said"])
        self.assertEqual(self.in_bash("show", "Ann\\ F"), ["Ann Falk"])
        self.assertEqual(self.in_bash("show", '"Ann F'), ["Ann Falk"])
        self.assertEqual(self.in_bash("who-said", "--sort", "="), ["best", "newest", "oldest"])
        self.assertEqual(self.in_bash("stats", "--graph", "ne"), ["news.graph"])
        self.assertEqual(self.in_bash("nonsense", ""), [""])

    def typed(self, command, setup, line):
        """What an interactive shell prints in which `line`, tabs and all, is typed after `setup`."""
        terminal, other = pty.openpty()
        running = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, cwd=self.folder,
                                   env={**self.environment, "PS1": "> "}, start_new_session=True)
        os.close(other)
        shown = b""

        def wait_for(text):
            nonlocal shown
            end = time.monotonic() + SECONDS
            while text not in shown:
                if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
                    raise AssertionError(f"{text} never came: {shown}")
                shown += os.read(terminal, 4096)

        try:
            os.write(terminal, setup.encode() + b"; echo rea''dy\n")
            wait_for(b"ready\r\n")
            shown = b""
            os.write(terminal, line.encode())
            wait_for(b"articles\r\n")
        finally:
            running.kill()
            running.wait()
            os.close(terminal)
        return shown.decode()

    def test_bash_completes_a_name_with_its_space(self):
        shown = self.typed(["bash", "--norc", "--noprofile", "-i"], 'eval "$(newsgraph completion bash)"',
                           "newsgraph show Ann\t\n")
        self.assertIn("Ann Falk (person)", shown)

    def test_zsh_completes_a_name_with_its_space(self):
        setup = 'autoload -U compinit; compinit -u -D; source <(newsgraph completion zsh)'
        self.assertIn("Ann Falk (person)", self.typed(["zsh", "-f", "-i"], setup, "newsgraph show Ann\t\n"))

    def test_fish_offers(self):
        def offered(line):
            done = subprocess.run(["fish", "--no-config", "-c", f"newsgraph completion fish | source; complete -C '{line}'"],
                                  cwd=self.folder, env=self.environment, capture_output=True, timeout=SECONDS)
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ""), line)
            return done.stdout.decode().splitlines()

        self.assertEqual(offered("newsgraph who"), ["who-said\tfind statements by their words: who said it, when, where it stands"])
        self.assertEqual(offered("newsgraph show An"), ["Ann Falk\tperson"])
        self.assertIn("news.graph", offered("newsgraph stats --graph ne"))

    def test_scripts_are_sound(self):
        for shell in ("bash", "zsh", "fish"):
            script = self.write("script", self.good("completion", shell))
            subprocess.run([shell, "-n", script], check=True, timeout=SECONDS)
        self.assertEqual(run("completion", "tcsh").returncode, 2)


if __name__ == "__main__":
    unittest.main()
