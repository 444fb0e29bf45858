"""read_picture.py WRITE_SAMPLE: looks into the SVG, PNG and PDF of each hand-made graph."""
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zlib

from sample import expected, one_line, same, written

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


def check_svg(program, graph, want):
    image = written(program, graph, "svg")
    same(image == written(program, graph, "svg"), True, f"{graph}: the same bytes twice")
    subprocess.run(["xmllint", "--noout", "--huge", "-"], input=image, check=True)
    root = xml.etree.ElementTree.fromstring(image)
    groups = {group.find(SVG + "title").text: group for group in root.iter(SVG + "g") if group.get("class") == "node"}
    same(sorted(groups), sorted(want["nodes"]), f"{graph}: nodes in the SVG")
    for element in root.iter():
        same(element.tag in (SVG + "script", SVG + "image"), False, f"{graph}: {element.tag}")
        same(any(key.startswith("on") for key in element.keys()), False, f"{graph}: handlers in {element.keys()}")
        same(element.get(XLINK + "href", "https://").startswith("https://"), True, f"{graph}: {element.get(XLINK + 'href')}")
    for id, node in want["nodes"].items():
        text = "".join(element.text or "" for element in groups[id].iter(SVG + "text"))
        if len(node["label"]) <= 32 and node["label"].isprintable():
            same(text.replace("\u00a0", " "), one_line(node["label"]), f"{graph}: text of {id}")


def check_links(program):
    """Each node and edge leads to the page of the first article that has one."""
    root = xml.etree.ElementTree.fromstring(written(program, "story", "svg"))
    pages = {}
    for group in root.iter(SVG + "g"):
        if group.get("class") in ("node", "edge"):
            found = {link.get(XLINK + "href") for link in group.iter(SVG + "a")}
            pages.setdefault(group.get("class"), []).append(found)
    page = {"https://courier.example/rivers?a=1&b=2"}
    none = {None}
    same(pages["node"], [page, page, page, none, page, none], "story: pages of nodes")
    same(sorted(pages["edge"], key=str), sorted([page, none, none, none, page, page, page], key=str), "story: pages of edges")


def output(*command):
    run = subprocess.run(command, capture_output=True, check=True)
    same(run.stderr, b"", f"{command[0]} has nothing to say")
    return run.stdout.decode()


def check_pdf(program, graph, want):
    document = written(program, graph, "pdf")
    same(document[:5], b"%PDF-", f"{graph}: PDF signature")
    same(document == written(program, graph, "pdf"), True, f"{graph}: the same bytes twice")
    same(b"CreationDate" in document, False, f"{graph}: PDF has no date")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(document)
        file.flush()
        about = dict(line.split(":", 1) for line in output("pdfinfo", file.name).splitlines())
        urls = output("pdfinfo", "-url", file.name).splitlines()[1:]
        text = output("pdftotext", "-layout", file.name, "-")
    same((about["Pages"].strip(), about["JavaScript"].strip()), ("1", "no"), f"{graph}: pages, scripts")
    width, height = (float(side) for side in about["Page size"].split("pts")[0].split("x"))
    same(width <= 14400 and height <= 14400, True, f"{graph}: a page that readers take")
    for url in urls:
        same(url.split()[2].startswith("https://"), True, f"{graph}: link {url}")
    for id, node in want["nodes"].items():
        if node["label"].isascii() and node["label"].isprintable() and 0 < len(one_line(node["label"])) <= 20:
            same(one_line(node["label"]) in text, True, f"{graph}: {id} in the text of the PDF")
    return urls


def check_png(program, graph):
    image = written(program, graph, "png")
    same(image[:8], b"\x89PNG\r\n\x1a\n", f"{graph}: PNG signature")
    offset, pixels = 8, b""
    while offset < len(image):
        length = int.from_bytes(image[offset : offset + 4], "big")
        kind, data = image[offset + 4 : offset + 8], image[offset + 8 : offset + 8 + length]
        same(int.from_bytes(image[offset + 8 + length : offset + 12 + length], "big"), zlib.crc32(kind + data), "CRC")
        if kind == b"IDAT":
            pixels += data
        offset += 12 + length
    same(len(zlib.decompress(pixels)) > 0, True, f"{graph}: pixels")


def main():
    program = sys.argv[1]
    for graph in ("story", "hostile", "ring", "empty"):
        want = expected(program, graph)
        check_svg(program, graph, want)
        check_png(program, graph)
        urls = check_pdf(program, graph, want)
        if graph == "story":
            pages = {url.split()[2] for url in urls}
            same(pages, {"https://courier.example/rivers?a=1&b=2"}, "story: links in the PDF")
    check_links(program)


main()
