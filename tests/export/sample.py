"""What the scripts that read exports back share: running write_sample, and what its graphs should look like."""
import json
import re
import subprocess


def written(program, graph, format):
    """The bytes that `program` writes for the hand-made graph."""
    return subprocess.run([program, graph, format], check=True, stdout=subprocess.PIPE).stdout


def expected(program, graph):
    """The hand-made graph: {"nodes": {id: {...}}, "links": {id: {...}}}, texts as printable() should show them."""

    def value(raw):
        return printable(bytes(raw)) if isinstance(raw, list) else raw

    dump = json.loads(written(program, graph, "dump"))
    return {
        kind: {value(thing["id"]): {key: value(raw) for key, raw in thing.items()} for thing in dump[kind]}
        for kind in ("nodes", "links")
    }


def printable(raw):
    text = raw.decode("utf-8", errors="replace")
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", "\ufffd", text)


def one_line(text):
    return re.sub("[ \t\n\v\f\r]+", " ", text).strip(" ")


def same(got, want, what):
    if got != want:
        raise SystemExit(f"{what}: got {str(got)[:300]!r}, want {str(want)[:300]!r}")
