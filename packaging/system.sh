#!/bin/sh
# Sees to the system libraries on Debian and Ubuntu: installs what is missing when root, and
# otherwise prints the line to type. Elsewhere it does nothing. It never stops the build: much
# works without these, and what does not will say so. Usage: system.sh [MORE PACKAGES]
set -eu

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    exit 0
fi

# Qt's libraries, those of its xcb plugin, and the BLAS that makes mlx fast on a CPU.
set -- "$@" \
    libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libgssapi-krb5-2 \
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0 \
    libopenblas0-pthread

# Debian 13 and Ubuntu 24.04 call some libraries NAMEt64; apt-get still takes the old name.
is_installed() {
    dpkg-query --show --showformat '${db:Status-Status}\n' "$1" "${1}t64" 2>/dev/null |
        grep -qx installed
}

missing=
for package; do
    is_installed "$package" || missing="$missing $package"
done

if [ -z "$missing" ]; then
    exit 0
elif [ "$(id -u)" -ne 0 ]; then
    echo "Missing system packages; to install them, type:" >&2
    echo "  sudo apt-get install --no-install-recommends$missing" >&2
    exit 0
fi

apt-get update || true
# The list is meant to be split into words. Nothing may ask a question here.
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing ||
    echo "Could not install$missing; going on without." >&2
