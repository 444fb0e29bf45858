"""Verbs, help, exit codes and messages."""
import unittest

from program import ProgramTest, run

VERBS = ["extract", "add", "remove", "who-said", "said-by", "about", "show", "path", "timeline", "disputes", "sources", "relations", "reprints", "export",
         "parse", "evaluate", "stats", "sql", "completion", "man"]


class CommandLine(ProgramTest):
    def test_help_lists_every_verb_and_each_has_its_own(self):
        top = self.good("--help")
        for verb in VERBS:
            self.assertIn(f"\n  {verb} ", top)
            self.assertIn("--help", self.good(verb, "--help"))

    def test_version(self):
        self.assertRegex(self.good("--version"), r"^newsgraph \d+\.\d+\.\d+\n$")

    def test_a_wrong_command_line_exits_with_2_and_says_why(self):
        for arguments, said in [
            ([], "usage: newsgraph VERB"),
            (["publish"], 'there is no verb "publish"\n'),
            (["shwo"], 'there is no verb "shwo"; did you mean show?\n'),
            (["whosaid"], "did you mean who-said?"),
            (["extract"], "PATH is required"),
            (["extract", "--threads", "0", "-"], "--threads"),
            (["extract", "--colour", "-"], "--colour"),
            (["export", "gif"], "gif"),
            (["export", "nquads", "--base", "news.example/"], "is not absolute"),
            (["export", "nquads", "--base", "https://news.example"], "no host with a / after it"),
            (["export", "nquads", "--base", "urn:a b:"], "percent-encoded"),
            (["export", "json", "--base", "urn:news:"], "json has no IRIs"),
            (["who-said"], "WORDS is required"),
            (["remove"], "ARTICLE is required"),
            (["show"], "NAME is required"),
            (["path", "Falk"], "TO is required"),
            (["said-by", "Falk", "--json", "--csv"], "excludes"),
            (["about", "Falk", "--limit", "0"], "--limit"),
            (["show", "Falk", "--csv"], "--csv"),
            (["timeline", "Falk", "--since", "yesterday"], "yesterday"),
            (["sql"], "QUERY is required"),
            (["completion", "tcsh"], "tcsh"),
        ]:
            done = run(*arguments, cwd=self.folder)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(said, done.stderr.decode(), arguments)
            self.assertEqual(done.stdout, b"", arguments)

    def test_a_run_that_cannot_go_on_exits_with_1_and_names_the_file(self):
        foreign = self.write("notes.graph", "These are notes, no graph. " * 40)
        for arguments, said in [
            (["stats", "--graph", self.folder / "none.graph"], "none.graph"),
            (["export", "dot", "--graph", foreign], "notes.graph"),
            (["add", "--graph", self.folder / "no" / "folder.graph", "-"], "folder.graph"),
            (["extract", "--from", "pdf", "-"], "pdf"),
            (["extract", "--model", foreign, "-"], "notes.graph"),
        ]:
            done = run(*arguments)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertTrue(done.stderr.decode().startswith("newsgraph: "), arguments)
            self.assertIn(said, done.stderr.decode(), arguments)
        self.assertEqual(foreign.read_text(), "These are notes, no graph. " * 40)

    def test_a_full_device_is_an_error(self):
        self.good("add", "--graph", self.graph, self.write("a.txt", "Ada Varga met Tom Ilic in Brask on Monday.\n"))
        done = run("export", "triples", "--graph", self.graph, "-o", "/dev/full")
        self.assertEqual(done.returncode, 1)

    def test_an_unknown_article_or_name_is_told(self):
        self.good("add", "--graph", self.graph, self.write("a.txt", "Ada Varga met Tom Ilic in Brask on Monday.\n"))
        done = run("remove", "--graph", self.graph, "a-none")
        self.assertEqual((done.returncode, done.stdout), (1, b"0 articles removed\n"))
        self.assertIn("there is no article a-none", done.stderr.decode())
        done = run("show", "--graph", self.graph, "Nobody Atall")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn("nothing is called Nobody Atall", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
