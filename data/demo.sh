#!/bin/sh
# The program at work on the sample documents: one ingest, three searches, one line of SQL. Leaves nothing behind.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
BACKFILE_DB="$place/articles.db"
export BACKFILE_DB
cd "$here"

show() { # print a command as a person would type it, then run it
    printf '\n$ backfile'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./:=-]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    backfile "$@"
}

show ingest news
show search 'aleppo rebels' --from 2016-10-01 --to 2016-11-30
show search '"opioid crisis" -naloxone' --sort newest --limit 3
show search 'élection présidentielle' --limit 3
show sql 'select source, count(*) as articles, min(published) as first, max(published) as last from articles group by source order by articles desc limit 5'
