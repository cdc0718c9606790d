package dev.postlude.fitness.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An export that was ordered: as XML, or in an archive as a phone hands it out.
public final class SampleExport {

    private static final int ROUTES = 3;

    private final SampleOrder order;

    public SampleExport(SampleOrder order) {
        this.order = order;
    }

    /// Writes the XML and tells what is in it. Leaves `out` open.
    public Truth writeXml(OutputStream out) {
        var truth = new Truth();
        var xml = new ExportXml(out, order, truth);
        xml.begin();
        var life = new Life(order.seed());
        var number = 0;
        for (var stream : streams()) {
            number++;
            for (var date = order.first(); !date.isAfter(order.last()); date = date.plusDays(1)) {
                var day = life.day(date);
                stream.write(day, Chance.of(order.seed(), day.index(), number), xml);
            }
        }
        if (order.traps()) {
            Oddments.write(xml);
        }
        xml.end();
        return truth;
    }

    private List<Sensors.Stream> streams() {
        var streams = new ArrayList<>(new Sensors(order.detail()).streams());
        streams.addAll(new Diary().streams());
        streams.addAll(new TrainingLog().streams());
        return streams;
    }

    /// Writes the archive and tells what is in its XML. Leaves `out` open.
    public Truth writeZip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, charset());
        zip.setLevel(Deflater.BEST_SPEED);
        if (order.traps()) {
            decoys(zip);
        }
        zip.putNextEntry(new ZipEntry("apple_health_export/" + name()));
        var truth = writeXml(zip);
        zip.closeEntry();
        zip.finish();
        return truth;
    }

    /// Phones in Chinese write names that do not say in which encoding they are.
    private Charset charset() {
        return order.language().equals("zh") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    }

    private String name() {
        return switch (order.language()) {
            case "de" -> "Exportieren.xml";
            case "zh" -> "导出.xml";
            default -> "export.xml";
        };
    }

    private static void decoys(ZipOutputStream zip) throws IOException {
        entry(zip, "export_cda.xml", """
            <?xml version="1.0"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3"><title>Health Data Export</title></ClinicalDocument>
            """);
        for (var route = 1; route <= ROUTES; route++) {
            entry(zip, "workout-routes/route_2024-03-0%d_5.41pm.gpx".formatted(route), """
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="Sample"><trk><name>Route</name></trk></gpx>
                """);
        }
        entry(zip, "electrocardiograms/ecg_2024-02-11.csv", "Name,Mika\nClassification,Sinus Rhythm\n-12,3,44,7\n");
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry("apple_health_export/" + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
