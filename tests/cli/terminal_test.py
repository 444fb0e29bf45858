"""The progress line: on a terminal, never on a pipe."""
import os
import pty
import subprocess
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
