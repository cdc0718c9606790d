package dev.postlude.changesets.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Ticket;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.archive.Pictures;
import dev.postlude.changesets.archive.Release;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes releases: the row, the promise and the event that starts the work commit together, or nothing is
/// left behind.
///
/// Each one is planned before it is taken, so that whoever sent a bad changeset hears it at once; planning is
/// arithmetic
/// and takes milliseconds. The run plans again from what is stored.
@ApplicationScoped
public class Releases {

    public static final String KIND = "image";

    /// Bytes of a plan as JSON: it is the result of a step.
    private static final int MOST_TOLD = 3 * 1024 * 1024;

    private final AiTasks tasks;
    private final ObjectMapper json;
    private final Pictures pictures;
    private final ChangesetsSettings.Brand brand;

    Releases(AiTasks tasks, ObjectMapper json, Pictures pictures, ChangesetsSettings settings) {
        this.tasks = tasks;
        this.json = json;
        this.pictures = pictures;
        this.brand = settings.brand();
    }

    /// What whoever asked is told.
    public record Accepted(Ticket ticket, UUID releaseId) {}

    /// Who asks, and the key by which they would repeat themselves.
    public record Sender(String owner, @Nullable String idempotencyKey) {}

    /// One file of a form: the name it came with, and where it lies until the request is over.
    public record Uploaded(String name, Path file) {}

    @Transactional
    public Accepted take(ImageRequest request, Sender sender) {
        var wishes = Wishes.of(request.said(), brand);
        return take("json", request.input(wishes), wishes, sender);
    }

    @Transactional
    public Accepted takeZip(Path zip, Wishes.Said said, Sender sender) {
        return take("zip", zip, said, sender);
    }

    private Accepted take(String source, Path zip, Wishes.Said said, Sender sender) {
        var wishes = Wishes.of(said, brand);
        try {
            var files = ZipOfFiles.read(zip).files();
            return take(source, ReleaseInput.of(wishes.label(), files, Map.of()), wishes, sender);
        } catch (Unreadable e) {
            throw refused(e);
        }
    }

    /// A folder, file by file; a single zip counts as the folder it holds.
    @Transactional
    public Accepted takeFiles(List<Uploaded> uploads, Wishes.Said said, Sender sender) {
        if (uploads.isEmpty()) {
            throw new InvalidInput("files", "is missing; send the files of a .changeset folder, or a zip of them");
        }
        if (uploads.size() > FolderOfFiles.MOST_FILES) {
            throw FolderOfFiles.tooLarge();
        }
        if (uploads.size() == 1
                && uploads.getFirst().name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return take("zip", uploads.getFirst().file(), said, sender);
        }
        var wishes = Wishes.of(said, brand);
        var folder = new FolderOfFiles();
        try {
            for (var upload : uploads) {
                var name = FolderOfFiles.name(upload.name());
                FolderOfFiles.noArchive(name);
                if (FolderOfFiles.matters(name)) {
                    folder.add(name, content(upload.file()));
                }
            }
        } catch (Unreadable e) {
            throw refused(e);
        }
        return take("files", ReleaseInput.of(wishes.label(), folder.files(), Map.of()), wishes, sender);
    }

    /// A release that came ready made, such as GitHub's.
    @Transactional
    public Accepted take(String source, ReleaseInput input, Sender sender) {
        return take(source, input, Wishes.of(Wishes.Said.NOTHING, brand).called(input.label()), sender);
    }

    private Accepted take(String source, ReleaseInput input, Wishes wishes, Sender sender) {
        var plan = input.planOrRefuse();
        refuseEndless(plan);
        var ticket = tasks.accept(sender.owner(), KIND, sender.idempotencyKey(), task -> {
            var release = release(task, source, plan.title(), input, wishes);
            keep(release);
            return new ImagesRequested(release.id, task);
        });
        return new Accepted(ticket, releaseOf(ticket.aiJobId()));
    }

    /// A changeset is told by every package it names, so a small file may come to a large release.
    private void refuseEndless(ReleasePlan plan) {
        var told = plan.packages().stream()
                .flatMap(one -> one.notes().stream())
                .mapToLong(note -> note.summary().length())
                .sum();
        // As JSON it is larger by what has to be escaped; only looked at when it is of a size to be written.
        if (told > MOST_TOLD || text(plan).getBytes(StandardCharsets.UTF_8).length > MOST_TOLD) {
            throw new Unwanted(
                    413,
                    "Too large",
                    "Every package tells the changesets that name it. Together that may be %,d KiB, and here it is more."
                            .formatted(MOST_TOLD / 1024));
        }
    }

    private static InvalidInput refused(Unreadable e) {
        return new InvalidInput(e.file(), "line %d: %s".formatted(e.line(), e.reason()));
    }

    private static byte[] content(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(FolderOfFiles.MOST_BYTES_A_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file is gone before it was read", e);
        }
    }

    private Release release(UUID task, String source, String title, ReleaseInput input, Wishes wishes) {
        var release = new Release();
        release.id = UUID.randomUUID();
        release.taskId = task;
        release.source = source;
        release.title = title;
        release.url = input.label().url();
        release.input = text(input);
        release.theme = wishes.theme().name().toLowerCase(Locale.ROOT);
        release.size = wishes.size().name().toLowerCase(Locale.ROOT);
        release.accent = wishes.accent();
        release.logo = wishes.logo() == null ? null : pictures.keep(wishes.logo());
        return release;
    }

    void keep(Release release) {
        release.persist();
    }

    private String text(Record input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release cannot be written as JSON", e);
        }
    }

    UUID releaseOf(UUID task) {
        return Release.ofTask(task).orElseThrow();
    }
}
