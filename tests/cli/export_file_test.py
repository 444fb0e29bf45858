"""Every format that `export --help` lists, to files: whole or not at all."""
import pathlib
import re
import resource
import signal
import subprocess
import unittest

from program import BINARY, CORPUS, ProgramTest, run

FORMATS = re.findall(r"^  ([a-z-]+) ", run("export", "--help").stdout.decode().split("Formats, and")[1].split("\n\n")[0],
                     re.M)


def small_files():
    """Lets no file grow beyond what SQLite needs beside the graph file, as a disk that fills up would."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (32768, 32768))


class ExportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.add(CORPUS)

    def test_the_help_lists_formats(self):
        for name in ("graphml", "dot", "svg", "png", "pdf", "triples", "mentions"):
            self.assertIn(name, FORMATS)

    def test_an_export_that_fails_half_way_leaves_what_was_there(self):
        folder = self.folder / "out"
        folder.mkdir()
        old = folder / "graph"
        old.write_text("the old export")
        for name in FORMATS:
            for output, before in ((old, ["graph"]), (folder / "new", ["graph"])):
                command = [BINARY, "export", name, "--graph", self.graph, "-o", output, "--most-nodes", "60"]
                done = subprocess.run(command, capture_output=True, preexec_fn=small_files)
                self.assertEqual(done.returncode, 1, name)
                self.assertIn("is the disk full?", done.stderr.decode(), name)
                self.assertEqual(sorted(path.name for path in folder.iterdir()), before, name)
                self.assertEqual(old.read_text(), "the old export", name)

    def test_a_full_device_is_an_error_for_every_format(self):
        for name in FORMATS:
            for arguments, stdout in ((["-o", "/dev/full"], subprocess.PIPE), ([], open("/dev/full", "wb"))):
                command = [BINARY, "export", name, "--graph", self.graph, "--most-nodes", "10", *arguments]
                done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE)
                self.assertEqual(done.returncode, 1, (name, arguments))
                self.assertIn("is the disk full?", done.stderr.decode(), (name, arguments))
                if not arguments:
                    stdout.close()
        self.assertTrue(pathlib.Path("/dev/full").is_char_device())

    def test_a_folder_that_takes_no_files_is_an_error_for_every_format(self):
        for name in FORMATS:
            for folder in ("/proc", self.folder / "none"):  # the superuser may write into any other folder
                done = run("export", name, "--graph", self.graph, "-o", f"{folder}/graph", "--most-nodes", "10")
                self.assertEqual(done.returncode, 1, name)
                self.assertIn(f"newsgraph: {folder}/graph", done.stderr.decode(), name)
                self.assertIn("cannot be written", done.stderr.decode(), name)

    def test_what_a_format_does_not_have_is_a_wrong_command_line(self):
        for arguments, said in [
            (["dot", "--flavor", "yed"], "dot has no flavors"),
            (["graphml", "--flavor", "gephi"], "graphml has only: yed"),
            (["graphml", "--flavor", ""], "graphml has only: yed"),
            (["svg", "--clusters"], "svg has no clusters"),
            (["triples", "--clusters"], "triples has no clusters"),
        ]:
            done = run("export", *arguments, "--graph", self.graph)
            self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
            self.assertIn(said, done.stderr.decode(), arguments)

    def test_flavor_and_clusters_are_what_they_say(self):
        self.assertIn("y:ShapeNode", self.good("export", "graphml", "--flavor", "yed", "--graph", self.graph))
        self.assertNotIn("y:ShapeNode", self.export("graphml"))
        self.assertIn("cluster_person", self.good("export", "dot", "--clusters", "--graph", self.graph))
        self.assertNotIn("cluster_", self.export("dot"))

    def test_the_ending_of_a_file_asks_for_a_pdf(self):
        path = self.folder / "graph.PDF"
        self.good("export", "-o", path, "--around", "Lumenforge", "--graph", self.graph)
        self.assertEqual(path.read_bytes()[:5], b"%PDF-")

    def test_a_picture_of_many_nodes_says_what_it_leaves_out(self):
        for name in ("svg", "png", "pdf"):
            done = run("export", name, "--most-nodes", "10", "--graph", self.graph)
            self.assertEqual(done.returncode, 0)
            self.assertRegex(
                done.stderr.decode(),
                r"^newsgraph: the picture shows the 10 most central of \d+ nodes; --most-nodes N shows more\n$",
            )


if __name__ == "__main__":
    unittest.main()
