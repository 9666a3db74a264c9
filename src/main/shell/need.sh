# shellcheck shell=bash
# What the project needs on a machine, and how to get it there. Sourced by ./run and ./test.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Chinese must survive an empty or POSIX locale, in file names as in messages.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

may_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

# need WHAT PACKAGE...: installs Debian's packages, or says what to type and ends.
need() {
  local what=$1; shift
  if may_install; then
    say "安装 ${what}：$*"
    { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >&2 && return
  fi
  die "缺少 ${what}，也无法自动安装。请执行 / $what is missing, please type: $(how_to_get "$what" "$@")"
}

how_to_get() {
  local what=$1; shift
  if command -v apt-get >/dev/null; then
    echo "sudo apt-get update && sudo apt-get install -y $*"
  elif command -v brew >/dev/null; then
    case $what in JDK) echo "brew install openjdk@17" ;; PostGIS) echo "brew install postgis" ;; *) echo "brew install $*" ;; esac
  elif command -v dnf >/dev/null; then
    case $what in
      JDK) echo "sudo dnf install -y java-latest-openjdk-devel" ;;
      PostGIS) echo "sudo dnf install -y postgresql-server postgresql-contrib postgis" ;;
      Chromium) echo "sudo dnf install -y chromium google-noto-sans-cjk-fonts" ;;
      *) echo "sudo dnf install -y $*" ;;
    esac
  else
    echo "<包管理器 / your package manager> install $*"
  fi
}

# The last of the packages that match, so that the newest PostgreSQL or the newest long-term JDK is taken.
newest_package() {
  if may_install; then as_root apt-get update -q >/dev/null 2>&1 || true; fi
  apt-cache search --names-only "$1" 2>/dev/null | cut -d ' ' -f 1 | sort -V | tail -n 1
}

# ---------------------------------------------------------------- JDK

java_major() { # of a JDK's folder
  [ -x "$1/bin/java" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  echo "$version"
}

is_jdk() { [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" -ge 17 ] 2>/dev/null; }

find_jdk() {
  local java folder
  java=$(command -v javac) && folder=$(dirname "$(dirname "$(readlink -f "$java")")") && is_jdk "$folder" && { echo "$folder"; return; }
  for folder in /usr/lib/jvm/*; do
    if is_jdk "$folder"; then echo "$folder"; return; fi
  done
  return 1
}

need_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    is_jdk "$JAVA_HOME" || die "JAVA_HOME=$JAVA_HOME 不是 JDK 17 或更新版本；请改正或取消设置。 / JAVA_HOME is no JDK 17 or newer: correct or unset it."
  else
    JAVA_HOME=$(find_jdk) || {
      local package
      package=$(newest_package '^openjdk-(17|21|25)-jdk-headless$')
      need JDK "${package:-openjdk-17-jdk-headless}"
      JAVA_HOME=$(find_jdk) || die "装好之后仍没有找到 JDK 17。 / No JDK 17 found even after installing it."
    }
  fi
  export JAVA_HOME
}

need_maven() { command -v mvn >/dev/null || need Maven maven; }

# ---------------------------------------------------------------- PostGIS

has_postgis() {
  local control share
  for control in /usr/share/postgresql/*/extension/postgis.control; do
    share=${control#/usr/share/postgresql/}
    if [ -x "/usr/lib/postgresql/${share%%/*}/bin/initdb" ] && [ "${share%%/*}" -ge 15 ] 2>/dev/null; then return 0; fi
  done
  share=$(pg_config --sharedir 2>/dev/null) && [ -f "$share/extension/postgis.control" ]
}

need_postgis() {
  if has_postgis; then return; fi
  local package created=/etc/postgresql-common/createcluster.conf
  package=$(newest_package '^postgresql-[0-9]+-postgis-3$')
  # Debian would start a server of its own on port 5432; only the programs are wanted here.
  if may_install && ! [ -e "$created" ]; then
    need PostGIS postgresql-common
    as_root sed -i.partymap 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$created"
    need PostGIS "${package:-postgresql-15-postgis-3}"
    as_root mv "$created.partymap" "$created"
  else
    need PostGIS "${package:-postgresql-15-postgis-3}"
  fi
  has_postgis || die "装好之后仍没有找到 PostGIS（需要 PostgreSQL 15 或更新）。 / No PostGIS on PostgreSQL 15 or newer found even after installing it."
}
