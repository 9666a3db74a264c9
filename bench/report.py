"""The table and the JSON file."""
import json
import os
import statistics
import sys
import time

TARGET = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "target", "bench")
HEAD = ("row", "body", "bytes", "features", "ours/s", "p50 / p99 ms", "CPU ms: service + PostgreSQL",
        "pgbench/s", "its CPU ms", "nginx/s", "ours/pgbench", "ours/nginx", "CPU pgbench/ours")


def progress(text):
    print(text, file=sys.stderr, flush=True)


def short(value):
    if value is None:
        return ""
    return "%.0f" % value if value >= 100 else "%.3g" % value


def median(results, who, what):
    values = [result[who][what] for result in results if result[who] is not None and result[who][what] is not None]
    return statistics.median(values) if values else None


def ratio(results, ours, peer, what="per_second"):
    """The median of the rounds' ratios: both numbers of a ratio were measured within a few seconds."""
    values = [result[ours][what] / result[peer][what] for result in results
              if result[ours] and result[peer] and result[ours][what] and result[peer][what]]
    return statistics.median(values) if values else None


def cpu_ratio(results, ours):
    """CPU time of PostgreSQL alone over that of service and PostgreSQL: what the rate would be if nothing else took the cores."""
    peer, server, postgres = (median(results, "pgbench", "cpu_postgres_ms"), median(results, ours, "cpu_server_ms"),
                              median(results, ours, "cpu_postgres_ms"))
    return peer / (server + postgres) if peer and server and postgres is not None else None


def summary(row, gzip):
    ours, nginx = ("ours-gzip", "nginx-gzip") if gzip else ("ours", "nginx")
    found = {"row": row.name, "body": "gzip" if gzip else "plain", "bytes": row.sizes["gzip" if gzip else "plain"],
             "errors": sum(result[name]["errors"] for result in row.results for name in (ours, nginx))}
    if row.features:
        found["features"] = [min(row.features), round(statistics.median(row.features)), max(row.features)]
    for name, who in (("ours", ours), ("nginx", nginx), ("pgbench", "pgbench")):
        found[name] = {what: median(row.results, who, what) for what in ("per_second", "p50_ms", "p99_ms", "cpu_server_ms", "cpu_postgres_ms")}
    found["ours/pgbench"] = ratio(row.results, ours, "pgbench")
    found["ours/nginx"] = ratio(row.results, ours, nginx)
    found["cpu pgbench/ours"] = cpu_ratio(row.results, ours)
    return found


def cells(found):
    ours = found["ours"]
    return (found["row"], found["body"], str(found["bytes"]), "–".join(map(str, found.get("features", []))), short(ours["per_second"]),
            "%s / %s" % (short(ours["p50_ms"]), short(ours["p99_ms"])),
            "%s + %s" % (short(ours["cpu_server_ms"]), short(ours["cpu_postgres_ms"])),
            short(found["pgbench"]["per_second"]), short(found["pgbench"]["cpu_postgres_ms"]), short(found["nginx"]["per_second"]),
            short(found["ours/pgbench"]), short(found["ours/nginx"]), short(found["cpu pgbench/ours"]))


def show(rows, given, facts, took):
    """Prints the table, keeps the JSON; returns the exit code: 1 when an answer was not 2xx."""
    if not rows:
        raise SystemExit("no row of that name, see --only in README.md")
    found = [summary(row, gzip) for row in rows for gzip in row.encodings()]
    lines = [HEAD, tuple("---" for _ in HEAD)] + [cells(one) for one in found]
    for line in lines:
        print("| " + " | ".join(line) + " |")
    os.makedirs(TARGET, exist_ok=True)
    path = os.path.join(TARGET, time.strftime("%Y%m%d-%H%M%S") + ".json")
    settings = {name: value for name, value in vars(given).items() if name != "database"}  # an address may hold a password
    with open(path, "w") as file:
        json.dump({"options": settings, "facts": facts, "seconds": round(took), "table": found,
                   "rounds": {row.name: row.results for row in rows}}, file, ensure_ascii=False, indent=1)
    errors = sum(one["errors"] for one in found)
    print("\n%d rounds of %d s, %d connections, load average %s at the end, %.0f s in all; details: %s"
          % (len(rows[0].results), given.seconds, given.connections, facts["load"], took, os.path.relpath(path)))
    if errors:
        progress("%d answers were not 2xx: the table does not count" % errors)
    return 1 if errors else 0
