"""read_ftm.py WRITE_SAMPLE: reads the FollowTheMoney entities of each hand-made graph and checks them by the rules of the model,
version 4.11 (the files followthemoney/schema/*.yaml and followthemoney/types/*.py of the Python package followthemoney).
Where that package is installed it reads them too; it is no Debian package and needs many others."""
import json
import re
import sys

from sample import expected, one_line, same, written

try:
    from followthemoney import model
except ImportError:
    model = None

# What each schema inherits from, and its own properties as far as they are used, with their types. "entity:X" refers to
# an X. Required: properties without which the schema is not valid.
SCHEMATA = {
    "Thing": ((), {"name": "name", "alias": "name", "weakAlias": "name", "description": "text", "summary": "text",
                   "notes": "text", "keywords": "string", "publisher": "string", "sourceUrl": "url",
                   "proof": "entity:Document"}),
    "Interval": ((), {"date": "date", "startDate": "date", "endDate": "date", "summary": "text", "description": "text",
                      "recordId": "string", "publisher": "string", "sourceUrl": "url", "proof": "entity:Document"}),
    "Interest": (("Interval",), {"role": "string", "status": "string"}),
    "LegalEntity": (("Thing",), {}),
    "Person": (("LegalEntity",), {}),
    "Organization": (("LegalEntity",), {}),
    "Address": (("Thing",), {"full": "address"}),
    "Event": (("Interval", "Thing"), {}),
    "Asset": (("Thing",), {}),
    "Note": (("Thing",), {"entity": "entity:Thing"}),
    "Document": (("Thing",), {"title": "string", "fileName": "string", "publishedAt": "date"}),
    "Article": (("Document",), {}),
    "UnknownLink": (("Interest",), {"subject": "entity:Thing", "object": "entity:Thing"}),
    "Documentation": (("Interest",), {"document": "entity:Document", "entity": "entity:Thing"}),
}
ABSTRACT = {"Thing", "Interval", "Interest"}
REQUIRED = {"Person": ["name"], "Organization": ["name"], "LegalEntity": ["name"], "Event": ["name"],
            "UnknownLink": ["subject", "object"], "Documentation": ["document", "entity"]}
LONGEST = {"name": 384, "string": 1024, "text": 65000, "address": 250, "url": 4096, "date": 32}
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
TYPES = {"person": "Person", "organisation": "Organization", "group": "LegalEntity", "place": "Address", "event": "Event",
         "product": "Asset", "work": "Asset", "date": "Note", "money": "Note", "quantity": "Note", "thing": "Note"}


def ancestors(schema):
    """The schema and all that it inherits from."""
    return {schema}.union(*(ancestors(parent) for parent in SCHEMATA[schema][0]))


def properties(schema):
    return {name: kind for each in ancestors(schema) for name, kind in SCHEMATA[each][1].items()}


def check_entity(entity, schemata):
    same(sorted(entity), ["id", "properties", "schema"], "members")
    schema = entity["schema"]
    same(schema in SCHEMATA and schema not in ABSTRACT, True, f"{schema} has entities")
    known = properties(schema)
    for name, values in entity["properties"].items():
        same(name in known, True, f"{schema} has {name}")
        same(len(values) == len(set(values)) > 0, True, f"{entity['id']}: values of {name} differ")
        kind, _, wanted = known[name].partition(":")
        for value in values:
            if kind == "entity":
                same(wanted in ancestors(schemata[value]), True, f"{entity['id']}: {name} is a {wanted}")
                continue
            same(0 < len(value) <= LONGEST[kind], True, f"{entity['id']}: length of {name}")
            if kind == "date":
                same(bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value)), True, f"{entity['id']}: {value} is a date")
            if kind == "url":
                same(bool(re.fullmatch(r"https?://[a-z0-9][!-~]*", value)), True, f"{entity['id']}: {value} is an address")


def cut(text, limit):
    """What a text longer than `limit` begins with; FollowTheMoney holds no more."""
    return text if len(text) <= limit else text[: limit * 2 // 3 - 1]


def begins(values, text, limit, what):
    got = values[0] if values else ""
    text = text if one_line(text) else ""
    same(got if len(text) <= limit else got[: len(cut(text, limit))], cut(text, limit), what)


def check_nodes(graph, got, want):
    for id, node in want["nodes"].items():
        entity = got[id]
        values = entity["properties"]
        if node["type"] == "statement":
            same(entity["schema"], "Note", f"{graph}: schema of {id}")
            begins(values.get("description", []), node["label"], 65000, f"{graph}: content of {id}")
            continue
        same(entity["schema"], TYPES[node["type"]], f"{graph}: schema of {id}")
        same(values["keywords"], [node["type"]], f"{graph}: type of {id}")
        label = one_line(node["label"])
        begins(values.get("name", []), label, 384, f"{graph}: name of {id}")
        if len(label) > 384:
            begins(values["notes"], label, 65000, f"{graph}: whole name of {id}")
        for required in REQUIRED.get(entity["schema"], []):
            same(bool(values.get(required)) or not label, True, f"{graph}: {required} of {id}")


def check_links(graph, got, want):
    abouts = {(link["from"], link["to"]) for link in want["links"].values() if link["kind"] == "about"}
    told = {(id, about) for id, entity in got.items() for about in entity["properties"].get("entity", [])
            if entity["schema"] == "Note"}
    same(told, abouts, f"{graph}: what statements are about")
    links = {id: link for id, link in want["links"].items() if link["kind"] != "about"}
    same({id for id, entity in got.items() if entity["schema"] == "UnknownLink"}, set(links), f"{graph}: links")
    for id, link in links.items():
        values = got[id]["properties"]
        same((values["subject"], values["object"]), ([link["from"]], [link["to"]]), f"{graph}: ends of {id}")
        begins(values.get("role", []), one_line(link["label"]), 1024, f"{graph}: role of {id}")
        plain = {"affirmed", "asserted"}
        same(values.get("status", []), [each for each in (link["polarity"], link["modality"]) if each not in plain],
             f"{graph}: status of {id}")
        begins(values.get("summary", []), link["sentence"], 65000, f"{graph}: sentence of {id}")
        # The articles of the ring are unknown.
        same(len(values.get("proof", [])) > 0, graph != "ring", f"{graph}: proof of {id}")


def check_story(got):
    same(got["f-1"]["properties"], {
        "subject": ["e-1"], "object": ["e-2"], "role": ["leads"], "date": ["2025-08-18"],
        "summary": ["Ana Varga leads the ministry.", "Varga, who leads it, left.", "She leads it."],
        "description": ["said by Bruno Keller", "said by the ministry"], "recordId": ["t-2", "t-3", "t-4"],
        "proof": ["a-2", "a-1"], "publisher": ["Lorvik Courier", "The Harbour Post"],
        "sourceUrl": ["https://courier.example/rivers?a=1&b=2"]}, "f-1")
    same(got["t-20"]["properties"]["summary"], ["said by Ana Varga", "by way of Bruno Keller"], "speakers of t-20")
    same(got["t-20"]["properties"]["keywords"], ["statement", "indirect", "negated"], "keywords of t-20")
    same(got["e-1"]["properties"]["alias"], ["Varga", "the minister"], "aliases of e-1")
    same(got["a-2"]["properties"], {
        "name": ["Rivers & roads"], "title": ["Rivers & roads"], "fileName": ["a-2"], "publisher": ["Lorvik Courier"],
        "sourceUrl": ["https://courier.example/rivers?a=1&b=2"], "publishedAt": ["2025-08-18"]}, "a-2")
    told = {(entity["properties"]["document"][0], entity["properties"]["entity"][0])
            for entity in got.values() if entity["schema"] == "Documentation"}
    same(told, {("a-1", "e-1"), ("a-1", "e-2"), ("a-1", "e-3"), ("a-2", "e-1"), ("a-2", "e-2"), ("a-2", "e-3")}, "documentation")


def check_with_package(graph, entities):
    """The package must find no value that it would leave out."""
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            for value in values:
                same(proxy.schema.get(name).type.clean(value, proxy=proxy) is not None, True, f"{graph}: {name} {value[:80]!r}")


def main():
    for graph in ("story", "hostile", "ring", "empty"):
        lines = written(sys.argv[1], graph, "ftm").decode().split("\n")
        same(lines.pop(), "", f"{graph}: end")
        entities = [json.loads(line) for line in lines]
        got = {entity["id"]: entity for entity in entities}
        same(len(got), len(entities), f"{graph}: ids differ")
        schemata = {id: entity["schema"] for id, entity in got.items()}
        for id, entity in got.items():
            same(bool(ID.fullmatch(id)) and len(id) <= 200, True, f"{graph}: {id!r} is an id")
            check_entity(entity, schemata)
        want = expected(sys.argv[1], graph)
        check_nodes(graph, got, want)
        check_links(graph, got, want)
        if graph == "story":
            check_story(got)
        if model:
            check_with_package(graph, entities)


main()
