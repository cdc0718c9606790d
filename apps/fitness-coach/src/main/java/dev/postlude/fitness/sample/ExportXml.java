package dev.postlude.fitness.sample;

import dev.postlude.fitness.health.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes the elements of an export and counts them. What ends after the moment of the export is not written.
final class ExportXml {

    private static final int FLUSH_AT = 64 * 1024;

    private final StringBuilder text = new StringBuilder(2 * FLUSH_AT);
    private final OutputStream out;
    private final SampleOrder order;
    private final Truth truth;
    private final ExportUnits units;
    private final ExportDates dates = new ExportDates(SampleOrder.HOME);
    private final long exportedAt;

    ExportXml(OutputStream out, SampleOrder order, Truth truth) {
        this.out = out;
        this.order = order;
        this.truth = truth;
        this.units = new ExportUnits(order.imperial());
        this.exportedAt = order.exportedAt().getEpochSecond();
    }

    Truth truth() {
        return truth;
    }

    SampleOrder order() {
        return order;
    }

    ExportUnits units() {
        return units;
    }

    ExportDates dates() {
        return dates;
    }

    boolean isBefore(long end) {
        return end <= exportedAt;
    }

    /// As it stands.
    ExportXml raw(String xml) {
        text.append(xml);
        if (text.length() > FLUSH_AT) {
            flush();
        }
        return this;
    }

    void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }

    void quantity(Measure measure, Gadget by, long start, long end, double canonical) {
        quantity(measure, by, start, end, canonical, "");
    }

    /// @param children inside the record; empty for none
    void quantity(Measure measure, Gadget by, long start, long end, double canonical, String children) {
        if (!isBefore(end)) {
            return;
        }
        var unit = units.of(measure);
        var value = units.text(measure, canonical);
        truth.sample(
                measure.identifier(),
                measure.unit().of(Double.parseDouble(value), unit).orElseThrow());
        record(measure.identifier(), by, unit, start, end, value, children);
    }

    /// Something nobody here knows the measure of.
    void unknown(String identifier, Gadget by, String unit, long start, long end, String value) {
        if (isBefore(end)) {
            truth.sample(identifier, Double.parseDouble(value));
            record(identifier, by, unit, start, end, value, "");
        }
    }

    /// @param canonical what it comes to, once it is read
    void category(String identifier, Gadget by, long start, long end, String value, double canonical) {
        if (isBefore(end)) {
            truth.sample(identifier, canonical);
            record(identifier, by, "", start, end, value, "");
        }
    }

    void sleep(Gadget by, long start, long end, String value, String zone) {
        if (isBefore(end)) {
            truth.sleep();
            var metadata = "\n  <MetadataEntry key=\"HKTimeZone\" value=\"" + zone + "\"/>\n ";
            record("HKCategoryTypeIdentifierSleepAnalysis", by, "", start, end, value, metadata);
        }
    }

    private void record(
            String identifier, Gadget by, String unit, long start, long end, String value, String children) {
        var oddity = order.traps() ? Oddity.of(order.seed(), identifier, by, start) : Oddity.NONE;
        var times = oddity == Oddity.REPEATED ? 2 : 1;
        for (var time = 0; time < times; time++) {
            truth.element();
            text.append(" <Record type=\"").append(identifier).append('"').append(by.attributes());
            if (oddity == Oddity.SPACES_IN_A_NAME) {
                text.append(" Scale User Identifier=\"4711\"");
            }
            if (!unit.isEmpty()) {
                text.append(" unit=\"").append(unit).append('"');
            }
            text.append(" creationDate=\"");
            dates.append(text, end + 3);
            text.append("\" startDate=\"");
            dates.append(text, start);
            text.append(oddity == Oddity.START_TWICE ? "\" startDate=\"" : "\" endDate=\"");
            dates.append(text, end);
            text.append("\" value=\"").append(value).append('"');
            end(children, oddity);
        }
        if (times == 2) {
            truth.repeated();
        }
        if (text.length() > FLUSH_AT) {
            flush();
        }
    }

    private void end(String children, Oddity oddity) {
        if (oddity == Oddity.CONTROL_CHARACTER) {
            text.append(">\n  <MetadataEntry key=\"Note\" value=\"vertical\u000btab\"/>")
                    .append(children)
                    .append("\n </Record>\n");
        } else if (children.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(children).append("</Record>\n");
        }
    }

    void begin() {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(DocumentType.text(order.traps()));
        text.append("<HealthData locale=\"")
                .append(order.imperial() ? "en_US" : "de_DE")
                .append("\">\n <ExportDate value=\"");
        dates.append(text, exportedAt);
        text.append("\"/>\n <Me HKCharacteristicTypeIdentifierDateOfBirth=\"1988-04-09\"")
                .append(" HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\"")
                .append(" HKCharacteristicTypeIdentifierBloodType=\"HKBloodTypeNotSet\"")
                .append(" HKCharacteristicTypeIdentifierFitzpatrickSkinType=\"HKFitzpatrickSkinTypeNotSet\"")
                .append(" HKCharacteristicTypeIdentifierCardioFitnessMedicationsUse=\"None\"/>\n");
        truth.element();
        truth.element();
    }

    void end() {
        text.append("</HealthData>\n");
        flush();
    }
}
