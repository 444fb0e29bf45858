"""Writes the model file of model-format.md: export.py DATA VECTORS.npz CHECKPOINT.pt OUT.model"""

import json
import os
import struct
import sys

import numpy as np
import xxhash

from data import read_treebanks
from lemmas import learn_exceptions
from network import ARC, LABEL, SLOPE, TABLES
from train import load

TRAINED_ON = ["UD English EWT 2.16", "UD English GUM 2.16 (free part)", "Universal NER English EWT", "WikiGold"]
ALIGN, LANES = 64, 16


def widened(matrix, axis, block, width):
    """The matrix with each block of that many rows or columns filled up with zeros to `width`."""
    blocks = np.split(matrix, matrix.shape[axis] // block, axis)
    room = [(0, 0)] * matrix.ndim
    room[axis] = (0, width - block)
    return np.concatenate([np.pad(part, room) for part in blocks], axis)


def named_tensors(network, hidden):
    """(name, matrix or vector) in the file's order; matrices are stored as i8, vectors as f32. The LSTMs get `hidden`
    units a direction; those the network has not stay at zero whatever comes."""
    n = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    units = network.forwards[0].hidden_size
    rows, columns = (lambda matrix: widened(matrix, 0, units, hidden)), (lambda matrix: widened(matrix, -1, units, hidden))
    yield "vectors", n["vectors.weight"]
    for k, name in enumerate(TABLES):
        yield f"table.{name}", n[f"tables.{k}.weight"]
    for k in range(len(network.forwards)):
        for side, module in (("f", "forwards"), ("b", "backwards")):
            into = rows(n[f"{module}.{k}.weight_ih_l0"])
            yield f"lstm.{k + 1}.{side}.in", columns(into) if k else into
            yield f"lstm.{k + 1}.{side}.rec", columns(rows(n[f"{module}.{k}.weight_hh_l0"]))
            yield f"lstm.{k + 1}.{side}.bias", rows(n[f"{module}.{k}.bias_ih_l0"] + n[f"{module}.{k}.bias_hh_l0"])
    for name, module in (("upos", "upos"), ("xpos", "xpos"), ("names", "names"), ("arc.head", "arc_head"),
                         ("arc.dependent", "arc_dependent"), ("label.head", "label_head"),
                         ("label.dependent", "label_dependent")):
        yield name, columns(n[f"{module}.weight"])
        yield f"{name}.bias", n[f"{module}.bias"]
    yield "root", columns(n["root"])
    yield "arc.score", n["arc_score"]
    yield "label.score", n["label_score"].reshape(-1, LABEL + 1)


def quantise(matrix):
    """(int8 values, one f32 scale per row)"""
    scale = (np.abs(matrix).max(1) / 127).astype(np.float32)
    values = np.rint(matrix / np.where(scale > 0, scale, 1)[:, None]).astype(np.int8)
    return values, scale


def layout(network, labels, vocabulary, exceptions):
    """The header and the blocks it points at: (offset, bytes)."""
    blocks, tensors = [], []
    end = 1 << 16  # room for the header

    def place(raw):
        nonlocal end
        offset = end
        blocks.append((offset, raw))
        end = -(-(offset + len(raw)) // ALIGN) * ALIGN
        return offset

    hidden = -(-network.forwards[0].hidden_size // LANES) * LANES
    for name, value in named_tensors(network, hidden):
        if value.ndim == 2:
            values, scales = quantise(value)
            tensors.append({"name": name, "type": "i8", "rows": value.shape[0], "cols": value.shape[1],
                            "offset": place(values.tobytes()), "scales": place(scales.tobytes())})
        else:
            tensors.append({"name": name, "type": "f32", "rows": 1, "cols": value.shape[0],
                            "offset": place(value.astype("<f4").tobytes())})
    lines = "".join(f"{low}\t{tag}\t{lemma}\n" for (low, tag), lemma in sorted(exceptions.items())).encode()
    words = "".join(word + "\n" for word in vocabulary).encode()
    sections = [{"name": name, "offset": place(raw), "bytes": len(raw)} for name, raw in
                (("vocabulary", words), ("lemmas", lines))]
    contents = xxhash.xxh3_64()
    for _, raw in blocks:
        contents.update(raw)
    width = network.vectors.weight.shape
    header = {"fingerprint": contents.hexdigest(), "licence": "CC BY-SA 4.0", "trained_on": TRAINED_ON, "labels": labels,
              "shape": {"vectors": width[0], "vector_width": width[1],
                        "tables": [{"name": name, "rows": rows, "width": w} for name, (rows, w) in TABLES.items()],
                        "input": network.forwards[0].input_size, "layers": len(network.forwards),
                        "hidden": hidden, "arc": ARC, "label": LABEL, "slope": SLOPE},
              "tensors": tensors, "sections": sections}
    return header, blocks


def write(path, header, blocks):
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    last_offset, last = blocks[-1]
    body = bytearray(last_offset + len(last) - 24)
    if len(text) + 24 > blocks[0][0]:
        raise SystemExit("export: the header outgrew its room")
    body[:len(text)] = text
    for offset, raw in blocks:
        body[offset - 24:offset - 24 + len(raw)] = raw
    with open(path + ".part", "wb") as out:
        out.write(b"NGMODEL\n" + struct.pack("<IIQ", 1, len(text), xxhash.xxh3_64_intdigest(bytes(body))) + body)
    os.replace(path + ".part", path)


def main():
    data, vectors, checkpoint, out = sys.argv[1:]
    network, featuriser, labels = load(checkpoint, vectors)
    ewt, gum = read_treebanks(data, "train")
    exceptions = learn_exceptions(ewt + gum, featuriser.vocabulary)
    write(out, *layout(network, labels, list(featuriser.vocabulary), exceptions))
    print(f"{out}: {os.path.getsize(out) / 1e6:.2f} MB, {len(exceptions)} lemma exceptions")


if __name__ == "__main__":
    main()
