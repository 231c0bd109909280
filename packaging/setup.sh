#!/bin/sh
# Makes .venv: the packages that constraints/BACKEND.txt pins by version and hash, and this
# one on top, editable. Usage: setup.sh BACKEND
set -eu
cd "$(dirname "$0")/.."
backend=$1

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
can_make_venv='import ensurepip, venv'

die() {
    echo "$*" >&2
    exit 1
}

find_python() {
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        if "$name" -c "$fits" 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    die "DFlash Chat needs Python 3.11 to 3.14 and found none: install one and try again."
}

make_venv() {
    python=$(find_python)
    if ! "$python" -c "$can_make_venv" 2>/dev/null; then
        # Debian and Ubuntu keep this part of Python in a package of its own.
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        sh packaging/system.sh "$package"
        "$python" -c "$can_make_venv" 2>/dev/null ||
            die "This Python cannot make a virtual environment: install $package and try again."
    fi
    "$python" -m venv --clear .venv
}

# The back ends overwrite each other's files, so a change of back end starts afresh.
for ready in .venv/.ready-*; do
    if [ -e "$ready" ] && [ "$ready" != ".venv/.ready-$backend" ]; then
        rm -rf .venv
    fi
done

if ! .venv/bin/python -c "$fits" 2>/dev/null; then
    make_venv
fi

pip() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input "$@"
}

echo "Installing what constraints/$backend.txt pins into .venv; the first time takes a few minutes."
pip install --require-hashes --only-binary :all: -r "constraints/$backend.txt"
# Setuptools warns that a folder of the same name may hide the package; it is that very folder.
PYTHONWARNINGS=ignore pip install --quiet --no-deps --no-build-isolation --editable .

touch ".venv/.ready-$backend"
