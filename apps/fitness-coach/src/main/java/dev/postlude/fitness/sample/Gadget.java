package dev.postlude.fitness.sample;

/// What the person measures with, as exports name it.
enum Gadget {
    WATCH(
            "Mika’s Apple\u00a0Watch",
            "10.3",
            "&lt;&lt;HKDevice: 0x3013a1f40&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch,"
                    + " hardware:Watch6,1, software:10.3&gt;"),
    PHONE(
            "Mika’s iPhone",
            "17.3.1",
            "&lt;&lt;HKDevice: 0x3013a2b80&gt;, name:iPhone, manufacturer:Apple Inc., model:iPhone,"
                    + " hardware:iPhone13,2, software:17.3.1&gt;"),
    SCALE("Body Scale", "5.9", ""),
    FOOD("Plate &amp; Spoon", "2.4", ""),
    BEDSIDE("Slumber Journal", "1.2", ""),
    HEALTH("Health", "17.3.1", "");

    private final String attributes;

    Gadget(String name, String version, String device) {
        this.attributes = " sourceName=\"" + name + "\" sourceVersion=\"" + version + "\""
                + (device.isEmpty() ? "" : " device=\"" + device + "\"");
    }

    /// Escaped, as they stand in a record.
    String attributes() {
        return attributes;
    }
}
