package dev.postlude.fitness.health.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who measured.
public record Source(String name, Kind kind) {

    private static final int LONGEST_NAME = 200;

    /// What it is, as far as its name and its device say.
    public enum Kind {
        WATCH,
        PHONE,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param device what exports say of the hardware, such as `<<HKDevice: …>, name:Apple Watch, hardware:Watch6,1 …>`
    static Source of(String name, @Nullable String device) {
        var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        // Names have non-breaking spaces where Apple wrote them.
        var clean = cut.replace('\u00a0', ' ').strip();
        return new Source(clean, kind(clean, device == null ? "" : device));
    }

    private static Kind kind(String name, String device) {
        if (name.contains("Watch") || device.contains("Watch")) {
            return Kind.WATCH;
        }
        return name.contains("iPhone") || device.contains("iPhone") ? Kind.PHONE : Kind.OTHER;
    }
}
