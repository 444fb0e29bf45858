"""What only a terminal sees: the progress line, colours, the width of tables, the pager."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

from program import BINARY, CORPUS, SECONDS, ProgramTest, article


class Terminal(ProgramTest):
    def on_terminal(self, *arguments):
        """What a run writes to standard error when that is a terminal."""
        terminal, other = pty.openpty()
        running = subprocess.Popen([BINARY, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=other)
        os.close(other)
        shown = b""
        try:
            while chunk := os.read(terminal, 4096):
                shown += chunk
        except OSError:  # the other end is closed
            pass
        os.close(terminal)
        self.assertEqual(running.wait(SECONDS), 0)
        return shown.decode()

    def answer(self, *arguments, columns=60, lines=24, **environment):
        """What a run writes to standard output when that is a terminal of this size, line ends as they were written."""
        terminal, other = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        clean = {key: value for key, value in os.environ.items()
                 if key not in ("COLUMNS", "LINES", "NO_COLOR", "PAGER", "LESS")}
        running = subprocess.Popen([BINARY, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=other,
                                   stderr=subprocess.PIPE, env={**clean, "TERM": "xterm", **environment})
        os.close(other)
        shown = b""
        try:
            while chunk := os.read(terminal, 4096):
                shown += chunk
        except OSError:  # the other end is closed
            pass
        os.close(terminal)
        self.assertEqual((running.wait(SECONDS), running.stderr.read()), (0, b""))
        running.stderr.close()
        return shown.decode().replace("\r\n", "\n")

    def story(self):
        subprocess.run([os.environ["WRITE_GRAPH"], self.graph, "story"], check=True)
        return ["said-by", "Lund", "--graph", self.graph]

    def test_a_table_fits_the_terminal_and_is_coloured(self):
        shown = self.answer(*self.story(), columns=60)
        self.assertIn("\x1b[1m", shown)
        plain = re.sub(r"\x1b\[\d*m", "", shown)
        self.assertEqual(plain, self.answer(*self.story(), columns=60, NO_COLOR="1"))
        self.assertLessEqual(max(map(len, plain.split("\n"))), 60)
        self.assertGreater(len(plain.split("\n")), len(self.answer(*self.story(), columns=200).split("\n")))
        self.assertEqual(plain, self.answer(*self.story(), columns=200, COLUMNS="60", NO_COLOR="1"))

    def test_colour_stays_where_it_is_not_wanted(self):
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}):
            self.assertNotIn("\x1b", self.answer(*self.story(), **environment), environment)
        self.assertIn("\x1b", self.answer(*self.story(), NO_COLOR=""))
        self.assertNotIn("\x1b", self.good(*self.story()))
        for option in ("--json", "--csv"):
            self.assertNotIn("\x1b", self.answer(*self.story(), option))

    def test_only_a_long_answer_goes_through_the_pager(self):
        question = self.story()
        pager = {"PAGER": "sed s/^/paged:/"}
        self.assertTrue(self.answer(*question, lines=3, columns=200, **pager).startswith("paged:"))
        for options, lines, environment in (([], 50, pager), (["--no-pager"], 3, pager), (["--json"], 1, pager),
                                            ([], 3, {"PAGER": ""}), ([], 3, {"PAGER": "/no/such/pager 2>/dev/null"})):
            shown = self.answer(*question, *options, lines=lines, columns=200, **environment)
            self.assertNotIn("paged:", shown, (options, environment))
            self.assertIn("mills are loud", shown, (options, environment))
        # less, which nobody tells to go on, shows the first screen.
        shown = self.answer(*question, lines=3, columns=200)
        self.assertIn("speaker", shown)
        self.assertNotIn("mills are loud", shown)

    def test_a_pager_that_stops_reading_is_no_failure(self):
        self.assertEqual(self.answer(*self.story(), lines=2, PAGER="true"), "")
        self.assertEqual(self.answer(*self.story(), lines=2, PAGER="exit 3"), "")

    def test_add_tells_articles_speed_and_time_left_and_clears_the_line(self):
        text = "Ada Varga told Tom Ilic on Monday that the mill would be sold. " * 40
        path = self.write("news.jsonl", "".join(article(f"n{i}", text) for i in range(100)))
        shown = self.on_terminal("add", "--graph", self.graph, path)
        self.assertRegex(shown, r"\r\x1b\[K\d+ articles, \d+ words/s, \d+:\d\d left")
        self.assertTrue(shown.endswith("\r\x1b[K"))

    def test_a_pipe_sees_nothing(self):
        self.add(CORPUS / "bridge")  # fails if anything stands on standard error


if __name__ == "__main__":
    unittest.main()
