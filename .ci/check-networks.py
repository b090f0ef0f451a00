#!/usr/bin/env python3
"""Reads exported networks with networkx, a reader that is not ours, and says what it found.

    check-networks.py FILE.graphml|FILE.gexf ...

Fails where a file cannot be read, where two files of the same name (a.graphml, a.gexf) differ in nodes or links, where a
node lacks its label, kind or place, a link its relation, or a GraphML file the account of itself. Without networkx it says
so and succeeds, except in CI (CI=true).
"""
import os
import sys

try:
    import networkx
    from networkx.readwrite import gexf
except ImportError:
    print("networkx is not installed (Debian: python3-networkx); networks are not checked")
    sys.exit(1 if os.environ.get("CI") == "true" else 0)

# networkx 2.8 knows the drafts 1.1 and 1.2 of GEXF; 1.3 differs from them for a reader by its namespaces only
gexf.GEXF.versions["1.3"] = {
    **gexf.GEXF.versions["1.2draft"],
    "NS_GEXF": "http://gexf.net/1.3",
    "NS_VIZ": "http://gexf.net/1.3/viz",
    "VERSION": "1.3",
}
ACCOUNT = ["question", "query", "release", "result", "citation", "permalink", "terms", "counts"]


def read(path):
    if path.endswith(".gexf"):
        graph = gexf.read_gexf(path, version="1.3")
        places = {node: node_data["viz"]["position"] for node, node_data in graph.nodes(data=True)}
    else:
        graph = networkx.read_graphml(path, force_multigraph=True)
        places = {node: {axis: data[axis] for axis in "xy"} for node, data in graph.nodes(data=True)}
        lacking = [name for name in ACCOUNT if not graph.graph.get(name)]
        if lacking:
            raise ValueError("the graph lacks " + ", ".join(lacking))
    for node, data in graph.nodes(data=True):
        for name in ("label", "kind", "iri"):
            if not data.get(name):
                raise ValueError(f"{node} lacks {name}")
        for axis in "xy":
            if not isinstance(places[node][axis], float):
                raise ValueError(f"{node} has no place")
    links = sorted((start, end, data.get("id") or key) for start, end, key, data in with_keys(graph))
    for start, end, _, data in with_keys(graph):
        if not data.get("relation"):
            raise ValueError(f"{start} -> {end} lacks its relation")
    return {"nodes": sorted(graph.nodes), "links": links}


def with_keys(graph):
    if graph.is_multigraph():
        return list(graph.edges(keys=True, data=True))
    return [(start, end, data.get("id"), data) for start, end, data in graph.edges(data=True)]


def main(paths):
    seen = {}
    for path in paths:
        try:
            found = read(path)
        except Exception as fault:  # whatever a reader finds wrong
            print(f"{path}: {type(fault).__name__}: {fault}")
            return 1
        name = os.path.splitext(path)[0]
        if seen.setdefault(name, found) != found:
            print(f"{path} holds other nodes or links than the file of the same name read before it")
            return 1
        print(f"ok   {path}: {len(found['nodes'])} nodes, {len(found['links'])} links (networkx {networkx.__version__})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
