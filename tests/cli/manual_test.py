"""The manual page: read by mandoc and groff without a warning, and telling of everything that help tells of."""
import pathlib
import re
import subprocess
import unittest

from program import BINARY, SECONDS, ProgramTest


class Manual(ProgramTest):
    def setUp(self):
        super().setUp()
        self.page = self.write("newsgraph.1", self.good("man"))

    def render(self, *command, code=0):
        done = subprocess.run([*command, str(self.page)], capture_output=True, timeout=SECONDS)
        self.assertEqual((done.returncode, done.stderr.decode()), (code, ""), command)
        return done.stdout.decode()

    def test_no_reader_finds_fault(self):
        # A page that is made with the program has no date of its own: the same program, the same bytes.
        found = self.render("mandoc", "-Tlint", "-Wwarning", code=2).splitlines()
        self.assertEqual([line.partition("WARNING: ")[2] for line in found], ['missing date, using "": TH'])
        self.assertEqual(self.render("groff", "-ww", "-man", "-K", "utf8", "-T", "utf8", "-z"), "")

    def test_tells_of_every_verb_option_and_example(self):
        shown = re.sub(r"\s+", " ", self.render("mandoc", "-T", "utf8", "-O", "width=300").replace("\b", "\x08"))
        shown = re.sub(r".\x08", "", shown).replace("‐", "-")
        for verb in re.findall(r"^  ([a-z-]+) ", self.good("--help").split("\n\n")[2], re.MULTILINE):
            self.assertIn(f"newsgraph {verb}", shown)
            help = self.good(verb, "--help")
            for option in re.findall(r"--[a-z-]+", help.split("Options:")[-1].split("Examples:")[0]):
                if option != "--help":
                    self.assertIn(option, shown, verb)
            for line in re.findall(r"^  (newsgraph .*)$", help, re.MULTILINE):
                self.assertIn(re.sub(r"\s+", " ", line), shown, verb)

    def test_the_build_makes_it_too(self):
        built = pathlib.Path(BINARY).parent / "newsgraph.1"
        self.assertEqual(built.read_bytes(), self.page.read_bytes())


if __name__ == "__main__":
    unittest.main()
