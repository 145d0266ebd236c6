#!/usr/bin/env bash
# usage: visit.sh KIOSK SOURCE: one visit in a real window: wake, browse, zoom, switch language, swap a picture and a text
# while the page is open, wait for the question, back to attract mode, end. Waits for what status.json says, never for
# a time that is hoped to be long enough.
set -euo pipefail
kiosk=$1 source=$2
work=$(mktemp -d)
pids=()
end() {
    ((${#pids[@]})) && kill "${pids[@]}" 2>/dev/null
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

cp -r "$source/content" "$work/content"
# A patient visitor is not needed here: the question comes after three seconds without a touch at the earliest.
sed -i 's/^idle:.*/idle: {ask_after: 3, countdown: 4}/' "$work/content/exhibition.yaml"
options=(--content "$work/content" --assets "$source/assets" --cache "$work/cache" --data "$work/data")
mkdir -p "$work/data"

# A display of our own, on a number that the server finds free.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
pids+=($!)
read -r number <"$work/display"
export DISPLAY=:$number SDL_VIDEODRIVER=x11

fail() {
    echo "FAILED: $*" >&2
    [[ -f $work/data/status.json ]] && cat "$work/data/status.json" >&2
    tail -n 20 "$work/data/kiosk.log" >&2 || true
    exit 1
}
status() { sed -n "s/^ *\"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p" "$work/data/status.json" 2>/dev/null | head -n 1; }
# await KEY VALUE: until status.json says so; 40 s at most (the sanitizers are slow).
await() {
    local i
    for ((i = 0; i < 400; i++)); do
        [[ $(status "$1") == "$2" ]] && return 0
        kill -0 "${kiosk_pid:-$$}" 2>/dev/null || fail "the kiosk ended while waiting for $1 = $2"
        read -r -t 0.1 <>"$work/display" || true
    done
    fail "$1 is \"$(status "$1")\", expected \"$2\""
}
touch_at() { xdotool mousemove "$1" "$2" mousedown 1 mouseup 1; }
# touch_target SCREEN ACTION [LANGUAGE]: where `kiosk dump` says that this action lies.
touch_target() {
    local line
    line=$("$kiosk" dump "$1" "${options[@]}" ${3:+--language "$3"} | grep -F "$2" | grep ' target ' | head -n 1) || true
    [[ -n $line ]] || fail "no target $2 on $1"
    # LAYER target X Y W H ACTION LABEL
    read -r _ _ x y w h _ <<<"$line"
    touch_at "$(printf '%.0f' "$(bc_middle "$x" "$w")")" "$(printf '%.0f' "$(bc_middle "$y" "$h")")"
}
bc_middle() { awk -v a="$1" -v b="$2" 'BEGIN { print a + b / 2 }'; }

"$kiosk" show --window 1920x1080 --software --announce "${options[@]}" >"$work/out" &
kiosk_pid=$!
pids+=("$kiosk_pid")
await screen attract

touch_at 900 300
await screen home
touch_target home "chapter/2-congress"
await screen chapter/2-congress
touch_target chapter/2-congress "page/2-congress/1925-01-11-opening"
page=page/2-congress/1925-01-11-opening
await screen "$page"

touch_target "$page" "set-language en"
await language en

before=$(sed -n 's/.*"version": "\([0-9a-f]*\)".*/\1/p' "$work/data/status.json" | tail -n 1)
cp "$work/content/2-congress/1925-01-11-the-house/house-day.svg" "$work/content/2-congress/1925-01-11-opening/house-night.svg"
for ((i = 0; i < 100; i++)); do
    after=$(sed -n 's/.*"version": "\([0-9a-f]*\)".*/\1/p' "$work/data/status.json" | tail -n 1)
    [[ $after != "$before" ]] && break
    touch_at 1500 60 # an empty place: keeps the question away
    read -r -t 0.1 <>"$work/display" || true
done
[[ $after != "$before" ]] || fail "the swapped picture was not noticed"
[[ $(status screen) == "$page" && $(status language) == en ]] || fail "the visitor did not stay where they were"

touch_target "$page" "picture/2-congress/1925-01-11-opening" en
await screen "picture/2-congress/1925-01-11-opening/1"
touch_target "picture/2-congress/1925-01-11-opening/1" "zoom-picture" en

# Nobody touches any more: the question, its end, and the next visitor is invited.
await screen attract
await language zh

kill -TERM "$kiosk_pid"
for ((i = 0; i < 50; i++)); do kill -0 "$kiosk_pid" 2>/dev/null || break; read -r -t 0.1 <>"$work/display" || true; done
kill -0 "$kiosk_pid" 2>/dev/null && fail "SIGTERM did not end the kiosk"
wait "$kiosk_pid" || fail "the kiosk ended with status $?"
grep -q shown "$work/out" || fail "the first complete frame was not announced"
echo "whole visit in a real window: as expected"
