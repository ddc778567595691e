#!/usr/bin/env bash
# Prints fresh secrets for docker-compose.yml: docker/new-secrets.sh > .env
# Keep them: the databases are made with these passwords, and people are known under this key.
set -euo pipefail
umask 077

for name in POSTGRES_PASSWORD OWNER_PASSWORD \
  APP_PASSWORD_{CIVIL_AFFAIRS,HEALTHCARE_SECURITY,EDUCATION,HOUSING,HUMAN_RESOURCES,EMERGENCY_MANAGEMENT,SUPERVISION}; do
  echo "$name=$(openssl rand -hex 24)"
done
echo "HUB_KEYS=1:$(openssl rand -base64 32)"

# The key of the hub, and what each department's part is given of it: see `hub call-keys --help`.
call_key=$(openssl rand -hex 32)
echo "HUB_CALL_KEYS=1:$(printf '%s' "$call_key" | xxd -r -p | base64 -w 0)"
for department in civil-affairs healthcare-security education housing human-resources emergency-management; do
  name=${department^^}
  own=$(printf 'hub-call to %s' "$department" \
    | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$call_key" -binary | base64 -w 0)
  echo "HUB_CALL_KEYS_${name//-/_}=1:$own"
done
