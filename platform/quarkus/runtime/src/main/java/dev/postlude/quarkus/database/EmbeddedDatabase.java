package dev.postlude.quarkus.database;

import dev.postlude.embedded.EmbeddedPostgres;
import dev.postlude.embedded.Settings;
import io.quarkus.runtime.configuration.ConfigBuilder;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Supplies the datasource keys when nobody else does: joins the embedded PostgreSQL and says where it is.
///
/// In the prod profile it supplies nothing and says what is missing.
public final class EmbeddedDatabase implements ConfigBuilder {

    private static final String URL = "quarkus.datasource.jdbc.url";

    /// Below everything a person may set, above the defaults of libraries.
    private static final int ORDINAL = 150;

    private static @Nullable EmbeddedPostgres joined;

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return builder.withSources(new Source());
    }

    private static synchronized EmbeddedPostgres join(Settings settings) {
        if (joined == null) {
            joined = EmbeddedPostgres.join(settings);
        }
        return joined;
    }

    /// Leaves the server, if this process has joined it. The last to leave stops it.
    public static synchronized void leave() {
        if (joined != null) {
            joined.close();
            joined = null;
        }
    }

    private static final class Source implements ConfigSourceFactory {

        @Override
        public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
            if (value(context, URL) != null || "false".equals(value(context, "quarkus.datasource.active"))) {
                return List.of();
            }
            if (context.getProfiles().contains("prod")) {
                throw new ConfigurationException(
                        "No database is configured: set %s, quarkus.datasource.username and quarkus.datasource.password to a PostgreSQL. The embedded one is for every profile but prod."
                                .formatted(URL));
            }
            var postgres = join(settings(context));
            var keys = new HashMap<String, String>();
            keys.put(URL, postgres.jdbcUrl());
            keys.put("quarkus.datasource.username", postgres.username());
            keys.put("quarkus.datasource.password", postgres.password());
            return List.of(new PropertiesConfigSource(keys, "Postlude's embedded PostgreSQL", ORDINAL));
        }

        private static Settings settings(ConfigSourceContext context) {
            var test = context.getProfiles().contains("test");
            var directory = value(context, "postlude.embedded.directory");
            var port = value(context, "postlude.embedded.port");
            return Settings.in(directory != null ? Path.of(directory) : defaultDirectory(test))
                    .withPort(port != null ? Integer.parseInt(port) : test ? 0 : 5433)
                    // Connection pools still need the server while the app stops; the app leaves it last.
                    .withLeaveAtExit(false);
        }

        private static Path defaultDirectory(boolean test) {
            return test
                    ? Path.of("target", "postgres")
                    : Path.of(System.getProperty("user.home"), ".postlude", "postgres");
        }

        /// What somebody has set; a default of ours does not count.
        private static @Nullable String value(ConfigSourceContext context, String key) {
            var found = context.getValue(key);
            return found == null
                            || found.getValue() == null
                            || found.getValue().isBlank()
                            || found.getConfigSourceOrdinal() == Integer.MIN_VALUE
                    ? null
                    : found.getValue();
        }
    }
}
