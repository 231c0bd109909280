#!/bin/sh
# Writes constraints/*.txt from pyproject.toml, which also says how (tool.uv.pip). Versions that
# stand there stay as they are as long as they fit; `pins.sh --upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch"
"$scratch/bin/python" -m pip install --quiet uv

for backend in cpu cuda12 cuda13; do
    "$scratch/bin/uv" pip compile --quiet pyproject.toml --extra dev --extra "$backend" \
        --output-file "constraints/$backend.txt" "$@"
done
