package dev.postlude.fitness.sample;

/// What no export has much of: elements nobody asks for, and some that cannot be understood. One of each.
final class Oddments {

    private static final String WHEN =
            " creationDate=\"2024-01-05 08:00:00 +0100\" startDate=\"2024-01-05 08:00:00 +0100\" endDate=\"2024-01-05"
                    + " 08:00:00 +0100\"";
    private static final String PULSE = " <Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Bench\"";

    private Oddments() {}

    static void write(ExportXml xml) {
        ignored(xml, " <ClinicalRecord type=\"LabResultRecord\" identifier=\"1\" sourceName=\"Clinic\"/>\n");
        ignored(
                xml,
                " <Audiogram type=\"HKDataTypeIdentifierAudiogram\"" + WHEN
                        + ">\n  <SensitivityPoint frequencyValue=\"1000\" frequencyUnit=\"Hz\"/>\n </Audiogram>\n");
        ignored(
                xml,
                " <VisionPrescription type=\"Glasses\" dateIssued=\"2023-05-02\">\n"
                        + "  <RightEye sphere=\"-1.5\"/>\n"
                        + " </VisionPrescription>\n");
        ignored(xml, " <SomethingOfNextYear kind=\"new\"/>\n");
        bad(xml, "no value", PULSE + WHEN + " unit=\"count/min\"/>\n");
        bad(xml, "no value", PULSE + WHEN + " unit=\"count/min\" value=\"fast\"/>\n");
        bad(xml, "no unit we know", PULSE + WHEN + " unit=\"furlong\" value=\"61\"/>\n");
        bad(
                xml,
                "no date",
                PULSE
                        + " unit=\"count/min\" startDate=\"yesterday\" endDate=\"2024-01-05 08:00:00 +0100\""
                        + " value=\"61\"/>\n");
        bad(
                xml,
                "ends before it starts",
                PULSE
                        + " unit=\"count/min\" startDate=\"2024-01-05 08:00:01 +0100\" endDate=\"2024-01-05 08:00:00"
                        + " +0100\" value=\"61\"/>\n");
        bad(xml, "no type", " <Record sourceName=\"Bench\"" + WHEN + " unit=\"count/min\" value=\"61\"/>\n");
        bad(xml, "no XML", " <Record type=\"HKQuantityTypeIdentifierHeartRate\"><Half></Record></Record>\n");
    }

    private static void ignored(ExportXml xml, String element) {
        xml.raw(element);
        xml.truth().element();
        xml.truth().ignored();
    }

    private static void bad(ExportXml xml, String reason, String element) {
        xml.raw(element);
        xml.truth().element();
        xml.truth().bad(reason);
    }
}
