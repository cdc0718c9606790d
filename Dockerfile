# One pattern for the console and every app:
#
#     docker build --build-arg APP=scoop-rss --tag postlude/scoop-rss .
#
# The first stage builds all of them. It does not know which one is wanted, so whoever builds several images, as
# `docker compose up --build` does, builds it once.

ARG BUILDER=maven:3.9-eclipse-temurin-25
ARG RUNTIME=eclipse-temurin:25-jre

FROM ${BUILDER} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/maven \
    ./mvnw -Dmaven.repo.local=/maven --batch-mode --no-transfer-progress package -DskipTests -pl '!bench,!house,!apps/suite'

FROM ${RUNTIME}
ARG APP
WORKDIR /app

# What changes least comes first, so that a new version of an app is a small layer on top.
COPY --from=build /src/apps/${APP}/target/quarkus-app/lib/ lib/
COPY --from=build /src/apps/${APP}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /src/apps/${APP}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/apps/${APP}/target/quarkus-app/app/ app/
COPY images/ready ready

# The one place that can be written to and stays, for those who mount a volume there.
COPY --chown=10001:10001 images/data/ /data/

# Everything else is told by whoever starts the container; compose.yaml is the example.
ENV QUARKUS_PROFILE=prod
ENV QUARKUS_HTTP_HOST=0.0.0.0
ENV QUARKUS_HTTP_PORT=8080

# Nobody in particular: no program writes anywhere but below /tmp and /data.
USER 10001:10001

# In exec form, so that the program itself hears when it is asked to stop, and hands back what it was doing.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "quarkus-run.jar"]
