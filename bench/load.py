"""Runs wrk and pgbench and reads what CPU time the measured processes took."""
import glob
import os
import re
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")


def _stat(pid):
    """Parent, own CPU ticks, CPU ticks of children that ended; None for a process that is gone."""
    try:
        with open("/proc/%s/stat" % pid) as file:
            fields = file.read().rsplit(")", 1)[1].split()
    except OSError:
        return None
    return int(fields[1]), int(fields[11]) + int(fields[12]), int(fields[13]) + int(fields[14])


def cpu_ms(pid, children=False):
    """CPU time of a process so far; with its children for servers that fork."""
    if not pid:
        return None
    own = _stat(pid)
    if own is None:
        return None
    ticks = own[1]
    if children:
        ticks += own[2]
        for other in filter(str.isdigit, os.listdir("/proc")):
            stat = _stat(other)
            if stat and stat[0] == pid:
                ticks += stat[1]
    return ticks * TICK_MS


class Bench:
    """The three that are compared, each with the CPU time it cost: of the server process and of PostgreSQL."""

    def __init__(self, service, nginx, connections):
        self.service, self.files, self.connections = service, nginx, connections

    def once(self, row, seconds):
        result = {"pgbench": None}
        for gzip in row.encodings():
            suffix = "-gzip" if gzip else ""
            result["ours" + suffix] = self.ours(row, gzip, seconds)
            result["nginx" + suffix] = self.nginx(row, gzip, seconds)
            if not gzip and row.peer and self.service.database:
                result["pgbench"] = self.pgbench(row, seconds)
        return result

    def ours(self, row, gzip, seconds):
        return self._timed(lambda: self._wrk(self.service.url, row.ours_paths, gzip, seconds), lambda: cpu_ms(self.service.pid))

    def nginx(self, row, gzip, seconds):
        return self._timed(lambda: self._wrk(self.files.url, row.nginx_paths, gzip, seconds), lambda: cpu_ms(self.files.pid, True))

    def pgbench(self, row, seconds):
        return self._timed(lambda: self._pgbench(row.peer, seconds), lambda: None)

    def _timed(self, run, server):
        before = server(), cpu_ms(self.service.postmaster, True)
        result = run()
        time.sleep(0.05)  # for the backends of pgbench to end
        after = server(), cpu_ms(self.service.postmaster, True)
        for name, b, a in zip(("cpu_server_ms", "cpu_postgres_ms"), before, after):
            result[name] = None if b is None or a is None else round((a - b) / max(1, result["requests"]), 4)
        return result

    def _wrk(self, url, paths, gzip, seconds):
        command = ["wrk", "-t1", "-c%d" % self.connections, "-d%ds" % seconds, "--timeout", "30s", "-s", os.path.join(HERE, "wrk.lua")]
        if gzip:
            command += ["-H", "Accept-Encoding: gzip"]
        run = subprocess.run(command + [url, "--", paths], capture_output=True, text=True)
        found = re.search(r"RESULT (\d+) (\d+) (\d+) ([\d.]+) ([\d.]+)", run.stdout)
        if not found:
            raise SystemExit("wrk: " + (run.stderr or run.stdout).strip())
        requests, micros, errors = map(int, found.groups()[:3])
        return {"requests": requests, "per_second": requests / (micros / 1e6), "errors": errors,
                "p50_ms": float(found[4]) / 1000, "p99_ms": float(found[5]) / 1000}

    def _pgbench(self, script, seconds):
        log = script + ".log"
        command = ["pgbench", "-n", "-M", "prepared", "-f", script, "-c", str(self.connections), "-j", "1", "-T", str(seconds),
                   "-l", "--log-prefix", log]
        run = subprocess.run(command + self.service.database.arguments, capture_output=True, text=True, env=self.service.database.environment)
        found = re.search(r"tps = ([\d.]+)", run.stdout)
        if run.returncode or not found:
            raise SystemExit("pgbench: " + run.stderr.strip())
        latencies = []  # of each transaction, in ms
        for part in glob.glob(log + ".*"):
            with open(part) as file:
                latencies += [int(line.split()[2]) / 1000 for line in file]
            os.unlink(part)
        latencies = sorted(latencies) or [0]
        return {"requests": len(latencies), "per_second": float(found[1]), "errors": 0,
                "p50_ms": latencies[len(latencies) // 2], "p99_ms": latencies[int(len(latencies) * 0.99)]}
