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
echo "HUB_CALL_KEYS=1:$(openssl rand -base64 32)"
