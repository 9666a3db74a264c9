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

# lacks WHAT PACKAGE...: notes what is to be installed; install_what_lacks then does it at once, or says what to type and ends.
lacking=() packages=()
lacks() {
  lacking+=("$1"); shift
  packages+=("$@")
}

install_what_lacks() {
  [ "${#packages[@]}" -gt 0 ] || return 0
  may_install || die "缺少 ${lacking[*]}，也无法自动安装。请执行 / ${lacking[*]} missing, please type: $(how_to_get)"
  say "安装 / installing: ${packages[*]} …"
  apt_install "${packages[@]}" || die "安装失败，请执行 / installing failed, please type: $(how_to_get)"
  packages=()
}

apt_install() {
  as_root apt-get update -qq >&2 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

how_to_get() {
  if command -v apt-get >/dev/null; then
    echo "sudo apt-get update && sudo apt-get install -y ${packages[*]}"
  elif command -v brew >/dev/null; then
    echo "brew install openjdk@17 maven postgis"
  elif command -v dnf >/dev/null; then
    echo "sudo dnf install -y java-latest-openjdk-devel maven postgresql-server postgresql-contrib postgis chromium google-noto-sans-cjk-fonts"
  else
    echo "<包管理器 / your package manager> install ${lacking[*]}"
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
  elif ! find_jdk >/dev/null; then
    local package
    package=$(newest_package '^openjdk-(17|21|25)-jdk-headless$')
    lacks JDK "${package:-openjdk-17-jdk-headless}"
  fi
}

use_jdk() {
  JAVA_HOME=${JAVA_HOME:-$(find_jdk)} || die "装好之后仍没有找到 JDK 17。 / No JDK 17 found even after installing it."
  export JAVA_HOME
}

need_maven() { command -v mvn >/dev/null || lacks Maven maven; }

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
  local package
  package=$(newest_package '^postgresql-[0-9]+-postgis-3$')
  lacks PostGIS "${package:-postgresql-15-postgis-3}"
  keep_from_making_a_cluster
}

# Debian would start a server of its own on port 5432; only the programs are wanted here. The setting is put back.
cluster_setting=/etc/postgresql-common/createcluster.conf
keep_from_making_a_cluster() {
  if may_install && ! [ -e "$cluster_setting" ]; then
    apt_install postgresql-common || return 0
    as_root sed -i.partymap 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$cluster_setting"
  fi
}

use_postgis() {
  if [ -e "$cluster_setting.partymap" ]; then as_root mv "$cluster_setting.partymap" "$cluster_setting"; fi
  has_postgis || die "装好之后仍没有找到 PostGIS（需要 PostgreSQL 15 或更新）。 / No PostGIS on PostgreSQL 15 or newer found even after installing it."
}
