"""Measures the read endpoints of Party Map beside nginx (the same bytes as files) and pgbench (the same rows, plain)."""
import argparse
import contextlib
import os
import signal
import sys
import tempfile
import time

import load
import report
import stage
import workload


def options():
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--seconds", type=int, default=1, help="of each measurement (default 1)")
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many is shown (default 3)")
    parser.add_argument("--warm", type=int, default=2, help="seconds of load on each row before the first round (default 2)")
    parser.add_argument("--connections", type=int, default=8, help="of wrk and of pgbench (default 8)")
    parser.add_argument("--rows", type=int, default=0, metavar="N", help="scatter N synthetic branches over the private database first")
    parser.add_argument("--only", default="", metavar="REGEX", help="rows whose name matches")
    parser.add_argument("--at-most", type=int, default=180, metavar="SECONDS", help="begin no round that would end later, counted from the service's first answer (default 180)")
    parser.add_argument("--url", help="of a running service on loopback, instead of starting one")
    parser.add_argument("--database", help="libpq address of its database, for pgbench; it is only read")
    parser.add_argument("--pid", type=int, help="process of the service at --url, for its CPU time")
    given = parser.parse_args()
    if min(given.seconds, given.rounds, given.connections, given.at_most) < 1 or min(given.rows, given.warm) < 0:
        parser.error("a number is too small")
    if given.url and given.rows:
        parser.error("--rows writes: it goes with a service of its own only, not with --url")
    if given.database and not given.url:
        parser.error("--database is the database of --url")
    return given


def end_on_signals():
    """So that every process that was started is stopped on the way out."""
    def leave(number, frame):
        sys.exit("ended: out of time, see --at-most" if number == signal.SIGALRM else 128 + number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGALRM):
        signal.signal(number, leave)


def main():
    given = options()
    end_on_signals()
    began = time.time()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="partymap-bench-"))
        os.chmod(folder, 0o755)  # the database and nginx run as users of their own
        if given.url:
            service = stage.Joined(given.url, given.database, given.pid)
        else:
            service = stack.enter_context(stage.Started(folder))
            if given.rows:
                service.scatter(given.rows)
        until = time.time() + given.at_most
        signal.alarm(given.at_most + 30)
        rows = workload.prepare(service, folder, given.only)
        nginx = stack.enter_context(stage.Nginx(folder))
        measure(rows, load.Bench(service, nginx, given.connections), given, until)
        signal.alarm(0)
        sys.exit(report.show(rows, given, service.facts(), time.time() - began))


def measure(rows, bench, given, until):
    """Round by round, and within a round row by row: ours, nginx, pgbench, so that what else the machine does hits all alike."""
    for row in rows:
        for gzip in row.encodings():
            if given.warm:
                bench.ours(row, gzip, given.warm)
    took = 0
    for number in range(given.rounds):
        began = time.time()
        if number and began + took > until:
            report.progress("out of time, %d rounds must do: see --at-most" % number)
            break
        report.progress("round %d of %d" % (number + 1, given.rounds))
        for row in rows:
            row.results.append(bench.once(row, given.seconds))
        took = time.time() - began


if __name__ == "__main__":
    main()
