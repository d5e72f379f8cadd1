#!/usr/bin/env bash
# Installs what the tests need and runs them all: bash tests/run.sh [names of test projects …]
# Ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
configuration=${CONFIGURATION:-Release}

# The headless shell is Chromium without a window's toolbars: the same pages in three quarters of the time.
find_browser() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || command -v google-chrome-stable; }

install_browser() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  if command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests …"
    $sudo apt-get update -qq
    for package in chromium-headless-shell chromium; do # not every Debian has the first
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" fonts-dejavu-core >/dev/null && return
    done
  fi
}

find_browser >/dev/null || install_browser
if browser=$(find_browser); then
  export PLAYGROUND_BROWSER="$browser"
else
  echo "No Chromium or Chrome was found and none could be installed: the browser tests will say so and fail." >&2
fi
export PLAYGROUND_REQUIRE_BROWSER=1

run_tests() { dotnet "tests/$1/bin/$configuration/net10.0/$1.dll" -noLogo -noColor "${@:2}" 2>&1; }

# A browser on a busy machine may lose a click. A few browser tests that failed are tried once more by themselves; those that pass then are named, not hushed up.
most_retried=3
retry() {
  local methods tests=()
  methods=$(sed -nE 's/^ +([A-Za-z0-9_.]+)(\(.*\))? \[FAIL\]$/\1/p' "$2" | sort -u)
  [ -n "$methods" ] && [ "$(wc -l <<<"$methods")" -le "$most_retried" ] || return 1
  while read -r method; do tests+=(-method "$method"); done <<<"$methods"
  echo "== $1, once more: $(tr '\n' ' ' <<<"$methods")"
  run_tests "$1" "${tests[@]}" | tee "$2" && grep -qE "Total: [1-9]" "$2" || return 1
  unsteady+=$methods$'\n'
}

dotnet build Playground.sln -c "$configuration" --nologo -v quiet || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0 unsteady=""
projects=("$@")
[ ${#projects[@]} -gt 0 ] || projects=(Playground.Rules Playground.Transformers.Tests Playground.Worker.Tests Playground.Web.Tests Playground.EndToEnd)
for project in "${projects[@]}"; do
  echo "== $project"
  log=$(mktemp)
  run_tests "$project" | tee "$log"
  code=${PIPESTATUS[0]}
  summary=$(grep -E "Total: [0-9]+, Errors: " "$log" | tail -n 1)
  count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
  total=$(count Total) broken=$(( $(count Errors || true) + $(count Failed || true) )) left=$(count Skipped)
  # A crash ends without a summary: that is a failure, not silence.
  if [ "$code" != 0 ] && [ "$broken" = 0 ]; then broken=1; fi
  if [ "$project" = Playground.EndToEnd ] && [ "$(count Failed)" = "$broken" ] && [ "$broken" != 0 ] && retry "$project" "$log"; then broken=0; fi
  passed=$((passed + ${total:-$broken} - broken - ${left:-0})) failed=$((failed + broken)) skipped=$((skipped + ${left:-0}))
  rm -f "$log"
done

[ -z "$unsteady" ] || printf 'Passed only at the second try:\n%s' "$unsteady"
[ "$skipped" = 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
