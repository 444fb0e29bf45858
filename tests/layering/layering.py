"""layering.py ROOT: compares the #include lines of every room with the rooms and libraries that it may name.

News flows one way: the records are below ingest's stages, which do not know each other; graph knows the records only;
export knows graph; cli wires them all. A test may include what its room may, and what TESTS adds.
"""
import re
import sys
from pathlib import Path

# The rooms whose headers each room may include. A path belongs to the longest room that begins it.
ROOMS = {
    "ingest": {"ingest"},
    "ingest/read": {"ingest", "ingest/read"},
    "ingest/language": {"ingest", "ingest/language"},
    "ingest/extract": {"ingest", "ingest/extract"},
    "graph": {"ingest", "graph"},
    "export": {"ingest", "graph", "export"},
    "cli": {"ingest", "ingest/read", "ingest/language", "ingest/extract", "graph", "export", "cli"},
}

# Gold trees are written as CoNLL-U.
TESTS = {"ingest/extract": {"ingest/language/conllu.h"}}

# Libraries that only some rooms may name, by the beginning of what stands between the angle brackets.
LIBRARIES = {
    "sqlite3.h": {"graph"},
    "boost/": {"graph"},
    "libxml/": {"export"},
    "graphviz/": {"export"},
    "zlib.h": {"ingest/read"},
    "CLI/": {"cli"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def room_of(path):
    rooms = [room for room in ROOMS if path.startswith(room + "/")]
    return max(rooms, key=len) if rooms else None


def violations(path, text):
    """What the file at `path` includes and may not, one line each."""
    room = room_of(path.removeprefix("tests/"))
    also = TESTS.get(room, set()) if path.startswith("tests/") else set()
    found = []
    for ours, theirs in INCLUDE.findall(text):
        if ours:
            other = room_of(ours)
            if other is not None and other not in ROOMS[room] and ours not in also:
                found.append(f'{path}: {room} may not include "{ours}" of {other}')
        for library, rooms in LIBRARIES.items():
            # Tests look into what was written with whatever library they like.
            if theirs.startswith(library) and room not in rooms and not path.startswith("tests/"):
                found.append(f"{path}: only {', '.join(sorted(rooms))} may include <{theirs}>")
    return found


def check_itself():
    """That the check can fail: what must be found and what must not."""
    cases = [
        ("graph/store.cc", '#include "ingest/triple.h"\n#include <sqlite3.h>', 0),
        ("graph/store.cc", '#include "ingest/read/reader.h"', 1),
        ("graph/identity/x.cc", '#include "export/format.h"', 1),
        ("ingest/extract/x.cc", '  #  include "ingest/language/model.h"', 1),
        ("ingest/read/x.cc", '#include "ingest/article.h"\n#include "embedded/words.h"', 0),
        ("export/x.cc", "#include <libxml/xmlwriter.h>\n#include <sqlite3.h>", 1),
        ("cli/x.cc", '#include "export/format.h"\n#include "ingest/read/reader.h"', 0),
        ("tests/ingest/read/x_test.cc", '#include "graph/store.h"\n#include "sample.h"', 1),
        ("tests/ingest/extract/x_test.cc", '#include "ingest/language/conllu.h"\n#include "ingest/language/model.h"', 1),
        ("tests/graph/x_test.cc", "#include <libxml/tree.h>", 0),
    ]
    for path, text, count in cases:
        if len(violations(path, text)) != count:
            raise SystemExit(f"layering.py is wrong about {path}: {violations(path, text)}")


def main():
    check_itself()
    root = Path(sys.argv[1])
    files = [
        path
        for room in ("ingest", "graph", "export", "cli", "tests")
        for path in sorted((root / room).rglob("*"))
        if path.suffix in (".h", ".cc") and room_of(path.relative_to(root).as_posix().removeprefix("tests/"))
    ]
    found = [line for path in files for line in violations(path.relative_to(root).as_posix(), path.read_text())]
    if found or not files:
        raise SystemExit("\n".join(found) or f"{root}: no sources")


main()
