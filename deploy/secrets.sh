#!/bin/sh
# Makes the keys and passwords that compose.yaml reads from secrets/. What is there stays: a new SECRET_KEY opens nothing
# that the old one sealed, and Postgres keeps the password it was set up with. Needs openssl.
set -eu
# The folder is closed; its files are not, as a container reads them by another account.
mkdir -p -m 700 secrets
umask 022
new() {
  file=secrets/$1
  shift
  [ -s "$file" ] || { "$@" > "$file.part" && mv "$file.part" "$file" && echo "made $file"; }
}
for name in postgres-password redis-password minio-password grafana-password; do new $name openssl rand -hex 24; done
new secret-key openssl rand -base64 32
new jwt-private-key openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256
new database-url echo "postgres://deed:$(cat secrets/postgres-password)@postgres:5432/deed"
new redis-url echo "redis://:$(cat secrets/redis-password)@redis:6379"
