"""What is measured: the service with its database, and nginx. What is started here is stopped here, by its process id."""
import collections
import http.client
import os
import socket
import subprocess
import time
import urllib.parse

import report

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(HERE)
START_SECONDS = 300  # the first ./run also builds

Database = collections.namedtuple("Database", "arguments environment")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def stop(process, seconds=20):
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Service:
    """A Party Map on loopback. pid and postmaster are None where their CPU time cannot be told."""

    url, pid, postmaster, database = None, None, None, None

    def connect(self):
        address = urllib.parse.urlsplit(self.url)
        return http.client.HTTPConnection(address.hostname, address.port or 80, timeout=60)

    def facts(self):
        with open("/proc/loadavg") as load:
            return {"url": self.url, "cpus": os.cpu_count(), "load": load.read().split()[0]}


class Joined(Service):
    """One that runs already."""

    def __init__(self, url, database, pid):
        if urllib.parse.urlsplit(url).hostname not in ("127.0.0.1", "localhost"):
            raise SystemExit("--url is '%s', expected http://127.0.0.1:PORT: nothing but this machine is put under load" % url)
        self.url, self.pid = url.rstrip("/"), pid
        if database:
            self.database = Database([database], dict(os.environ))


class Started(Service):
    """The service as ./run starts it, with the sample, in a home of its own that goes with this run."""

    def __init__(self, folder):
        self.home = os.path.join(folder, "home")
        self.log = os.path.join(folder, "service.log")
        self.process = None

    def __enter__(self):
        port = free_port()
        self.url = "http://127.0.0.1:%d" % port
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("SPRING_", "PARTYMAP_PUBLIC_URL"))}
        report.progress("starting the service on port %d" % port)
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [os.path.join(PROJECT, "run"), "--port=%d" % port, "--home=" + self.home, "--server.address=127.0.0.1"],
                stdout=log, stderr=log, env=clean, start_new_session=True)
        try:
            self._await()
            self._find_database()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        stop(self.process)

    def _await(self):
        until = time.time() + START_SECONDS
        while time.time() < until:
            if self.process.poll() is not None:
                break
            try:
                connection = self.connect()
                connection.request("GET", "/api/layers")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                pass  # not there yet
            time.sleep(0.2)
        with open(self.log) as log:
            raise SystemExit("the service did not start:\n" + log.read()[-2000:])

    def _find_database(self):
        """./run becomes the service, so its number is the service's; the cluster tells its own."""
        self.pid = self.process.pid
        with open(os.path.join(self.home, "postgres/data/postmaster.pid")) as file:
            lines = file.read().split("\n")
        self.postmaster = int(lines[0])
        with open(os.path.join(self.home, "secret")) as file:
            _, self.owner, app = file.read().split()
        self.environment = dict(os.environ, PGHOST="127.0.0.1", PGPORT=lines[3], PGDATABASE="partymap")
        self.database = Database([], dict(self.environment, PGUSER="partymap_app", PGPASSWORD=app))

    def scatter(self, rows):
        report.progress("scattering %d branches" % rows)
        as_owner = dict(self.environment, PGUSER="partymap_owner", PGPASSWORD=self.owner)
        command = ["psql", "-X", "-q", "-v", "rows=%d" % rows, "-f", os.path.join(HERE, "sql/scatter.sql")]
        run = subprocess.run(command, env=as_owner, capture_output=True, text=True)
        if run.returncode:
            raise SystemExit("psql: " + run.stderr.strip())


class Nginx:
    """Serves what workload.prepare wrote to www/."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        port = free_port()
        self.url = "http://127.0.0.1:%d" % port
        with open(os.path.join(HERE, "nginx.conf")) as template:
            settings = template.read().replace("{folder}", self.folder).replace("{port}", str(port))
        path = os.path.join(self.folder, "nginx.conf")
        with open(path, "w") as file:
            file.write(settings)
        with open(os.path.join(self.folder, "nginx.log"), "a") as log:
            self.process = subprocess.Popen(["nginx", "-p", self.folder, "-c", path], stdout=log, stderr=log, start_new_session=True)
        self.pid = self.process.pid
        until = time.time() + 10
        while time.time() < until and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return self
            time.sleep(0.05)
        self.__exit__()
        with open(os.path.join(self.folder, "nginx.log")) as log:
            raise SystemExit("nginx did not start: " + log.read())

    def __exit__(self, *_):
        stop(self.process)
