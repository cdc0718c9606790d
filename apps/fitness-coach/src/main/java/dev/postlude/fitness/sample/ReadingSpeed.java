package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.read.ExportListener;
import dev.postlude.fitness.health.read.ExportReader;
import dev.postlude.fitness.health.read.Rings;
import dev.postlude.fitness.health.read.Sample;
import dev.postlude.fitness.health.read.SleepRecord;
import dev.postlude.fitness.health.read.Workout;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads the XML of an export three times without storing anything, and says how fast that went.
///
///     ReadingSpeed export.xml
public final class ReadingSpeed {

    private static final int TIMES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        for (var time = 0; time < TIMES; time++) {
            var count = new Count();
            var start = System.nanoTime();
            var startOnCore = THREADS.getCurrentThreadCpuTime();
            try (var reader = new ExportReader(Files.newInputStream(file), 0)) {
                reader.read(Long.MAX_VALUE / 2, count);
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            var onCore = (THREADS.getCurrentThreadCpuTime() - startOnCore) / 1e9;
            var megabytes = Files.size(file) / 1e6;
            System.out.printf(
                    "%.0f MB/s of time on the core, %.0f MB/s by the clock: %,d elements, %,d bad, in %.1f s%n",
                    megabytes / onCore, megabytes / seconds, count.read, count.bad, seconds);
        }
    }

    private static final class Count implements ExportListener {
        private long read;
        private long bad;

        @Override
        public void read() {
            read++;
        }

        @Override
        public void bad(String reason, String excerpt) {
            bad++;
        }

        @Override
        public void exportedAt(Instant moment) {}

        @Override
        public void person(@Nullable LocalDate birthDate, @Nullable String sex) {}

        @Override
        public void sample(Sample sample) {}

        @Override
        public void sleep(SleepRecord sleep) {}

        @Override
        public void beats(Sample variability, short[] beatsPerMinute) {}

        @Override
        public void workout(Workout workout) {}

        @Override
        public void rings(Rings rings) {}

        @Override
        public void ignored() {}
    }
}
