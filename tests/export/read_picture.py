"""read_picture.py WRITE_SAMPLE: looks into the SVG and PNG of each hand-made graph."""
import subprocess
import sys
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
        for key in element.keys():
            same(key == XLINK + "href" or key.startswith("on"), False, f"{graph}: attribute {key}")
    for id, node in want["nodes"].items():
        text = "".join(element.text or "" for element in groups[id].iter(SVG + "text"))
        if len(node["label"]) <= 32 and node["label"].isprintable():
            same(text.replace("\u00a0", " "), one_line(node["label"]), f"{graph}: text of {id}")


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
        check_svg(program, graph, expected(program, graph))
        check_png(program, graph)


main()
