# Runs a script of this folder with the environment's Python, else with the first Python on the path that will do.
# FIELDCASE_PYTHON names the one to make a new environment with. Usage: sh with_python.sh SCRIPT ARGUMENT...
root=$(dirname -- "$(dirname -- "$1")")
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
for python in "$root/.venv/bin/python" "$FIELDCASE_PYTHON" python3 python3.13 python3.12 python3.11 python3.14; do
    if [ -n "$python" ] && command -v "$python" >/dev/null 2>&1 && "$python" -I -S -c "$fits" 2>/dev/null; then
        exec "$python" -I "$@"
    fi
done
echo "Fieldcase needs Python 3.11, 3.12, 3.13 or 3.14, and none was found. On Debian or Ubuntu: apt install python3 python3-pip" >&2
exit 1
