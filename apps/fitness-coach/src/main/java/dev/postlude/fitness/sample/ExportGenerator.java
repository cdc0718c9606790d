package dev.postlude.fitness.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Writes a sample export to a file and says on standard output, as JSON, what is in it.
///
///     ExportGenerator out=export.zip megabytes=1000
///     ExportGenerator out=older.xml days=90 until=2026-10-01 seed=7
///     ExportGenerator out=newer.xml days=120 until=2026-10-31 seed=7
///
/// The last two are of one person: the newer one has all of the older one.
public final class ExportGenerator {

    private static final String USAGE = """
        Say out=<file.zip or file.xml> and any of:
          seed=1            whose life
          until=2026-11-01  the day of the export, which is made at noon
          days=365          how many days it covers
          megabytes=1000    instead of days: about how large the XML shall be
          detail=1          how often the sensors measure; 0.1 makes a small file
          units=metric      or imperial
          language=en       or de, zh: of the phone, which names the files
          traps=yes         or no: whether it has what real exports get wrong\
        """;

    private static final Set<String> KNOWN =
            Set.of("out", "seed", "until", "days", "megabytes", "detail", "units", "language", "traps");

    private static final int TRIAL = 28;

    private ExportGenerator() {}

    public static void main(String... arguments) throws IOException {
        Map<String, String> said = new HashMap<>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length < 2 || !KNOWN.contains(parts[0])) {
                System.err.println(argument + " says nothing to me.\n" + USAGE);
                System.exit(2);
            }
            said.put(parts[0], parts[1]);
        }
        var out = said.get("out");
        if (out == null) {
            System.err.println(USAGE);
            System.exit(2);
        } else {
            System.out.println(write(order(said), Path.of(out)));
        }
    }

    private static Truth write(SampleOrder order, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var export = new SampleExport(order);
            return file.toString().endsWith(".zip") ? export.writeZip(out) : export.writeXml(out);
        }
    }

    private static SampleOrder order(Map<String, String> said) {
        var last = LocalDate.parse(said.getOrDefault("until", "2026-11-01"));
        var seed = Long.parseLong(said.getOrDefault("seed", "1"));
        var detail = Double.parseDouble(said.getOrDefault("detail", "1"));
        var megabytes = said.get("megabytes");
        var days = megabytes == null
                ? Integer.parseInt(said.getOrDefault("days", "365"))
                : days(
                        Double.parseDouble(megabytes),
                        SampleOrder.of(seed, last, TRIAL).withDetail(detail));
        var order = SampleOrder.of(seed, last, days).withDetail(detail).inLanguage(said.getOrDefault("language", "en"));
        order = said.getOrDefault("units", "metric").equals("imperial") ? order.inImperialUnits() : order;
        return said.getOrDefault("traps", "yes").equals("no") ? order.withoutTraps() : order;
    }

    /// How many days make so many megabytes, by what four weeks make.
    private static int days(double megabytes, SampleOrder trial) {
        var counter = new Counter();
        new SampleExport(trial).writeXml(counter);
        return (int) Math.max(1, Math.round(megabytes * 1_000_000 * TRIAL / counter.bytes));
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
