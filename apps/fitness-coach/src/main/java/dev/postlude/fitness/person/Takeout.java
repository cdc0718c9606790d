package dev.postlude.fitness.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Everything that is known about a person, as an archive with a CSV file a table. It is streamed from the database as
/// it is read, all of it as it stood at one moment.
@ApplicationScoped
public class Takeout {

    private final DataSource dataSource;
    private final Instance<PersonalTable> tables;

    Takeout(DataSource dataSource, Instance<PersonalTable> tables) {
        this.dataSource = dataSource;
        this.tables = tables;
    }

    /// Leaves `out` open.
    public void write(int person, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                }
                var copying = connection.unwrap(PGConnection.class).getCopyAPI();
                for (var table : tables.stream()
                        .sorted(Comparator.comparing(PersonalTable::name))
                        .toList()) {
                    zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                    // COPY takes no parameters; the person is a number of our own.
                    var sql = table.sql().replace("?", Integer.toString(person));
                    copying.copyOut("COPY (%s) TO STDOUT (FORMAT csv, HEADER)".formatted(sql), new Open(zip));
                    zip.closeEntry();
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException("What is known about a person could not be read: " + e.getMessage(), e);
        }
        zip.finish();
    }

    /// The driver closes what it has written to.
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
