"""read_quads.py WRITE_SAMPLE: reads the N-Quads and the TriG of each hand-made graph with rapper (the Raptor library), which
must find the same quads in both, and nothing to complain about."""
import re
import subprocess
import sys
import tempfile

from sample import same, written


def lines(text):
    """The lines of N-Quads, sorted, with no character written as its number. Other line breaks than \n are characters."""
    numbered = re.compile(r"\\\\|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

    def plain(match):
        digits = match[1] or match[2]
        return chr(int(digits, 16)) if digits else match[0]

    return sorted(numbered.sub(plain, line) for line in text.split("\n"))


def read(path, form):
    done = subprocess.run(["rapper", "-q", "-i", form, "-o", "nquads", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    same((done.returncode, done.stderr.decode()), (0, ""), f"rapper on {form}")
    return lines(done.stdout.decode())


def main():
    for graph in ("story", "hostile", "ring", "empty"):
        text = written(sys.argv[1], graph, "nquads").decode()
        for form in ("nquads", "trig"):
            with tempfile.NamedTemporaryFile(suffix="." + form) as file:
                file.write(written(sys.argv[1], graph, form))
                file.flush()
                same(read(file.name, form), lines(text), f"{graph}: {form}")
        for iri in re.findall(r"<([^>]*)>", re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)):
            same(bool(re.fullmatch(r"[a-z]+:[!-~]+", iri)), True, f"{graph}: {iri} is absolute")


main()
