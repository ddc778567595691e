#!/usr/bin/env bash
# Runs once, when the server's volume is empty: a database for each subgraph, with a role that owns its tables and one
# that reads and writes rows. No other role can connect to it.
set -euo pipefail

for database in civil_affairs healthcare_security education housing human_resources emergency_management supervision; do
  app_password="APP_PASSWORD_${database^^}"
  psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres \
    --set ON_ERROR_STOP=1 --set database="$database" \
    --set owner="${database}_owner" --set owner_password="$OWNER_PASSWORD" \
    --set app="${database}_app" --set app_password="${!app_password}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"database" owner :"owner" encoding 'UTF8' locale_provider builtin locale 'C.UTF-8' template template0;
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to :"app";
\connect :"database"
revoke all on schema public from public;
alter schema public owner to :"owner";
grant usage on schema public to :"app";
alter default privileges for role :"owner"
  grant usage on schemas to :"app";
alter default privileges for role :"owner"
  grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner"
  grant usage, select on sequences to :"app";
SQL
done
