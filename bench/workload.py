"""What is asked: the rows of the table, each with its list of up to 1,000 paths, the answers as files, and pgbench's script."""
import collections
import gzip
import json
import math
import os
import random
import re
import urllib.parse

import report

HERE = os.path.dirname(os.path.abspath(__file__))
SIZE = 1000
WINDOW_KM = 1.0
KM_PER_DEGREE = 111.32


class Row:
    """One line of the table. peer is pgbench's script, None where no query answers the same."""

    def __init__(self, name, paths, peer=None):
        self.name, self.paths, self.peer = name, paths, peer
        self.ours_paths = self.nginx_paths = None
        self.sizes, self.features, self.results = {}, [], []
        self.compressed = False

    def encodings(self):
        """Whether to ask for gzip: both, if that makes a difference."""
        return (False, True) if self.compressed else (False,)


class Scripts:
    """Fills the templates of sql/. A list of parameters becomes an array constant, of which :n takes one: pgbench itself knows only
    numbers, and a table of parameters would cost a second look-up in each query."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, **filled):
        text = template(name)
        for key, value in filled.items():
            text = text.replace("{%s}" % key, str(value))
        return self.save(name, text)

    def save(self, name, text):
        path = os.path.join(self.folder, name + ".pgbench")
        with open(path, "w") as file:
            file.write(text)
        return path


def template(name):
    with open(os.path.join(HERE, "sql", name + ".sql")) as file:
        return file.read()


def numbers(values):
    return "('{%s}'::float8[])[:n]" % ",".join("%.7f" % value for value in values)


def texts(values):
    return "(array[%s])[:n]" % ",".join("'%s'" % value.replace("'", "''") for value in values)


def get(connection, path, compressed=False):
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"} if compressed else {})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit("%s answers %d: %s" % (path, answer.status, body[:300]))
    return body, answer.getheader("Content-Encoding") == "gzip"


def columns(schema):
    """The columns of the public properties, as the service selects them."""
    names = []
    for name in schema["properties"]:
        if name == "capture":
            names += ["p.capture_datum", "p.capture_method"]
        elif name not in ("geometry", "id"):
            names.append("p." + re.sub("([A-Z])", r"_\1", name).lower())
    return ", ".join(names)


def windows(box, dice):
    """About 1 km by 1 km, their centres anywhere in the box: west, south, east, north."""
    high = WINDOW_KM / KM_PER_DEGREE / 2
    wide = high / math.cos(math.radians((box[1] + box[3]) / 2))
    found = []
    for _ in range(SIZE):
        lon, lat = dice.uniform(box[0], box[2]), dice.uniform(box[1], box[3])
        found.append(tuple(round(edge, 7) for edge in (lon - wide, lat - high, lon + wide, lat + high)))
    return found


def terms(names, dice):
    """One to three characters that stand in some name."""
    found = []
    for _ in range(SIZE):
        name = dice.choice(names).lower()
        length = min(len(name), dice.randint(1, 3))
        start = dice.randint(0, len(name) - length)
        found.append(name[start:start + length].strip() or name[0])
    return found


def rows(connection, folder):
    dice = random.Random(20240601)
    layers = json.loads(get(connection, "/api/layers")[0])
    kinds = collections.OrderedDict((one["id"], one) for one in layers["collections"])
    branches = kinds["branches"]["features"]["features"]
    boxes = windows(layers["street"]["bbox"], dice)
    ids = [dice.choice(branches)["id"] for _ in range(SIZE)]
    words = terms([place["properties"]["name"] for kind in kinds.values() for place in kind["features"]["features"]], dice)
    scripts = Scripts(folder)
    names = columns(kinds["branches"]["schema"])
    sides = {side: numbers([box[at] for box in boxes]) for at, side in enumerate(("west", "south", "east", "north"))}
    layer = {kind: template("layer").replace("{kind}", kind).replace("{columns}", columns(one["schema"])).replace("{point}", point(one))
             for kind, one in kinds.items()}
    items = "/api/collections/branches/items"
    yield Row("window", ["%s?bbox=%s&limit=100" % (items, ",".join("%.7f" % side for side in box)) for box in boxes],
              scripts.write("window", size=SIZE, columns=names, **sides))
    yield Row("one", ["%s/%s" % (items, id) for id in ids], scripts.write("one", size=SIZE, columns=names, id=texts(ids)))
    yield Row("layer", [items + "?limit=10000"], scripts.save("layer", layer["branches"]))
    yield Row("layers", ["/api/layers"], scripts.save("layers", "\n".join(layer.values())))
    yield Row("search", ["/api/search?q=" + urllib.parse.quote(word) for word in words],
              scripts.write("search", size=SIZE, term=texts(words), street=layers["street"]["streetCode"]))
    yield Row("page", ["/"])
    if "url" in layers["basemap"]:
        yield Row("basemap", [layers["basemap"]["url"]])


def point(kind):
    is_area = any(feature["geometry"]["type"] != "Point" for feature in kind["features"]["features"])
    return ("st_x(p.label_point) as lon, st_y(p.label_point) as lat, p.geom" if is_area else "st_x(p.geom) as lon, st_y(p.geom) as lat")


def prepare(service, folder, only):
    """Asks every path once and keeps the bytes for nginx, plain and compressed as the service sent them."""
    connection = service.connect()
    prepared = [row for row in rows(connection, folder) if re.search(only, row.name)]
    for row in prepared:
        report.progress("fetching %d answers: %s" % (len(row.paths), row.name))
        www = os.path.join(folder, "www", row.name)
        os.makedirs(www)
        sizes = collections.Counter()
        for number, path in enumerate(row.paths):
            body, compressed = get(connection, path, True)
            plain = gzip.decompress(body) if compressed else body
            keep(os.path.join(www, "%d" % number), plain)
            row.compressed |= compressed
            if compressed:
                keep(os.path.join(www, "%d.gz" % number), body)
            sizes.update(plain=len(plain), gzip=len(body))
            count(row, plain)
        row.sizes = {name: round(size / len(row.paths)) for name, size in sizes.items()}
        row.ours_paths = keep(os.path.join(folder, row.name + ".ours"), "".join(path + "\n" for path in row.paths).encode())
        row.nginx_paths = keep(os.path.join(folder, row.name + ".nginx"),
                               "".join("/%s/%d\n" % (row.name, number) for number in range(len(row.paths))).encode())
    return prepared


def count(row, plain):
    """How much an answer holds, so that the table shows what was really asked."""
    if not plain.startswith(b"{"):
        return
    answer = json.loads(plain)
    if "features" in answer:
        row.features.append(len(answer["features"]))
    elif "groups" in answer:
        row.features.append(sum(len(group["items"]) for group in answer["groups"]))
    elif "collections" in answer:
        row.features.append(sum(len(one["features"]["features"]) for one in answer["collections"]))


def keep(path, content):
    with open(path, "wb") as file:
        file.write(content)
    return path
