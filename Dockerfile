# One image for every part of the hub: the command says which part runs.

FROM node:20-slim AS playground
WORKDIR /hub
COPY . .
RUN npm ci && npm run build --workspace @hub/console

FROM node:20-slim
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1
WORKDIR /hub
COPY . .
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=playground /hub/packages/console/dist packages/console/dist
USER node
CMD ["node", "--import", "tsx", "gateway/src/main.ts"]
